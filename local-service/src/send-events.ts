import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatEvent } from './event-stream.ts';
import type { Feed } from './feed.ts';

/** Keeps connections from being taken for dead while nothing happens. */
const heartbeatMs = 15_000;

/**
 * Answers with server-sent events: the state of each feed at once, then each change. A reader that does not
 * keep up misses states in between and always gets the newest. A feed that has nothing yet is silent.
 *
 * @param feeds by the name of their events
 */
export const sendEvents = (
  request: FastifyRequest,
  reply: FastifyReply,
  feeds: Readonly<Record<string, Feed<unknown>>>,
): void => {
  reply.hijack();
  const response = reply.raw;
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.flushHeaders();
  const behind = new Set<string>();
  let isFull = false;
  const send = (event: string, state: unknown): void => {
    if (state === undefined) return;
    if (isFull) {
      behind.add(event);
      return;
    }
    if (response.write(formatEvent({ event, data: JSON.stringify(state) }))) return;
    isFull = true;
    response.once('drain', () => {
      isFull = false;
      const missed = [...behind];
      behind.clear();
      for (const name of missed) send(name, feeds[name]?.read());
    });
  };
  const heartbeat = setInterval(() => {
    if (!isFull) response.write(': still here\n\n');
  }, heartbeatMs);
  const unsubscribes = Object.entries(feeds).map(([event, feed]) => {
    send(event, feed.read());
    return feed.subscribe((state) => {
      send(event, state);
    });
  });
  request.raw.on('close', () => {
    clearInterval(heartbeat);
    for (const unsubscribe of unsubscribes) unsubscribe();
  });
};
