import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import { createGuessLimit } from './guess-limit.ts';
import type { Visitor } from './visitor-place.ts';

/** A code that only the screen beside the box shows: whoever types it stands before the box. */
export interface PresenceCode {
  /** Shows a code; one that is shown already stays. */
  begin(): void;
  read(): { readonly code: string; readonly secondsLeft: number } | undefined;
  /**
   * Takes the code, once.
   *
   * @throws DaemonError CODE_WRONG | CODE_LOCKED seconds | CODE_MISSING
   */
  take(code: string, visitor: Visitor): void;
}

const digits = 8;
const shownMs = 10 * 60_000;
/** Wrong ones before the code goes away. */
const mostWrong = 5;

const isEqual = (one: string, other: string): boolean => {
  const [given, expected] = [Buffer.from(one), Buffer.from(other)];
  return given.length === expected.length && timingSafeEqual(given, expected);
};

export const createPresenceCode = (clock: Clock): PresenceCode => {
  const limit = createGuessLimit(clock);
  let shown: { readonly code: string; readonly untilMs: number; wrong: number } | undefined;
  const current = () => {
    if (shown !== undefined && shown.untilMs <= clock.monotonicMs()) shown = undefined;
    return shown;
  };
  return {
    begin: () => {
      if (current() !== undefined) return;
      const code = String(randomInt(10 ** digits)).padStart(digits, '0');
      shown = { code, untilMs: clock.monotonicMs() + shownMs, wrong: 0 };
    },
    read: () => {
      const found = current();
      if (found === undefined) return undefined;
      const secondsLeft = Math.ceil((found.untilMs - clock.monotonicMs()) / 1000);
      return { code: found.code, secondsLeft };
    },
    take: (code, visitor) => {
      const seconds = limit.secondsLeft(visitor);
      if (seconds > 0) throw new DaemonError('CODE_LOCKED', { parameters: { seconds } });
      const found = current();
      if (found === undefined) throw new DaemonError('CODE_MISSING');
      if (!isEqual(code, found.code)) {
        limit.failed(visitor);
        found.wrong += 1;
        if (found.wrong >= mostWrong) shown = undefined;
        throw new DaemonError('CODE_WRONG');
      }
      shown = undefined;
      limit.succeeded(visitor);
    },
  };
};
