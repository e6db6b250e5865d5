import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import { listGenerations, readGeneration } from './generation-folders.ts';
import { inParallel } from './in-parallel.ts';
import type { StorePaths } from './layout.ts';
import { listObjects } from './object-files.ts';
import { listTreeIndexes, listTrees, readTreeIndex } from './trees.ts';

interface Marked {
  readonly trees: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

/** What the kept generations need. Marks, not link counts: a crash never makes a count wrong. */
const mark = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  generations: readonly number[],
): Promise<Marked> => {
  const trees = new Set<string>();
  const lists = new Set<string>();
  const files = new Set<string>();
  for (const generation of generations) {
    for (const { components } of (await readGeneration(fs, paths, generation)) ?? []) {
      for (const { tree, list } of components) {
        lists.add(list.sha256);
        if (trees.has(tree)) continue;
        trees.add(tree);
        for (const { sha256 } of (await readTreeIndex(fs, paths, tree)).values()) {
          files.add(sha256);
        }
      }
    }
  }
  return { trees, lists, files };
};

/** Takes a folder out of sight in one step. What is in it goes later, or at the next start. */
const moveToTrash = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  folder: string,
): Promise<void> => {
  const doomed = `${paths.trash}/${folder.slice(folder.lastIndexOf('/') + 1)}`;
  await fs.removeTree(doomed);
  await fs.rename(folder, doomed);
};

/**
 * Removes all that the kept generations do not need. Needs no space of its own.
 *
 * What has a name stands for whole content, so names go durably before what they name: generations
 * before trees, a tree before its index and its files.
 */
export const collectGarbage = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  generations: readonly number[],
): Promise<void> => {
  const marked = await mark(fs, paths, generations);
  for (const generation of await listGenerations(fs, paths)) {
    if (!generations.includes(generation)) {
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
