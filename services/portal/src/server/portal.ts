import type { AddressInfo } from 'node:net';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { CommunitySource } from '../community/community-source.ts';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import type { ReleaseClient } from '../daemon/release-client.ts';
import type { ScreenClient } from '../daemon/screen-client.ts';
import type { StatusRelay } from '../daemon/status-relay.ts';
import type { StewardClient } from '../daemon/steward-client.ts';
import type { UsageClient } from '../daemon/usage-client.ts';
import type { BroughtInstallers } from '../holdings/brought-installers.ts';
import { createSearcher } from '@p2p-hotspot/content/routes';
import type { CommunityMaps } from '../holdings/community-maps.ts';
import { createSearch } from '../holdings/search.ts';
import { createZimShelf } from '../holdings/zim-shelf.ts';
import type { ScreenSettings } from '../holdings/screen-settings.ts';
import { createVisitorCount } from '../mirror/visitor-count.ts';
import type { MirrorStore } from '../mirror/mirror-store.ts';
import type { StoreReader } from '../store/store-reader.ts';
import type { UploadFolder } from '../upload/upload-folder.ts';
import { startHandOvers } from '../usage/hand-over.ts';
import { createUsageCounter } from '../usage/usage-counter.ts';
import type { UploadPatience } from '../upload/upload-slot.ts';
import { createUploads } from '../upload/uploads.ts';
import type { ServerLimits } from './http-server.ts';
import { createPageSender, type PortalIdentity } from './page-sender.ts';
import { createPortalServer } from './portal-server.ts';
import { createRequestStore } from '../store/request-store.ts';
import { createSiteServer } from './site-server.ts';

export interface PortalOptions {
  readonly store: StoreReader;
  readonly daemon: DaemonClient;
  readonly relay: StatusRelay;
  readonly steward: StewardClient;
  readonly release: ReleaseClient;
  readonly screen: ScreenClient;
  readonly screenSettings: ScreenSettings;
  /** Absent: nothing is counted. */
  readonly usage?: UsageClient;
  /** Ends this process a moment later; absent: nobody would start it again. */
  readonly restart?: () => void;
  /** What neighbours may read; absent: nothing. */
  readonly mirror?: MirrorStore;
  /** Absent on a box that has no place for the community's own files. */
  readonly communityMaps?: CommunityMaps;
  /** Absent: the box has no place for programs that it brings itself. */
  readonly brought?: BroughtInstallers;
  /** Where releases lie that are given over Wi-Fi; absent: none are taken. */
  readonly uploadFolder?: UploadFolder;
  readonly uploadPatience?: UploadPatience;
  /** The program that opens ZIM files; `kiwix-serve` where it is not said. */
  readonly zimProgram?: string;
  /** What clients may take of each origin; absent: the usual. */
  readonly limits?: ServerLimits;
  readonly community: CommunitySource;
  readonly communityName: string | undefined;
  readonly language: string | undefined;
  readonly logger?: FastifyBaseLogger;
}

/** Both origins of the portal. Each is made to listen by the caller. */
export interface Portal {
  /** Pages, apps, installers, maps: the portal's own origin. */
  readonly pages: FastifyInstance;
  /** Bundled sites and files, on an origin of their own. */
  readonly sites: FastifyInstance;
  close(): Promise<void>;
}

const portOf = (server: FastifyInstance): number =>
  (server.server.address() as AddressInfo | null)?.port ?? 0;

/** Puts the two servers together: each links to the other by the port that it really has. */
export const createPortal = async ({
  store,
  daemon,
  relay,
  steward,
  release,
  screen,
  screenSettings,
  usage,
  restart,
  mirror,
  communityMaps,
  brought,
  uploadFolder,
  uploadPatience,
  zimProgram,
  limits,
  community,
  communityName,
  language,
  logger,
}: PortalOptions): Promise<Portal> => {
  const storeOf = createRequestStore(store);
  const identity: PortalIdentity = {
    communityName,
    language,
    portalPort: () => portOf(pages),
    sitePort: () => portOf(sites),
    takesFiles: uploadFolder !== undefined,
    community,
  };
  const uploads =
    uploadFolder &&
    createUploads({
      folder: uploadFolder,
      daemon,
      relay,
      ...(uploadPatience && { patience: uploadPatience }),
    });
  const shelf = createZimShelf(store, zimProgram, logger);
  const searcher = createSearcher();
  const search = createSearch(store, searcher, shelf);
  const visitors = createVisitorCount();
  const counter = createUsageCounter();
  counter.turn(usage !== undefined);
  const handOvers = usage && startHandOvers(counter, usage);
  const parts = {
    ...{ store, storeOf, visitors, counter },
    ...(limits && { limits }),
    ...(logger && { logger }),
  };
  const pages = await createPortalServer({
    ...parts,
    pages: createPageSender(storeOf, daemon, 'portal', identity),
    handOver: async () => handOvers?.now(),
    ...(restart && { restart }),
    relay,
    steward,
    release,
    daemon,
    screen,
    screenSettings,
    community,
    communityName,
    ...(mirror && { mirror }),
    search,
    ...(communityMaps && { communityMaps }),
    ...(brought && { brought }),
    ...(uploads && { uploads }),
  });
  const sites = await createSiteServer({
    ...parts,
    shelf,
    pages: createPageSender(storeOf, daemon, 'sites', identity),
    portalPort: identity.portalPort,
  });
  return {
    pages,
    sites,
    close: async () => {
      uploads?.close();
      await Promise.all([pages.close(), sites.close(), searcher.close(), shelf.close()]);
      await handOvers?.stop();
    },
  };
};
