import type { FileEntry } from '@p2p-hotspot/bundle-format';
import { formatFileIndexLine, parseFileIndex, type FileIndexEntry } from '@p2p-hotspot/contract';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import { objectName } from '../../../ports/store.ts';
import { createFolderMaker } from './folder-maker.ts';
import { inParallel } from './in-parallel.ts';
import { documentMode, type StorePaths } from './layout.ts';
import { linkObject } from './object-files.ts';

const indexSuffix = '.files';

/** A tree is there when its folder is: the folder is renamed into place last. */
export const hasTree = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  digest: string,
): Promise<boolean> => (await fs.stat(paths.tree(digest)))?.kind === 'directory';

/** Digests of all trees. */
export const listTrees = async (fs: DurableFileSystem, paths: StorePaths): Promise<string[]> =>
  (await fs.readDirectory(paths.trees)).filter((name) => !name.endsWith(indexSuffix));

/** Digests of all indexes; a crash may leave one without its tree. */
export const listTreeIndexes = async (
  fs: DurableFileSystem,
  paths: StorePaths,
): Promise<string[]> =>
  (await fs.readDirectory(paths.trees))
    .filter((name) => name.endsWith(indexSuffix))
    .map((name) => name.slice(0, -indexSuffix.length));

/** The files of a tree; none when its index is gone or damaged. */
export const readTreeIndex = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  digest: string,
): Promise<ReadonlyMap<string, FileIndexEntry>> => {
  const bytes = await fs.readFile(paths.treeIndex(digest));
  if (bytes === undefined) return new Map();
  try {
    return parseFileIndex(Buffer.from(bytes).toString('utf8'));
  } catch {
    return new Map();
  }
};

/**
 * Builds a tree in `folder` out of links to stored objects, with its index beside it. Nothing is
 * durable yet.
 */
export const buildTree = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  folder: string,
  files: readonly FileEntry[],
): Promise<void> => {
  await fs.removeTree(folder);
  await fs.makeDirectory(folder);
  const makeFolder = createFolderMaker(fs, folder);
  let spares = 0;
  // Files of one content take turns: two of them must not both find that a second copy is due.
  const turns = new Map<string, Promise<void>>();
  await inParallel(files, async (file) => {
    const path = `${folder}/${file.path}`;
    await makeFolder(path.slice(0, path.lastIndexOf('/')));
    const name = objectName(file);
    const turn = (turns.get(name) ?? Promise.resolve()).then(() =>
      linkObject(fs, paths, name, path, `${folder}.copy-${spares++}`),
    );
    turns.set(name, turn);
    await turn;
  });
  const index = files.map((file) => formatFileIndexLine(file)).join('');
  await fs.writeFile(`${folder}${indexSuffix}`, Buffer.from(index), documentMode);
};

/**
 * Moves built and durable trees to where they are served. A tree's folder gets its name last, when
 * the name of its index is durable: a tree that is there has an index.
 *
 * @param folders where each was built, by digest
 */
export const publishTrees = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  folders: ReadonlyMap<string, string>,
): Promise<void> => {
  for (const [digest, folder] of folders) {
    await fs.rename(`${folder}${indexSuffix}`, paths.treeIndex(digest));
  }
  await fs.syncDirectory(paths.trees);
  for (const [digest, folder] of folders) await fs.rename(folder, paths.tree(digest));
  await fs.syncDirectory(paths.trees);
};
