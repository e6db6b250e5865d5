import type { CodedMessage, PubRoomStatus } from '@p2p-hotspot/contract';
import { createPatience } from '../core/patience.ts';
import { readRoomWords, type RoomWords } from '../core/room-words.ts';
import type { Stack } from '../ports/stack.ts';
import type { PubStore } from './pub-store.ts';

/** Milliseconds between tries. */
const pauses = { shortest: 2000, longest: 10 * 60_000 } as const;
/** So long after a connection a room has time to say that it is one. */
const introductionMs = 15_000;
/** A connection is asked so often whether it still is one, and has this time to answer. */
const lively = { everyMs: 30_000, patienceMs: 20_000 } as const;
/** Whom the pub itself calls through the room at once. */
const mostCalled = 16;

export interface RoomWish {
  /** As `SSB_ROOM`; "" none. */
  readonly words: string;
  readonly origin: 'environment' | 'steward';
  /** The link costs by the byte, and nobody said that the room is to be used all the same. */
  readonly isHeld: boolean;
}

export interface RoomKeeperOptions {
  readonly stack: Stack;
  readonly store: PubStore;
  readonly isFollowed: (feed: string) => boolean;
  /** Milliseconds that only grow. */
  readonly uptime: () => number;
  readonly wake: () => void;
  readonly onTrouble: (error: unknown) => void;
}

/** Keeps the pub in its room, as long as there is a way out. */
export interface RoomKeeper {
  readonly round: (wish: RoomWish | undefined, isOnline: boolean) => void;
  readonly status: () => PubRoomStatus | undefined;
  readonly close: () => void;
}

type State = PubRoomStatus['state'];

const messages: Readonly<Record<State, string>> = {
  offline: 'PUB_ROOM_OFFLINE',
  claiming: 'PUB_ROOM_CLAIMING',
  connecting: 'PUB_ROOM_CONNECTING',
  connected: 'PUB_ROOM_CONNECTED',
  failing: 'PUB_ROOM_FAILING',
  refused: 'PUB_ROOM_REFUSED',
};

/** The room was reached, and does not take the invite: used, or none of its own. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  !/\(5\d\d\)|ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|timeout/i.test(error.message);

/**
 * An invite is a secret, and stands in the errors of what claims it, with whatever the server of the room said. Of
 * these only the kind is told: a status, or what the system says.
 */
const withoutInvite = (error: unknown): Error => {
  const [kind = 'no answer that is understood'] =
    /\(\d{3}\)|\bE[A-Z]{4,14}\b|timeout/i.exec(error instanceof Error ? error.message : '') ?? [];
  return new Error(`the invite was not claimed: ${kind}`);
};

export const createRoomKeeper = ({
  stack,
  store,
  isFollowed,
  uptime,
  wake,
  onTrouble,
}: RoomKeeperOptions): RoomKeeper => {
  const patience = createPatience(pauses.shortest, pauses.longest);
  let wish: RoomWish | undefined;
  let words: RoomWords | undefined;
  let state: State = 'offline';
  let isBusy = false;
  let isClosed = false;
  let connectedAt: number | undefined;
  let askedAt = 0;
  const called = new Set<string>();

  const turn = (next: State): void => {
    if (next === state) return;
    state = next;
    wake();
  };
  const fail = (error: unknown): void => {
    patience.lengthen(uptime());
    onTrouble(error);
    turn('failing');
  };
  const addressNow = (): string | undefined => {
    if (words?.kind === 'address') return words.address;
    const { claimed } = store.now();
    return words !== undefined && claimed?.invite === words.invite ? claimed.address : undefined;
  };
  const leave = (address: string | undefined): void => {
    connectedAt = undefined;
    if (address !== undefined) stack.rooms.disconnect(address).catch(() => undefined);
  };

  /** Or somebody chose another room meanwhile, or none, or the way out is gone. */
  const isStill = (begun: State): boolean => state === begun && !isClosed;

  const claim = async (invite: string): Promise<void> => {
    turn('claiming');
    try {
      const address = await stack.rooms.claim(invite);
      const read = readRoomWords(address);
      if (read?.kind !== 'address') throw new Error('the room gave an address that is none');
      await store.change((document) => ({ ...document, claimed: { invite, address } }));
      patience.reset();
    } catch (error) {
      if (!isStill('claiming')) return;
      if (!isRefusal(error)) {
        fail(withoutInvite(error));
        return;
      }
      onTrouble(withoutInvite(error));
      turn('refused');
    }
  };
  const connect = async (address: string): Promise<void> => {
    turn('connecting');
    try {
      await stack.rooms.connect(address);
      if (!isStill('connecting')) {
        leave(address);
        return;
      }
      connectedAt = uptime();
      askedAt = uptime();
    } catch (error) {
      if (isStill('connecting')) fail(error);
    }
  };
  const askWhetherAlive = async (address: string): Promise<void> => {
    askedAt = uptime();
    if (await stack.rooms.isAlive(address, lively.patienceMs)) return;
    leave(address);
    fail(new Error('the room does not answer any more'));
  };

  const act = async (): Promise<void> => {
    const address = addressNow();
    if (address === undefined) {
      if (words?.kind === 'invite') await claim(words.invite);
      return;
    }
    if (stack.rooms.isConnected(address)) {
      patience.reset();
      turn('connected');
      if (uptime() - askedAt >= lively.everyMs) await askWhetherAlive(address);
      return;
    }
    if (connectedAt !== undefined && state === 'connecting') {
      if (uptime() - connectedAt < introductionMs) return;
      leave(address);
      fail(new Error('this is no room'));
      return;
    }
    await connect(address);
  };

  stack.rooms.onAttendant(({ address, feed }) => {
    const isHere = stack.peers().some((peer) => peer.feed === feed);
    if (isHere || called.has(feed) || called.size >= mostCalled || !isFollowed(feed)) return;
    called.add(feed);
    stack.rooms
      .connect(address)
      .catch(() => undefined)
      .finally(() => called.delete(feed));
  });

  return {
    round: (nextWish, isOnline) => {
      if (isClosed) return;
      if (nextWish?.words !== wish?.words) {
        leave(addressNow());
        wish = nextWish;
        words = nextWish === undefined ? undefined : readRoomWords(nextWish.words);
        patience.reset();
        turn(nextWish !== undefined && words === undefined ? 'refused' : 'offline');
      }
      wish = nextWish;
      if (words === undefined || isBusy) return;
      if (!isOnline || wish?.isHeld === true) {
        if (state !== 'offline' && state !== 'refused') leave(addressNow());
        if (state !== 'refused') turn('offline');
        patience.reset();
        return;
      }
      if (state === 'refused' || (state === 'failing' && patience.left(uptime()) > 0)) return;
      isBusy = true;
      void act()
        .catch(fail)
        .finally(() => {
          isBusy = false;
        });
    },
    status: () => {
      if (wish === undefined) return undefined;
      const label = words?.label ?? '';
      const address = addressNow();
      const others = address === undefined ? undefined : stack.rooms.others(address);
      const message: CodedMessage =
        words === undefined
          ? { code: 'PUB_ROOM_WORDS', parameters: {} }
          : {
              code: wish.isHeld && state === 'offline' ? 'PUB_ROOM_METERED' : messages[state],
              parameters: { room: label },
            };
      return {
        label,
        origin: wish.origin,
        state,
        message,
        ...(state === 'failing' && {
          retrySeconds: Math.ceil(patience.left(uptime()) / 1000),
        }),
        ...(state === 'connected' && others !== undefined && { others }),
      };
    },
    close: () => {
      isClosed = true;
    },
  };
};
