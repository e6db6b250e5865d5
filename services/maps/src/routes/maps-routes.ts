import { findComponent, type ComponentAddress, type RouteHost } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { viewerAsset } from './viewer-assets.ts';
import { viewerPath } from './viewer-place.ts';

interface AssetRequest {
  readonly Params: { readonly name: string };
}

interface MapRequest {
  readonly Params: ComponentAddress & { readonly '*': string };
}

/** A worker has the policy that it came with: it computes, and asks for nothing. */
const assetPolicy = "default-src 'none'; frame-ancestors 'none'";

const takesGzip = (header: string | undefined): boolean =>
  (header ?? '')
    .split(',')
    .some((offer) => /^\s*gzip\s*(?:;\s*q=(?:1|0?\.0*[1-9]).*)?$/.test(offer));

/**
 * Maps as a Fastify plugin: their files with ranges at `/maps/<channel>/<component>/<path>`, and what
 * draws them in browsers at `/maps/viewer/<name>`. The pages around them are the portal's.
 *
 * @example await instance.register(mapsRoutes(host));
 */
export const mapsRoutes =
  (host: RouteHost<FastifyRequest, FastifyReply>) =>
  (instance: FastifyInstance): Promise<void> => {
    instance.get<AssetRequest>(`${viewerPath}/:name`, async (request, reply) => {
      const asset = await viewerAsset(request.params.name);
      if (asset === undefined) {
        reply.callNotFound();
        return reply;
      }
      const { bytes, contentType, etag, zipped } = asset;
      reply.headers({
        etag,
        'cache-control': 'no-cache',
        'content-security-policy': assetPolicy,
        'content-type': contentType,
        vary: 'accept-encoding',
      });
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      if (!takesGzip(request.headers['accept-encoding'])) return reply.send(bytes);
      return reply.header('content-encoding', 'gzip').send(zipped);
    });

    instance.get<MapRequest>('/maps/:channel/:component/*', async (request, reply) => {
      const path = request.params['*'];
      const { current } = await host.storeOf(request);
      const found = findComponent(current, 'map', request.params);
      if (found === undefined) {
        reply.callNotFound();
        return reply;
      }
      return host.sendFile(request, reply, found, path);
    });
    return Promise.resolve();
  };
