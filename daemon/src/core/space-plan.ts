import type { CodedMessage } from '@p2p-hotspot/contract';
import type { Space } from '../ports/durable-file-system.ts';

/** What an update will add to the store, at the moment at which that is most. */
export interface Need {
  /** Files, folders and indexes, each in whole blocks. */
  readonly bytes: number;
  /** Files and folders to make; hard links need none. */
  readonly files: number;
}

/** @returns bytes kept free on purpose: a full volume stops a container engine for good */
export type Reserve = (totalBytes: number) => number;

/** The larger of 512 MiB and 3 % of the volume. */
export const boxReserve: Reserve = (totalBytes) =>
  Math.max(512 * 1024 * 1024, Math.ceil(totalBytes * 0.03));

/** Room for what the file system takes for itself: 2 % and 64 files. */
const margin = 1.02;
const marginFiles = 64;
/** Journal, trust record, history: small documents that are replaced, so that old and new are there at once. */
const stateBytes = 1024 * 1024;
/** Folders by the first two digits of a hash. */
const shards = 256;
/** What a name takes in a folder besides its letters; folders are half empty after they were split. */
const nameBytes = (letters: number): number => 2 * (letters + 8);
const objectNameBytes = nameBytes(66);

export const roundUpToBlocks = (sizeBytes: number, blockBytes: number): number =>
  Math.ceil(sizeBytes / blockBytes) * blockBytes;

export const sumOfNeeds = (needs: readonly Need[]): Need => ({
  bytes: needs.reduce((sum, { bytes }) => sum + bytes, 0),
  files: needs.reduce((sum, { files }) => sum + files, 0),
});

/** An object that the store lacks, and how much of it an earlier attempt brought. */
export interface LackingObject {
  readonly sizeBytes: number;
  readonly doneBytes: number;
  /** Its file is there already, whole or begun. */
  readonly isBegun: boolean;
}

/** Objects are gathered in one set of folders and get their names in another. */
export const needOfObjects = (objects: readonly LackingObject[], blockBytes: number): Need => {
  if (objects.length === 0) return { bytes: 0, files: 0 };
  const folders = 2 * Math.min(shards, objects.length);
  const names = 2 * objects.length * objectNameBytes;
  return {
    bytes: objects.reduce(
      (sum, { sizeBytes, doneBytes }) => sum + roundUpToBlocks(sizeBytes - doneBytes, blockBytes),
      folders * blockBytes + names,
    ),
    files: folders + objects.filter(({ isBegun }) => !isBegun).length,
  };
};

/** A tree of hard links: its folders, and the index beside it. */
export const needOfTree = (
  files: readonly { readonly path: string; readonly sizeBytes: number }[],
  blockBytes: number,
): Need => {
  const folders = new Map<string, number>([['', 0]]);
  let indexBytes = 0;
  for (const { path, sizeBytes } of files) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/');
      if (!folders.has(folder)) folders.set(folder, 0);
    }
    const folder = parts.slice(0, -1).join('/');
    const letters = Buffer.byteLength(parts.at(-1) ?? '');
    folders.set(folder, (folders.get(folder) ?? 0) + nameBytes(letters));
    indexBytes += 64 + 1 + String(sizeBytes).length + 1 + Buffer.byteLength(path) + 1;
  }
  const folderBytes = [...folders.values()].reduce(
    (sum, names) => sum + Math.max(blockBytes, roundUpToBlocks(names, blockBytes)),
    0,
  );
  return {
    bytes: folderBytes + roundUpToBlocks(indexBytes, blockBytes),
    files: folders.size + 1,
  };
};

/** A generation's folder: per channel a manifest, per component a link, and the summary. */
export const needOfGeneration = (
  releases: readonly { readonly manifestBytes: number; readonly components: number }[],
  blockBytes: number,
): Need => ({
  bytes: releases.reduce(
    (sum, { manifestBytes, components }) =>
      sum + 2 * roundUpToBlocks(manifestBytes, blockBytes) + (components + 2) * blockBytes,
    stateBytes,
  ),
  files: releases.reduce((sum, { components }) => sum + components + 3, 2),
});

/** A part of a release and what it alone brings, for people who have to make room. */
export interface Burden {
  /** `channel/component`. */
  readonly name: string;
  readonly bytes: number;
}

const shownBurdens = 3;
const bytesPerMegabyte = 1_000_000;

/** As a parameter of a message: `stable/films 12400 MB, stable/maps 800 MB`. */
const describeBurdens = (burdens: readonly Burden[]): string =>
  [...burdens]
    .sort((left, right) => right.bytes - left.bytes)
    .slice(0, shownBurdens)
    .map(({ name, bytes }) => `${name} ${Math.ceil(bytes / bytesPerMegabyte)} MB`)
    .join(', ');

/** @returns why the update does not fit, `undefined` when it does */
export const objectToSpace = (
  need: Need,
  space: Space,
  reserve: Reserve,
  burdens: readonly Burden[] = [],
): CodedMessage | undefined => {
  if (need.bytes === 0 && need.files === 0) return undefined;
  const largest = describeBurdens(burdens);
  const neededBytes = Math.ceil(need.bytes * margin) + reserve(space.totalBytes);
  if (neededBytes > space.freeBytes) {
    return {
      code: 'SPACE_TOO_SMALL',
      parameters: { neededBytes, freeBytes: space.freeBytes, largest },
    };
  }
  const neededFiles = need.files + marginFiles;
  if (space.freeFiles !== undefined && neededFiles > space.freeFiles) {
    return {
      code: 'INODES_TOO_FEW',
      parameters: { neededFiles, freeFiles: space.freeFiles, largest },
    };
  }
  return undefined;
};
