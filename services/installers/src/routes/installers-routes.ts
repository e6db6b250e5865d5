import { findComponent, type ComponentAddress, type RouteHost } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

interface InstallerRequest {
  readonly Params: ComponentAddress & { readonly '*': string };
}

/**
 * Installers as downloads, as a Fastify plugin: `/installers/<channel>/<component>/<name>`. The page
 * that lists them is the portal's. A file is always saved, never opened in the browser, under its
 * own name.
 *
 * @example await instance.register(installersRoutes(host));
 */
export const installersRoutes =
  (host: RouteHost<FastifyRequest, FastifyReply>) =>
  (instance: FastifyInstance): Promise<void> => {
    instance.get<InstallerRequest>(
      '/installers/:channel/:component/*',
      async (request, reply): Promise<FastifyReply> => {
        const path = request.params['*'];
        const { current } = await host.storeOf(request);
        const found = findComponent(current, 'installers', request.params);
        if (found === undefined) {
          reply.callNotFound();
          return reply;
        }
        return host.sendFile(request, reply, found, path, {
          contentType: path.endsWith('.apk')
            ? 'application/vnd.android.package-archive'
            : 'application/octet-stream',
          downloadName: path.slice(path.lastIndexOf('/') + 1),
        });
      },
    );
    return Promise.resolve();
  };
