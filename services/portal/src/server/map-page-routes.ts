import { findComponent, type ComponentAddress, type RouteHost } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { offeredMaps, type CommunityMaps } from '../holdings/community-maps.ts';
import { mapCompanions } from '../holdings/map-files.ts';
import {
  communityMapsPath,
  isViewable,
  mapPage,
  mapPageRoutePaths,
  type ShownMap,
} from '../pages/map-page.ts';
import { componentPath } from '../pages/page-context.ts';
import type { PageSender } from './page-sender.ts';

interface ReleaseMapRequest {
  readonly Params: ComponentAddress & { readonly '*': string };
}

interface CommunityMapRequest {
  readonly Params: { readonly file: string };
}

/** The pages on which one map is drawn: maps of a release, and those that the community chose by link. */
export const mapPageRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  host: RouteHost<FastifyRequest, FastifyReply>,
  communityMaps: CommunityMaps | undefined,
): void => {
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    map: ShownMap,
  ): Promise<FastifyReply> => {
    const context = await pages.contextOf(request);
    return pages.send(request, reply, context, mapPage(context, map));
  };

  server.get<ReleaseMapRequest>(mapPageRoutePaths.release, async (request, reply) => {
    const { current } = await host.storeOf(request);
    const served = findComponent(current, 'map', request.params);
    const path = request.params['*'];
    const files = served && (await served.files());
    const entry = isViewable(path) ? files?.get(path) : undefined;
    if (served === undefined || files === undefined || entry === undefined) {
      reply.callNotFound();
      return reply;
    }
    const { overview, places } = mapCompanions(files, path);
    const addressOf = (file: string): string => `/maps${componentPath(served, file)}`;
    return send(request, reply, {
      name: path.slice(path.lastIndexOf('/') + 1),
      address: addressOf(path),
      sizeBytes: entry.sizeBytes,
      ...(places !== undefined && { placesAddress: addressOf(places) }),
      ...(overview !== undefined && { overviewAddress: addressOf(overview) }),
    });
  });

  server.get<CommunityMapRequest>(mapPageRoutePaths.community, async (request, reply) => {
    const { file } = request.params;
    const { status } = await pages.contextOf(request);
    const offered = isViewable(file) ? await offeredMaps(communityMaps, status) : [];
    const map = offered.find((candidate) => candidate.file === file);
    if (map === undefined) {
      reply.callNotFound();
      return reply;
    }
    const { fetched, host: from, name, sizeBytes } = map;
    const address = `${communityMapsPath}/${file}`;
    return send(request, reply, { name, address, sizeBytes, unsigned: { host: from, fetched } });
  });
};
