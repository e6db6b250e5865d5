import type { ServedComponent } from '@p2p-hotspot/contract';
import {
  qrSvg,
  readAppList,
  readRepositoryIdentity,
  repositoryLinks,
  type AppListing,
  type RepositoryLinks,
} from '@p2p-hotspot/fdroid/routes';
import { PortalError } from '../errors.ts';
import { createBoundedCache } from '../store/bounded-cache.ts';
import { readOrTell, type Readable } from './readable.ts';

/** What a repository's pages show, apart from where it is reached. */
interface RepositoryContents {
  readonly fingerprint: string;
  readonly apps: readonly AppListing[];
}

/** One component of kind `apps` as the apps page shows it. */
export interface AppRepository {
  readonly served: ServedComponent;
  /** Where its files are on the portal, without a slash at the end. */
  readonly basePath: string;
  readonly contents: Readable<{
    readonly apps: readonly AppListing[];
    readonly links: RepositoryLinks;
    /** QR code of the address and fingerprint. */
    readonly qrSvg: string;
  }>;
}

const largestIndexBytes = 32 * 1024 * 1024;
const largestIdentityBytes = 64 * 1024;
/** App listings kept parsed: some 20 MB. */
const keptListings = 20_000;

/** Reads what the apps page shows; parsed indexes are kept, since each tree is immutable. */
export interface AppRepositories {
  /**
   * @param served the components of kind `apps`, in the order of the generation
   * @param origin `http://host:port` under which the visitor's phone reaches the box
   */
  read(served: readonly ServedComponent[], origin: string): Promise<readonly AppRepository[]>;
}

export const createAppRepositories = (): AppRepositories => {
  const parsed = createBoundedCache<RepositoryContents>(keptListings, ({ apps }) => apps.length);

  const readText = async (served: ServedComponent, path: string, max: number): Promise<string> => {
    const bytes = await served.read(path, max);
    if (bytes === undefined)
      throw new PortalError('PORTAL_FILE_UNAVAILABLE', { parameters: { path } });
    return Buffer.from(bytes).toString('utf8');
  };

  const readContents = async (served: ServedComponent): Promise<RepositoryContents> => {
    const identity = await readText(served, 'repository.json', largestIdentityBytes);
    const index = await readText(served, 'index-v2.json', largestIndexBytes);
    return { fingerprint: readRepositoryIdentity(identity).fingerprint, apps: readAppList(index) };
  };

  const readOne = async (
    served: ServedComponent,
    isFirst: boolean,
    origin: string,
  ): Promise<AppRepository> => {
    const { channel, component } = served;
    const basePath = isFirst ? '/fdroid/repo' : `/${channel}/${component.name}/fdroid/repo`;
    const contents = await readOrTell(async () => {
      const { fingerprint, apps } = await parsed.get(component.tree, () => readContents(served));
      const links = repositoryLinks(origin + basePath, fingerprint);
      return { apps, links, qrSvg: await qrSvg(links.scan) };
    });
    return { served, basePath, contents };
  };

  return {
    read: async (served, origin) =>
      Promise.all(served.map(async (one, index) => readOne(one, index === 0, origin))),
  };
};
