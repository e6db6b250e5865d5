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
  /**
   * @returns `over`: what was turned away meanwhile was rightly so; `again`: it was not, since what came before it
   *   proved false: it should be asked for again
   */
  readonly settle: (
    author: string,
    bytes: number,
    isStored: boolean,
  ) => 'over' | 'again' | undefined;
  readonly countNewFeed: (day: string) => void;
  readonly isOver: (author: string, day: string) => boolean;
  /** Whom a limit of this day stopped. */
  readonly stopped: (day: string) => readonly string[];
  /** Limits were changed: whoever was stopped may try again. */
  readonly forgive: () => void;
  /** Whatever this person brought today does not count. */
  readonly pardon: (author: string) => void;
  readonly book: () => DayBook;
}

export const createIntake = (kept: DayBook): Intake => {
  let day = kept.day;
  let newFeeds = kept.newFeeds;
  let shares = new Map(kept.shares);
  const pending = new Map<string, DayShare>();
  let over = new Set<string>();
  /** Whose messages were turned away because of others that had yet to be checked. */
  const turnedAway = new Map<string, { readonly bytes: number; readonly limits: MessageLimits }>();
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

  const isTooMuch = (
    { messages, bytes }: DayShare,
    more: number,
    { messagesPerDay, messageBytesPerDay }: MessageLimits,
  ): boolean => messages + 1 > messagesPerDay || bytes + more > messageBytesPerDay;

  return {
    take: (author, bytes, today, limits) => {
      turnTo(today);
      if (over.has(author)) return false;
      const stored = shares.get(author) ?? none;
      const waiting = pending.get(author) ?? none;
      const both = {
        messages: stored.messages + waiting.messages,
        bytes: stored.bytes + waiting.bytes,
      };
      if (!isTooMuch(both, bytes, limits)) {
        add(pending, author, { messages: 1, bytes });
        return true;
      }
      // Messages that only wait to be checked may yet prove false.
      if (isTooMuch(stored, bytes, limits)) over.add(author);
      else if (!turnedAway.has(author)) turnedAway.set(author, { bytes, limits });
      return false;
    },
    settle: (author, bytes, isStored) => {
      add(pending, author, { messages: -1, bytes: -bytes });
      if (isStored) add(shares, author, { messages: 1, bytes });
      const next = turnedAway.get(author);
      if (next === undefined || over.has(author)) return undefined;
      if (isTooMuch(shares.get(author) ?? none, next.bytes, next.limits)) {
        turnedAway.delete(author);
        over.add(author);
        return 'over';
      }
      if (pending.has(author)) return undefined;
      turnedAway.delete(author);
      return 'again';
    },
    countNewFeed: (today) => {
      turnTo(today);
      newFeeds += 1;
    },
    isOver: (author, today) => today === day && over.has(author),
    stopped: (today) => (today === day ? [...over] : []),
    forgive: () => {
      over = new Set();
      turnedAway.clear();
    },
    pardon: (author) => {
      over.delete(author);
      shares.delete(author);
      turnedAway.delete(author);
    },
    book: () => ({ day, shares, newFeeds }),
  };
};
