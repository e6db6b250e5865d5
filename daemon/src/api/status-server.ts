import fastify, { type FastifyInstance } from 'fastify';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { sendEvents, type Feed } from './event-stream.ts';

/** Where the status comes from. */
export type StatusFeed = Feed<BoxStatus>;

/** The status API (docs/spec/local-api-v1.md §2). Anybody on the box may read it. */
export const createStatusServer = (feed: StatusFeed): FastifyInstance => {
  const server = fastify({ logger: false, forceCloseConnections: true });
  server.get('/v1/status', (_request, reply) => {
    void reply.header('cache-control', 'no-store').send(feed.read());
  });
  server.get('/v1/events', (request, reply) => {
    sendEvents(request, reply, 'status', feed);
  });
  return server;
};
