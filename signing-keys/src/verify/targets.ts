import { TrustError } from '../errors.ts';
import type { RoleKeys, TargetsSigned } from '../metadata/types.ts';
import { checkListedFile, checkListedVersion } from './listed-file.ts';
import { listedFile } from './snapshot.ts';
import {
  checkExpiry,
  checkFork,
  checkStep,
  delegatedRoleKeys,
  rootRoleKeys,
  sameContent,
  verifyFile,
  type SnapshotTrusted,
  type TargetsTrusted,
  type TrustedMetadata,
  type UpdateTime,
  type Verified,
} from './trusted.ts';

/** The keys that speak for a role when it is reached through this delegator. */
const delegatedKeys = (trusted: TargetsTrusted, role: string, delegator: string): RoleKeys => {
  const above = delegator === 'targets' ? trusted.targets : trusted.delegated.get(delegator);
  if (above === undefined) throw new Error(`${delegator} must be trusted before ${role}`);
  return delegatedRoleKeys(above.signed, role);
};

/** §5.6.3 */
const verifyTargets = (
  { profile }: TrustedMetadata,
  role: string,
  bytes: Uint8Array,
  keys: RoleKeys,
): Verified<TargetsSigned> => verifyFile(profile, role, 'targets', bytes, () => [keys]);

const remember = <State extends TrustedMetadata>(
  trusted: State,
  role: string,
  verified: Verified<TargetsSigned>,
): State => ({
  ...trusted,
  previous: {
    ...trusted.previous,
    targets: new Map([...trusted.previous.targets, [role, verified]]),
  },
});

/**
 * Recalls top-level targets of an earlier refresh, so that a fork can be told.
 *
 * @throws TrustError when they no longer verify: then go on without them
 */
export const recallTargets = <State extends TrustedMetadata>(
  trusted: State,
  bytes: Uint8Array,
): State =>
  remember(
    trusted,
    'targets',
    verifyTargets(trusted, 'targets', bytes, rootRoleKeys(trusted.root.signed, 'targets')),
  );

/** As {@link recallTargets}, for a delegated role; verified against its delegator of today. */
export const recallDelegated = (
  trusted: TargetsTrusted,
  role: string,
  bytes: Uint8Array,
  delegator = 'targets',
): TargetsTrusted =>
  remember(
    trusted,
    role,
    verifyTargets(trusted, role, bytes, delegatedKeys(trusted, role, delegator)),
  );

/** The checks that all targets roles share (TUF 1.0.34 §5.6.2–5.6.4). */
const takeTargets = (
  trusted: SnapshotTrusted,
  role: string,
  bytes: Uint8Array,
  keys: RoleKeys,
): Verified<TargetsSigned> => {
  const listed = listedFile(trusted, role);
  checkListedFile(role, bytes, listed);
  const verified = verifyTargets(trusted, role, bytes, keys);
  checkListedVersion(role, verified.signed.version, listed);
  const before = trusted.previous.targets.get(role);
  checkFork(trusted.profile, before, verified);
  checkStep(trusted.profile, before, verified);
  return verified;
};

/**
 * Takes the top-level targets that the snapshot lists (TUF 1.0.34 §5.6.2–5.6.5).
 *
 * @throws TrustError `METADATA_MISMATCH`, `METADATA_FORK`, `METADATA_EXPIRED`, and as verifyFile
 */
export const updateTargets = (
  trusted: SnapshotTrusted,
  bytes: Uint8Array,
  time: UpdateTime,
): TargetsTrusted => {
  if (trusted.targets !== undefined) throw new Error('targets are taken once in a refresh');
  const keys = rootRoleKeys(trusted.root.signed, 'targets');
  const targets = takeTargets(trusted, 'targets', bytes, keys);
  return checkExpiry({ ...trusted, targets }, targets, time);
};

/**
 * Takes a delegated role (TUF 1.0.34 §5.6.7). Where a role has several delegators, it is verified for
 * each one through which it is reached: authority is not inherited from another path.
 *
 * @param role a channel, as `stable`
 * @throws TrustError `ROLE_UNKNOWN` when the delegator or the snapshot does not list it,
 *   `METADATA_MISMATCH`, `METADATA_FORK`, `METADATA_EXPIRED`, and as verifyFile
 */
export const updateDelegated = (
  trusted: TargetsTrusted,
  role: string,
  bytes: Uint8Array,
  time: UpdateTime,
  delegator = 'targets',
): TargetsTrusted => {
  const keys = delegatedKeys(trusted, role, delegator);
  const verified = takeTargets(trusted, role, bytes, keys);
  // metadata-v1 §6: depth 1, so no role can be reached in two ways.
  const nested = (verified.signed.delegations?.roles.length ?? 0) > 0;
  if (nested && !trusted.profile.nestedDelegations) {
    throw new TrustError('METADATA_INVALID', { parameters: { role, reason: 'delegations' } });
  }
  // What the role delegated was taken by its content: another content of the same version would
  // leave that hanging. §4.4: the version alone must identify the file.
  const sibling = trusted.delegated.get(role);
  if (sibling !== undefined && !sameContent(sibling, verified)) {
    throw new TrustError('METADATA_FORK', {
      parameters: { role, version: verified.signed.version },
    });
  }
  const delegated = new Map([...trusted.delegated, [role, { ...verified, delegator }]]);
  return checkExpiry({ ...trusted, delegated }, verified, time);
};
