import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../daemon/src/ports/clock.js';

/** Time that passes only when everybody sleeps: a week takes as long as its requests do. */
export interface SimulatedTime {
  readonly clock: Clock;
  /** Lets time pass until then, and everybody do what they do meanwhile. */
  passUntil(untilMs: number): Promise<void>;
}

const beginning = Date.UTC(2026, 11, 1);
/** After so many turns of the event loop without a request nobody has anything left to do. */
const quietTurns = 4;

/** @param isBusy whether anything real is under way, during which no time may pass */
export const createSimulatedTime = (isBusy: () => boolean): SimulatedTime => {
  let nowMs = 0;
  const sleepers = new Set<{ readonly untilMs: number; readonly wake: () => void }>();
  const settle = async (): Promise<void> => {
    for (let quiet = 0; quiet < quietTurns; quiet = isBusy() ? 0 : quiet + 1) await setImmediate();
  };
  return {
    clock: {
      now: () => new Date(beginning + nowMs).toISOString(),
      monotonicMs: () => nowMs,
      sleep: (durationMs, signal) =>
        new Promise((resolve) => {
          const sleeper = { untilMs: nowMs + durationMs, wake: resolve };
          sleepers.add(sleeper);
          signal.addEventListener(
            'abort',
            () => {
              sleepers.delete(sleeper);
              resolve();
            },
            { once: true },
          );
        }),
    },
    passUntil: async (untilMs) => {
      await settle();
      for (;;) {
        const nextMs = Math.min(...[...sleepers].map((sleeper) => sleeper.untilMs));
        if (nextMs > untilMs) break;
        nowMs = Math.max(nowMs, nextMs);
        for (const sleeper of sleepers) {
          if (sleeper.untilMs > nowMs) continue;
          sleepers.delete(sleeper);
          sleeper.wake();
        }
        await settle();
      }
      nowMs = untilMs;
    },
  };
};
