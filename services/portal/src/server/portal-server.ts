import { fdroidRoutes } from '@p2p-hotspot/fdroid/routes';
import { installersRoutes } from '@p2p-hotspot/installers/routes';
import { mapsRoutes } from '@p2p-hotspot/maps/routes';
import type { PubStatus, RouteHost, SwarmStatus } from '@p2p-hotspot/contract';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { MirrorStore } from '@p2p-hotspot/dfs/routes';
import type { CaptivePortal } from '../captive/captive-portal.ts';
import { createCapture } from '../captive/capture.ts';
import type { CommunitySource } from '../community/community-source.ts';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import type { ReleaseClient } from '../daemon/release-client.ts';
import type { ScreenClient } from '../daemon/screen-client.ts';
import type { StatusRelay } from '../daemon/status-relay.ts';
import type { StewardClient } from '../daemon/steward-client.ts';
import { createFileSender } from '../files/send-file.ts';
import { filePolicy } from '../html/content-security.ts';
import type { BoxMetrics } from '../metrics/box-metrics.ts';
import { portalRouteClass } from '../metrics/route-class.ts';
import { mirrorRoutes } from '../mirror/mirror-routes.ts';
import type { VisitorCount } from '../mirror/visitor-count.ts';
import { createAppRepositories } from '../holdings/app-repositories.ts';
import type { SoftwareReports } from '../daemon/software-reports.ts';
import type { BroughtInstallers } from '../holdings/brought-installers.ts';
import type { CommunityDrive } from '../holdings/community-drive.ts';
import type { CommunityMaps } from '../holdings/community-maps.ts';
import type { Search } from '../holdings/search.ts';
import type { ScreenSettings } from '../holdings/screen-settings.ts';
import type { NetworkClient } from '../network/network-client.ts';
import type { NetworkSteward } from '../network/network-steward.ts';
import type { ServiceFacts } from '../daemon/service-client.ts';
import type { PubSteward } from '../pub/pub-steward.ts';
import type { StoreReader } from '../store/store-reader.ts';
import type { Uploads } from '../upload/uploads.ts';
import { itemOnPortal } from '../usage/counted-item.ts';
import type { UsageCounter } from '../usage/usage-counter.ts';
import { watchAnswers } from '../usage/watch-answers.ts';
import { broughtInstallerRoutes } from './brought-installer-routes.ts';
import { captiveRoutes } from './captive-routes.ts';
import { carryRoutes } from './carry-routes.ts';
import { communityMapRoutes } from './community-map-routes.ts';
import { communityRoutes } from './community-routes.ts';
import { drivePageRoutes } from './drive-routes.ts';
import { deviceReportRoutes } from './device-report-routes.ts';
import { eventRoutes } from './event-routes.ts';
import { giveRoutes, isUpload } from './give-routes.ts';
import { answerFailures } from './failures.ts';
import { createHttpServer, type ServerLimits } from './http-server.ts';
import { kioskRoutes } from './kiosk-routes.ts';
import { languagePath } from '../pages/correction-link.ts';
import { languageRoutes } from './language-routes.ts';
import { mapPageRoutes } from './map-page-routes.ts';
import { monitoringRoutes } from './monitoring-routes.ts';
import { playRoutes } from './play-routes.ts';
import { pageRoutes } from './page-routes.ts';
import type { PageSender } from './page-sender.ts';
import { refuseFromAfar } from './refuse-from-afar.ts';
import type { RequestStore } from '../store/request-store.ts';
import { pubRoutes } from './pub-routes.ts';
import { pullRoutes } from './pull-routes.ts';
import { correctionRoutes } from './steward/correction-routes.ts';
import { communityStewardRoutes } from './steward/community-steward-routes.ts';
import { diagnosticsRoutes } from './steward/diagnostics-routes.ts';
import { pubStewardRoutes } from './steward/pub-routes.ts';
import { restartRoutes } from './steward/restart-routes.ts';
import { swarmStewardRoutes } from './steward/swarm-routes.ts';
import { isStewardPath, stewardRoutes } from './steward/steward-routes.ts';
import { usageRoutes } from './steward/usage-routes.ts';
import { wifiRoutes } from './steward/wifi-routes.ts';
import { readForms } from './form-body.ts';
import { captivePath } from '../pages/captive-page.ts';
import { pullPath } from '../pages/pull-page.ts';
import { searchRoutes } from './search-routes.ts';
import { thumbnailRoutes } from './thumbnail-routes.ts';
import { welcomeRoutes } from './welcome-routes.ts';

