import { searchTarget, type TargetSearch } from '../verify/find-target.ts';
import type { TargetsTrusted } from '../verify/trusted.ts';
import type { RefreshOptions } from './refresh.ts';
import type { StoredMetadata } from './stored-metadata.ts';
import { takeDelegated, toStore, type Session } from './take-roles.ts';

/**
 * Searches a target through all delegations, taking the roles that it needs (TUF 1.0.34 §5.6.7).
 * For general TUF repositories; boxes name their channels and use `findTarget`.
 *
 * @param options as for refresh, with the `trusted` and `stored` that it gave
 * @throws TrustError when a role on the way cannot be taken: then "the target cannot be found"
 */
export const lookUpTarget = async (
  path: string,
  trusted: TargetsTrusted,
  options: Omit<RefreshOptions, 'channels'>,
): Promise<{
  readonly search: Exclude<TargetSearch, { kind: 'needs' }>;
  readonly trusted: TargetsTrusted;
  readonly stored: StoredMetadata;
}> => {
  const session: Session = { onVerified: () => Promise.resolve(), ...options };
  let current = trusted;
  for (;;) {
    const search = searchTarget(current, path);
    if (search.kind !== 'needs') {
      return { search, trusted: current, stored: toStore(options.stored, current) };
    }
    current = await takeDelegated(session, current, search.role, search.delegator);
  }
};
