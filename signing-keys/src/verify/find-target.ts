import type { JsonObject } from '../json/json-value.ts';
import type { Hashes, TargetFile } from '../metadata/types.ts';
import { isDelegated } from './path-pattern.ts';
import type { TargetsTrusted } from './trusted.ts';

/** Where a search for a target stands. */
export type TargetSearch =
  | { readonly kind: 'found'; readonly role: string; readonly file: TargetFile }
  | { readonly kind: 'absent' }
  /** Go on after this role was taken through this delegator. */
  | { readonly kind: 'needs'; readonly role: string; readonly delegator: string };

interface Step {
  readonly role: string;
  readonly delegator: string;
}

/**
 * Searches the targets roles in pre-order, depth first (TUF 1.0.34 §5.6.7), as far as they are
 * trusted by now.
 */
export const searchTarget = (trusted: TargetsTrusted, path: string): TargetSearch => {
  const visited = new Set<string>();
  const top = { ...trusted.targets, delegator: 'root' };
  let toVisit: readonly Step[] = [top];
  // §5.6.7.1: no more than so many roles.
  while (visited.size < trusted.profile.maxVisitedRoles) {
    const [step, ...others] = toVisit;
    if (step === undefined) return { kind: 'absent' };
    toVisit = others;
    const { role, delegator } = step;
    // §5.6.7.1: a role that was visited before is skipped, so cycles end.
    if (visited.has(role)) continue;
    // A role that was trusted through another delegator is not trusted through this one.
    const current = role === 'targets' ? top : trusted.delegated.get(role);
    if (current?.delegator !== delegator) return { kind: 'needs', role, delegator };
    visited.add(role);
    const { targets, delegations } = current.signed;
    if (Object.hasOwn(targets, path)) {
      return { kind: 'found', role, file: targets[path] as TargetFile };
    }
    // §5.6.7.2: in order of appearance; after a terminating one, nothing else is considered.
    const matching = (delegations?.roles ?? []).filter((entry) => isDelegated(entry, path));
    const end = matching.findIndex(({ terminating }) => terminating);
    const children = (end < 0 ? matching : matching.slice(0, end + 1)).map(({ name }): Step => ({
      role: name,
      delegator: role,
    }));
    toVisit = end < 0 ? [...children, ...toVisit] : children;
  }
  return { kind: 'absent' };
};

/** What trusted metadata says of a target. */
export interface Target {
  /** The role that speaks for it: a channel. */
  readonly role: string;
  /** Bytes. */
  readonly length: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  readonly hashes: Hashes;
  readonly custom: JsonObject;
}

/**
 * Finds a target among the roles that are trusted by now.
 *
 * @param path as `stable/release.json` ({@link manifestTarget})
 * @returns undefined when no trusted role speaks for it, or none that gives a SHA-256
 */
export const findTarget = (trusted: TargetsTrusted, path: string): Target | undefined => {
  const search = searchTarget(trusted, path);
  if (search.kind !== 'found') return undefined;
  const { role, file } = search;
  const { length, hashes, custom = {} } = file;
  const sha256 = hashes['sha256'];
  return sha256 === undefined ? undefined : { role, length, sha256, hashes, custom };
};
