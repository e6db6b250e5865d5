import { TrustError } from '../errors.ts';
import type { MetaFile, TimestampSigned } from '../metadata/types.ts';
import { snapshotVersionOf } from '../metadata/versions.ts';
import {
  checkExpiry,
  checkFork,
  rootRoleKeys,
  verifyFile,
  type TimestampTrusted,
  type TrustedMetadata,
  type UpdateTime,
  type Verified,
} from './trusted.ts';

/** What a timestamp says of the snapshot. */
export const snapshotFile = ({ signed }: Verified<TimestampSigned>): MetaFile =>
  signed.meta['snapshot.json'];

/** §5.4.2, and what the profile asks of versions. */
const verifyTimestamp = (
  { profile, root }: TrustedMetadata,
  bytes: Uint8Array,
): Verified<TimestampSigned> => {
  const timestamp = verifyFile(profile, 'timestamp', 'timestamp', bytes, () => [
    rootRoleKeys(root.signed, 'timestamp'),
  ]);
  // metadata-v1 §7: a freshness key cannot count beyond the snapshot it stands for.
  if (
    profile.timestampVersions === 'bound' &&
    snapshotVersionOf(timestamp.signed.version) !== snapshotFile(timestamp).version
  ) {
    throw new TrustError('METADATA_MISMATCH', {
      parameters: { role: 'timestamp', what: 'snapshot-version' },
    });
  }
  return timestamp;
};

/**
 * Recalls the timestamp of an earlier refresh: what a new one must not fall behind. Verified against
 * the current root; its expiry does not matter for that.
 *
 * @throws TrustError when it no longer verifies: then go on without it
 */
export const recallTimestamp = (trusted: TrustedMetadata, bytes: Uint8Array): TrustedMetadata => ({
  ...trusted,
  previous: { ...trusted.previous, timestamp: verifyTimestamp(trusted, bytes) },
});

/**
 * Takes a timestamp (TUF 1.0.34 §5.4.2–5.4.4). With the version that is trusted already, the recalled
 * one stays, and `timestamp.bytes` are its bytes.
 *
 * @throws TrustError `METADATA_ROLLBACK` when it is older than the trusted one, `METADATA_FORK`,
 *   `METADATA_EXPIRED`, `METADATA_MISMATCH`, and as verifyFile
 */
export const updateTimestamp = (
  trusted: TrustedMetadata,
  bytes: Uint8Array,
  time: UpdateTime,
): TimestampTrusted => {
  if (trusted.snapshot !== undefined) throw new Error('the timestamp comes before the snapshot');
  const offered = verifyTimestamp(trusted, bytes);
  const before = trusted.previous.timestamp;
  if (before !== undefined) {
    // §5.4.3.1: never older. §5.4.3.2: nor may the snapshot that it lists be.
    if (
      offered.signed.version < before.signed.version ||
      snapshotFile(offered).version < snapshotFile(before).version
    ) {
      throw new TrustError('METADATA_ROLLBACK', {
        parameters: {
          role: 'timestamp',
          trusted: before.signed.version,
          offered: offered.signed.version,
        },
      });
    }
    checkFork(trusted.profile, before, offered);
  }
  // §5.4.3.1: "In case they are equal, discard the new timestamp metadata."
  const timestamp = before?.signed.version === offered.signed.version ? before : offered;
  // §5.4.4
  return checkExpiry({ ...trusted, timestamp }, timestamp, time);
};
