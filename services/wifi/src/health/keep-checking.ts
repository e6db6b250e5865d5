import type { NetworkCheck } from '@p2p-hotspot/contract';

/** Milliseconds between two checks, and before the first one: the network has to come up. */
const pauses = { first: 10_000, between: 60_000 } as const;

/**
 * Checks the network every minute.
 *
 * @returns a function that ends it
 */
export const keepChecking = (
  check: () => Promise<readonly NetworkCheck[]>,
  tell: (checks: readonly NetworkCheck[]) => void,
  failed: (error: unknown) => void,
): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const go = (): void => {
    void check()
      .then((checks) => {
        if (!isStopped) tell(checks);
      })
      .catch(failed)
      .finally(() => {
        if (!isStopped) timer = setTimeout(go, pauses.between);
      });
  };
  timer = setTimeout(go, pauses.first);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
};
