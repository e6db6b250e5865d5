import type { RouteHost } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { thumbnailCarrier, thumbnailsPath } from '../holdings/thumbnails.ts';

interface ThumbnailRequest {
  readonly Params: { readonly channel: string; readonly '*': string };
}

/** The small pictures of folders. */
export const thumbnailRoutes = (
  server: FastifyInstance,
  host: RouteHost<FastifyRequest, FastifyReply>,
): void => {
  server.get<ThumbnailRequest>(`${thumbnailsPath}/:channel/*`, async (request, reply) => {
    const { channel, '*': path } = request.params;
    const carrier = thumbnailCarrier(await host.storeOf(request), channel);
    const isOurs = path.endsWith('.jpg') && (await carrier?.files())?.has(path) === true;
    if (carrier === undefined || !isOurs) {
      reply.callNotFound();
      return reply;
    }
    return host.sendFile(request, reply, carrier, path);
  });
};
