import { exchangesOf } from './exchanges-of.ts';
import type { Sbot } from './sbot.ts';

/** A message that was given out is not given out once more before this is over. */
const apartMs = 2000;

/**
 * Phones check what comes within a quarter of a second together, and throw away all of it where a message is in it
 * twice; what they lost so they ask for again only after the connection has ended, which may be ten minutes. They
 * get a message twice when they come back while it waits to be checked: they ask for what they have not stored.
 */
export const spareRepeats = (sbot: Sbot): void => {
  const given = new Map<string, number>();
  const note = (message: string): void => {
    const now = performance.now();
    // The oldest are first.
    for (const [one, at] of given) {
      if (now - at < apartMs) break;
      given.delete(one);
    }
    given.delete(message);
    given.set(message, now);
  };
  const keyOf = (author: string, sequence: number): string => `${author}${sequence}`;

  sbot.db.onMsgAdded(({ kvt: { value } }) => {
    const { author, sequence } = value;
    // Whom it came from has it; to whoever waited for it, ssb-ebt has sent it by now.
    const exchanges = exchangesOf(sbot, author);
    const isGiven =
      exchanges === undefined ||
      Object.values(exchanges).some(
        ({ seq = 0, replicating }) =>
          replicating?.tx === true && replicating.sent === sequence && seq < sequence,
      );
    if (isGiven) note(keyOf(author, sequence));
  });
  sbot.getAtSequenceNativeMsg.hook((next, [[author, sequence], format, callback]) => {
    const key = keyOf(author, sequence);
    const give = (): void => {
      note(key);
      next([author, sequence], format, callback);
    };
    const left = (given.get(key) ?? -Infinity) + apartMs - performance.now();
    if (left > 0) setTimeout(give, left).unref();
    else give();
  });
};
