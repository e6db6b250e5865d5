/** Growing pauses between tries of the same thing. All times in milliseconds. */
export interface Patience {
  /** Until the next try; 0: it is time. */
  readonly left: (now: number) => number;
  /** It failed: the next try comes later. */
  readonly lengthen: (now: number) => void;
  readonly reset: () => void;
}

export const createPatience = (shortest: number, longest: number): Patience => {
  let pause = shortest;
  let next = -Infinity;
  return {
    left: (now) => Math.max(0, next - now),
    lengthen: (now) => {
      next = now + pause;
      pause = Math.min(pause * 2, longest);
    },
    reset: () => {
      [pause, next] = [shortest, -Infinity];
    },
  };
};
