import type { CodedMessage } from './message.ts';
import type { RemoteHelpStatus } from './remote-help.ts';
import type { DriveStatus, SwarmRules } from './swarm.ts';
import type { UsageChoice } from './usage.ts';

/**
 * The daemon's local API: HTTP/JSON on two Unix sockets (docs/spec/local-api-v1.md).
 *
 * - `status.sock`, for every service: `GET /v1/status` → BoxStatus; `GET /v1/events` → server-sent
 *   events, each `event: status` with a BoxStatus as data, the first at once; `GET /v1/session`.
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

/** Why a component is absent that had to go before its new version was there. */
export const replacedReason = 'replaced';

/** A component of a release that is neither fetched nor laid out on this box. */
export interface OmittedComponent {
  readonly name: string;
  /**
   * The member of its `match` that this box does not fit (docs/spec/release-v1.md §5), or
   * `replacedReason`.
   */
  readonly because: string;
}

export interface ReleaseSummary {
  readonly channel: string;
  readonly counter: number;
  readonly label: LocalizedText;
  readonly notes: LocalizedText;
  /** ISO 8601, from the signed manifest. */
  readonly issued: string;
  /** Absent when every component is for this box. */
  readonly omitted?: readonly OmittedComponent[];
}

export interface GenerationSummary {
  /** Local number, the name of the folder under `gen/` (six digits there). */
  readonly generation: number;
  readonly releases: readonly ReleaseSummary[];
}

export type SourceKind =
  'directory' | 'bundle-file' | 'stick' | 'mirror' | 'neighbour' | 'swarm-peer';

export interface SourceStatus {
  /** Stable while the source is present. */
  readonly id: string;
  readonly kind: SourceKind;
  /** What a person would recognise: a file or folder name, never a full path. */
  readonly label: string;
  readonly message: CodedMessage;
  /** True while the medium must stay where it is. */
  readonly inUse: boolean;
  /** `id` of the stick that it lies on, where it lies on one. */
  readonly stick?: string;
}

/** The release in force as one file for people to carry (docs/spec/local-api-v1.md §2). */
export type ReleaseFile =
  /** Nothing is in force that can be passed on. */
  | { readonly kind: 'none' }
  /** The box reads all of it once. */
  | { readonly kind: 'preparing'; readonly percent: number }
  | {
      readonly kind: 'ready';
      /** SHA-256 that stands for the bytes: the same for the same file. */
      readonly id: string;
      readonly sizeBytes: number;
      /** As in "stable-7". */
      readonly name: string;
    };

/** Path of a `ReleaseFile`; below it, by its id, its bytes. */
export const releaseFilePath = '/v1/release';

/** A mirror on the Internet that the settings name. What it is as a source stands in `sources`. */
export interface MirrorStatus {
  /** `id` of the source that it is while it is present. */
  readonly id: string;
  /** Host and path. */
  readonly label: string;
  readonly message: CodedMessage;
  /** ISO 8601 by the box's clock. */
  readonly nextLook?: string;
  /** In this month. */
  readonly receivedBytes: number;
}

/** A map file that a link of the settings names (`MAP_TILE_LINKS`). */
export interface MapStatus {
  /** Stands for the link; 16 lower-case hex digits. */
  readonly id: string;
  /** Host and path. */
  readonly label: string;
  readonly message: CodedMessage;
  /** Its name in `maps/` of the community's own files, once it is whole. */
  readonly file?: string;
  /** Absent until the other side has said it. */
  readonly sizeBytes?: number;
  /** Of the file, on this box. */
  readonly receivedBytes: number;
  /** No operator vouches for it: it is the community's own choice. */
  readonly isSigned: false;
  /** The link says which bytes it must be, and no others are taken. */
  readonly isPinned: boolean;
}

/** A container image that a release brought, and what this box does with it. */
export interface ImageStatus {
  readonly channel: string;
  /** Name of the component. */
  readonly component: string;
  readonly message: CodedMessage;
  /** Of an app beside the box's services that runs: TCP ports at which visitors reach it. */
  readonly ports?: readonly number[];
}

/** What the box brings of programs by itself, between releases. */
export interface InstallersStatus {
  readonly message: CodedMessage;
  /** What became of each at the last look; empty before. */
  readonly apps: readonly CodedMessage[];
}