/** What the pages show and ask besides the store. What is absent has no place on this box. */
export interface PortalParts {
  readonly relay: StatusRelay;
  readonly steward: StewardClient;
  readonly release: ReleaseClient;
  readonly daemon: DaemonClient;
  readonly screen: ScreenClient;
  readonly screenSettings: ScreenSettings;
  readonly captive: CaptivePortal;
  readonly network: NetworkClient;
  readonly networkSteward: NetworkSteward;
  readonly pub: ServiceFacts<PubStatus>;
  readonly pubSteward: PubSteward;
  readonly swarm: ServiceFacts<SwarmStatus>;
  readonly community: CommunitySource;
  /** `COMMUNITY_NAME`. */
  readonly communityName: string | undefined;
  /** `DEVICE_NAME`. */
  readonly deviceName?: string;
  /** What neighbours may read. */
  readonly mirror?: MirrorStore;
  /** The community's own maps. */
  readonly communityMaps?: CommunityMaps;
  /** The community's own drive. */
  readonly drive?: CommunityDrive;
  /** Programs that the box brings itself. */
  readonly brought?: BroughtInstallers;
  /** What launchers say of the programs of this box. */
  readonly software?: SoftwareReports;
  /** Ends this process a moment later; absent: nobody would start it again. */
  readonly restart?: () => void;
}

export interface PortalServerOptions extends PortalParts {
  readonly store: StoreReader;
  readonly storeOf: RequestStore;
  readonly pages: PageSender;
  readonly search: Search;
  /** Absent: nothing can be given to this box over Wi-Fi. */
  readonly uploads?: Uploads;
  readonly visitors: VisitorCount;
  readonly limits?: ServerLimits;
  readonly counter: UsageCounter;
  /** Absent: nothing is told to Prometheus. */
  readonly metrics?: BoxMetrics;
  /** Brings what was counted to the daemon now. */
  readonly handOver: () => Promise<void>;
  readonly logger?: FastifyBaseLogger;
}

/** Take a form of a moment, besides the steward's. */
const formPaths: ReadonlySet<string> = new Set([captivePath, pullPath, languagePath]);

/** The portal's own origin: pages, and the routes of the services that it hosts. */
export const createPortalServer = async ({
  store,
  storeOf,
  pages,
  relay,
  steward,
  release,
  daemon,
  screen,
  screenSettings,
  captive,
  network,
  networkSteward,
  pub,
  pubSteward,
  swarm,
  community,
  communityName,
  deviceName,
  mirror,
  communityMaps,
  drive,
  brought,
  software,
  search,
  uploads,
  visitors,
  limits,
  counter,
  metrics,
  handOver,
  restart,
  logger,
}: PortalServerOptions): Promise<FastifyInstance> => {
  const writes = {
    isForm: (path: string) => formPaths.has(path) || isStewardPath(path),
    ...(uploads && { isLong: isUpload }),
  };
  const server = createHttpServer(logger, filePolicy, writes, limits, createCapture(captive));
  const host: RouteHost<FastifyRequest, FastifyReply> = {
    storeOf,
    sendFile: createFileSender(store),
  };
  refuseFromAfar(server, pages, daemon);
  visitors.watch(server);
  watchAnswers(server, counter, storeOf, itemOnPortal);
  metrics?.watch(server, portalRouteClass);
  answerFailures(server, pages);
  const repositories = createAppRepositories();
  pageRoutes(server, pages, host, {
    repositories,
    communityMaps,
    drive,
    brought,
    network,
    pub,
    swarm,
    software,
  });
  searchRoutes(server, pages, repositories, search);
  welcomeRoutes(server, pages, { repositories, brought, pub });
  pubRoutes(server, pages, pub);
  mapPageRoutes(server, pages, host, communityMaps);
  playRoutes(server, pages, host);
  drivePageRoutes(server, pages, drive);
  communityRoutes(server, pages, host, community);
  thumbnailRoutes(server, host);
  eventRoutes(server, pages, store, relay);
  kioskRoutes(server, pages, screenSettings, screen, network);
  deviceReportRoutes(
    server,
    daemon,
    { network, pub, swarm },
    {
      ...(deviceName !== undefined && { name: deviceName }),
      ...(communityName !== undefined && { community: communityName }),
    },
  );
  monitoringRoutes(server, store, daemon, metrics);
  readForms(server);
  captiveRoutes(server, pages, captive);
  const corrections = await languageRoutes(server, pages, community);
  await pullRoutes(server, pages, steward);
  await stewardRoutes(server, pages, steward, (scope, frame) => {
    communityStewardRoutes(scope, frame, pages, community, communityName);
    if (corrections !== undefined) correctionRoutes(frame, corrections);
    usageRoutes(scope, frame, repositories, handOver);
    diagnosticsRoutes(scope, frame, network);
    wifiRoutes(frame, network, networkSteward);
    pubStewardRoutes(frame, pub, pubSteward);
    swarmStewardRoutes(frame, swarm);
    restartRoutes(scope, frame, pages, restart);
  });
  carryRoutes(server, pages, release);
  if (brought !== undefined) broughtInstallerRoutes(server, host, brought);
  if (communityMaps !== undefined) communityMapRoutes(server, communityMaps, daemon);
  if (uploads !== undefined) await giveRoutes(server, pages, uploads, steward);
  if (mirror !== undefined) await mirrorRoutes(server, mirror, visitors);
  await server.register(fdroidRoutes(host));
  await server.register(installersRoutes(host));
  await server.register(mapsRoutes(host));
  return server;
};
