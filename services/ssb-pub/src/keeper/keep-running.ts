import type { PubKeeper } from './pub-keeper.ts';

export interface Running {
  /** Ends after the round that is under way. */
  readonly stop: () => Promise<void>;
}

/** Most milliseconds between two rounds, and the least: what happens at once is looked at once. */
const pauses = { longest: 5000, shortest: 250 } as const;

/**
 * Rounds of the pub, one after the other: when something changed, and every few seconds.
 *
 * @param failed a round threw what it does not expect
 */
export const keepRunning = (
  keeper: Pick<PubKeeper, 'round' | 'onWake'>,
  failed: (error: unknown) => void,
): Running => {
  let isStopped = false;
  let isWoken = false;
  let timer: NodeJS.Timeout | undefined;
  let startedAt = -Infinity;
  let under: Promise<void> | undefined;

  const later = (wantedMs: number): void => {
    clearTimeout(timer);
    const rest = startedAt + pauses.shortest - performance.now();
    timer = setTimeout(go, Math.max(wantedMs, rest, 0));
  };
  const go = (): void => {
    if (isStopped) return;
    isWoken = false;
    startedAt = performance.now();
    under = keeper
      .round()
      .catch(failed)
      .finally(() => {
        under = undefined;
        later(isWoken ? 0 : pauses.longest);
      });
  };
  const unsubscribe = keeper.onWake(() => {
    isWoken = true;
    if (under === undefined) later(0);
  });
  go();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      unsubscribe();
      await under;
    },
  };
};
