import { chunksOf, type FileEntry } from '@p2p-hotspot/bundle-format';
import type { OlderContent, OlderFile } from './older-content.ts';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const extensionOf = (path: string): string => /\.[^./]*$/.exec(path)?.[0] ?? '';

/** How many characters two names share at their ends: `app_1.2.apk` and `app_1.3.apk` share most. */
const likeness = (left: string, right: string): number => {
  const most = Math.min(left.length, right.length);
  let front = 0;
  while (front < most && left[front] === right[front]) front += 1;
  let back = 0;
  while (back < most - front && left.at(-1 - back) === right.at(-1 - back)) back += 1;
  return front + back;
};

/** Names must share so much of the shorter one. */
const leastShare = 0.6;
/** In a larger folder names are hashes or numbers, and nobody waits for so many comparisons. */
const mostSiblings = 1000;

/** Finds, for a file of a newer list, the file of the older one that it was made from. */
export const createFileMatcher = (
  older: OlderContent,
): ((file: FileEntry) => OlderFile | undefined) => {
  const byPath = new Map<string, OlderFile>();
  const byFolder = new Map<string, OlderFile[]>();
  const byChunk = new Map<string, OlderFile>();
  for (const file of older.files) {
    const { path } = file.entry;
    byPath.set(path, file);
    const folder = folderOf(path);
    const siblings = byFolder.get(folder);
    if (siblings === undefined) byFolder.set(folder, [file]);
    else siblings.push(file);
    for (const { sha256 } of chunksOf(file.entry)) byChunk.set(sha256, file);
  }
  /** A file that was renamed and changed at once, as apps are with every version. */
  const byName = (path: string): OlderFile | undefined => {
    const folder = folderOf(path);
    const name = path.slice(folder.length);
    const extension = extensionOf(path);
    let best: OlderFile | undefined;
    let most = 0;
    const siblings = byFolder.get(folder) ?? [];
    if (siblings.length > mostSiblings) return undefined;
    for (const file of siblings) {
      const other = file.entry.path.slice(folder.length);
      if (extensionOf(other) !== extension) continue;
      const shared = likeness(name, other) - extension.length;
      const least = leastShare * (Math.min(name.length, other.length) - extension.length);
      if (shared < least || shared <= most) continue;
      most = shared;
      best = file;
    }
    return best;
  };
  const find = (file: FileEntry): OlderFile | undefined => {
    const same = byPath.get(file.path);
    if (same !== undefined) return same;
    for (const { sha256 } of chunksOf(file)) {
      const sharing = byChunk.get(sha256);
      if (sharing !== undefined) return sharing;
    }
    return byName(file.path);
  };
  // Whoever goes through chunks asks for the same file again and again.
  let last: { readonly file: FileEntry; readonly found: OlderFile | undefined } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, found: find(file) };
    return last.found;
  };
};
