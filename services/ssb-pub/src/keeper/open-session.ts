import { join } from 'node:path';
import type { BlobBook } from '../core/blob-ledger.ts';
import type { MakeIdentity, OpenStack, Stack } from '../ports/stack.ts';
import type { Witness } from '../ports/surroundings.ts';
import type { IdentityDocuments } from '../settings/identity-documents.ts';
import { openBlobKeeper, type BlobKeeper } from './blob-keeper.ts';
import type { People } from './people.ts';
import type { PubStore } from './pub-store.ts';
import { openPublisher, type Publisher } from './publisher.ts';
import { createRoomKeeper, type RoomKeeper } from './room-keeper.ts';

/** The pub, as long as it is switched on. */
export interface Session {
  readonly stack: Stack;
  readonly publisher: Publisher;
  readonly blobs: BlobKeeper;
  readonly room: RoomKeeper;
  readonly blobMaxBytes: number;
  /** Multiserver address of the pub at this place. */
  readonly addressAt: (host: string, port: number) => string;
  readonly identityForAnnouncing: Parameters<OpenStack>[0]['identity'];
  readonly close: () => Promise<void>;
}

export interface SessionOptions {
  /** HOTSPOT_SSB_DIR. */
  readonly folder: string;
  readonly openStack: OpenStack;
  readonly makeIdentity: MakeIdentity;
  readonly documents: IdentityDocuments;
  readonly witness: Witness;
  readonly store: PubStore;
  readonly people: People;
  readonly keptBlobs: () => Promise<BlobBook | undefined>;
  readonly isIntakeStopped: () => boolean;
  readonly now: () => number;
  /** Milliseconds that only grow. */
  readonly uptime: () => number;
  readonly wake: () => void;
  readonly onTrouble: (event: string, error: unknown) => void;
}

type OpenedStack = Pick<Session, 'stack' | 'publisher' | 'identityForAnnouncing' | 'blobMaxBytes'>;

/** Log, indexes and blobs are below it, in HOTSPOT_SSB_DIR. */
export const stackFolder = 'scuttlebutt';

const openOnce = async (options: SessionOptions): Promise<OpenedStack | undefined> => {
  const { folder, openStack, makeIdentity, documents, witness, store, people, now } = options;
  let identity = await documents.readIdentity();
  if (identity === undefined) {
    identity = makeIdentity();
    await documents.begin(identity);
  }
  const { blobSizeBytes: blobMaxBytes } = store.limits();
  const stack = await openStack({
    folder: join(folder, stackFolder),
    identity,
    blobMaxBytes,
    rules: people.rules,
  });
  const publisher = await openPublisher({ stack, documents, witness, now });
  if (publisher !== undefined) {
    return { stack, publisher, identityForAnnouncing: identity, blobMaxBytes };
  }
  await retire(options, stack);
  return undefined;
};

/**
 * The log of this identity is older than what others may have of it: nothing more is ever signed with it. Whom it
 * followed is followed by the next one.
 */
const retire = async (
  { documents, store, onTrouble }: SessionOptions,
  stack: Stack,
): Promise<void> => {
  const { id } = stack;
  const knew = new Set(store.followed());
  await stack.readMessages('contact', ({ author, content }) => {
    if (author !== id || typeof content === 'string') return;
    const { contact, following } = content;
    if (typeof contact !== 'string' || !/^@[A-Za-z0-9+/]{43}=\.ed25519$/.test(contact)) return;
    if (following === true) knew.add(contact);
    else if (following === false) knew.delete(contact);
  });
  await stack.close();
  await store.change((document) => ({
    ...document,
    followed: [...knew],
    former: [...document.former, id],
  }));
  await documents.forget();
  onTrouble('ssb.identity-renewed', new Error(`${id} is not used any more`));
};

/** A block is published, so that it outlasts the list that it stood in. */
const recoverLists = async (store: PubStore, stack: Stack): Promise<void> => {
  if (store.now().isLost !== true) return;
  const relations = [...(await stack.relations())];
  const all = (wanted: number, kept: readonly string[]): string[] => [
    ...new Set([...kept, ...relations.flatMap(([feed, one]) => (one === wanted ? [feed] : []))]),
  ];
  await store.change((document) => {
    const [blocked, followed] = [all(-1, document.blocked), all(1, document.followed)];
    return { ...document, isLost: undefined, blocked, followed };
  });
};

/** Opens the pub with an identity that may be used: its own, or a new one. Nobody is let in yet. */
export const openSession = async (options: SessionOptions): Promise<Session> => {
  const opened = (await openOnce(options)) ?? (await openOnce(options));
  if (opened === undefined) throw new Error('a new identity cannot be used either');
  const { stack } = opened;
  const { store, people, now, uptime, wake, onTrouble } = options;
  await recoverLists(store, stack);
  await people.attend(stack);
  const blobs = await openBlobKeeper({
    stack,
    kept: await options.keptBlobs(),
    limits: store.limits,
    isDenied: store.isDenied,
    isTaken: (feed) =>
      people.isFollowed(feed) && !store.isBlocked(feed) && !options.isIntakeStopped(),
    now,
    uptime,
    wake,
  });
  const room = createRoomKeeper({
    stack,
    store,
    isFollowed: people.isFollowed,
    uptime,
    wake,
    onTrouble: (error) => {
      onTrouble('ssb.room', error);
    },
  });
  const key = stack.id.slice(1, -'.ed25519'.length);
  return {
    ...opened,
    blobs,
    room,
    addressAt: (host, port) => `net:${host}:${port}~shs:${key}`,
    close: async () => {
      room.close();
      blobs.close();
      await stack.close();
    },
  };
};
