import type { Clock } from '../../../ports/clock.ts';

/** An answer that brings less than this in a period is given up: 1 KB/s over a minute. */
const periodMs = 60_000;
const leastBytes = 60 * 1024;

export interface SpeedWatch {
  count(bytes: number): void;
  end(): void;
}

/** Calls `onSlow` once when a whole period brought too little, the wait for the first byte included. */
export const watchSpeed = (clock: Clock, onSlow: () => void): SpeedWatch => {
  const watching = new AbortController();
  let received = 0;
  const watch = async (): Promise<void> => {
    for (;;) {
      const before = received;
      await clock.sleep(periodMs, watching.signal);
      if (watching.signal.aborted) return;
      if (received - before < leastBytes) {
        onSlow();
        return;
      }
    }
  };
  void watch();
  return {
    count: (bytes) => {
      received += bytes;
    },
    end: () => {
      watching.abort();
    },
  };
};
