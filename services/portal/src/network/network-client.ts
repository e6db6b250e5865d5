import { join } from 'node:path';
import {
  capportPath,
  networkEventsPath,
  releasePath,
  wifiSocketName,
  type Lease,
  type NetworkStatus,
} from '@p2p-hotspot/contract';
import { askSocket } from '@p2p-hotspot/local-service';
import { followEvents } from '../daemon/follow-events.ts';
import { parseLeases, parseNetworkStatus } from './network-status.ts';

/** What the portal hears of the Wi-Fi service. Its absence is an ordinary state, not an error. */
export interface NetworkClient {
  /** The last that was told; undefined while there is no such service. */
  status(): NetworkStatus | undefined;
  /** Who has which address; nobody while there is no such service. */
  leases(): readonly Lease[];
  /**
   * Calls `listener` whenever one of them is another.
   *
   * @returns a function that ends the listening
   */
  listen(listener: () => void): () => void;
  /** Lets a visitor use the shared uplink; 0 seconds takes it back. @returns whether that was taken */
  release(address: string, seconds: number): Promise<boolean>;
  /** Says where the API of RFC 8908 answers, for three minutes; undefined: nowhere any more. */
  tellCapport(url: string | undefined): Promise<boolean>;
  close(): void;
}

const answerTimeoutMs = 3000;

/**
 * Follows the Wi-Fi service through all its restarts, until it is closed (docs/spec/local-api-v1.md).
 *
 * @param socketDir the folder of the local API's sockets
 * @param reconnectAfterMs how long to wait before looking for a service that went away
 */
export const createNetworkClient = (socketDir: string, reconnectAfterMs = 1000): NetworkClient => {
  const socketPath = join(socketDir, wifiSocketName);
  const listeners = new Set<() => void>();
  const running = new AbortController();
  let status: NetworkStatus | undefined;
  let leases: readonly Lease[] = [];

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const take = (event: string, value: unknown): void => {
    if (event === 'network') status = parseNetworkStatus(value);
    else if (event === 'leases') leases = parseLeases(value);
    else return;
    tell();
  };
  const post = async (path: string, body: object): Promise<boolean> => {
    try {
      const signal = AbortSignal.timeout(answerTimeoutMs);
      const answer = await askSocket({ socketPath, path, method: 'POST', body, signal });
      const { statusCode = 500 } = answer.resume();
      return statusCode < 300;
    } catch {
      return false;
    }
  };
  void followEvents({
    socketPath,
    path: networkEventsPath,
    signal: running.signal,
    reconnectAfterMs,
    onEvent: take,
    onAway: () => {
      if (status === undefined && leases.length === 0) return;
      status = undefined;
      leases = [];
      tell();
    },
  });

  return {
    status: () => status,
    leases: () => leases,
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    release: (address, seconds) => post(releasePath, { address, seconds }),
    tellCapport: (url) => post(capportPath, url === undefined ? {} : { url }),
    close: () => {
      running.abort();
    },
  };
};
