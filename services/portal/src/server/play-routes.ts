import {
  findComponent,
  type ComponentAddress,
  type RouteHost,
  type ServedComponent,
} from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findMedia, isPlayed } from '../holdings/media.ts';
import { mediaPath, playPage, playPath } from '../pages/play-page.ts';
import type { PageSender } from './page-sender.ts';

interface FileRequest {
  readonly Params: ComponentAddress & { readonly '*': string };
}

/**
 * Films and sounds: a page for each, and their bytes with Range. On the portal's origin only what a
 * player loads is sent, under its own type: nothing that could be a page.
 */
export const playRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  host: RouteHost<FastifyRequest, FastifyReply>,
): void => {
  const find = async (request: FastifyRequest<FileRequest>): Promise<ServedComponent | undefined> =>
    findComponent((await host.storeOf(request)).current, 'content', request.params);
  const notFound = (reply: FastifyReply): FastifyReply => {
    reply.callNotFound();
    return reply;
  };

  server.get<FileRequest>(`${playPath}/:channel/:component/*`, async (request, reply) => {
    const served = await find(request);
    const media = served && (await findMedia(served, request.params['*']));
    if (media === undefined) return notFound(reply);
    const context = await pages.contextOf(request);
    return pages.send(request, reply, context, playPage(context, media));
  });
  server.get<FileRequest>(`${mediaPath}/:channel/:component/*`, async (request, reply) => {
    const path = request.params['*'];
    const served = isPlayed(path) ? await find(request) : undefined;
    return served === undefined ? notFound(reply) : host.sendFile(request, reply, served, path);
  });
};
