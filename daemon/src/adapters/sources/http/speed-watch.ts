import type { Clock } from '../../../ports/clock.ts';

/** An answer that brings less in a period is given up. */
export interface SpeedRule {
  readonly periodMs: number;
  readonly leastBytes: number;
  /** Whether a period without a byte is a link that was cut, which may be tried again. */
  readonly isSilenceACut: boolean;
}

/** 1 KB/s over a minute. */
export const internetSpeed: SpeedRule = {
  periodMs: 60_000,
  leastBytes: 60 * 1024,
  isSilenceACut: false,
};

export interface SpeedWatch {
  count(bytes: number): void;
  end(): void;
}

/**
 * Calls `onSlow` once when a whole period brought too little, the wait for the first byte included.
 *
 * @param onSlow is told whether the link may have been cut
 */
export const watchSpeed = (
  clock: Clock,
  { periodMs, leastBytes, isSilenceACut }: SpeedRule,
  onSlow: (isCut: boolean) => void,
): SpeedWatch => {
  const watching = new AbortController();
  let received = 0;
  const watch = async (): Promise<void> => {
    for (;;) {
      const before = received;
      await clock.sleep(periodMs, watching.signal);
      if (watching.signal.aborted) return;
      if (received - before < leastBytes) {
        onSlow(isSilenceACut && received === before);
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
