import { TrustError } from '../errors.ts';
import type { MetaFile, SnapshotSigned } from '../metadata/types.ts';
import { checkListedFile, checkListedVersion } from './listed-file.ts';
import { snapshotFile } from './timestamp.ts';
import {
  checkExpiry,
  checkFork,
  checkStep,
  rootRoleKeys,
  verifyFile,
  type SnapshotTrusted,
  type TimestampTrusted,
  type TrustedMetadata,
  type UpdateTime,
  type Verified,
} from './trusted.ts';

/**
 * What the trusted snapshot says of a targets role.
 *
 * @throws TrustError `ROLE_UNKNOWN` when it lists no such role
 */
export const listedFile = ({ snapshot }: SnapshotTrusted, role: string): MetaFile => {
  const { meta } = snapshot.signed;
  const file = Object.hasOwn(meta, `${role}.json`) ? meta[`${role}.json`] : undefined;
  if (file === undefined) throw new TrustError('ROLE_UNKNOWN', { parameters: { role } });
  return file;
};

/** §5.5.3 */
const verifySnapshot = (
  { profile, root }: TrustedMetadata,
  bytes: Uint8Array,
): Verified<SnapshotSigned> =>
  verifyFile(profile, 'snapshot', 'snapshot', bytes, () => [rootRoleKeys(root.signed, 'snapshot')]);

/**
 * Recalls the snapshot of an earlier refresh: what a new one must not fall behind. Verified against
 * the current root; neither its expiry nor the new timestamp matters for that.
 *
 * @throws TrustError when it no longer verifies: then go on without it
 */
export const recallSnapshot = <State extends TrustedMetadata>(
  trusted: State,
  bytes: Uint8Array,
): State => ({
  ...trusted,
  previous: { ...trusted.previous, snapshot: verifySnapshot(trusted, bytes) },
});

/** §5.5.5: no role may fall back, and none may vanish. */
const checkRollback = (before: SnapshotSigned, after: SnapshotSigned): void => {
  for (const [name, { version: trusted }] of Object.entries(before.meta)) {
    const offered = Object.hasOwn(after.meta, name) ? after.meta[name]?.version : undefined;
    if (offered === undefined || offered < trusted) {
      throw new TrustError('METADATA_ROLLBACK', {
        parameters: { role: name.replace(/\.json$/, ''), trusted, offered: offered ?? 0 },
      });
    }
  }
};

/**
 * Takes the snapshot that the timestamp lists (TUF 1.0.34 §5.5.2–5.5.6).
 *
 * @throws TrustError `METADATA_MISMATCH`, `METADATA_ROLLBACK`, `METADATA_FORK`, `METADATA_EXPIRED`,
 *   and as verifyFile
 */
export const updateSnapshot = (
  trusted: TimestampTrusted,
  bytes: Uint8Array,
  time: UpdateTime,
): SnapshotTrusted => {
  if (trusted.targets !== undefined) throw new Error('the snapshot comes before targets');
  const listed = snapshotFile(trusted.timestamp);
  checkListedFile('snapshot', bytes, listed);
  const snapshot = verifySnapshot(trusted, bytes);
  checkListedVersion('snapshot', snapshot.signed.version, listed);
  const before = trusted.previous.snapshot;
  checkFork(trusted.profile, before, snapshot);
  if (before !== undefined) checkRollback(before.signed, snapshot.signed);
  checkStep(trusted.profile, before, snapshot);
  return checkExpiry({ ...trusted, snapshot }, snapshot, time);
};
