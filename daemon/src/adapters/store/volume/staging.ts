import { decodeList } from '@p2p-hotspot/bundle-format';
import { DaemonError } from '../../../ports/daemon-error.ts';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { StoredRelease } from '../../../ports/store.ts';
import { createFolderMaker } from './folder-maker.ts';
import { moveToTrash } from './garbage.ts';
import { buildGeneration, listGenerations } from './generation-folders.ts';
import { inParallel } from './in-parallel.ts';
import type { ObjectFolder } from './job-folder.ts';
import type { JobPaths, StorePaths } from './layout.ts';
import { buildTree, hasTree, publishTrees } from './trees.ts';

/** Moves complete objects into the store. Their bytes are durable before they get their names. */
export const publishObjects = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  objects: ObjectFolder,
): Promise<void> => {
  if (objects.complete.size === 0) return;
  await fs.syncFileSystem(paths.root);
  const makeFolder = createFolderMaker(fs, paths.files);
  await inParallel(objects.complete, async (name) => {
    const object = paths.object(name);
    await makeFolder(object.slice(0, object.lastIndexOf('/')));
    await fs.rename(objects.path(name), object);
    objects.forget(name);
  });
  await fs.syncFileSystem(paths.root);
};

interface NewTree {
  readonly digest: string;
  readonly list: string;
}

const newTrees = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  releases: readonly StoredRelease[],
): Promise<NewTree[]> => {
  const trees = new Map<string, NewTree>();
  for (const { components } of releases) {
    for (const { tree, list } of components) {
      if (trees.has(tree) || (await hasTree(fs, paths, tree))) continue;
      trees.set(tree, { digest: tree, list: list.sha256 });
    }
  }
  return [...trees.values()];
};

/** Lists that came with the job move to where seeds, repairs and neighbours find them. */
const publishLists = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  job: JobPaths,
): Promise<void> => {
  for (const sha256 of await fs.readDirectory(job.lists)) {
    await fs.rename(`${job.lists}/${sha256}`, paths.list(sha256));
  }
  await fs.syncDirectory(paths.lists);
};

/** Lays out a generation of trees that are all there, instead of one of this number. */
export const layOutGeneration = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  job: JobPaths,
  generation: number,
  releases: readonly StoredRelease[],
): Promise<void> => {
  if ((await listGenerations(fs, paths)).includes(generation)) {
    await moveToTrash(fs, paths, paths.generation(generation));
    await fs.syncDirectory(paths.generations);
  }
  await buildGeneration(fs, job.generation, generation, releases);
  await fs.syncFileSystem(paths.root);
  await fs.rename(job.generation, paths.generation(generation));
  await fs.syncDirectory(paths.generations);
};

/**
 * Lays out a generation (docs/spec/store-v1.md §5): objects, trees, the generation's folder; each is
 * durable before anything names it.
 */
export const stageGeneration = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  job: JobPaths,
  objects: ObjectFolder,
  generation: number,
  releases: readonly StoredRelease[],
  readList: (sha256: string) => Promise<Uint8Array | undefined>,
): Promise<void> => {
  await publishObjects(fs, paths, objects);
  const trees = await newTrees(fs, paths, releases);
  for (const { digest, list } of trees) {
    const bytes = await readList(list);
    if (bytes === undefined) throw new DaemonError('STORE_DAMAGED', { parameters: { file: list } });
    await buildTree(fs, paths, `${job.trees}/${digest}`, decodeList(bytes).files);
  }
  const isBuilt = (await listGenerations(fs, paths)).includes(generation);
  if (!isBuilt) await buildGeneration(fs, job.generation, generation, releases);
  await fs.syncFileSystem(paths.root);

  await publishLists(fs, paths, job);
  await publishTrees(
    fs,
    paths,
    new Map(trees.map(({ digest }) => [digest, `${job.trees}/${digest}`])),
  );
  if (!isBuilt) {
    await fs.rename(job.generation, paths.generation(generation));
    await fs.syncDirectory(paths.generations);
  }
};
