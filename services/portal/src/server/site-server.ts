import { zimRoutes } from '@p2p-hotspot/content/routes';
import {
  findComponent,
  type CodedMessage,
  type ComponentAddress,
  type ServedComponent,
} from '@p2p-hotspot/contract';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createFileSender } from '../files/send-file.ts';
import type { CommunityDrive } from '../holdings/community-drive.ts';
import type { ZimShelf } from '../holdings/zim-shelf.ts';
import { startPage } from '../holdings/content.ts';
import { sitePolicy } from '../html/content-security.ts';
import { errorPage } from '../pages/error-page.ts';
import { componentPath } from '../pages/page-context.ts';
import type { BoxMetrics } from '../metrics/box-metrics.ts';
import { siteRouteClass } from '../metrics/route-class.ts';
import type { VisitorCount } from '../mirror/visitor-count.ts';
import type { StoreReader } from '../store/store-reader.ts';
import { itemOnSites } from '../usage/counted-item.ts';
import type { UsageCounter } from '../usage/usage-counter.ts';
import { watchAnswers } from '../usage/watch-answers.ts';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import { answerFailures } from './failures.ts';
import { createHttpServer, type ServerLimits } from './http-server.ts';
import type { PageSender } from './page-sender.ts';
import { refuseFromAfar } from './refuse-from-afar.ts';
import type { RequestStore } from '../store/request-store.ts';
import { driveFileRoutes } from './drive-routes.ts';
import { resolveFolder } from './resolve-folder.ts';
import { siblingOrigin } from './visitor-origin.ts';

export interface SiteServerOptions {
  readonly store: StoreReader;
  readonly storeOf: RequestStore;
  readonly daemon: DaemonClient;
  /** Draws what a visitor sees when a file is not there. */
  readonly pages: PageSender;
  /** Port of the portal, where folders are listed. */
  readonly portalPort: () => number;
  readonly visitors: VisitorCount;
  readonly counter: UsageCounter;
  /** Absent: nothing is told to Prometheus. */
  readonly metrics?: BoxMetrics;
  readonly shelf: ZimShelf;
  /** The community's own drive. */
  readonly drive?: CommunityDrive;
  readonly limits?: ServerLimits;
  readonly logger?: FastifyBaseLogger;
}

/** A program that died is started anew within a minute. */
const closedRetrySeconds = 60;

/**
 * Bundled sites and files, `/<channel>/<component>/…`, on an origin of their own: their scripts run
 * there and nowhere else, and no session of the portal is ever sent to it.
 */
export const createSiteServer = async ({
  store,
  storeOf,
  daemon,
  pages,
  portalPort,
  visitors,
  counter,
  metrics,
  shelf,
  drive,
  limits,
  logger,
}: SiteServerOptions): Promise<FastifyInstance> => {
  const server = createHttpServer(logger, sitePolicy, undefined, limits);
  const sendFile = createFileSender(store);
  refuseFromAfar(server, pages, daemon);
  visitors.watch(server);
  watchAnswers(server, counter, storeOf, itemOnSites);
  metrics?.watch(server, siteRouteClass);
  answerFailures(server, pages);

  const find = async (
    request: FastifyRequest,
    address: ComponentAddress,
  ): Promise<ServedComponent | undefined> =>
    findComponent((await storeOf(request)).current, 'content', address);
  const notFound = (reply: FastifyReply): FastifyReply => {
    reply.callNotFound();
    return reply;
  };

  const closed: CodedMessage = { code: 'PAGE_LIBRARY_CLOSED', parameters: {} };
  await server.register(
    zimRoutes({
      zim: shelf.server,
      filesOf: async (request) => shelf.filesOf(await storeOf(request)),
      answerClosed: async (request, reply) => {
        const context = await pages.contextOf(request);
        reply.code(503).header('retry-after', closedRetrySeconds);
        return pages.send(request, reply, context, errorPage(context, closed));
      },
    }),
  );
  if (drive !== undefined) driveFileRoutes(server, drive, daemon, portalPort);
  server.get('/', async (request, reply) =>
    reply.redirect(`${siblingOrigin(request, portalPort())}/content`, 302),
  );
  server.get<{ Params: ComponentAddress }>('/:channel/:component', async (request, reply) => {
    const served = await find(request, request.params);
    return served === undefined ? notFound(reply) : reply.redirect(componentPath(served), 302);
  });
  server.get<{ Params: ComponentAddress & { readonly '*': string } }>(
    '/:channel/:component/*',
    async (request, reply) => {
      const path = request.params['*'];
      const served = await find(request, request.params);
      if (served === undefined) return notFound(reply);
      const files = await served.files();
      if (files.has(path)) return sendFile(request, reply, served, path);
      const here = componentPath(served, path);
      switch (resolveFolder(files, path)) {
        case 'start':
          return sendFile(request, reply, served, path + startPage);
        case 'slash':
          return reply.redirect(`${here}/`, 302);
        case 'list':
          return reply.redirect(`${siblingOrigin(request, portalPort())}/content${here}`, 302);
        case undefined:
          return notFound(reply);
      }
    },
  );
  return server;
};
