import { setTimeout as wait } from 'node:timers/promises';
import type { BoxStatus } from '@p2p-hotspot/contract';
import type { DaemonClient } from './daemon-client.ts';

/** One connection to the daemon for any number of open status pages. */
export interface StatusRelay {
  /**
   * Calls `listener` with every status, and with undefined when the daemon goes away. A status
   * that is known already comes at once. The connection
   * is kept up, through restarts of the daemon, as long as anyone listens.
   *
   * @returns a function that ends the listening
   */
  listen(listener: StatusListener): () => void;
}

export type StatusListener = (status: BoxStatus | undefined) => void;

/**
 * @param reconnectAfterMs how long to wait before looking for a daemon that went away
 */
export const createStatusRelay = (client: DaemonClient, reconnectAfterMs = 1000): StatusRelay => {
  const listeners = new Set<StatusListener>();
  let running: AbortController | undefined;
  /** The last that was told; undefined: the daemon is away, or nothing was told yet. */
  let last: BoxStatus | undefined;

  const follow = async (signal: AbortSignal): Promise<void> => {
    const tell = (status: BoxStatus | undefined): void => {
      if (signal.aborted || (status === undefined && last === undefined)) return;
      last = status;
      for (const listener of listeners) listener(status);
    };
    while (!signal.aborted) {
      try {
        for await (const status of client.follow(signal)) tell(status);
      } catch {
        // The daemon is away: said to the listeners below, and asked again.
      }
      tell(undefined);
      await wait(reconnectAfterMs, undefined, { signal }).catch(() => undefined);
    }
  };

  return {
    listen: (listener) => {
      listeners.add(listener);
      if (last !== undefined) listener(last);
      if (running === undefined) {
        running = new AbortController();
        void follow(running.signal);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        running?.abort();
        running = undefined;
        last = undefined;
      };
    },
  };
};
