import type { ChannelChoice } from '@p2p-hotspot/contract';
import type { StoredMetadata } from '@p2p-hotspot/signing-keys';

/** Names one release exactly. */
export interface ReleaseReference {
  readonly channel: string;
  readonly counter: number;
  /** SHA-256 of the manifest's bytes. */
  readonly manifestSha256: string;
  readonly manifestBytes: number;
}

export interface CommittedGeneration {
  readonly generation: number;
  /** The one in force before; absent after the first release. */
  readonly previous?: number;
  readonly releases: readonly ReleaseReference[];
}

/** Highest counters ever committed in a channel. They never fall. */
export interface ChannelCounters {
  readonly release: ReleaseReference;
  readonly components: Readonly<Record<string, number>>;
}

/** A release that did badly here. */
export interface Misfortune {
  readonly release: ReleaseReference;
  /** Attempts in which it really failed; two, and it is quarantined. */
  readonly attempts: readonly string[];
  /** The steward went back from it: held until the steward asks again or a newer one comes. */
  readonly held: boolean;
}

/**
 * The steward lets these components go before those of one release are there, because they do not
 * fit together (docs/adr/0011-replace-in-place.md).
 */
export interface ReplaceConsent {
  readonly release: ReleaseReference;
  /** As in `stable/films`. */
  readonly components: readonly string[];
}

/** Everything whose loss or fall would be a breach of trust, in one record, written as one. */
export interface TrustRecord {
  /** Fingerprint of the first root this box trusted; absent before first trust. */
  readonly firstRootFingerprint?: string;
  readonly metadata?: StoredMetadata;
  /** ISO 8601. Moves only with signed data and the build date, and never back. */
  readonly timeFloor: string;
  /** What is in force. Writing this is the commit. */
  readonly committed?: CommittedGeneration;
  readonly counters: Readonly<Record<string, ChannelCounters>>;
  readonly misfortunes: readonly Misfortune[];
  /** What the steward wants of channels, against their publishers. */
  readonly choices: Readonly<Record<string, ChannelChoice>>;
  /** Absent when there is none. */
  readonly replaceConsents?: readonly ReplaceConsent[];
}

/**
 * Two copies, numbered and checksummed. `save` returns when the record is durable; a crash inside it
 * leaves the old record or the new one.
 */
export interface TrustStore {
  /** The newest valid copy; `undefined` when there is none. */
  load(): Promise<TrustRecord | undefined>;
  save(record: TrustRecord): Promise<void>;
}
