import { feedIdSchema } from '@p2p-hotspot/contract';
import { z } from 'zod';
import type { Documents } from '../ports/documents.ts';
import type { Witness } from '../ports/surroundings.ts';

const witnessName = 'ssb-witness.json';

const witnessSchema = z.object({ id: feedIdSchema, sequence: z.number().int().min(0) });

/**
 * Remembers how far the feed of the pub had come. In the folder of the sockets, which is another volume than the
 * one with the log and the secret: who puts back an old copy of that one is found out.
 */
export const createFeedWitness = (documents: Documents): Witness => ({
  read: async (id) => {
    const { data } = witnessSchema.safeParse(await documents.read(witnessName));
    return data?.id === id ? data.sequence : 0;
  },
  write: (id, sequence) => documents.write(witnessName, { id, sequence }),
});
