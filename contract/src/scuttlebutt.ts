import { z } from 'zod';

/**
 * The local API of the Scuttlebutt pub: HTTP/JSON on a Unix socket beside the daemon's
 * (docs/spec/local-api-v1.md §11). Reading needs no session; what changes something carries the token of a
 * steward's session as `Authorization: Bearer`, and the pub asks the daemon whether it holds.
 */
export const pubSocketName = 'ssb.sock';

/** `GET`: a PubStatus. */
export const pubPath = '/v1/pub';

/** `GET`: server-sent events, the first at once: `event: pub` with a PubStatus. */
export const pubEventsPath = '/v1/events';

/** `GET`, with a session: a list of PubFeed, the one that takes most space first. */
export const pubFeedsPath = '/v1/feeds';

/** `GET`, with a session: a list of PubBlob, newest first. */
export const pubBlobsPath = '/v1/blobs';

/** Where visitors find the pub: what Manyverse and others of the kind use on a local network. */
export const pubPort = 8008;

/** Steward acts: `POST` on `ssb.sock`, with a session, each answering `202 {}` or a CodedMessage. */
export const pubActs = {
  /** Body `{ isOn }`. */
  switchPub: '/v1/switch',
  /** Body `{ name }`: what people read as the name of the pub. It is published, for good. */
  renamePub: '/v1/name',
  /** Body: some members of PubLimits. */
  changeLimits: '/v1/limits',
  /** Body `{ feed }`: keeps a person's messages, and passes them on, although they never came by. */
  followFeed: '/v1/feeds/follow',
  /** Body `{ feed }`: takes nothing more of a person, and lets them in no more. */
  blockFeed: '/v1/feeds/block',
  /** Body `{ feed }`. */
  unblockFeed: '/v1/feeds/unblock',
  /** Body `{ feed }`: blocks, and removes all messages of that person from this box. */
  deleteFeed: '/v1/feeds/delete',
  /** Body `{ blob }`: removes it from this box, and never takes it again. */
  deleteBlob: '/v1/blobs/delete',
  /** Body `{ blob }`: it may be taken again. */
  allowBlob: '/v1/blobs/allow',
  /** Body `{ room }`: an invite or an address, as `SSB_ROOM`. Empty: no room, whatever `SSB_ROOM` says. */
  chooseRoom: '/v1/room',
} as const;

export type PubActName = keyof typeof pubActs;

/** A person's feed, as `@…=.ed25519`. */
export const feedIdSchema = z.string().regex(/^@[A-Za-z0-9+/]{43}=\.ed25519$/);
/** A file that messages mention, as `&…=.sha256`. */
export const blobIdSchema = z.string().regex(/^&[A-Za-z0-9+/]{43}=\.sha256$/);
export const pubNameSchema = z.string().trim().min(1).max(80);
export const pubRoomSchema = z.string().regex(/^\S{0,1024}$/);

