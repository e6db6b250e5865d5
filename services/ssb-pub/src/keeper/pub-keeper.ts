import type { CodedMessage, PubFeed, PubBlob, PubStatus } from '@p2p-hotspot/contract';
import { createFeed, type Feed } from '@p2p-hotspot/local-service';
import { describePub, type PubFacts } from '../core/describe.ts';
import { createIntake, dayOf } from '../core/intake.ts';
import { createPatience } from '../core/patience.ts';
import { stopIntake } from '../core/stop-intake.ts';
import type { Documents } from '../ports/documents.ts';
import type { MakeIdentity, OpenStack, Stack } from '../ports/stack.ts';
import type {
  Announcer,
  LookAround,
  MeasureDisk,
  Surroundings,
  Witness,
} from '../ports/surroundings.ts';
import {
  blobBookName,
  dayBookName,
  readBlobBook,
  readDayBook,
  readLastSync,
  writeBlobBook,
  writeDayBook,
} from '../settings/books.ts';
import { identityDocuments } from '../settings/identity-documents.ts';
import { deleteFeeds } from './delete-feeds.ts';
import { openSession, type Session } from './open-session.ts';
import { createPeople } from './people.ts';
import { createPubActs, type EachAct } from './pub-acts.ts';
import type { PubStore } from './pub-store.ts';
import { isMetered, wishesOf, type PubEnvironment } from './wishes.ts';

/** Books are written no more often than this, so that a card lives. Milliseconds. */
const bookEveryMs = 10_000;
/** Follows and blocks that are published in one round. */
const mostPublished = 50;
/** So long in all, since the start, the pub waits for messages of its own that others say to have. */
const patienceForOwnMs = 10 * 60_000;
/** Whoever connects says within this time what they have. */
const sayingMs = 1500;
const retry = { shortest: 5000, longest: 5 * 60_000 } as const;

export interface PubKeeperOptions {
  /** HOTSPOT_SSB_DIR. */
  readonly folder: string;
  readonly documents: Documents;
  readonly store: PubStore;
  readonly environment: PubEnvironment;
  readonly settingProblems: readonly CodedMessage[];
  readonly openStack: OpenStack;
  readonly makeIdentity: MakeIdentity;
  readonly announcer: (identity: Session['identityForAnnouncing']) => Announcer;
  readonly look: LookAround;
  readonly measureDisk: MeasureDisk;
  readonly witness: Witness;
  /** Of the pub; 0: any free one. */
  readonly port: number;
  readonly now: () => number;
  /** Milliseconds that only grow, also where the clock of the box is set back by years. */
  readonly uptime: () => number;
  readonly onTrouble: (event: string, error: unknown) => void;
}

export interface PubKeeper {
  readonly status: Feed<PubStatus | undefined>;
  readonly acts: EachAct;
  readonly feeds: () => Promise<readonly PubFeed[]>;
  readonly blobs: () => readonly PubBlob[];
  /** Looks, and does what is to be done. One at a time. Throws only what ends the process. */
  readonly round: () => Promise<void>;
  /** @returns what ends it */
  readonly onWake: (listener: () => void) => () => void;
  readonly close: () => Promise<void>;
}

interface Place {
  readonly gateway: string;
  readonly port: number;
  readonly announcer: Announcer;
}

