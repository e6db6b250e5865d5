import { lstat, open, readlink, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import {
  storeNames,
  type Component,
  type FileIndexEntry,
  type ServedComponent,
  type ServedGeneration,
  type StoreView,
} from '@p2p-hotspot/contract';
import { PortalError, systemCodeOf } from '../errors.ts';
import { createBoundedCache } from './bounded-cache.ts';
import { isInside, readFileIndex, type FileIndex } from './file-index.ts';
import {
  readGeneration,
  summaryOf,
  type GenerationRecord,
  type RenewedComponent,
} from './generation.ts';

/** The portal's own view: the contract's, and what could not be read. */
export interface PortalStoreView extends StoreView {
  /** Channels of the current generation whose manifest cannot be read. */
  readonly damagedChannels: readonly string[];
  /** Components of the current generation that wait for their new version. */
  readonly renewed: readonly RenewedComponent[];
}

export interface StoreReader {
  /**
   * The store as it is now. What a view holds stays the same while the box switches to another
   * generation: ask once per request.
   *
   * @throws PortalError PORTAL_STORE_DAMAGED
   */
  view(): Promise<PortalStoreView>;
  /**
   * Opens a file of a component for reading. The caller closes it.
   *
   * @throws PortalError PORTAL_FILE_UNAVAILABLE when it is known to be damaged, has another size
   *   than the index says, or has gone with an old generation
   */
  open(component: ServedComponent, entry: FileIndexEntry): Promise<FileHandle>;
  /**
   * Where a file lies, for a program that opens it itself. It may go with an old generation.
   *
   * @throws as `open`
   */
  locate(component: ServedComponent, entry: FileIndexEntry): Promise<string>;
  /**
   * Whether a file, or a folder where the path ends in a slash, is in a component. Reads no list of files, so
   * that asking costs no memory: it opens nothing, whatever is asked.
   */
  has(component: ServedComponent, path: string): Promise<boolean>;
}

type LaidOut = Pick<GenerationRecord, 'renewed' | 'damagedChannels'> & {
  readonly served: ServedGeneration;
};

/** Generations kept parsed: current, previous, and one of each that a switch has just replaced. */
const keptGenerations = 4;
/** File entries kept parsed, over all trees: about 50 MB when the paths are long. */
const keptFileEntries = 200_000;

const isMissing = (error: unknown): boolean => systemCodeOf(error) === 'ENOENT';

/** Reads the store volume. It only ever reads, and follows every switch by itself. */
export const createStoreReader = (storeDir: string): StoreReader => {
  const records = createBoundedCache<GenerationRecord>(keptGenerations, () => 1);
  const indexes = createBoundedCache<FileIndex>(keptFileEntries, ({ size }) => size);

  const openEntry = async (tree: string, entry: FileIndexEntry): Promise<FileHandle> => {
    const { sha256, path, sizeBytes } = entry;
    const unavailable = (cause?: unknown): PortalError =>
      new PortalError('PORTAL_FILE_UNAVAILABLE', { parameters: { path }, cause });
    const quarantined = await stat(join(storeDir, storeNames.quarantine, sha256)).then(
      () => true,
      () => false,
    );
    if (quarantined) throw unavailable();
    const handle = await open(join(storeDir, storeNames.trees, tree, path)).catch(
      (cause: unknown) => {
        throw unavailable(cause);
      },
    );
    const found = await handle.stat();
    if (found.isFile() && found.size === sizeBytes) return handle;
    await handle.close();
    throw unavailable();
  };

  const serve = (channel: string, component: Component): ServedComponent => {
    const files = async (): Promise<FileIndex> =>
      indexes.get(component.tree, () => readFileIndex(storeDir, component.tree));
    return {
      channel,
      component,
      files,
      read: async (path, maxBytes) => {
        const entry = (await files()).get(path);
        if (entry === undefined || entry.sizeBytes > maxBytes) return undefined;
        const handle = await openEntry(component.tree, entry).catch(() => undefined);
        try {
          return await handle?.readFile();
        } finally {
          await handle?.close();
        }
      },
    };
  };

  const generationAt = async (link: string): Promise<LaidOut | undefined> => {
    const target = await readlink(join(storeDir, link)).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw new PortalError('PORTAL_STORE_DAMAGED', { cause: error });
    });
    if (target === undefined) return undefined;
    if (!new RegExp(`^${storeNames.generations}/\\d{6,}$`).test(target)) {
      throw new PortalError('PORTAL_STORE_DAMAGED', { cause: new Error(`${link} -> ${target}`) });
    }
    const folder = join(storeDir, target);
    // A number may be given again after a generation was dropped: the file tells them apart.
    const stamp = await stat(join(folder, storeNames.generationSummary)).then(
      ({ ino, mtimeMs, size }) => `${ino}:${mtimeMs}:${size}`,
      () => 'missing',
    );
    const record = await records.get(`${target}@${stamp}`, () => readGeneration(folder));
    const { generation, manifests, renewed, damagedChannels } = record;
    return {
      served: {
        generation,
        releases: manifests.map(summaryOf),
        components: manifests.flatMap(({ channel, components }) =>
          components.map((component) => serve(channel, component)),
        ),
      },
      renewed,
      damagedChannels,
    };
  };

  return {
    view: async () => {
      const current = await generationAt(storeNames.current);
      // The previous generation is a convenience: damaged or half removed, it is as good as absent.
      const previous = await generationAt(storeNames.previous).catch(() => undefined);
      return {
        ...(current && { current: current.served }),
        ...(previous && { previous: previous.served }),
        damagedChannels: current?.damagedChannels ?? [],
        renewed: current?.renewed ?? [],
      };
    },
    open: (component, entry) => openEntry(component.component.tree, entry),
    locate: async ({ component: { tree } }, entry) => {
      await (await openEntry(tree, entry)).close();
      return join(storeDir, storeNames.trees, tree, entry.path);
    },
    has: async ({ component: { tree } }, path) => {
      const isFolder = path.endsWith('/');
      const name = isFolder ? path.slice(0, -1) : path;
      if (!isInside(name)) return false;
      const found = await lstat(join(storeDir, storeNames.trees, tree, name)).catch(
        () => undefined,
      );
      return (isFolder ? found?.isDirectory() : found?.isFile()) === true;
    },
  };
};
