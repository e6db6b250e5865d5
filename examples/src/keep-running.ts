import { restartExitCode } from '@p2p-hotspot/contract';
import type { ResultPromise } from 'execa';

/** A process that is started again whenever it asks for that, as Docker or systemd would do it. */
export interface KeptProcess {
  /** The one that runs now, or ran last. */
  child(): ResultPromise;
  /** Ends it for good. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/**
 * @param first the process, as it was started
 * @param again starts it anew
 */
export const keepRunning = (first: ResultPromise, again: () => ResultPromise): KeptProcess => {
  let child = first;
  const ending = new AbortController();
  const over = (async (): Promise<void> => {
    for (;;) {
      const [ended] = await Promise.allSettled([child]);
      const { exitCode } = (ended.status === 'rejected' ? ended.reason : ended.value) as {
        readonly exitCode?: number;
      };
      if (ending.signal.aborted || exitCode !== restartExitCode) return;
      child = again();
    }
  })();
  return {
    child: () => child,
    end: async (signal) => {
      ending.abort();
      child.kill(signal);
      await over;
    },
  };
};
