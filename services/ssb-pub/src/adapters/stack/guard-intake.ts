import type { Stack, StackRules } from '../../ports/stack.ts';
import { exchangesOf } from './exchanges-of.ts';
import type { Sbot } from './sbot.ts';

/** So long after it a feed is asked for again whose messages proved false, or came twice. */
const askAgainMs = 5000;

/**
 * Messages that wait to be checked, by author. ssb-db2 checks what comes within a quarter of a second together, and
 * throws away all of it when one is wrong; ssb-ebt now and then asks for the same messages twice, and never again
 * once they were thrown away. So only the next one of each feed is let through, and each once.
 */
const createQueue = (sbot: Sbot) => {
  const last = new Map<string, number>();
  return {
    enter: (author: string, sequence: number): boolean => {
      const newest = last.get(author) ?? sbot.db.getState().getAsKV(author)?.value.sequence ?? 0;
      if (sequence !== newest + 1) return false;
      last.set(author, sequence);
      return true;
    },
    /** All that waits is thrown away with it, or was stored up to this one. */
    leave: (author: string, sequence: number, isStored: boolean): void => {
      if (!isStored || last.get(author) === sequence) last.delete(author);
    },
  };
};

export interface GuardedIntake extends Pick<Stack, 'refresh' | 'refreshAll' | 'askAgain'> {
  /** Takes nothing more, and resolves when nothing is being checked or stored any more. */
  readonly end: () => Promise<void>;
}

/** Puts the rules of the pub in front of what comes in. */
export const guardIntake = (
  sbot: Sbot,
  { followed, mayConnect, mayRequest, takeMessage, settleMessage }: StackRules,
): GuardedIntake => {
  const requested = new Set<string>();
  const again = new Map<string, NodeJS.Timeout>();
  const queue = createQueue(sbot);
  let underWay = 0;
  let onEnd: (() => void) | undefined;
  let isEnding = false;
  // The pub's own messages come back from others after a loss.
  const mayAsk = (feed: string): boolean => feed === sbot.id || mayRequest(feed);

  const refresh = (feed: string): void => {
    const shall = mayAsk(feed);
    if (shall) requested.add(feed);
    else if (requested.delete(feed)) {
      // Whoever sends it is not told to stop: they are, when they connect again.
      const exchanges = exchangesOf(sbot, feed);
      for (const peer of Object.keys(sbot.peers)) {
        const isSending = exchanges === undefined || exchanges[peer]?.replicating?.rx === true;
        if (!isSending && peer !== feed) continue;
        for (const connection of [...(sbot.peers[peer] ?? [])]) connection.close(true);
      }
    }
    sbot.ebt.request(feed, shall);
  };
  const askAgain = (feed: string): void => {
    if (again.has(feed)) return;
    const timer = setTimeout(() => {
      again.delete(feed);
      sbot.ebt.request(feed, false);
      refresh(feed);
    }, askAgainMs);
    again.set(feed, timer);
  };

  sbot.auth.hook((next, [feed, callback]) => {
    if (mayConnect(feed)) next(feed, callback);
    else callback(new Error('not let in'));
  });
  sbot.db.add.hook((next, [message, options, callback]) => {
    const { author, sequence } = message;
    const isOwn = author === sbot.id;
    const bytes = Buffer.byteLength(JSON.stringify(message));
    if (isEnding || (!isOwn && !takeMessage(author, bytes))) {
      callback(new Error('not taken'));
      return;
    }
    if (!queue.enter(author, sequence)) {
      if (!isOwn) settleMessage(author, bytes, false);
      callback(new Error('not the next one'));
      return;
    }
    underWay += 1;
    next(message, options, (error, stored) => {
      underWay -= 1;
      if (underWay === 0) onEnd?.();
      const isStored = error === null || error === undefined;
      queue.leave(author, sequence, isStored);
      if (!isOwn) settleMessage(author, bytes, isStored);
      if (!isStored) askAgain(author);
      callback(error, stored);
    });
  });
  return {
    refresh,
    askAgain,
    end: async () => {
      isEnding = true;
      for (const timer of again.values()) clearTimeout(timer);
      if (underWay === 0) return;
      await new Promise<void>((resolve) => {
        onEnd = resolve;
      });
    },
    refreshAll: () => {
      for (const feed of new Set([...followed(), ...requested])) refresh(feed);
    },
  };
};
