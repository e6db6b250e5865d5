import type { BlockedFeed, PubLimits, PubPeer } from '@p2p-hotspot/contract';
import { dayOf, type Intake } from '../core/intake.ts';
import { welcome } from '../core/newcomer.ts';
import { isInSubnet } from '../core/subnet.ts';
import type { MessageContent, Stack, StackMessage, StackPeer, StackRules } from '../ports/stack.ts';
import type { PubStore } from './pub-store.ts';

/** Names are words of strangers: what is longer is cut. */
const longestName = 64;

export interface PeopleOptions {
  /** When a message of somebody came last before this start, milliseconds of Unix time. */
  readonly lastSync: number | undefined;
  readonly store: PubStore;
  readonly intake: Intake;
  readonly limits: () => PubLimits;
  readonly isIntakeStopped: () => boolean;
  readonly now: () => number;
  /** Milliseconds that only grow. */
  readonly uptime: () => number;
  /** They are followed from now on. */
  readonly onFollowed: (feed: string) => void;
  /** Too much came of this person today. */
  readonly onStopped: (feed: string) => void;
  /** A message of theirs was turned away, and should be asked for again. */
  readonly onGap: (feed: string) => void;
  /** Something changed that somebody may want to see, or that is to be done. */
  readonly wake: () => void;
}

/** Who they are, who is here, and whose messages are taken. */
export interface People {
  readonly rules: StackRules;
  /** Begins to look after the people of a stack. */
  readonly attend: (stack: Stack) => Promise<void>;
  /** Without it, nobody is a visitor. */
  readonly setSubnet: (subnet: string | undefined) => void;
  readonly isFollowed: (feed: string) => boolean;
  /** When somebody came last, as the uptime was. */
  readonly lastArrival: () => number;
  readonly nameOf: (feed: string) => string | undefined;
  readonly here: () => readonly PubPeer[];
  readonly blocked: () => readonly BlockedFeed[];
  readonly lastSync: () => number | undefined;
  /** A new day, or other limits: whoever was stopped may send again. @returns whom that concerns */
  readonly release: () => readonly string[];
  /** What has to be published so that all may read whom the pub follows and blocks, one at a time. */
  readonly nextContact: (self: string) => MessageContent | undefined;
  readonly published: (content: MessageContent) => void;
}

interface Guest {
  readonly peer: StackPeer;
  readonly since: number;
}

const nameIn = ({ author, content }: StackMessage): string | undefined => {
  if (typeof content === 'string' || content['about'] !== author) return undefined;
  const { name } = content;
  // No control characters, nor those that turn the direction of what comes after.
  const clean =
    typeof name === 'string'
      ? name
          .replace(/[\p{Cc}\p{Cf}]/gu, '')
          .trim()
          .slice(0, longestName)
      : '';
  return clean === '' ? undefined : clean;
};

const hasType = ({ content }: StackMessage, type: string): boolean =>
  typeof content !== 'string' && content['type'] === type;

