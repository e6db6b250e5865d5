import type { ServedComponent } from '@p2p-hotspot/contract';
import {
  qrSvg,
  readAppList,
  readRepositoryIdentity,
  repositoryLinks,
  type AppList,
  type AppListing,
  type RepositoryLinks,
} from '@p2p-hotspot/fdroid/routes';
import { PortalError } from '../errors.ts';
import { createBoundedCache } from '../store/bounded-cache.ts';
import { readOrTell, type Readable } from './readable.ts';

/** What a repository's pages show, apart from where it is reached. */
interface RepositoryContents {
  readonly fingerprint: string;
  readonly list: AppList;
  /** Of the index: what is kept of it is about as much. */
  readonly bytes: number;
}

/** The apps of one component, without what is needed to add it to F-Droid. */
export interface AppShelf {
  readonly served: ServedComponent;
  /** Where its files are on the portal, without a slash at the end. */
  readonly basePath: string;
  readonly apps: readonly AppListing[];
}

/** One component of kind `apps` as the apps page shows it. */
export interface AppRepository {
  readonly served: ServedComponent;
  /** Where its files are on the portal, without a slash at the end. */
  readonly basePath: string;
  readonly contents: Readable<{
    readonly apps: readonly AppListing[];
    /** Entries of the index that cannot be shown. */
    readonly damagedApps: number;
    readonly links: RepositoryLinks;
    /** QR code of the address and fingerprint. */
    readonly qrSvg: string;
    /** When the list was made, milliseconds since 1970. */
    readonly timestamp?: number;
  }>;
}

const largestIndexBytes = 32 * 1024 * 1024;
const largestIdentityBytes = 64 * 1024;
/** Indexes kept parsed; a box with less memory has fewer apps. */
const keptIndexBytes = 32 * 1024 * 1024;

/** Reads what the apps page shows; parsed indexes are kept, since each tree is immutable. */
export interface AppRepositories {
  /**
   * @param served the components of kind `apps`, in the order of the generation
   * @param origin `http://host:port` under which the visitor's phone reaches the box
   */
  read(served: readonly ServedComponent[], origin: string): Promise<readonly AppRepository[]>;
  /**
   * @returns undefined where there is no such component
   * @throws CodedError where its list of apps cannot be read
   */
  find(
    served: readonly ServedComponent[],
    channel: string,
    name: string,
  ): Promise<AppShelf | undefined>;
}

export const createAppRepositories = (): AppRepositories => {
  const parsed = createBoundedCache<RepositoryContents>(keptIndexBytes, ({ bytes }) => bytes);

  const readText = async (served: ServedComponent, path: string, max: number): Promise<string> => {
    const bytes = await served.read(path, max);
    if (bytes === undefined)
      throw new PortalError('PORTAL_FILE_UNAVAILABLE', { parameters: { path } });
    return Buffer.from(bytes).toString('utf8');
  };

  const readContents = async (served: ServedComponent): Promise<RepositoryContents> => {
    const identity = await readText(served, 'repository.json', largestIdentityBytes);
    const index = await readText(served, 'index-v2.json', largestIndexBytes);
    const { fingerprint } = readRepositoryIdentity(identity);
    return { fingerprint, list: readAppList(index), bytes: index.length };
  };

  const contentsOf = (served: ServedComponent): Promise<RepositoryContents> =>
    parsed.get(served.component.tree, () => readContents(served));

  const basePathOf = ({ channel, component }: ServedComponent, isFirst: boolean): string =>
    isFirst ? '/fdroid/repo' : `/${channel}/${component.name}/fdroid/repo`;

  const readOne = async (
    served: ServedComponent,
    isFirst: boolean,
    origin: string,
  ): Promise<AppRepository> => {
    const basePath = basePathOf(served, isFirst);
    const contents = await readOrTell(async () => {
      const { fingerprint, list } = await contentsOf(served);
      const links = repositoryLinks(origin + basePath, fingerprint);
      return {
        ...(list.timestamp === undefined ? {} : { timestamp: list.timestamp }),
        apps: list.apps,
        damagedApps: list.damaged.length,
        links,
        qrSvg: await qrSvg(links.scan),
      };
    });
    return { served, basePath, contents };
  };

  return {
    read: async (served, origin) =>
      Promise.all(served.map(async (one, index) => readOne(one, index === 0, origin))),
    find: async (served, channel, name) => {
      const index = served.findIndex(
        (one) => one.channel === channel && one.component.name === name,
      );
      const found = served[index];
      if (found === undefined) return undefined;
      const { apps } = (await contentsOf(found)).list;
      return { served: found, basePath: basePathOf(found, index === 0), apps };
    },
  };
};
