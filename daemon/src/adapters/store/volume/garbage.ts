import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { Store } from '../../../ports/store.ts';
import { listGenerations, readGeneration } from './generation-folders.ts';
import { inParallel } from './in-parallel.ts';
import type { StorePaths } from './layout.ts';
import { listObjects } from './object-files.ts';
import { listTreeIndexes, listTrees, readTreeIndex } from './trees.ts';

type Kept = Parameters<Store['collectGarbage']>[0];

interface Marked {
  readonly trees: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/** Hashes of the files in these trees. */
export const filesInTrees = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  trees: Iterable<string>,
): Promise<Set<string>> => {
  const files = new Set<string>();
  for (const tree of trees) {
    for (const { sha256 } of (await readTreeIndex(fs, paths, tree)).values()) files.add(sha256);
  }
  return files;
};

/** What is needed. Marks, not link counts: a crash never makes a count wrong. */
const mark = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  { generations, wanted }: Kept,
): Promise<Marked> => {
  const components = [...(wanted?.trees ?? [])];
  for (const generation of generations) {
    for (const release of (await readGeneration(fs, paths, generation)) ?? []) {
      components.push(...release.components);
    }
  }
  const trees = new Set(components.map(({ tree }) => tree));
  const files = await filesInTrees(fs, paths, trees);
  for (const sha256 of wanted?.files ?? []) files.add(sha256);
  return { trees, lists: new Set(components.map(({ list }) => list.sha256)), files };
};

/** Takes a folder out of sight in one step. What is in it goes later, or at the next start. */
export const moveToTrash = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  folder: string,
): Promise<void> => {
  const doomed = `${paths.trash}/${folder.slice(folder.lastIndexOf('/') + 1)}`;
  await fs.removeTree(doomed);
  await fs.rename(folder, doomed);
};

/**
 * Removes all that the kept generations and the update under way do not need. Needs no space of its own.
 *
 * What has a name stands for whole content, so names go durably before what they name: generations
 * before trees, a tree before its index and its files.
 */
export const collectGarbage = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  kept: Kept,
): Promise<void> => {
  const marked = await mark(fs, paths, kept);
  for (const generation of await listGenerations(fs, paths)) {
    if (!kept.generations.includes(generation)) {
      await moveToTrash(fs, paths, paths.generation(generation));
    }
  }
  await fs.syncDirectory(paths.generations);
  for (const digest of await listTrees(fs, paths)) {
    if (!marked.trees.has(digest)) await moveToTrash(fs, paths, paths.tree(digest));
  }
  await fs.syncDirectory(paths.trees);
  for (const digest of await listTreeIndexes(fs, paths)) {
    if (!marked.trees.has(digest)) await fs.unlink(paths.treeIndex(digest));
  }
  for (const name of await fs.readDirectory(paths.trash)) {
    await fs.removeTree(`${paths.trash}/${name}`);
  }
  for (const list of await fs.readDirectory(paths.lists)) {
    if (!marked.lists.has(list)) await fs.unlink(paths.list(list));
  }
  const unmarked = [...(await listObjects(fs, paths.files))].filter(
    (name) => !marked.files.has(name.slice(0, 64)),
  );
  await inParallel(unmarked, (name) => fs.unlink(paths.object(name)));
  for (const sha256 of await fs.readDirectory(paths.quarantine)) {
    if (!marked.files.has(sha256)) await fs.unlink(`${paths.quarantine}/${sha256}`);
  }
};
