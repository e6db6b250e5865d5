import type { PubActName, PubLimits } from '@p2p-hotspot/contract';
import { readRoomWords } from '../core/room-words.ts';
import type { Intake } from '../core/intake.ts';
import { PubError } from '../errors.ts';
import type { PubStore } from './pub-store.ts';
import type { Session } from './open-session.ts';

/** What a steward may do. Each is durable when it resolves; what follows from it shows in the status. */
export interface PubActs {
  readonly switchPub: (isOn: boolean) => Promise<void>;
  readonly renamePub: (name: string) => Promise<void>;
  readonly changeLimits: (limits: Partial<PubLimits>) => Promise<void>;
  readonly followFeed: (feed: string) => Promise<void>;
  readonly blockFeed: (feed: string) => Promise<void>;
  readonly unblockFeed: (feed: string) => Promise<void>;
  readonly deleteFeed: (feed: string) => Promise<void>;
  readonly deleteBlob: (blob: string) => Promise<void>;
  readonly allowBlob: (blob: string) => Promise<void>;
  readonly chooseRoom: (room: string) => Promise<void>;
}

/** Each act has its path, and each path its act. */
export type EachAct = { readonly [Name in PubActName]: PubActs[Name] };

export interface PubActsOptions {
  readonly store: PubStore;
  readonly intake: Intake;
  readonly session: () => Session | undefined;
  /** What the environment says now, as text. */
  readonly environment: { readonly isOn: string; readonly room: string };
  /** Whether the link costs by the byte now. */
  readonly isMetered: boolean;
  readonly wake: () => void;
}

const without = (list: readonly string[], one: string): string[] =>
  list.filter((other) => other !== one);
const including = (list: readonly string[], one: string): string[] => [...without(list, one), one];

export const createPubActs = ({
  store,
  intake,
  session,
  environment,
  isMetered,
  wake,
}: PubActsOptions): EachAct => {
  const notOwn = (feed: string): void => {
    if (feed === session()?.stack.id) throw new PubError('PUB_FEED_OWN');
  };
  const block = async (feed: string, isDeleted: boolean): Promise<void> => {
    notOwn(feed);
    await store.change((now) => ({
      ...now,
      blocked: including(now.blocked, feed),
      followed: without(now.followed, feed),
      deleting: isDeleted ? including(now.deleting, feed) : now.deleting,
    }));
    const stack = session()?.stack;
    stack?.refresh(feed);
    for (const peer of stack?.peers() ?? []) if (peer.feed === feed) peer.disconnect();
    wake();
  };
  const change = async (by: Parameters<PubStore['change']>[0]): Promise<void> => {
    await store.change(by);
    wake();
  };

  return {
    switchPub: (value) =>
      change((now) => ({ ...now, isOn: { value, environment: environment.isOn } })),
    renamePub: (name) => change((now) => ({ ...now, name })),
    changeLimits: async (limits) => {
      await store.change((now) => ({ ...now, limits: { ...now.limits, ...limits } }));
      intake.forgive();
      wake();
    },
    followFeed: async (feed) => {
      notOwn(feed);
      if (store.isBlocked(feed)) throw new PubError('PUB_FEED_BLOCKED');
      await store.follow(feed);
      session()?.stack.refresh(feed);
      wake();
    },
    blockFeed: (feed) => block(feed, false),
    unblockFeed: async (feed) => {
      await store.change((now) => ({ ...now, blocked: without(now.blocked, feed) }));
      // Also whom the box itself stopped for the rest of the day.
      intake.pardon(feed);
      wake();
    },
    deleteFeed: async (feed) => {
      await block(feed, true);
      await session()?.blobs.removeOf(feed);
      wake();
    },
    deleteBlob: async (blob) => {
      await store.change((now) => ({ ...now, deniedBlobs: including(now.deniedBlobs, blob) }));
      await session()?.blobs.remove(blob);
      wake();
    },
    allowBlob: (blob) => change((now) => ({ ...now, deniedBlobs: without(now.deniedBlobs, blob) })),
    chooseRoom: async (room) => {
      if (room !== '' && readRoomWords(room) === undefined) throw new PubError('PUB_ROOM_WORDS');
      const choice = { value: room, environment: environment.room, onMetered: isMetered };
      await change((now) => ({ ...now, room: choice }));
    },
  };
};
