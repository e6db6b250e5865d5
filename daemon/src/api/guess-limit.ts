import type { Clock } from '../ports/clock.ts';
import { createAttemptLimit, type AttemptLimit } from './attempt-limit.ts';
import type { Visitor } from './visitor-place.ts';

/**
 * Makes guessing slow, first for whoever guesses: each address waits for its own wrong guesses. Whoever has
 * many addresses meets a bound for all of them together. It does not hold for addresses from which the right
 * word came before, nor for the screen beside the box: a steward gets in while others guess.
 */
export interface GuessLimit {
  /** Seconds that this visitor has to wait; zero when they need not. */
  secondsLeft(visitor: Visitor): number;
  failed(visitor: Visitor): void;
  succeeded(visitor: Visitor): void;
  /** Another word counts from now on. */
  reset(): void;
}

/** So many wrong guesses at once, and then one in so long a time. */
export interface GuessBudget {
  readonly most: number;
  readonly everyMs: number;
}

/** 720 a day: of a million PINs every second one is found in two years. */
const forAll: GuessBudget = { most: 50, everyMs: 2 * 60_000 };
/** Besides, while the box knows that a steward stands before it. */
const forPresent: GuessBudget = { most: 10, everyMs: 10 * 60_000 };

/** Addresses that are told apart; the one that was quiet for longest is forgotten first. */
const mostAddresses = 1024;
const mostKnown = 16;

const createBudget = (clock: Clock, { most, everyMs }: GuessBudget) => {
  let left = most;
  let countedMs = clock.monotonicMs();
  const count = (): void => {
    const now = clock.monotonicMs();
    left = Math.min(most, left + (now - countedMs) / everyMs);
    countedMs = now;
  };
  return {
    secondsLeft: (): number => {
      count();
      return left >= 1 ? 0 : Math.ceil(((1 - left) * everyMs) / 1000);
    },
    spend: (): void => {
      count();
      left = Math.max(0, left - 1);
    },
  };
};

/** Keeps what came last, and no more than `most` of it. */
const keepNewest = <Value>(map: Map<string, Value>, key: string, value: Value, most: number) => {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
};

/** @param isPresent whether a steward stands before the box */
export const createGuessLimit = (
  clock: Clock,
  isPresent: () => boolean = () => false,
): GuessLimit => {
  const own = new Map<string, AttemptLimit>();
  const known = new Map<string, true>();
  let all = createBudget(clock, forAll);
  let present = createBudget(clock, forPresent);
  const isExempt = ({ place, guesser }: Visitor): boolean =>
    place === 'screen' || known.has(guesser);
  return {
    secondsLeft: (visitor) => {
      const ownSeconds = own.get(visitor.guesser)?.secondsLeft() ?? 0;
      if (isExempt(visitor)) return ownSeconds;
      const together = all.secondsLeft();
      const allSeconds = isPresent() ? Math.min(together, present.secondsLeft()) : together;
      return Math.max(ownSeconds, allSeconds);
    },
    failed: (visitor) => {
      const limit = own.get(visitor.guesser) ?? createAttemptLimit(clock);
      limit.failed();
      keepNewest(own, visitor.guesser, limit, mostAddresses);
      if (isExempt(visitor)) return;
      if (all.secondsLeft() > 0) present.spend();
      else all.spend();
    },
    succeeded: ({ guesser }) => {
      own.delete(guesser);
      keepNewest(known, guesser, true, mostKnown);
    },
    reset: () => {
      own.clear();
      known.clear();
      all = createBudget(clock, forAll);
      present = createBudget(clock, forPresent);
    },
  };
};
