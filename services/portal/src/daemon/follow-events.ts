import { setTimeout as wait } from 'node:timers/promises';
import { eventsOf } from '@p2p-hotspot/local-service';

export interface FollowedEvents {
  readonly socketPath: string;
  /** Where the service tells its server-sent events. */
  readonly path: string;
  readonly signal: AbortSignal;
  /** How long to wait before looking for a service that went away. */
  readonly reconnectAfterMs: number;
  /** @param value as JSON; undefined where it is none */
  readonly onEvent: (event: string, value: unknown) => void;
  /** Nobody tells anything any more. */
  readonly onAway: () => void;
}

/** Follows a service through all its restarts, until the signal. Its absence is an ordinary state. */
export const followEvents = async ({
  socketPath,
  path,
  signal,
  reconnectAfterMs,
  onEvent,
  onAway,
}: FollowedEvents): Promise<void> => {
  while (!signal.aborted) {
    try {
      for await (const { event, value } of eventsOf({ socketPath, path, signal })) {
        onEvent(event, value);
      }
    } catch {
      // As good as away: said to whoever follows, and asked again.
    }
    onAway();
    await wait(reconnectAfterMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
};
