import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFileIndex, storeNames, type FileIndexEntry } from '@p2p-hotspot/contract';
import { PortalError } from '../errors.ts';

export type FileIndex = ReadonlyMap<string, FileIndexEntry>;

/** Whether a path stays below the folder it is joined to. */
export const isInside = (path: string): boolean =>
  !path.includes('\0') &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/**
 * Reads the list of a tree's files. Only paths in it can be opened.
 *
 * @throws PortalError PORTAL_INDEX_DAMAGED when it is missing, malformed, or names a path outside
 *   its folder: the daemon wrote it, so the card is damaged
 */
export const readFileIndex = async (storeDir: string, digest: string): Promise<FileIndex> => {
  try {
    const text = await readFile(join(storeDir, storeNames.trees, `${digest}.files`), 'utf8');
    const index = parseFileIndex(text);
    for (const path of index.keys()) {
      if (!isInside(path)) throw new Error(`path leaves its folder: ${path.slice(0, 200)}`);
    }
    return index;
  } catch (cause) {
    throw new PortalError('PORTAL_INDEX_DAMAGED', { parameters: { tree: digest }, cause });
  }
};
