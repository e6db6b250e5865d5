import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import { eventsOf } from '@p2p-hotspot/local-service';

/** Silence after which the daemon counts as away; it says something every 15 seconds. */
const patienceMs = 60_000;
const waits = { firstMs: 250, longestMs: 15_000 } as const;

/**
 * Follows the daemon by its status socket (docs/spec/local-api-v1.md §2), again and again.
 *
 * @param socketDir the folder of the local API's sockets
 * @param onStatus each status; undefined when the daemon is away
 */
export const followStatus = async (
  socketDir: string,
  signal: AbortSignal,
  onStatus: (status: BoxStatus | undefined) => void,
): Promise<void> => {
  const isOver = () => signal.aborted;
  let waitMs: number = waits.firstMs;
  while (!isOver()) {
    const told = eventsOf({
      socketPath: join(socketDir, statusSocketName),
      path: '/v1/events',
      signal,
      silenceMs: patienceMs,
    });
    for await (const { value } of told) {
      // Not understood: asked anew.
      if (value === undefined) break;
      waitMs = waits.firstMs;
      onStatus(value as BoxStatus);
    }
    if (isOver()) return;
    onStatus(undefined);
    await wait(waitMs, undefined, { signal }).catch(() => undefined);
    waitMs = Math.min(waitMs * 2, waits.longestMs);
  }
};