const messageSchema = z.object({
  code: z.string().max(64),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
const count = z.number().int().min(0);

const megabyte = 1_000_000;

/** Apps of phones take no larger ones. */
export const largestBlobBytes = 5 * 1024 * 1024;

/** What one person, and all together, may put on the box. Sizes are bytes. */
export const pubLimitsSchema = z.object({
  /** New people whose messages the pub takes in a day, when they come by. */
  newFeedsPerDay: z.number().int().min(0).max(10_000),
  /** People whose messages the pub takes at all. */
  feeds: z.number().int().min(1).max(100_000),
  /** Messages of one person in a day. Whatever is above waits until the next one. */
  messagesPerDay: z.number().int().min(1).max(10_000_000),
  /** Of messages of one person in a day. */
  messageBytesPerDay: z.number().int().min(megabyte).max(1e12),
  /** Of all messages of everybody. */
  messageBytes: z.number().int().min(megabyte).max(1e13),
  /** Of one picture or other file. */
  blobSizeBytes: z.number().int().min(0).max(largestBlobBytes),
  /** Of pictures and other files of one person. */
  blobBytesPerFeed: z.number().int().min(0).max(1e12),
  /** Of all pictures and other files: the oldest go first. */
  blobBytes: z.number().int().min(0).max(1e13),
});
export type PubLimits = z.infer<typeof pubLimitsSchema>;

/** What counts where a steward said nothing. */
export const usualPubLimits: PubLimits = {
  newFeedsPerDay: 100,
  feeds: 1000,
  messagesPerDay: 20_000,
  messageBytesPerDay: 20 * megabyte,
  messageBytes: 1000 * megabyte,
  blobSizeBytes: largestBlobBytes,
  blobBytesPerFeed: 200 * megabyte,
  blobBytes: 2000 * megabyte,
};

/**
 * `connected`: over the network of the box, or through the room.
 */
export const pubPeerSchema = z.object({
  feed: feedIdSchema,
  /** What they call themselves; absent where no message of theirs says so. */
  name: z.string().optional(),
  way: z.enum(['network', 'room']),
  /** ISO 8601 by the box's clock. */
  since: z.string(),
});
export type PubPeer = z.infer<typeof pubPeerSchema>;

/** Why a person's messages are not taken. `flood`: until the next day, the box decided. */
export const blockReasons = ['steward', 'flood'] as const;
export type BlockReason = (typeof blockReasons)[number];

const blockedSchema = z.object({
  feed: feedIdSchema,
  name: z.string().optional(),
  reason: z.enum(blockReasons),
});
export type BlockedFeed = z.infer<typeof blockedSchema>;

const pubRoomStatusSchema = z.object({
  /** Host and port, or what it calls itself. */
  label: z.string(),
  origin: z.enum(['environment', 'steward']),
  /** `offline`: the box has no way out now, or none that may be used. `refused`: trying again will not help. */
  state: z.enum(['offline', 'claiming', 'connecting', 'connected', 'failing', 'refused']),
  message: messageSchema,
  /** While it fails: seconds until the next try. */
  retrySeconds: count.optional(),
  /** Others in the room now. */
  others: count.optional(),
});
export type PubRoomStatus = z.infer<typeof pubRoomStatusSchema>;

export const pubStatusSchema = z.object({
  apiVersion: z.literal(1),
  /** `waiting`: there is no network of visitors to be on. */
  state: z.enum(['off', 'starting', 'waiting', 'running', 'failing']),
  /** What the pub does, or why it cannot. */
  message: messageSchema,
  isOn: z.object({
    value: z.boolean(),
    origin: z.enum(['environment', 'steward', 'default']),
  }),
  /** Who the pub is; absent until it is made. */
  id: feedIdSchema.optional(),
  name: z.string(),
  /** Multiserver address, for a QR code: `net:192.168.44.1:8008~shs:…`. Absent while nobody can connect. */
  address: z.string().optional(),
  /** Absent: messages and files are taken. Else why not, or not all of them. */
  intakeStopped: messageSchema.optional(),
  /** Who is here now, by name, at most 100. */
  peers: z.array(pubPeerSchema),
  peersTotal: count,
  /** When a message of somebody else came last: ISO 8601 by the box's clock. */
  lastSync: z.string().optional(),
  counts: z.object({ feeds: count, messages: count, blobs: count }),
  space: z.object({
    messageBytes: count,
    blobBytes: count,
    /** On the volume of the pub. */
    freeBytes: count,
    reserveBytes: count,
  }),
  limits: pubLimitsSchema,
  /** Absent where there is none. */
  room: pubRoomStatusSchema.optional(),
  blocked: z.array(blockedSchema),
  /** Files that are never taken. */
  deniedBlobs: z.array(blobIdSchema),
  /** What a steward should know: that the pub is somebody new … */
  findings: z.array(messageSchema),
  settingProblems: z.array(messageSchema),
});
export type PubStatus = z.infer<typeof pubStatusSchema>;

/** @returns undefined where it is none, or of a version that is not understood */
export const parsePubStatus = (value: unknown): PubStatus | undefined =>
  pubStatusSchema.safeParse(value).data;

export const pubFeedSchema = z.object({
  feed: feedIdSchema,
  name: z.string().optional(),
  messages: count,
  messageBytes: count,
  isFollowed: z.boolean(),
  isBlocked: z.boolean(),
});
export type PubFeed = z.infer<typeof pubFeedSchema>;

export const pubBlobSchema = z.object({
  blob: blobIdSchema,
  sizeBytes: count,
  /** Who mentions it; absent where nobody is known to. */
  feed: feedIdSchema.optional(),
  name: z.string().optional(),
});
export type PubBlob = z.infer<typeof pubBlobSchema>;
