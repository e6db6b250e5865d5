import type { NetworkKeeper } from './network-keeper.ts';

export interface Running {
  /** Ends after the round that is under way. */
  stop(): Promise<void>;
}

/**
 * Milliseconds between two rounds. At least: what happens at once is looked at once. Usual: while something is
 * being done. Longest: while nothing happens at all; each round wakes a processor a hundred times and more.
 */
const pauses = { shortest: 500, usual: 5000, longest: 30_000 } as const;

/** @returns the pause after a round, in milliseconds */
export const pauseAfter = (before: number, isSettled: boolean): number =>
  isSettled ? Math.min(before * 2, pauses.longest) : pauses.usual;

/**
 * Rounds of the network, one after the other: when something changed, and every few seconds, or more seldom
 * while nothing happens.
 *
 * @param failed a round threw what it does not expect
 */
export const keepRunning = (
  keeper: Pick<NetworkKeeper, 'round' | 'onWake' | 'isSettled'>,
  failed: (error: unknown) => void,
): Running => {
  let isStopped = false;
  let isWoken = false;
  let timer: NodeJS.Timeout | undefined;
  let startedAt = -Infinity;
  let under: Promise<void> | undefined;
  let pause: number = pauses.usual;

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
        pause = pauseAfter(pause, !isWoken && keeper.isSettled());
        later(isWoken ? 0 : pause);
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
