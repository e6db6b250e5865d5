import type {
  BackupHead,
  Consents,
  HistoryEntry,
  StewardLogEntry,
  SwarmChoices,
  UsageChoice,
  UsageKind,
  VariableName,
} from '@p2p-hotspot/contract';

/** How the steward's PIN is kept: never itself, only what proves it. */
export interface PinRecord {
  /** Base64 of the scrypt hash and of its salt. */
  readonly hash: string;
  readonly salt: string;
  /** Where the PIN came from: a changed ADMIN_PIN replaces the record. `steward`: it is on a stick. */
  readonly origin: 'environment' | 'first-boot' | 'steward';
}

/** A PIN that nobody has used yet, so that nobody may know it: shown beside the box. */
export interface FirstPinRecord {
  /** Absent once somebody has used it. Counts only while it fits the `PinRecord`. */
  readonly pin?: string;
}

/** The stewards' sticks that this box knows. */
export interface StewardRecord {
  /** SHA-256 of the secret of each, in hex. */
  readonly sticks: readonly string[];
}

/** Which box this is. Made at the first start; a box that lost its state is another one. */
export interface DeviceRecord {
  /** 32 lower-case hex digits. */
  readonly id: string;
}

/** The box's own key, which signs its receipts and never leaves it but in a sealed backup. */
export interface DeviceKeyRecord {
  /** Ed25519 seed: 32 bytes, base64. */
  readonly seed: string;
  /**
   * Number of the last receipt, also of one that was not written in the end. Lost and kept together
   * with the key: a key that began its numbers anew would not be believed. Whoever restores a backup
   * goes on 1,000 above what it says.
   */
  readonly receipts: number;
}

export interface BackupRecord {
  /** SHA-256 of each, newest first. */
  readonly written: readonly string[];
}

/** Empty when nothing waits. */
export interface RestoreRecord {
  readonly pending?: BackupHead;
  readonly sealedSha256?: string;
}

/** How far the idle scrub has come. */
export interface ScrubRecord {
  /** Position of the last file that was re-read (`CareItem`); absent: it begins anew. */
  readonly after?: string;
}

/** How the card has been. */
export interface CardRecord {
  /** How often it failed this box. */
  readonly failures: number;
}

/** Bytes received from mirrors in one month. */
export interface TrafficRecord {
  /** As in "2026-11". */
  readonly month: string;
  readonly receivedBytes: Readonly<Record<string, number>>;
}

/** How far the file behind a link to a map has come. */
export type MapRecord =
  | {
      readonly kind: 'begun';
      /** Strong; absent where the server gives none. */
      readonly etag?: string;
      readonly sizeBytes: number;
      /** The SHA-256 that it was begun for; absent where the link had none. */
      readonly pin?: string;
      /** So much of the unfinished file survives a power cut. */
      readonly durableBytes: number;
    }
  | {
      readonly kind: 'whole';
      readonly file: string;
      readonly sizeBytes: number;
      /** The SHA-256 that it was found to have; absent where nobody asked. */
      readonly sha256?: string;
    }
  /** The whole file was not what the link says. */
  | { readonly kind: 'refused'; readonly pin: string; readonly etag?: string };

/** Place in `items`, and how often it was taken. */
export type UsageEntry = readonly [place: number, count: number];

/** How often things were taken: sums over everybody, exact. */
export interface UsageRecord {
  readonly items: readonly (readonly [kind: UsageKind, item: string])[];
  /** By day of the box's clock, `YYYY-MM-DD`. */
  readonly days: Readonly<Record<string, readonly UsageEntry[]>>;
  /** Of days that are not kept apart any more. */
  readonly earlier: readonly UsageEntry[];
}

/** What a steward agreed to, while it counts. */
export interface RemoteHelpRecord {
  /** Who gets in. */
  readonly who: string;
  /** ISO 8601 by the box's clock. */
  readonly since: string;
  readonly grantedSeconds: number;
  /** Of time during which the box is on. */
  readonly remainingSeconds: number;
  /** When it is over by a clock that was proven; absent until one was. */
  readonly provenUntil?: string;
}

/** The key that opens the tunnel of remote help, and nothing else. */
export interface RemoteHelpKeyRecord {
  /** Ed25519 seed: 32 bytes, base64. */
  readonly seed: string;
}

/** What a service of the box ran before releases gave it other images. */
export interface ServiceImages {
  /** Id of the image that the box was set up with. */
  readonly base: string;
  /** Ids of the images that releases gave it and that it may run now. */
  readonly own: readonly string[];
}

/** Whether the machine was given the name of the box. */
export interface HostNameRecord {
  /** The name that this is about. */
  readonly wanted: string;
  /** How often it was asked for. */
  readonly tries: number;
  /** The machine has it, or does not take it. */
  readonly isDone: boolean;
}

/** Smaller things that outlive a restart, by name of their document. */
export interface StateDocuments {
  /** Newest first. */
  history: readonly HistoryEntry[];
  /** Raw text of each setting that was accepted last. */
  settings: Readonly<Partial<Record<VariableName, string>>>;
  /** Raw text of settings that a restored backup brought; each counts while nothing else is set. */
  restoredSettings: Readonly<Partial<Record<VariableName, string>>>;
  pin: PinRecord;
  firstPin: FirstPinRecord;
  /** What stewards asked for, newest first. */
  stewardLog: readonly StewardLogEntry[];
  device: DeviceRecord;
  deviceKey: DeviceKeyRecord;
  /** What the steward decided; absent while the settings decide. */
  consents: Consents;
  /** What the steward decided about counting; absent while the settings decide. */
  usageChoice: UsageChoice;
  /** Absent until something was counted; empty after counting was ended. */
  usage: UsageRecord;
  /** Backups that this box wrote: it writes over no other. Absent until the first one. */
  backups: BackupRecord;
  /** A backup that waits for the next start to be put in place. */
  restore: RestoreRecord;
  /** What came from mirrors this month. Absent until the first byte. */
  traffic: TrafficRecord;
  /** By id of the link. Lost: what is unfinished begins anew. */
  maps: Readonly<Record<string, MapRecord>>;
  /** Absent until the first stick of a steward. */
  stewards: StewardRecord;
  /** Absent until some of the store was re-read; lost, the next scrub begins at the start. */
  scrub: ScrubRecord;
  /** By name of the service. Lost: whatever a service runs then counts as what the box was set up with. */
  containers: Readonly<Record<string, ServiceImages>>;
  /** Absent while the card has never failed; lost, it is counted anew. */
  card: CardRecord;
  /** Empty while nobody is let in. Lost: nobody is. */
  remoteHelp: { readonly allowed?: RemoteHelpRecord };
  remoteHelpKey: RemoteHelpKeyRecord;
  /** Absent where nobody wants a name. Lost: it is asked for again. */
  hostName: HostNameRecord;
  /** What the steward chose for the swarm; absent while the settings decide. */
  swarm: SwarmChoices;
}

/** Whole documents, replaced at once; a damaged one is as good as none. */
export interface StateDocumentStore {
  load<Name extends keyof StateDocuments>(name: Name): Promise<StateDocuments[Name] | undefined>;
  save<Name extends keyof StateDocuments>(name: Name, value: StateDocuments[Name]): Promise<void>;
}
