import fastify, { type FastifyInstance } from 'fastify';
import type { BoxStatus } from '@p2p-hotspot/contract';

/** Where the status comes from. */
export interface StatusFeed {
  read(): BoxStatus;
  /** @returns a function that ends the subscription */
  subscribe(listener: (status: BoxStatus) => void): () => void;
}

const formatEvent = (status: BoxStatus): string =>
  `event: status\ndata: ${JSON.stringify(status)}\n\n`;

/** Keeps connections from being taken for dead while nothing happens. */
const heartbeatMs = 15_000;

/** The status API (docs/spec/local-api-v1.md §2). Anybody on the box may read it. */
export const createStatusServer = (feed: StatusFeed): FastifyInstance => {
  const server = fastify({ logger: false, forceCloseConnections: true });
  server.get('/v1/status', (_request, reply) => {
    void reply.header('cache-control', 'no-store').send(feed.read());
  });
  server.get('/v1/events', (request, reply) => {
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    // A reader that does not keep up misses statuses in between and always gets the newest.
    let isBehind = false;
    const send = (status: BoxStatus): void => {
      if (isBehind) return;
      if (response.write(formatEvent(status))) return;
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
  });
  return server;
};
