import { setTimeout as wait } from 'node:timers/promises';
import { readEvents } from './event-stream.ts';
import { askSocket } from './socket-request.ts';

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

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

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
      const answer = await askSocket({ socketPath, path, signal });
      const chunks = answer.setEncoding('utf8') as AsyncIterable<string>;
      for await (const { event, data } of readEvents(chunks)) onEvent(event, parsed(data));
    } catch {
      // Away: said to whoever follows, and asked again.
    }
    onAway();
    await wait(reconnectAfterMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
};
