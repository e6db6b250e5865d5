import type { CodedMessage } from '@p2p-hotspot/contract';

/** Why nothing is to be taken from the Internet for now. */
export const pullObjectionCodes = [
  'MIRROR_HELD_BUDGET',
  'MIRROR_HELD_POWER',
  'MIRROR_HELD_WINDOW',
  'MIRROR_HELD_METERED',
] as const;

export type PullObjectionCode = (typeof pullObjectionCodes)[number];

/**
 * Says what may be taken from the Internet now, and counts what was.
 *
 * Obligation of an implementation: what was counted outlives a power cut but for the last few
 * megabytes.
 */
export interface PullGuard {
  /** Finds out anew how far the clock can be trusted. */
  refresh(): Promise<void>;
  /** Why a request for this must not be made now, if that is so. */
  objection(what: 'news' | 'content'): CodedMessage<PullObjectionCode> | undefined;
  /** True while the hours that the steward set are passed over, since nobody knows what time it is. */
  isWindowIgnored(): boolean;
  received(mirror: string, bytes: number): void;
  /** Bytes of this month. */
  receivedFrom(mirror: string): number;
  /** The steward wants it now. */
  ask(): void;
  /** Resolves when what was counted is durable. */
  save(): Promise<void>;
}
