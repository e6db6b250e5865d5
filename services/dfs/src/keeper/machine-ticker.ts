import { performance } from 'node:perf_hooks';
import type { Ticker } from '../core/byte-limit.ts';

/** The machine's clock, as far as it never goes back; keeps no process alive. */
export const machineTicker: Ticker = {
  monotonicMs: () => performance.now(),
  after: (durationMs, done) => {
    const timer = setTimeout(done, durationMs).unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
