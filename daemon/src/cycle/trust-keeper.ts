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
