import {
  findComponent,
  type ComponentAddress,
  type PubStatus,
  type RouteHost,
  type SwarmStatus,
} from '@p2p-hotspot/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppRepositories } from '../holdings/app-repositories.ts';
import { readContentItems } from '../holdings/content.ts';
import type { CommunityDrive } from '../holdings/community-drive.ts';
import type { SoftwareReports } from '../daemon/software-reports.ts';
import type { BroughtInstallers } from '../holdings/brought-installers.ts';
import { offeredMaps, type CommunityMaps } from '../holdings/community-maps.ts';
import { withoutMissingFiles } from '../holdings/app-files.ts';
import { listFolder } from '../holdings/folder.ts';
import { readInstallerSets } from '../holdings/installers.ts';
import { listedMapFiles } from '../holdings/map-files.ts';
import { readOrTell } from '../holdings/readable.ts';
import { thumbnailsOf } from '../holdings/thumbnails.ts';
import type { NetworkClient } from '../network/network-client.ts';
import type { ServiceFacts } from '../daemon/service-client.ts';
import { appPage } from '../pages/app-page.ts';
import { appsPage } from '../pages/apps-page.ts';
import { contentPage, folderPage, pageCount } from '../pages/content-page.ts';
import { emptyBoxPage } from '../pages/empty-box-page.ts';
import { helpPage } from '../pages/help-page.ts';
import { homePage } from '../pages/home-page.ts';
import { installersPage } from '../pages/installers-page.ts';
import { mapsPage } from '../pages/maps-page.ts';
import { componentsOf } from '../pages/page-context.ts';
import { sourcesPage, sourcesPath } from '../pages/sources-page.ts';
import { statusPage } from '../pages/status-page.ts';
import { offeredDrive } from './drive-routes.ts';
import type { PageSender } from './page-sender.ts';
import { createRegisterPage } from './register-page.ts';
import { numericOrigin } from './visitor-origin.ts';

interface ComponentRequest {
  readonly Params: ComponentAddress & { readonly '*': string };
  readonly Querystring: { readonly page?: unknown };
}

interface AppRequest {
  readonly Params: ComponentAddress & { readonly applicationId: string };
}

/** What pages show besides the store; what is absent has no place on this box. */
export interface PageHoldings {
  readonly repositories: AppRepositories;
  readonly communityMaps: CommunityMaps | undefined;
  readonly drive: CommunityDrive | undefined;
  readonly brought: BroughtInstallers | undefined;
  readonly network: NetworkClient;
  readonly pub: ServiceFacts<PubStatus>;
  readonly swarm: ServiceFacts<SwarmStatus>;
  readonly software: SoftwareReports | undefined;
}

/** The pages that visitors see. */
export const pageRoutes = (
  server: FastifyInstance,
  pages: PageSender,
  host: RouteHost<FastifyRequest, FastifyReply>,
  { repositories, communityMaps, drive, brought, network, pub, swarm, software }: PageHoldings,
): void => {
  const page = createRegisterPage(server, pages);

  page('/', async (context) =>
    context.store.current === undefined
      ? emptyBoxPage(context)
      : homePage(context, await readContentItems(componentsOf(context, 'content')), {
          pub: pub.status(),
          drive: await offeredDrive(drive, context.status),
        }),
  );
  page('/apps', async (context, request) =>
    appsPage(
      context,
      await repositories.read(componentsOf(context, 'apps'), numericOrigin(request)),
    ),
  );
  page('/installers', async (context) =>
    installersPage(context, await readInstallerSets(componentsOf(context, 'installers'), brought)),
  );
  page('/content', async (context) =>
    contentPage(
      context,
      await readContentItems(componentsOf(context, 'content')),
      await offeredDrive(drive, context.status),
    ),
  );
  page('/maps', async (context) => {
    const sets = componentsOf(context, 'map').map(async (served) => ({
      served,
      files: await readOrTell(async () => listedMapFiles(await served.files())),
    }));
    const own = await offeredMaps(communityMaps, context.status);
    return mapsPage(context, await Promise.all(sets), own);
  });
  page('/status', async (context, request) => {
    const query = request.query as Parameters<typeof statusPage>[1];
    return statusPage(context, query, {
      network: network.status(),
      pub: pub.status(),
      swarm: swarm.status(),
      software: (await software?.read()) ?? [],
    });
  });
  page('/help', helpPage);
  page(sourcesPath, sourcesPage);

  server.get<AppRequest>('/apps/:channel/:component/:applicationId', async (request, reply) => {
    const context = await pages.contextOf(request);
    const { channel, component, applicationId } = request.params;
    const shelf = await repositories.find(componentsOf(context, 'apps'), channel, component);
    const app = shelf?.apps.find((one) => one.applicationId === applicationId);
    if (shelf === undefined || app === undefined) {
      reply.callNotFound();
      return reply;
    }
    const here = withoutMissingFiles(app, await shelf.served.files());
    const drawn = appPage(context, { app: here, basePath: shelf.basePath });
    return pages.send(request, reply, context, drawn);
  });

  server.get<ComponentRequest>('/content/:channel/:component/*', async (request, reply) => {
    const { current } = await host.storeOf(request);
    const served = findComponent(current, 'content', request.params);
    const path = request.params['*'].replace(/\/$/, '');
    const folder = served && listFolder(await served.files(), path);
    if (served === undefined || folder === undefined) {
      reply.callNotFound();
      return reply;
    }
    const asked = Math.trunc(Number(request.query.page ?? 1));
    const number = asked >= 1 ? Math.min(asked, pageCount(folder)) : 1;
    const context = await pages.contextOf(request);
    const thumbnailOf = await thumbnailsOf(context.store, served);
    const drawn = folderPage(context, { served, path, folder, thumbnailOf, page: number });
    return pages.send(request, reply, context, drawn);
  });
};
