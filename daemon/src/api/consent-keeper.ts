import type { Consents } from '@p2p-hotspot/contract';
import type { StateDocumentStore } from '../ports/state-documents.ts';

/** What people allowed, in memory as it is on disk. */
export interface ConsentKeeper {
  read(): Consents;
  /** Resolves when it is durable. */
  allowReceipts(allowed: boolean): Promise<void>;
}

/**
 * Nothing is allowed unless somebody allowed it: the community's settings first, and from then on the
 * steward's word.
 *
 * @param initial what the settings say
 */
export const createConsentKeeper = async (
  documents: StateDocumentStore,
  initial: Consents,
): Promise<ConsentKeeper> => {
  let consents = (await documents.load('consents')) ?? initial;
  return {
    read: () => consents,
    allowReceipts: async (allowed) => {
      const changed = { ...consents, receipts: allowed };
      await documents.save('consents', changed);
      consents = changed;
    },
  };
};