export const createPubKeeper = async (options: PubKeeperOptions): Promise<PubKeeper> => {
  const { documents, store, environment, now, uptime, onTrouble } = options;
  const wakeListeners = new Set<() => void>();
  const wake = (): void => {
    for (const listener of wakeListeners) listener();
  };
  const status = createFeed<PubStatus | undefined>(undefined);
  const keptDay = await documents.read(dayBookName);
  const intake = createIntake(readDayBook(keptDay));
  const patience = createPatience(retry.shortest, retry.longest);
  let session: Session | undefined;
  let place: Place | undefined;
  let trouble: CodedMessage | undefined;
  let intakeStopped: CodedMessage | undefined;
  let around: Surroundings = { isOnline: false };
  let space = { messageBytes: 0, blobBytes: 0, freeBytes: 0, reserveBytes: 0 };
  let messages = 0;
  let bookAt = -Infinity;
  /** Books as they are on the card. */
  const written = new Map<string, string>();
  const waiting: { at: number; spentMs: number; timer?: NodeJS.Timeout } = {
    at: uptime(),
    spentMs: 0,
  };

  const people = createPeople({
    lastSync: readLastSync(keptDay),
    store,
    intake,
    limits: store.limits,
    isIntakeStopped: () => intakeStopped !== undefined,
    now,
    uptime,
    onFollowed: (feed) => session?.stack.refresh(feed),
    onStopped: (feed) => session?.stack.refresh(feed),
    onGap: (feed) => session?.stack.askAgain(feed),
    wake,
  });
  const acts = createPubActs({
    store,
    intake,
    session: () => session,
    environment: environment.raw,
    isMetered: isMetered(environment.settings),
    wake,
  });

  const leave = (): void => {
    place?.announcer.stop();
    place = undefined;
  };
  const shut = async (): Promise<void> => {
    leave();
    clearTimeout(waiting.timer);
    const open = session;
    session = undefined;
    messages = 0;
    if (open === undefined) return;
    await writeBooks(open).catch((error: unknown) => {
      onTrouble('ssb.books-not-saved', error);
    });
    await open.close();
  };

  const writeBooks = async (open: Session): Promise<void> => {
    bookAt = uptime();
    await writeBook(dayBookName, writeDayBook(intake.book(), people.lastSync()));
    await writeBook(blobBookName, writeBlobBook(open.blobs.book()));
  };
  /** A card wears, and a processor wakes, for nothing where the book says what it said. */
  const writeBook = async (name: string, book: object): Promise<void> => {
    const text = JSON.stringify(book);
    if (written.get(name) === text) return;
    await documents.write(name, book);
    written.set(name, text);
  };

  const readFiles = async () => readBlobBook(await documents.read(blobBookName));

  const open = async (): Promise<Session | undefined> => {
    if (session !== undefined || patience.left(uptime()) > 0) return session;
    try {
      session = await openSession({
        folder: options.folder,
        openStack: options.openStack,
        makeIdentity: options.makeIdentity,
        documents: identityDocuments(documents),
        witness: options.witness,
        store,
        people,
        keptBlobs: readFiles,
        isIntakeStopped: () => intakeStopped !== undefined,
        now,
        uptime,
        wake,
        onTrouble,
      });
      patience.reset();
      trouble = undefined;
    } catch (error) {
      patience.lengthen(uptime());
      onTrouble('ssb.not-opened', error);
      trouble = { code: 'PUB_NOT_OPENED', parameters: {} };
    }
    return session;
  };

  /** Without the pub, since nobody is answered meanwhile; what is cut short is done at the next start. */
  const remove = async (): Promise<void> => {
    const { deleting } = store.now();
    if (deleting.length === 0 || patience.left(uptime()) > 0) return;
    try {
      const [identity, files] = [identityDocuments(documents), await readFiles()];
      await deleteFeeds({ ...options, identity, files }, deleting);
      await store.change((document) => ({
        ...document,
        deleting: document.deleting.filter((feed) => !deleting.includes(feed)),
      }));
    } catch (error) {
      patience.lengthen(uptime());
      onTrouble('ssb.not-deleted', error);
      trouble = { code: 'PUB_NOT_OPENED', parameters: {} };
    }
  };

  const settle = async ({ stack, addressAt, identityForAnnouncing }: Session): Promise<void> => {
    const { visitors } = around;
    people.setSubnet(visitors?.subnet);
    if (visitors === undefined || visitors.gateway === place?.gateway) return;
    leave();
    try {
      const { gateway, subnet } = visitors;
      const port = await stack.listen(gateway, options.port);
      const announcer = options.announcer(identityForAnnouncing);
      announcer.announce({ gateway, subnet, address: addressAt(gateway, port) });
      place = { gateway, port, announcer };
      trouble = undefined;
    } catch (error) {
      onTrouble('ssb.not-listening', error);
      trouble = { code: 'PUB_PORT_TAKEN', parameters: { port: options.port } };
    }
  };

  const weigh = async ({ stack, blobs }: Session): Promise<void> => {
    const disk = await options.measureDisk();
    let messageBytes = 0;
    for (const bytes of stack.feedBytes().values()) messageBytes += bytes;
    space = { ...disk, messageBytes, blobBytes: blobs.totalBytes() };
    const before = intakeStopped;
    intakeStopped = stopIntake(disk, messageBytes, store.limits(), before !== undefined);
    if ((before === undefined) !== (intakeStopped === undefined)) stack.refreshAll();
    for (const feed of people.release()) stack.refresh(feed);
  };

  /**
   * Where all of the disk was put back to what it was once, only others can know: what they have comes back from
   * them, and nothing is published before. Whoever only says so delays that, and not for ever.
   */
  const isBehind = (stack: Stack): boolean => {
    const last = waiting.at;
    waiting.at = uptime();
    const isEarly = uptime() - people.lastArrival() < sayingMs;
    if (!isEarly && stack.othersKnow() <= stack.ownSequence()) return false;
    waiting.spentMs += Math.min(waiting.at - last, bookEveryMs);
    if (waiting.spentMs >= patienceForOwnMs) return false;
    clearTimeout(waiting.timer);
    waiting.timer = setTimeout(wake, sayingMs);
    return true;
  };

  const publish = async ({ stack, publisher }: Session): Promise<void> => {
    const { name } = wishesOf(environment, store.now());
    if (intakeStopped !== undefined || isBehind(stack)) return;
    if (people.nameOf(stack.id) !== name) {
      await publisher.publish({ type: 'about', about: stack.id, name });
    }
    for (let count = 0; count < mostPublished; count += 1) {
      const content = people.nextContact(stack.id);
      if (content === undefined || isBehind(stack)) return;
      await publisher.publish(content);
      people.published(content);
    }
  };

  const factsOf = (): PubFacts => {
    const { isOn, name } = wishesOf(environment, store.now());
    const { deniedBlobs, former } = store.now();
    const today = dayOf(now());
    const book = intake.book();
    return {
      isOn,
      name,
      limits: store.limits(),
      deniedBlobs,
      former,
      blocked: people.blocked(),
      space,
      settingProblems: options.settingProblems,
      trouble,
      intakeStopped,
      followed: store.followed().length,
      newFeedsToday: book.day === today ? book.newFeeds : 0,
      lastSync: people.lastSync(),
      ...(session !== undefined && {
        open: {
          id: session.stack.id,
          peers: people.here(),
          messages,
          blobs: session.blobs.count(),
          room: session.room.status(),
          address: place && session.addressAt(place.gateway, place.port),
        },
      }),
    };
  };

  const sum = (counts: Iterable<number>): number => {
    let total = 0;
    for (const one of counts) total += one;
    return total;
  };

  return {
    status,
    acts,
    feeds: async () => {
      if (session === undefined) return [];
      const [heads, bytes] = [await session.stack.heads(), session.stack.feedBytes()];
      return [...new Set([...heads.keys(), ...store.followed()])]
        .map((feed) => {
          const name = people.nameOf(feed);
          return {
            feed,
            ...(name !== undefined && { name }),
            messages: heads.get(feed) ?? 0,
            messageBytes: Math.round(bytes.get(feed) ?? 0),
            isFollowed: store.isFollowed(feed),
            isBlocked: store.isBlocked(feed),
          };
        })
        .sort((one, other) => other.messageBytes - one.messageBytes);
    },
    blobs: () => session?.blobs.list(people.nameOf) ?? [],
    round: async () => {
      around = (await options.look()) ?? around;
      const wishes = wishesOf(environment, store.now());
      const isOther =
        session !== undefined && session.blobMaxBytes !== store.limits().blobSizeBytes;
      if (!wishes.isOn.value || isOther || store.now().deleting.length > 0) await shut();
      await remove();
      if (!wishes.isOn.value) trouble = undefined;
      const running = wishes.isOn.value ? await open() : undefined;
      if (running !== undefined) {
        await weigh(running);
        await settle(running);
        await publish(running).catch(async (error: unknown) => {
          onTrouble('ssb.not-published', error);
          trouble = { code: 'PUB_NOT_OPENED', parameters: {} };
          patience.lengthen(uptime());
          await shut();
        });
      }
      if (session !== undefined && running !== undefined) {
        running.room.round(wishes.room, around.isOnline);
        if (intakeStopped === undefined) running.blobs.round();
        messages = sum((await running.stack.heads()).values());
        if (uptime() - bookAt >= bookEveryMs) {
          await writeBooks(running).catch((error: unknown) => {
            onTrouble('ssb.books-not-saved', error);
          });
        }
      }
      status.set(describePub(factsOf()));
    },
    onWake: (listener) => {
      wakeListeners.add(listener);
      return () => {
        wakeListeners.delete(listener);
      };
    },
    close: shut,
  };
};
