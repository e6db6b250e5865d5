import {
  findComponent,
  type ComponentAddress,
  type RouteHost,
  type ServedComponent,
  type ServedGeneration,
} from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { servingRules } from './serving-rules.ts';

interface RepositoryRequest {
  /** Which repository is meant; both absent: the first one of the generation. */
  readonly Params: Partial<ComponentAddress> & { readonly '*': string };
}

const findRepository = (
  generation: ServedGeneration | undefined,
  { channel, component }: Partial<ComponentAddress>,
): ServedComponent | undefined =>
  channel === undefined || component === undefined
    ? generation?.components.find(({ component: { kind } }) => kind === 'apps')
    : findComponent(generation, 'apps', { channel, component });

/**
 * The F-Droid repositories of a box, as a Fastify plugin: `/fdroid/repo/*` is the first component of
 * kind `apps`, `/<channel>/<component>/fdroid/repo/*` each of them.
 *
 * What F-Droid clients need of it, and why:
 * - no redirect, ever: clients do not follow them, so there is none even for a missing slash;
 * - 404 only for what is really absent: it ends a client's search in other mirrors. A box that has
 *   nothing yet, or is repairing the file, says 503;
 * - APKs of the generation before stay served: phones still hold the index that names them.
 *
 * @example await instance.register(fdroidRoutes(host));
 */
export const fdroidRoutes =
  (host: RouteHost<FastifyRequest, FastifyReply>) =>
  (instance: FastifyInstance): Promise<void> => {
    const serve = async (
      request: FastifyRequest<RepositoryRequest>,
      reply: FastifyReply,
    ): Promise<FastifyReply> => {
      const path = request.params['*'];
      const store = await host.storeOf(request);
      if (store.current === undefined) return reply.code(503).header('retry-after', '30').send();
      const current = findRepository(store.current, request.params);
      if (current === undefined) {
        reply.callNotFound();
        return reply;
      }
      const { channel, component } = current;
      const before = findRepository(store.previous, { channel, component: component.name });
      const inPrevious =
        before !== undefined &&
        path.endsWith('.apk') &&
        !(await current.files()).has(path) &&
        (await before.files()).has(path);
      return host.sendFile(request, reply, inPrevious ? before : current, path, servingRules(path));
    };
    instance.get<RepositoryRequest>('/fdroid/repo/*', serve);
    instance.get<RepositoryRequest>('/:channel/:component/fdroid/repo/*', serve);
    return Promise.resolve();
  };
