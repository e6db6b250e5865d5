import type { FastifyInstance } from 'fastify';
import { neighbourPath } from '@p2p-hotspot/contract';

/** How many answers to people are under way, on all servers that were given to `watch`. */
export interface VisitorCount {
  watch(server: FastifyInstance): void;
  count(): number;
  /** @param listener called when there are fewer */
  onFewer(listener: () => void): void;
}

/** Open for as long as a page is looked at, and takes nearly nothing. */
const eventsPath = '/status/events';

export const createVisitorCount = (): VisitorCount => {
  let visitors = 0;
  let notify: () => void = () => undefined;
  return {
    count: () => visitors,
    onFewer: (listener) => {
      notify = listener;
    },
    watch: (server) => {
      server.addHook('onRequest', (request, reply, done) => {
        if (!request.url.startsWith(neighbourPath) && !request.url.startsWith(eventsPath)) {
          visitors += 1;
          reply.raw.once('close', () => {
            visitors -= 1;
            notify();
          });
        }
        done();
      });
    },
  };
};
