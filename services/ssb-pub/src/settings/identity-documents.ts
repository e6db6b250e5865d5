import { feedIdSchema } from '@p2p-hotspot/contract';
import { z } from 'zod';
import type { FeedMark } from '../core/identity.ts';
import type { Documents } from '../ports/documents.ts';
import type { Identity } from '../ports/stack.ts';

/** The secret of the pub. Without the log that lies beside it, it is worth less than none. */
const identityName = 'identity.json';
const markName = 'mark.json';

const keySchema = z.string().min(40).max(100);
const identitySchema = z.object({
  id: feedIdSchema,
  curve: z.literal('ed25519'),
  public: keySchema,
  private: keySchema,
});

const markSchema = z.object({
  id: feedIdSchema,
  sequence: z.number().int().min(0),
  message: z
    .object({ content: z.record(z.string(), z.unknown()), timestamp: z.number() })
    .optional(),
});

export interface IdentityDocuments {
  readonly readIdentity: () => Promise<Identity | undefined>;
  readonly readMark: (id: string) => Promise<FeedMark | undefined>;
  /** Before anything is done with a new identity. The mark comes first: a secret without one was copied here. */
  readonly begin: (identity: Identity) => Promise<void>;
  readonly writeMark: (mark: FeedMark) => Promise<void>;
  /** Removes the secret, for good. */
  readonly forget: () => Promise<void>;
}

export const identityDocuments = (documents: Documents): IdentityDocuments => ({
  readIdentity: async () => identitySchema.safeParse(await documents.read(identityName)).data,
  readMark: async (id) => {
    const { data } = markSchema.safeParse(await documents.read(markName));
    if (data?.id !== id) return undefined;
    const { sequence, message } = data;
    return { id, sequence, ...(message !== undefined && { message }) };
  },
  begin: async (identity) => {
    await documents.write(markName, { id: identity.id, sequence: 0 });
    await documents.write(identityName, identity);
  },
  writeMark: (mark) => documents.write(markName, mark),
  forget: () => documents.remove(identityName),
});
