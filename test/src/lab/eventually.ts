import { setTimeout as delay } from 'node:timers/promises';

const longestWaitMs = 180_000;
const pollMs = 100;

/**
 * Tries again until it does not throw and gives something.
 *
 * @param limitMs for what takes minutes by itself, so that a slow machine does not make it fail
 * @throws Error naming what did not happen within the limit, with what was thrown last as its cause
 */
export const eventually = async <T>(
  what: string,
  look: () => Promise<T | undefined>,
  limitMs = longestWaitMs,
): Promise<T> => {
  const end = performance.now() + limitMs;
  let last: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found !== undefined) return found;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end) throw new Error(`${what} did not happen`, { cause: last });
    await delay(pollMs);
  }
};
