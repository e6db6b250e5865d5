import { parseEnvelope, readRootPolicy, type RootSigned } from '@p2p-hotspot/signing-keys';
import type { MinCounters } from '../core/objections.ts';
import type { TrustRecord, TrustStore } from '../ports/trust-store.ts';

/** The trust record in memory, never ahead of what is on disk. */
export interface TrustKeeper {
  record(): TrustRecord;
  /** Changes the record and makes the change durable; writes nothing when nothing changed. */
  update(change: (record: TrustRecord) => TrustRecord): Promise<void>;
}

export const createTrustKeeper = (store: TrustStore, loaded: TrustRecord): TrustKeeper => {
  let record = loaded;
  return {
    record: () => record,
    update: async (change) => {
      const changed = change(record);
      if (changed === record) return;
      await store.save(changed);
      record = changed;
    },
  };
};

/** The lowest counters that the trusted root allows; its signatures were verified when it was saved. */
export const minCountersOf = ({ metadata }: TrustRecord): MinCounters =>
  metadata === undefined
    ? new Map()
    : readRootPolicy(parseEnvelope(metadata.root).signed as RootSigned).minCounters;
