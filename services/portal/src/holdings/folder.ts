import type { FileIndexEntry } from '@p2p-hotspot/contract';
import type { FileIndex } from '../store/file-index.ts';

/** A folder inside another, with all that is below it. */
export interface Subfolder {
  readonly name: string;
  readonly files: number;
  readonly sizeBytes: number;
}

export interface NamedFile {
  readonly name: string;
  readonly entry: FileIndexEntry;
}

export interface Folder {
  readonly folders: readonly Subfolder[];
  readonly files: readonly NamedFile[];
}

const byName = new Intl.Collator('en', { numeric: true });

/**
 * What lies in one folder of a tree. Trees have no folders of their own, only files with paths, so
 * a folder is there if a file is in it.
 *
 * @param path without slash at the end; empty for the root
 * @returns undefined where there is no such folder
 */
export const listFolder = (index: FileIndex, path: string): Folder | undefined => {
  const prefix = path === '' ? '' : `${path}/`;
  const folders = new Map<string, { name: string; files: number; sizeBytes: number }>();
  const files: NamedFile[] = [];
  for (const [filePath, entry] of index) {
    if (!filePath.startsWith(prefix)) continue;
    const slash = filePath.indexOf('/', prefix.length);
    if (slash === -1) {
      files.push({ name: filePath.slice(prefix.length), entry });
      continue;
    }
    const name = filePath.slice(prefix.length, slash);
    const folder = folders.get(name) ?? { name, files: 0, sizeBytes: 0 };
    folder.files += 1;
    folder.sizeBytes += entry.sizeBytes;
    folders.set(name, folder);
  }
  if (path !== '' && folders.size === 0 && files.length === 0) return undefined;
  return {
    folders: [...folders.values()].sort((a, b) => byName.compare(a.name, b.name)),
    files: files.sort((a, b) => byName.compare(a.name, b.name)),
  };
};
