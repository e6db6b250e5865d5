import { open } from 'node:fs/promises';
import { join } from 'node:path';
import secretStack from 'secret-stack';
import blobsPlugin from 'ssb-blobs';
import caps from 'ssb-caps' with { type: 'json' };
import connPlugins from 'ssb-conn';
import database from 'ssb-db2';
import databaseForEbt from 'ssb-db2/compat/ebt.js';
import operators from 'ssb-db2/operators/index.js';
import ebtPlugin from 'ssb-ebt';
import friendsPlugin from 'ssb-friends';
import httpInviteClient from 'ssb-http-invite-client';
import roomClientPlugins from 'ssb-room-client';
import storageUsed from 'ssb-storage-used';
import type { OpenStack, Stack, StackMessage, StackOptions, StackPeer } from '../../ports/stack.ts';
import { blobStore } from './blob-store.ts';
import { cleanWhatIsAnswered, cleanWhatIsSaid } from './clean-notes.ts';
import { heedBlocks } from './heed-blocks.ts';
import { boundedHandshake, boundedHandshakeName } from './bounded-handshake.ts';
import { exchangesOf } from './exchanges-of.ts';
import { forgetStrangers } from './forget-strangers.ts';
import { guardIntake } from './guard-intake.ts';
import { mendFiles, removeIndexes } from './mend-files.ts';
import { drain, settled } from './promises.ts';
import { roomAccess } from './room-access.ts';
import type { KeyedMessage, MessageValue, Sbot, Source } from './sbot.ts';
import { spareRepeats } from './spare-repeats.ts';
import { watchPeers } from './watch-peers.ts';
import { createWayIn, wayInName, type WayIn } from './way-in.ts';

/** A connection on which nothing happens is ended after this. */
const inactivityMs = 10 * 60_000;
const handshakeMs = 15_000;
const transform = boundedHandshakeName;

const toMessage = ({ author, sequence, content }: MessageValue): StackMessage => ({
  author,
  sequence,
  content,
});

/** Nothing is read from the home folder or the environment, as ssb-config would. */
const startStack = ({ folder, identity, blobMaxBytes, rules }: StackOptions, wayIn: WayIn): Sbot =>
  secretStack({ caps })
    .use((sbot: Sbot) => {
      sbot.multiserver.transport(wayIn.transport);
      const [keys, timeoutMs] = [identity, handshakeMs];
      const handshake = boundedHandshake({ sbot, keys, appKey: caps.shs, timeoutMs, rules });
      sbot.multiserver.transform(handshake);
      cleanWhatIsAnswered(sbot);
    })
    .use(database)
    .use(databaseForEbt)
    .use(ebtPlugin)
    .use(friendsPlugin)
    .use(connPlugins)
    .use(roomClientPlugins)
    .use(httpInviteClient)
    .use(blobsPlugin)
    .use(storageUsed)({
    path: folder,
    keys: identity,
    caps,
    connections: {
      incoming: {
        [wayInName]: [{ scope: 'private', transform }],
        tunnel: [{ scope: 'public', transform }],
      },
      outgoing: { net: [{ transform }], tunnel: [{ transform }] },
    },
    timers: { inactivity: inactivityMs, handshake: handshakeMs },
    // Only whom the pub itself follows.
    friends: { hops: 1 },
    // Whom to call is decided here: messages of strangers name addresses.
    conn: { autostart: false, populatePubs: false },
    // A stranger's wish fills no disk.
    blobs: { sympathy: 0, max: blobMaxBytes },
  });

const whenReady = async (sbot: Sbot): Promise<void> =>
  new Promise((resolve) => {
    let isDone = false;
    const stop = sbot.db.stateFeedsReady((isReady) => {
      if (!isReady || isDone) return;
      isDone = true;
      resolve();
      queueMicrotask(() => {
        stop();
      });
    });
  });

/** @returns false: some index knows of messages that the log does not have, and nothing would ever be answered */
const isWhole = async ({ db }: Sbot): Promise<boolean> => {
  const indexes = Object.values(db.getIndexes());
  await Promise.all(indexes.map(({ stateLoaded }) => stateLoaded));
  const log = db.getLog();
  await new Promise<void>((resolve) => {
    log.onDrain(resolve);
  });
  return indexes.every(({ offset }) => offset.value <= log.since.value);
};

