import { decodeList } from '@p2p-hotspot/bundle-format';
import { isDaemonError } from '../../../ports/daemon-error.ts';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import {
  objectName,
  recipeOf,
  type CareItem,
  type Repair,
  type StoreCare,
} from '../../../ports/store.ts';
import { listGenerations, readGeneration } from './generation-folders.ts';
import type { ObjectFolder } from './job-folder.ts';
import { documentMode, type StorePaths } from './layout.ts';
import { hashFile, linkObject, listObjects } from './object-files.ts';
import { publishObjects } from './staging.ts';
import { listTrees, readTreeIndex } from './trees.ts';

interface ServedTree {
  readonly tree: string;
  readonly list: string;
}

/** Trees of the complete generations, each once. */
const servedTrees = async (fs: DurableFileSystem, paths: StorePaths): Promise<ServedTree[]> => {
  const trees = new Map<string, ServedTree>();
  for (const generation of await listGenerations(fs, paths)) {
    for (const { components } of (await readGeneration(fs, paths, generation)) ?? []) {
      for (const { tree, list } of components) {
        trees.set(tree, { tree, list: list.sha256 });
      }
    }
  }
  return [...trees.values()];
};

async function* inventory(
  fs: DurableFileSystem,
  paths: StorePaths,
  after = '',
): AsyncGenerator<CareItem> {
  const seen = new Set<number>();
  let position = after;
  for (const name of [...(await listObjects(fs, paths.files))].sort()) {
    const path = paths.object(name);
    const status = await fs.stat(path);
    if (status === undefined) continue;
    seen.add(status.inode);
    if (name <= after) continue;
    position = name;
    yield { sha256: name.slice(0, 64), sizeBytes: status.sizeBytes, path, position };
  }
  const damaged = new Set(await fs.readDirectory(paths.quarantine));
  // Older copies of files with very many names, and names that went missing.
  for (const digest of await listTrees(fs, paths)) {
    for (const { sha256, path: name, sizeBytes } of (
      await readTreeIndex(fs, paths, digest)
    ).values()) {
      const path = `${paths.tree(digest)}/${name}`;
      const status = await fs.stat(path);
      if (status !== undefined && seen.has(status.inode)) continue;
      if (status === undefined && damaged.has(sha256)) continue;
      if (status !== undefined) seen.add(status.inode);
      yield { sha256, sizeBytes, path, position };
    }
  }
}

const filesOf = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  tree: string,
): Promise<CareItem[]> => {
  if (!(await listTrees(fs, paths)).includes(tree)) return [];
  const entries = [...(await readTreeIndex(fs, paths, tree)).values()];
  return entries.map(({ sha256, sizeBytes, path }) => ({
    ...{ sha256, sizeBytes, position: '' },
    path: `${paths.tree(tree)}/${path}`,
  }));
};

const condemn = async (fs: DurableFileSystem, paths: StorePaths, sha256: string): Promise<void> => {
  await fs.writeFile(`${paths.quarantine}/${sha256}`, new Uint8Array(), documentMode);
  await fs.syncDirectory(paths.quarantine);
  for (const digest of await listTrees(fs, paths)) {
    for (const entry of (await readTreeIndex(fs, paths, digest)).values()) {
      if (entry.sha256 === sha256) await fs.unlink(`${paths.tree(digest)}/${entry.path}`);
    }
  }
  await fs.unlink(paths.object(sha256));
  await fs.unlink(paths.object(`${sha256}.x`));
};

const findRepairs = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  sha256s: ReadonlySet<string>,
  readList: (sha256: string) => Promise<Uint8Array | undefined>,
): Promise<Repair[]> => {
  const repairs = new Map<string, Repair>();
  for (const { tree, list } of await servedTrees(fs, paths)) {
    const bytes = await readList(list);
    if (bytes === undefined) continue;
    for (const file of decodeList(bytes).files) {
      if (!sha256s.has(file.sha256)) continue;
      const name = objectName(file);
      const { recipe, lists, places } = repairs.get(name) ?? {
        recipe: recipeOf(file),
        lists: [],
        places: [],
      };
      repairs.set(name, {
        recipe,
        lists: lists.includes(list) ? lists : [...lists, list],
        places: [...places, { tree, path: file.path }],
      });
    }
  }
  return [...repairs.values()];
};

/**
 * Moves repaired objects into the store and into every tree that names them, then lifts their marks.
 * Until the new names are durable the files stay marked: nobody ever reads a damaged byte.
 */
export const publishRepairs = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  jobRoot: string,
  objects: ObjectFolder,
  repairs: readonly Repair[],
): Promise<void> => {
  await publishObjects(fs, paths, objects);
  const spare = `${jobRoot}/copy`;
  const fresh = `${jobRoot}/link`;
  for (const { recipe, places } of repairs) {
    for (const { tree, path } of places) {
      await fs.unlink(fresh);
      await linkObject(fs, paths, objectName(recipe.object), fresh, spare);
      await fs.rename(fresh, `${paths.tree(tree)}/${path}`);
    }
  }
  await fs.syncFileSystem(paths.root);
  for (const { recipe } of repairs) {
    await fs.unlink(`${paths.quarantine}/${recipe.object.sha256}`);
  }
  await fs.syncDirectory(paths.quarantine);
};

/** Scrub, quarantine and repair of what is stored. */
export const createStoreCare = (
  fs: DurableFileSystem,
  paths: StorePaths,
  readList: (sha256: string) => Promise<Uint8Array | undefined>,
): StoreCare => ({
  inventory: (after) => inventory(fs, paths, after),
  filesOf: (tree) => filesOf(fs, paths, tree),
  isSound: async ({ sha256, path }, signal) => {
    try {
      const found = await hashFile(fs, path, () => {
        signal.throwIfAborted();
        return Promise.resolve();
      });
      return found === sha256;
    } catch (error) {
      if (isDaemonError(error, 'STORE_IO_FAILED')) return false;
      throw error;
    }
  },
  condemn: (sha256) => condemn(fs, paths, sha256),
  damaged: () => fs.readDirectory(paths.quarantine),
  findRepairs: (sha256s) => findRepairs(fs, paths, sha256s, readList),
});
