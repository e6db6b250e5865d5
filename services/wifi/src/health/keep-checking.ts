import { networkCheckSeconds, type NetworkCheck } from '@p2p-hotspot/contract';

export interface Checking {
  /** The network has become another one: it is looked at as soon as it has settled. */
  soon(): void;
  stop(): void;
}

/** Milliseconds between two checks, and until one after a change. */
const pauses = { settling: 5000, between: networkCheckSeconds * 1000 } as const;

/** Checks the network every minute, and after each change. */
export const keepChecking = (
  check: () => Promise<readonly NetworkCheck[]>,
  tell: (checks: readonly NetworkCheck[]) => void,
  failed: (error: unknown) => void,
): Checking => {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isUnderWay = false;
  let isChanged = false;
  const plan = (): void => {
    clearTimeout(timer);
    if (isStopped || isUnderWay) return;
    timer = setTimeout(go, isChanged ? pauses.settling : pauses.between);
  };
  const go = (): void => {
    [isUnderWay, isChanged] = [true, false];
    void check()
      .then((checks) => {
        if (!isStopped) tell(checks);
      })
      .catch(failed)
      .finally(() => {
        isUnderWay = false;
        plan();
      });
  };
  return {
    soon: () => {
      isChanged = true;
      plan();
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
