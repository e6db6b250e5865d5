import type { PubLimits } from '@p2p-hotspot/contract';

/** What one person brought in a day. */
export interface DayShare {
  readonly messages: number;
  readonly bytes: number;
}

/** What everybody brought on one day, as it is kept from one start to the next. */
export interface DayBook {
  /** As in "2026-11-30", by the clock of the box, whatever it shows. */
  readonly day: string;
  readonly shares: ReadonlyMap<string, DayShare>;
  /** People whom the pub began to follow by itself. */
  readonly newFeeds: number;
}

export const emptyDay = (day: string): DayBook => ({ day, shares: new Map(), newFeeds: 0 });

export const dayOf = (nowMs: number): string => new Date(nowMs).toISOString().slice(0, 10);

type MessageLimits = Pick<PubLimits, 'messagesPerDay' | 'messageBytesPerDay'>;

/**
 * Counts what comes from each person, and says when it is enough. What is being checked counts as if it were
 * stored, so that no burst gets past; what proves to be false costs nobody anything.
 */
export interface Intake {
  /** @returns false: this one is over the limit of the day; from now on all of that person are */
  readonly take: (author: string, bytes: number, day: string, limits: MessageLimits) => boolean;
  readonly settle: (author: string, bytes: number, isStored: boolean) => void;
  readonly countNewFeed: (day: string) => void;
  readonly isOver: (author: string, day: string) => boolean;
  /** Whom a limit of this day stopped. */
  readonly stopped: (day: string) => readonly string[];
  /** Limits were changed: whoever was stopped may try again. */
  readonly forgive: () => void;
  readonly book: () => DayBook;
}

export const createIntake = (kept: DayBook): Intake => {
  let day = kept.day;
  let newFeeds = kept.newFeeds;
  let shares = new Map(kept.shares);
  let pending = new Map<string, DayShare>();
  let over = new Set<string>();
  const none: DayShare = { messages: 0, bytes: 0 };

  const turnTo = (today: string): void => {
    if (today === day) return;
    [day, newFeeds] = [today, 0];
    shares = new Map<string, DayShare>();
    over = new Set<string>();
  };
  const add = (to: Map<string, DayShare>, author: string, by: DayShare): void => {
    const { messages, bytes } = to.get(author) ?? none;
    const next = { messages: messages + by.messages, bytes: bytes + by.bytes };
    if (next.messages <= 0) to.delete(author);
    else to.set(author, next);
  };

  return {
    take: (author, bytes, today, { messagesPerDay, messageBytesPerDay }) => {
      turnTo(today);
      if (over.has(author)) return false;
      const stored = shares.get(author) ?? none;
      const waiting = pending.get(author) ?? none;
      const isTooMuch =
        stored.messages + waiting.messages + 1 > messagesPerDay ||
        stored.bytes + waiting.bytes + bytes > messageBytesPerDay;
      if (!isTooMuch) {
        add(pending, author, { messages: 1, bytes });
        return true;
      }
      // Messages that only wait to be checked may yet prove false, and stop nobody for long.
      const isFull =
        stored.messages + 1 > messagesPerDay || stored.bytes + bytes > messageBytesPerDay;
      if (isFull) over.add(author);
      return false;
    },
    settle: (author, bytes, isStored) => {
      add(pending, author, { messages: -1, bytes: -bytes });
      if (isStored) add(shares, author, { messages: 1, bytes });
    },
    countNewFeed: (today) => {
      turnTo(today);
      newFeeds += 1;
    },
    isOver: (author, today) => today === day && over.has(author),
    stopped: (today) => (today === day ? [...over] : []),
    forgive: () => {
      over = new Set();
      pending = new Map();
    },
    book: () => ({ day, shares, newFeeds }),
  };
};
