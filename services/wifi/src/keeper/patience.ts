import type { Clock } from '../ports/clock.ts';

/** Growing pauses between tries of the same thing. */
export interface Patience {
  isOver(): boolean;
  /** It failed: the next try comes later. */
  lengthen(): void;
  reset(): void;
}

/** In seconds. */
export const createPatience = (clock: Clock, shortest: number, longest: number): Patience => {
  let pause = shortest;
  let next = -Infinity;
  return {
    isOver: () => clock.now() >= next,
    lengthen: () => {
      next = clock.now() + pause;
      pause = Math.min(pause * 2, longest);
    },
    reset: () => {
      [pause, next] = [shortest, -Infinity];
    },
  };
};