/**
 * What a person in front of the box needs to know of a stick. `removable`: it may be pulled out now;
 * `writing`: it must not be.
 */
export type StickActivity =
  'reading' | 'checking' | 'copying' | 'waiting' | 'writing' | 'removable' | 'problem';

/** One stick, or one partition of it. */
export interface StickStatus {
  /** As long as it is plugged in; it is another one when it comes back. */
  readonly id: string;
  /** What a person would recognise. */
  readonly label: string;
  readonly activity: StickActivity;
  readonly message: CodedMessage;
}

export type TrustState =
  | { readonly kind: 'unset' }
  | { readonly kind: 'offered'; readonly rootFingerprint: string }
  | { readonly kind: 'confirmed'; readonly rootFingerprint: string; readonly rootVersion: number };

/**
 * What the steward wants of a channel, against its publisher: `hold` keeps what is in force, `pin`
 * takes the release with this counter and no other.
 */
export type ChannelChoice =
  { readonly kind: 'hold' } | { readonly kind: 'pin'; readonly counter: number };

export interface ChannelStatus {
  readonly channel: string;
  /** Counter of the release in force; absent when there is none. */
  readonly counter?: number;
  /** Absent when the box follows the publisher. */
  readonly choice?: ChannelChoice;
  /** What the steward should know, such as that a newer release was passed over. */
  readonly message?: CodedMessage;
}

/** What the box judges signatures by (docs/spec/metadata-v1.md §8). */
export interface TimeStatus {
  /** ISO 8601: the clock where it is proven to be right, else the moment that has passed for certain. */
  readonly now: string;
  readonly clock: 'proven' | 'unproven';
}

/** What components are matched against, and how an operator names this one box. */
export interface DeviceDescription {
  /** Made at the first start, 32 lower-case hex digits. Only for the steward. */
  readonly id: string;
  readonly arch: string;
  /** Absent when nobody said it. */
  readonly deviceType?: string;
  readonly groups: readonly string[];
  readonly daemonVersion: string;
}

/** `steward`: somebody who looks after the box changed who may do what. */
export type HistoryKind =
  'applied' | 'refused' | 'rolled-back' | 'repaired' | 'damaged' | 'failed' | 'steward';

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

/** What the machine says of itself. */
export interface HostStatus {
  /** Too little power: now, or at some time since it was switched on (`past`). */
  readonly underVoltage: boolean | 'past';
  /** Errors that the kernel counted on the memory card. */
  readonly cardErrors: number;
  /** Of the hottest sensor, as it was when it last changed by some degrees; absent: there is none. */
  readonly temperatureCelsius?: number;
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
  /** One for each followed channel. */
  readonly channels?: readonly ChannelStatus[];
  /** Absent until signatures have been judged for the first time. */
  readonly time?: TimeStatus;
  readonly sources: readonly SourceStatus[];
  /** Absent on a box without mirrors. */
  readonly mirrors?: readonly MirrorStatus[];
  /** Absent on a box without links to maps. */
  readonly maps?: readonly MapStatus[];
  /** Absent on a box that brings no programs by itself. */
  readonly installers?: InstallersStatus;
  /** Absent where no release in force has container images. */
  readonly images?: readonly ImageStatus[];
  /** Absent on a box without a helper for sticks. */
  readonly sticks?: readonly StickStatus[];
  readonly store: StoreStatus;
  /** Absent where the machine says nothing of itself. */
  readonly host?: HostStatus;
  /** Newest first, at most 50. */
  readonly history: readonly HistoryEntry[];
  /** Settings that were refused and are therefore as they were before. */
  readonly settingProblems: readonly CodedMessage[];
  readonly consents?: Consents;
  /** Whether the box counts how often things are taken, and tells its operator. */
  readonly usage?: UsageChoice;
  /** How many stewards' sticks the box knows. */
  readonly stewardSticks?: number;
  /** Whether somebody is let in from far away. */
  readonly remoteHelp?: RemoteHelpStatus;
  /** What the swarm's service may do. */
  readonly swarm?: SwarmRules;
  /** Absent on a box without a drive of the community. */
  readonly drive?: DriveStatus;
}

/** What people allowed the box to do with what it knows. */
export interface Consents {
  /** Writing sealed receipts for the operator to sticks (docs/spec/receipt-v1.md). */
  readonly receipts: boolean;
}
