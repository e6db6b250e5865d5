import {
  keyIdOf,
  readRootPolicy,
  rootRoleKeys,
  type KeyId,
  type RootSigned,
} from '@p2p-hotspot/signing-keys';
import { channelKeys, holdersIn } from './trust-root.ts';
import { newestRoot, signedPart, type MetadataSet } from '../release/metadata-set.ts';

/** One holder as a root names them, with the ids of their keys. */
export interface TrustedHolder {
  readonly holder: string;
  readonly root: readonly KeyId[];
  readonly release: readonly KeyId[];
}

/** Who is trusted, in the order of names. Keys that nobody is named for stand alone. */
export const trustedHolders = (root: RootSigned): TrustedHolder[] => {
  const names = holdersIn(root);
  const holderOf = (keyId: KeyId) => names[keyId] ?? keyId.slice(0, 4);
  const idsOf = (role: 'root' | 'targets') => rootRoleKeys(root, role).keys.map(keyIdOf);
  const ids = { root: idsOf('root'), release: idsOf('targets') };
  const holders = [...new Set([...ids.root, ...ids.release].map(holderOf))].sort();
  return holders.map((holder) => ({
    holder,
    root: ids.root.filter((keyId) => holderOf(keyId) === holder),
    release: ids.release.filter((keyId) => holderOf(keyId) === holder),
  }));
};

/** How many of how many must sign for a role. */
export interface RoleRule {
  readonly role: string;
  readonly threshold: number;
  readonly keys: readonly KeyId[];
}

/** The rules of every role and channel. */
export const roleRules = (set: MetadataSet): RoleRule[] => {
  const root = newestRoot(set);
  const top = (['root', 'targets', 'snapshot', 'timestamp'] as const).map((role) => ({
    role,
    ...rootRoleKeys(root, role),
  }));
  const channels =
    set.targets === undefined
      ? []
      : Object.entries(channelKeys(signedPart('targets', set.targets))).map(([role, keys]) => ({
          role,
          ...keys,
        }));
  return [...top, ...channels].map(({ role, threshold, keys }) => ({
    role,
    threshold,
    keys: keys.map(keyIdOf),
  }));
};

const rule = ({ threshold, keys }: RoleRule): string => `${threshold} of ${keys.length}`;

const short = (keyIds: readonly KeyId[]): string =>
  keyIds.map((keyId) => keyId.slice(0, 4)).join(', ');

/**
 * What is different between two states of trust, one change a line: what somebody signs who signs the
 * later one.
 *
 * @param before absent for the first root of a collection
 */
export const describeChange = (before: MetadataSet | undefined, after: MetadataSet): string[] => {
  const rulesAfter = roleRules(after);
  const names = {
    ...(before === undefined ? {} : holdersIn(newestRoot(before))),
    ...holdersIn(newestRoot(after)),
  };
  const named = (keyId: KeyId) =>
    `${keyId.slice(0, 4)}${names[keyId] === undefined ? '' : ` (${names[keyId]})`}`;
  if (before === undefined) {
    return [
      ...trustedHolders(newestRoot(after)).map(
        ({ holder, root, release }) =>
          `trusts ${holder}${root.length > 0 ? `, root key ${short(root)}` : ''}${release.length > 0 ? `, release key ${short(release)}` : ''}`,
      ),
      ...rulesAfter.map((role) => `${role.role}: ${rule(role)} must sign`),
    ];
  }
  const rulesBefore = new Map(roleRules(before).map((role) => [role.role, role]));
  const lines: string[] = [];
  for (const role of rulesAfter) {
    const earlier = rulesBefore.get(role.role);
    if (earlier === undefined) {
      lines.push(
        `new channel ${role.role}: ${rule(role)} must sign, key ${role.keys.map(named).join(', ')}`,
      );
      continue;
    }
    for (const keyId of earlier.keys.filter((id) => !role.keys.includes(id))) {
      lines.push(`${role.role}: takes away key ${named(keyId)}`);
    }
    for (const keyId of role.keys.filter((id) => !earlier.keys.includes(id))) {
      lines.push(`${role.role}: adds key ${named(keyId)}`);
    }
    if (rule(role) !== rule(earlier)) {
      lines.push(`${role.role}: ${rule(role)} must sign, before ${rule(earlier)}`);
    }
  }
  const floorsBefore = readRootPolicy(newestRoot(before)).minCounters;
  for (const [name, counter] of readRootPolicy(newestRoot(after)).minCounters) {
    if (floorsBefore.get(name) !== counter) {
      lines.push(`${name}: boxes refuse what counts below ${counter}`);
    }
  }
  return lines.length === 0 ? ['the same keys, for longer'] : lines;
};
