import { collisionKey } from '@p2p-hotspot/bundle-format';
import type { DriveFile } from '@p2p-hotspot/contract';
import { isPortablePath } from './portable-path.ts';

export interface DrivePlan {
  /** Paths that the drive has no more. */
  readonly removals: readonly string[];
  /** Their content is here already, or is among `fetches`. */
  readonly copies: readonly DriveFile[];
  readonly fetches: readonly DriveFile[];
  readonly fetchBytes: number;
  /** Of all files that will be there, alike ones once. */
  readonly totalBytes: number;
  /** Files that are left out for their names. */
  readonly refused: number;
}

const foldersOf = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};

/** Files that every disk can hold beside each other; of two names that clash the first counts. */
const fitting = (files: readonly DriveFile[]): readonly DriveFile[] => {
  const seen = new Map<string, string>();
  const isFolder = new Set<string>();
  return files.filter(({ path }) => {
    if (!isPortablePath(path)) return false;
    const key = collisionKey(path);
    if (seen.has(key)) return false;
    for (const folder of foldersOf(path)) {
      const known = seen.get(collisionKey(folder));
      if (known !== undefined && (known !== folder || !isFolder.has(folder))) return false;
    }
    for (const folder of foldersOf(path)) {
      seen.set(collisionKey(folder), folder);
      isFolder.add(folder);
    }
    seen.set(key, path);
    return true;
  });
};

/**
 * What makes of what is here what the drive has.
 *
 * @param listed the files of the drive, as its author named them
 * @param kept what is here, by path
 */
export const planDrive = (
  listed: readonly DriveFile[],
  kept: ReadonlyMap<string, DriveFile>,
): DrivePlan => {
  const files = fitting(listed);
  const wanted = new Set(files.map(({ path }) => path));
  const here = new Set([...kept.values()].map(({ blob }) => blob));
  const fetches: DriveFile[] = [];
  const copies: DriveFile[] = [];
  for (const file of files) {
    if (kept.get(file.path)?.blob === file.blob) continue;
    if (here.has(file.blob)) {
      copies.push(file);
    } else {
      fetches.push(file);
      here.add(file.blob);
    }
  }
  const sum = (some: readonly DriveFile[]) =>
    some.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0);
  return {
    removals: [...kept.keys()].filter((path) => !wanted.has(path)),
    copies,
    fetches,
    fetchBytes: sum(fetches),
    totalBytes: sum([...new Map(files.map((file) => [file.blob, file])).values()]),
    refused: listed.length - files.length,
  };
};
