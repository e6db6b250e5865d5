import type { FastifyReply, FastifyRequest } from 'fastify';

/** Something that changes, of which the newest state is what counts. */
export interface Feed<State> {
  read(): State;
  /** @returns a function that ends the subscription */
  subscribe(listener: (state: State) => void): () => void;
}

/** Keeps connections from being taken for dead while nothing happens. */
const heartbeatMs = 15_000;

/**
 * Answers with server-sent events: the state at once, then each change. A reader that does not keep up
 * misses states in between and always gets the newest.
 *
 * @param event name of the events, as in `status`
 */
export const sendEvents = <State>(
  request: FastifyRequest,
  reply: FastifyReply,
  event: string,
  feed: Feed<State>,
): void => {
  reply.hijack();
  const response = reply.raw;
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
  });
  let isBehind = false;
  const send = (state: State): void => {
    if (isBehind) return;
    if (response.write(`event: ${event}\ndata: ${JSON.stringify(state)}\n\n`)) return;
    isBehind = true;
    response.once('drain', () => {
      isBehind = false;
      send(feed.read());
    });
  };
  const heartbeat = setInterval(() => {
    if (!isBehind) response.write(': still here\n\n');
  }, heartbeatMs);
  const unsubscribe = feed.subscribe(send);
  request.raw.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
  send(feed.read());
};
