import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { singleHeader } from '@p2p-hotspot/dfs/routes';
import type { RequestStore } from '../store/request-store.ts';
import type { itemOnPortal } from './counted-item.ts';
import type { UsageCounter } from './usage-counter.ts';

/** Programs of boxes say so: neighbours, and whatever looks whether the portal is well. */
const ownProgram = /^p2p-hotspot\b/;

/** What a browser fetches before anybody asked for it. */
const isAhead = ({ headers }: FastifyRequest): boolean =>
  /prefetch|prerender|preview/i.test(
    `${singleHeader(headers['sec-purpose']) ?? ''} ${singleHeader(headers['purpose']) ?? ''}`,
  );

/**
 * Whether the answer begins with the first byte: the rest of a download that was cut off is not counted
 * again, and neither is the probe of two bytes that some players send first.
 */
const isBeginning = (reply: FastifyReply): boolean => {
  if (reply.statusCode === 200) return true;
  const range = /^bytes 0-(\d+)\/(\d+)$/.exec(String(reply.getHeader('content-range') ?? ''));
  const [, last = '0', size = '0'] = range ?? [];
  return reply.statusCode === 206 && range !== null && (Number(last) > 1 || Number(size) <= 2);
};

const isPage = (reply: FastifyReply): boolean =>
  String(reply.getHeader('content-type') ?? '').startsWith('text/html');

/**
 * Counts what a server gives: GETs that were answered with something from its beginning. Nothing of a
 * request is kept but which item of the box it was for, so addresses that name nothing add nothing.
 *
 * @param itemOf what is counted of an answer of this server
 */
export const watchAnswers = (
  server: FastifyInstance,
  counter: UsageCounter,
  storeOf: RequestStore,
  itemOf: typeof itemOnPortal,
): void => {
  const count = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { url: route } = request.routeOptions;
    if (request.method !== 'GET' || route === undefined || !isBeginning(reply)) return;
    if (ownProgram.test(request.headers['user-agent'] ?? '') || isAhead(request)) return;
    const counted = await itemOf({
      route,
      parts: request.params as Readonly<Record<string, string>>,
      isPage: isPage(reply),
      store: () => storeOf(request),
    });
    if (counted !== undefined) counter.add(counted.kind, counted.item);
  };
  server.addHook('onRequest', (request, reply, done) => {
    // Also of an answer that was cut off: what goes on with it later is not counted.
    reply.raw.once('close', () => {
      // A store that can no longer be read costs a count, and whoever needs it says so.
      count(request, reply).catch(() => undefined);
    });
    done();
  });
};
