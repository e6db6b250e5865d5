import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import { contentDisposition } from '../files/content-disposition.ts';
import { mediaTypeOf } from '../files/media-types.ts';
import { partHeaders, wantedPart } from '../files/wanted-part.ts';
import { mapNameOf, toldMap, type CommunityMaps } from '../holdings/community-maps.ts';
import { communityMapsPath } from '../pages/maps-page.ts';

interface MapRequest {
  readonly Params: { readonly file: string };
}

const readAheadBytes = 128 * 1024;

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
    const { handle, sizeBytes, etag } = map;
    const wanted = wantedPart(request.headers, etag, sizeBytes);
    reply.headers({ etag, 'cache-control': 'no-cache', 'accept-ranges': 'bytes' });
    if (typeof wanted === 'string' || request.method === 'HEAD' || sizeBytes === 0) {
      await handle.close();
    }
    if (wanted === 'known') return reply.code(304).send();
    if (wanted === 'unsatisfiable') {
      return reply.code(416).header('content-range', `bytes */${sizeBytes}`).send();
    }
    reply.code(wanted.isWhole ? 200 : 206).headers({
      ...partHeaders(wanted, sizeBytes),
      'content-type': mediaTypeOf(file),
      'content-disposition': contentDisposition(mapNameOf(told?.label ?? '', file)),
    });
    if (request.method === 'HEAD' || sizeBytes === 0) return reply.send(Readable.from([]));
    const { first: start, last: end } = wanted;
    return reply.send(handle.createReadStream({ start, end, highWaterMark: readAheadBytes }));
  });
};
