import type { Clock } from '../ports/clock.ts';

/** Makes guessing slow. The pause counts for everybody whose guesses are counted here. */
export interface AttemptLimit {
  /** Seconds that everybody has to wait; zero when nobody has to. */
  secondsLeft(): number;
  failed(): void;
  /** The right word was said, or another one counts from now on. */
  reset(): void;
}

/** Wrong attempts before a pause, and the first pause; each further wrong one doubles it. */
const freeAttempts = 5;
const firstPauseMs = 30_000;
const longestPauseMs = 60 * 60 * 1000;

export const createAttemptLimit = (clock: Clock): AttemptLimit => {
  let wrong = 0;
  let lockedUntilMs = -Infinity;
  return {
    secondsLeft: () => Math.max(0, Math.ceil((lockedUntilMs - clock.monotonicMs()) / 1000)),
    failed: () => {
      wrong += 1;
      if (wrong < freeAttempts) return;
      const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (wrong - freeAttempts));
      lockedUntilMs = clock.monotonicMs() + pauseMs;
    },
    reset: () => {
      wrong = 0;
      lockedUntilMs = -Infinity;
    },
  };
};