export const createPeople = (options: PeopleOptions): People => {
  const {
    store,
    intake,
    limits,
    isIntakeStopped,
    now,
    uptime,
    onFollowed,
    onStopped,
    onGap,
    wake,
  } = options;
  const names = new Map<string, string>();
  const guests = new Set<Guest>();
  let published = new Map<string, number>();
  let subnet: string | undefined;
  let self = '';
  let { lastSync } = options;
  let lastArrival = -Infinity;

  const today = (): string => dayOf(now());
  const isBlocked = (feed: string): boolean => store.isBlocked(feed);
  const isFollowed = (feed: string): boolean => store.isFollowed(feed);

  const stopped = new Set<string>();
  /** Once: they are asked to send no more, and so is whoever passes it on. */
  const stop = (feed: string): void => {
    if (stopped.has(feed)) return;
    stopped.add(feed);
    // Not in the middle of what the stack does with this message.
    setImmediate(() => {
      onStopped(feed);
      wake();
    });
  };

  const rules: StackRules = {
    followed: store.followed,
    mayConnect: (feed) => !isBlocked(feed),
    mayRequest: (feed) =>
      isFollowed(feed) && !isBlocked(feed) && !isIntakeStopped() && !intake.isOver(feed, today()),
    takeMessage: (author, bytes) => {
      const isTaken = rules.mayRequest(author) && intake.take(author, bytes, today(), limits());
      if (!isTaken && intake.isOver(author, today())) stop(author);
      return isTaken;
    },
    settleMessage: (author, bytes, isStored) => {
      const outcome = intake.settle(author, bytes, isStored);
      if (outcome === 'over') stop(author);
      if (outcome === 'again') {
        setImmediate(() => {
          onGap(author);
        });
      }
    },
  };

  const follow = async (feed: string): Promise<void> => {
    intake.countNewFeed(today());
    const isSaved = store.follow(feed);
    onFollowed(feed);
    // Counts until the next start, where the card does not take it.
    await isSaved.catch(() => undefined);
    wake();
  };

  const receive = (peer: StackPeer): void => {
    const { feed, way } = peer;
    // Whom the pub itself has called is a room, or somebody it follows.
    const isCalled = peer.isOutgoing;
    const decision = welcome(
      {
        way: way.kind,
        isVisitor:
          way.kind === 'network' && subnet !== undefined && isInSubnet(way.address, subnet),
        isFollowed: isFollowed(feed),
        isBlocked: isBlocked(feed),
      },
      {
        followed: store.followed().length,
        newToday: intake.book().day === today() ? intake.book().newFeeds : 0,
        limits: limits(),
        isIntakeStopped: isIntakeStopped(),
      },
    );
    if (decision === 'refuse' && !(isCalled && !isBlocked(feed))) {
      peer.disconnect();
      return;
    }
    lastArrival = uptime();
    if (!isCalled || isFollowed(feed)) {
      const guest = { peer, since: now() };
      guests.add(guest);
      peer.onGone(() => {
        guests.delete(guest);
        wake();
      });
    }
    if (decision === 'follow' && !isCalled) void follow(feed);
    wake();
  };

  return {
    rules,
    attend: async (stack) => {
      self = stack.id;
      published = new Map(await stack.relations());
      stack.onMessage((message) => {
        if (message.author !== self) lastSync = now();
        if (hasType(message, 'about')) {
          const name = nameIn(message);
          if (name !== undefined) names.set(message.author, name);
        }
      });
      stack.onPeer(receive);
      await stack.readMessages('about', (message) => {
        const name = nameIn(message);
        if (name !== undefined) names.set(message.author, name);
      });
    },
    setSubnet: (next) => {
      subnet = next;
    },
    isFollowed,
    lastArrival: () => lastArrival,
    nameOf: (feed) => names.get(feed),
    here: () =>
      [...guests].map(({ peer: { feed, way }, since }) => {
        const name = names.get(feed);
        return {
          feed,
          way: way.kind,
          since: new Date(since).toISOString(),
          ...(name !== undefined && { name }),
        };
      }),
    blocked: () => {
      const describe = (feed: string, reason: BlockedFeed['reason']): BlockedFeed => {
        const name = names.get(feed);
        return { feed, reason, ...(name !== undefined && { name }) };
      };
      return [
        ...store.blocked().map((feed) => describe(feed, 'steward')),
        ...intake.stopped(today()).map((feed) => describe(feed, 'flood')),
      ];
    },
    lastSync: () => lastSync,
    release: () => {
      const free = [...stopped].filter((feed) => !intake.isOver(feed, today()));
      for (const feed of free) stopped.delete(feed);
      return free;
    },
    nextContact: (id) => {
      for (const feed of store.blocked()) {
        if (published.get(feed) !== -1) return { type: 'contact', contact: feed, blocking: true };
      }
      for (const feed of store.followed()) {
        if (feed !== id && !isBlocked(feed) && published.get(feed) !== 1) {
          return { type: 'contact', contact: feed, following: true };
        }
      }
      for (const [feed, relation] of published) {
        if (relation === -1 && !isBlocked(feed)) {
          return { type: 'contact', contact: feed, blocking: false };
        }
      }
      return undefined;
    },
    published: ({ contact, blocking, following }) => {
      published.set(String(contact), blocking === true ? -1 : following === true ? 1 : -2);
    },
  };
};
