import type { RouteHost } from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { BroughtInstallers } from '../holdings/brought-installers.ts';
import { readInstallerSets } from '../holdings/installers.ts';
import { broughtPath } from '../pages/installer-group.ts';
import { sendLocalFile } from './send-local-file.ts';

interface BroughtRequest {
  readonly Params: { readonly sha256: string; readonly name: string };
}

/** Programs that the box brought, as long as the release in force speaks for them. */
export const broughtInstallerRoutes = (
  server: FastifyInstance,
  host: RouteHost<FastifyRequest, FastifyReply>,
  brought: BroughtInstallers,
): void => {
  server.get<BroughtRequest>(`${broughtPath}/:sha256/:name`, async (request, reply) => {
    const { sha256, name } = request.params;
    const { current } = await host.storeOf(request);
    const components = (current?.components ?? []).filter(
      ({ component }) => component.kind === 'installers',
    );
    const sets = await readInstallerSets(components, brought);
    const isOffered = sets.some(
      ({ installers }) =>
        installers.kind !== 'damaged' &&
        installers.value.some(
          (one) => 'replaces' in one && one.sha256 === sha256 && one.name === name,
        ),
    );
    const file = isOffered ? await brought.open(sha256) : undefined;
    if (file === undefined) {
      reply.callNotFound();
      return reply;
    }
    const contentType = name.endsWith('.apk')
      ? 'application/vnd.android.package-archive'
      : 'application/octet-stream';
    return sendLocalFile(request, reply, file, { contentType, name });
  });
};
