import { isTrustError, type TrustError } from '../errors.ts';
import type { Profile } from '../profile.ts';
import { startTrust } from '../verify/root.ts';
import type { TargetsTrusted, UpdateTime } from '../verify/trusted.ts';
import type { MetadataReader } from './reader.ts';
import type { StoredMetadata } from './stored-metadata.ts';
import {
  followRoots,
  takeDelegated,
  takeSnapshot,
  takeTimestamp,
  takeTopTargets,
  toStore,
  type OnVerified,
  type Session,
} from './take-roles.ts';

export interface RefreshOptions {
  readonly profile: Profile;
  readonly stored: StoredMetadata;
  readonly reader: MetadataReader;
  readonly time: UpdateTime;
  /** Delegated roles to take. */
  readonly channels: readonly string[];
  readonly onVerified?: OnVerified;
}

export interface RefreshResult {
  /** What to hand over as `stored` next time. */
  readonly stored: StoredMetadata;
  readonly trusted: TargetsTrusted;
  /** Roles that had expired; empty when expiry is enforced. */
  readonly expired: readonly string[];
  /**
   * Channels that were not taken, and why: not listed, not there, badly signed. They have no targets
   * in `trusted`. One channel's fault never stops another.
   */
  readonly refused: Readonly<Record<string, TrustError>>;
}

/**
 * The whole client workflow of TUF 1.0.34 §5 up to the targets of the asked channels.
 *
 * Nothing is kept between calls but what `stored` and `onVerified` carry, so a refresh that was cut
 * off anywhere is simply made again.
 *
 * @throws TrustError for anything wrong with root, timestamp, snapshot or targets:
 *   `METADATA_MISSING`, `METADATA_ROLLBACK` (a repository older than what is trusted: no source of
 *   metadata, still one of chunks), `METADATA_FORK`, `METADATA_EXPIRED`, `METADATA_FOREIGN`,
 *   `METADATA_UNSIGNED`, `METADATA_INVALID`, `METADATA_MISMATCH`, `METADATA_TOO_LARGE`. Whatever the
 *   reader or `onVerified` throws comes through as it is
 */
export const refresh = async ({
  profile,
  stored,
  reader,
  time,
  channels,
  onVerified = () => Promise.resolve(),
}: RefreshOptions): Promise<RefreshResult> => {
  const session: Session = { profile, stored, reader, time, onVerified };
  const started = startTrust(profile, stored.root);
  const { trusted: rooted, isRotated } = await followRoots(session, started);
  // §5.3.11: after a rotation of their keys, what was trusted of timestamp and snapshot is forgotten.
  const stamped = await takeTimestamp(session, rooted, isRotated ? undefined : stored.timestamp);
  const listed = await takeSnapshot(session, stamped, isRotated ? undefined : stored.snapshot);
  let trusted = await takeTopTargets(session, listed);
  const refused: Record<string, TrustError> = {};
  for (const channel of channels) {
    try {
      trusted = await takeDelegated(session, trusted, channel, 'targets');
    } catch (error) {
      if (!isTrustError(error)) throw error;
      refused[channel] = error;
    }
  }
  return { stored: toStore(stored, trusted), trusted, expired: trusted.expired, refused };
};
