import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  monotonicMs: () => performance.now(),
  sleep: async (durationMs, signal) => {
    try {
      await setTimeout(durationMs, undefined, { signal });
    } catch {
      // Aborted: the caller looks at its signal.
    }
  },
};
