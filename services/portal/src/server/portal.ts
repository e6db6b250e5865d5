import type { AddressInfo } from 'node:net';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { UsageClient } from '../daemon/usage-client.ts';
import { createSearcher } from '@p2p-hotspot/content/routes';
import { createSearch } from '../holdings/search.ts';
import { createZimShelf } from '../holdings/zim-shelf.ts';
import type { BoxMetrics } from '../metrics/box-metrics.ts';
import { createVisitorCount } from '../mirror/visitor-count.ts';
import type { StoreReader } from '../store/store-reader.ts';
import type { UploadFolder } from '../upload/upload-folder.ts';
import { startHandOvers } from '../usage/hand-over.ts';
import { createUsageCounter } from '../usage/usage-counter.ts';
import type { UploadPatience } from '../upload/upload-slot.ts';
import { createUploads } from '../upload/uploads.ts';
import type { ServerLimits } from './http-server.ts';
import { createPageSender, type PortalIdentity } from './page-sender.ts';
import { createPortalServer, type PortalParts } from './portal-server.ts';
import { createRequestStore } from '../store/request-store.ts';
import { createSiteServer } from './site-server.ts';

export interface PortalOptions extends PortalParts {
  readonly store: StoreReader;
  /** Absent: nothing is counted. */
  readonly usage?: UsageClient;
  /** Where releases lie that are given over Wi-Fi; absent: none are taken. */
  readonly uploadFolder?: UploadFolder;
  readonly uploadPatience?: UploadPatience;
  /** The program that opens ZIM files; `kiwix-serve` where it is not said. */
  readonly zimProgram?: string;
  /** Absent: nothing is told to Prometheus. */
  readonly metrics?: BoxMetrics;
  /** What clients may take of each origin; absent: the usual. */
  readonly limits?: ServerLimits;
  /** `HOTSPOT_LANGUAGE`. */
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
export const createPortal = async (options: PortalOptions): Promise<Portal> => {
  const { store, daemon, relay, usage, uploadFolder, uploadPatience, community, logger } = options;
  const storeOf = createRequestStore(store);
  const identity: PortalIdentity = {
    communityName: options.communityName,
    language: options.language,
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
  const shelf = createZimShelf(store, options.zimProgram, logger);
  const searcher = createSearcher();
  const search = createSearch(store, searcher, shelf);
  const visitors = createVisitorCount();
  const counter = createUsageCounter();
  counter.turn(usage !== undefined);
  const handOvers = usage && startHandOvers(counter, usage);
  const shared = { storeOf, visitors, counter };
  const pages = await createPortalServer({
    ...options,
    ...shared,
    pages: createPageSender(storeOf, daemon, 'portal', identity),
    handOver: async () => handOvers?.now(),
    search,
    ...(uploads && { uploads }),
  });
  const sites = await createSiteServer({
    ...options,
    ...shared,
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