/** Opens log and indexes; the packages of Manyverse, by the versions of docs/dependencies.md. */
export const openStack: OpenStack = async (options): Promise<Stack> => {
  const { folder, identity, rules } = options;
  const isOpened = await mendFiles(folder);
  let wayIn = createWayIn();
  let sbot = startStack(options, wayIn);
  if (!(await isWhole(sbot))) {
    await settled((callback) => {
      sbot.close(true, callback);
    });
    await removeIndexes(folder);
    wayIn = createWayIn();
    sbot = startStack(options, wayIn);
  }
  const { refresh, refreshAll, askAgain, end } = guardIntake(sbot, rules);
  cleanWhatIsSaid(sbot);
  forgetStrangers(sbot, rules);
  spareRepeats(sbot);
  const peers = watchPeers(sbot);
  await whenReady(sbot);
  await isOpened();
  heedBlocks(sbot);
  sbot.ebt.request(sbot.id, true);
  refreshAll();
  const { blobs, rooms } = { blobs: blobStore(sbot), rooms: roomAccess(sbot) };

  const written = async (): Promise<void> =>
    new Promise((resolve) => {
      sbot.db.getLog().onDrain(resolve);
    });
  const flush = async (): Promise<void> => {
    await written();
    const log = await open(join(folder, 'db2', 'log.bipf'));
    try {
      await log.sync();
    } finally {
      await log.close();
    }
  };
  const read = async (query: unknown, listener: (message: StackMessage) => void): Promise<void> =>
    drain(query as Source<KeyedMessage>, ({ value }) => {
      listener(toMessage(value));
    });

  return {
    id: sbot.id,
    ownSequence: () => sbot.db.getState().getAsKV(sbot.id)?.value.sequence ?? 0,
    othersKnow: () => {
      const exchanges = exchangesOf(sbot, sbot.id);
      // Nothing is published before it is known.
      if (exchanges === undefined) return Infinity;
      return Object.values(exchanges).reduce((most, { seq = 0 }) => Math.max(most, seq), 0);
    },
    publish: async (content, timestamp) => {
      const keys = identity;
      const how = { keys, content, feedFormat: 'classic', encoding: 'js', timestamp } as const;
      await settled<KeyedMessage>((callback) => {
        sbot.db.create(how, callback);
      });
      await flush();
    },
    relations: async () =>
      new Map(
        Object.entries(
          (await settled<Readonly<Record<string, number>>>((callback) => {
            sbot.friends.hops(callback);
          })) ?? {},
        ),
      ),
    heads: async () =>
      new Map(
        Object.entries(
          (await settled<Readonly<Record<string, number>>>((callback) => {
            sbot.getVectorClock(callback);
          })) ?? {},
        ),
      ),
    feedBytes: () => sbot.db.getIndex('storageUsed').bytesStored,
    onMessage: (listener) => {
      sbot.db.onMsgAdded(({ kvt }) => {
        listener(toMessage(kvt.value));
      });
    },
    readMessages: async (type, listener) => {
      const { where, type: ofType, toPullStream } = operators;
      await read(sbot.db.query(where(ofType(type)), toPullStream()), listener);
    },
    onPeer: peers.onPeer,
    peers: (): readonly StackPeer[] => peers.list(),
    refresh,
    refreshAll,
    askAgain,
    deleteFeed: async (feed) => {
      await settled((callback) => {
        sbot.db.deleteFeed(feed, callback);
      });
      sbot.ebt.forget(feed);
    },
    compact: async () => {
      await flush();
      await settled((callback) => {
        sbot.db.compact(callback);
      });
      // Only now: what is closed while its indexes are made anew makes them anew once more.
      await new Promise<void>((resolve) => {
        sbot.db.onDrain('base', resolve);
      });
    },
    blobs,
    rooms,
    listen: wayIn.listen,
    // What is written to a log that is closed throws where nobody catches.
    close: async () => {
      wayIn.close();
      for (const peer of peers.list()) peer.disconnect();
      await end();
      await written();
      await settled((callback) => {
        sbot.close(true, callback);
      });
    },
  };
};
