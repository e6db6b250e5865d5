import type { HistoryEntry, VariableName } from '@p2p-hotspot/contract';

/** How the steward's PIN is kept: never itself, only what proves it. */
export interface PinRecord {
  /** Base64 of the scrypt hash and of its salt. */
  readonly hash: string;
  readonly salt: string;
  /** Where the PIN came from: a changed ADMIN_PIN replaces the record. */
  readonly origin: 'environment' | 'first-boot';
}

/** Which box this is. Made at the first start; a box that lost its state is another one. */
export interface DeviceRecord {
  /** 32 lower-case hex digits. */
  readonly id: string;
}

/** Smaller things that outlive a restart, by name of their document. */
export interface StateDocuments {
  /** Newest first. */
  history: readonly HistoryEntry[];
  /** Raw text of each setting that was accepted last. */
  settings: Readonly<Partial<Record<VariableName, string>>>;
  pin: PinRecord;
  device: DeviceRecord;
}

/** Whole documents, replaced at once; a damaged one is as good as none. */
export interface StateDocumentStore {
  load<Name extends keyof StateDocuments>(name: Name): Promise<StateDocuments[Name] | undefined>;
  save<Name extends keyof StateDocuments>(name: Name, value: StateDocuments[Name]): Promise<void>;
}
