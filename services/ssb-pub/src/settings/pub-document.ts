import {
  blobIdSchema,
  feedIdSchema,
  pubLimitsSchema,
  pubNameSchema,
  pubRoomSchema,
} from '@p2p-hotspot/contract';
import { z } from 'zod';

/** Name of the file in HOTSPOT_SSB_DIR. */
export const pubDocumentName = 'pub.json';

/** A steward's choice counts until the environment says something else than when it was made. */
const choice = <Value extends z.ZodType>(value: Value) =>
  z.object({ value, environment: z.string() });

const schema = z.object({
  format: z.literal(1),
  /** What was kept could not be read: whom the pub followed and blocked has yet to be taken from its own feed. */
  isLost: z.literal(true).optional(),
  /** Raw values of the environment that were good at the last start. */
  accepted: z.record(z.string(), z.string()),
  isOn: choice(z.boolean()).optional(),
  /** `onMetered`: it was chosen while the link cost by the byte, so that is no reason not to use it. */
  room: choice(pubRoomSchema).extend({ onMetered: z.boolean().optional() }).optional(),
  name: pubNameSchema.optional(),
  limits: pubLimitsSchema.partial(),
  /** Whose messages the pub takes and passes on. */
  followed: z.array(feedIdSchema),
  blocked: z.array(feedIdSchema),
  deniedBlobs: z.array(blobIdSchema),
  /** Blocked, and their messages have yet to be removed. */
  deleting: z.array(feedIdSchema),
  /** Who the pub was before, newest last. */
  former: z.array(feedIdSchema),
  /** What an invite was good for, and where it led. */
  claimed: z.object({ invite: z.string(), address: z.string() }).optional(),
});

/** What is kept of the pub from one start to the next, but for messages. */
export type PubDocument = z.infer<typeof schema>;

export const emptyPubDocument: PubDocument = {
  format: 1,
  accepted: {},
  limits: {},
  followed: [],
  blocked: [],
  deniedBlobs: [],
  deleting: [],
  former: [],
};

/** @param value undefined: there is none yet */
export const readPubDocument = (value: unknown): PubDocument =>
  value === undefined
    ? emptyPubDocument
    : (schema.safeParse(value).data ?? { ...emptyPubDocument, isLost: true });
