import type { CodedMessage } from './message.ts';

/**
 * The daemon's local API: HTTP/JSON on two Unix sockets (docs/spec/local-api-v1.md).
 *
 * - `status.sock`, for every service: `GET /v1/status` → BoxStatus; `GET /v1/events` → server-sent
 *   events, each `event: status` with a BoxStatus as data, the first at once.
 * - `steward.sock`, for the portal only: `POST /v1/session` with a PIN → StewardSession; every other
 *   steward act carries that session's token as `Authorization: Bearer`.
 */
export const statusSocketName = 'status.sock';
export const stewardSocketName = 'steward.sock';

/** Where the update cycle stands (docs/architecture.md, the update cycle). */
export const phases = [
  'IDLE',
  'VERIFIED',
  'PLANNED',
  'FETCHING',
  'WAITING_SOURCE',
  'STAGED',
  'ACTIVATING',
  'PROBATION',
  'COMMITTED',
  'ROLLED_BACK',
  'FAILED',
] as const;
export type Phase = (typeof phases)[number];

/** Text in several languages by BCP 47 tag, as the operator wrote it. */
export type LocalizedText = Readonly<Record<string, string>>;

/** How far a long step is. Bytes of content, not of packaging. */
export interface Progress {
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly doneFiles: number;
  readonly totalFiles: number;
  /** Absent until a rate is known. */
  readonly secondsLeft?: number;
}

export interface ReleaseSummary {
  readonly channel: string;
  readonly counter: number;
  readonly label: LocalizedText;
  readonly notes: LocalizedText;
  /** ISO 8601, from the signed manifest. */
  readonly issued: string;
}

export interface GenerationSummary {
  /** Local number, the name of the folder under `gen/` (six digits there). */
  readonly generation: number;
  readonly releases: readonly ReleaseSummary[];
}

export type SourceKind = 'directory' | 'bundle-file';

export interface SourceStatus {
  /** Stable while the source is present. */
  readonly id: string;
  readonly kind: SourceKind;
  /** What a person would recognise: a file or folder name, never a full path. */
  readonly label: string;
  readonly message: CodedMessage;
  /** True while the medium must stay where it is. */
  readonly inUse: boolean;
}

export type TrustState =
  | { readonly kind: 'unset' }
  | { readonly kind: 'offered'; readonly rootFingerprint: string }
  | { readonly kind: 'confirmed'; readonly rootFingerprint: string; readonly rootVersion: number };

export type HistoryKind = 'applied' | 'refused' | 'rolled-back' | 'repaired' | 'damaged' | 'failed';

export interface HistoryEntry {
  /** ISO 8601 by the box's clock, which may be wrong; `sequence` is the order that counts. */
  readonly time: string;
  readonly sequence: number;
  readonly kind: HistoryKind;
  readonly message: CodedMessage;
}

export interface StoreStatus {
  readonly freeBytes: number;
  readonly totalBytes: number;
  /** Kept free on purpose: a full volume stops a container engine for good. */
  readonly reserveBytes: number;
  /** Files found damaged and not yet repaired. */
  readonly damagedFiles: number;
}

export interface BoxStatus {
  readonly apiVersion: 1;
  readonly phase: Phase;
  /** What the box is doing, or the result of the last thing it did. */
  readonly message: CodedMessage;
  readonly progress?: Progress;
  readonly current?: GenerationSummary;
  readonly previous?: GenerationSummary;
  readonly trust: TrustState;
  readonly sources: readonly SourceStatus[];
  readonly store: StoreStatus;
  /** Newest first, at most 50. */
  readonly history: readonly HistoryEntry[];
  /** Settings that were refused and are therefore as they were before. */
  readonly settingProblems: readonly CodedMessage[];
}

export interface StewardSession {
  readonly token: string;
}

/** Steward acts: `POST /v1/<path>` on `steward.sock`, each answering `202 {}` or a CodedMessage. */
export const stewardActs = {
  /** Goes back to the previous generation. */
  rollback: '/v1/rollback',
  /** Confirms the offered first root; body `{ rootFingerprint }`. */
  confirmTrust: '/v1/trust/confirm',
  /** Looks at every present source again and lifts quarantines of releases found there. */
  rescan: '/v1/rescan',
  /** Re-hashes the whole store now and repairs what it can. */
  scrub: '/v1/scrub',
} as const;
