import type { FastifyInstance } from 'fastify';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import { mediaTypeOf } from '../files/media-types.ts';
import { mapNameOf, toldMap, type CommunityMaps } from '../holdings/community-maps.ts';
import { communityMapsPath } from '../pages/map-page.ts';
import { sendLocalFile } from './send-local-file.ts';

interface MapRequest {
  readonly Params: { readonly file: string };
}

/** The map files that the community chose by link, with ranges: a phone goes on where it was cut off. */
export const communityMapRoutes = (
  server: FastifyInstance,
  maps: CommunityMaps,
  daemon: Pick<DaemonClient, 'status'>,
): void => {
  server.get<MapRequest>(`${communityMapsPath}/:file`, async (request, reply) => {
    const { file } = request.params;
    const status = await daemon.status();
    const told = toldMap(status, file);
    // One that waits for another to take its place is not offered. Nobody knows while the daemon is away.
    const map = status === undefined || told !== undefined ? await maps.open(file) : undefined;
    if (map === undefined) {
      reply.callNotFound();
      return reply;
    }
    const name = mapNameOf(told?.label ?? '', file);
    return sendLocalFile(request, reply, map, { contentType: mediaTypeOf(file), name });
  });
};
