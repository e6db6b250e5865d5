import type { CodedMessage } from '@p2p-hotspot/contract';
import type { Space } from '../ports/durable-file-system.ts';

/** What an update will add to the store. */
export interface Need {
  /** Sizes of the files to write, each rounded up to whole blocks, plus lists and indexes. */
  readonly bytes: number;
  /** Files and folders to make; hard links need none. */
  readonly files: number;
}

/** @returns bytes kept free on purpose: a full volume stops a container engine for good */
export type Reserve = (totalBytes: number) => number;

/** The larger of 512 MiB and 3 % of the volume. */
export const boxReserve: Reserve = (totalBytes) =>
  Math.max(512 * 1024 * 1024, Math.ceil(totalBytes * 0.03));

/** Room for folders, the journal and what the file system takes for itself: 2 % and 64 files. */
const margin = 1.02;
const marginFiles = 64;

export const roundUpToBlocks = (sizeBytes: number, blockBytes: number): number =>
  Math.ceil(sizeBytes / blockBytes) * blockBytes;

/** @returns why the update does not fit, `undefined` when it does */
export const objectToSpace = (
  need: Need,
  space: Space,
  reserve: Reserve,
): CodedMessage | undefined => {
  if (need.bytes === 0 && need.files === 0) return undefined;
  const neededBytes = Math.ceil(need.bytes * margin) + reserve(space.totalBytes);
  if (neededBytes > space.freeBytes) {
    return {
      code: 'SPACE_TOO_SMALL',
      parameters: { neededBytes, freeBytes: space.freeBytes },
    };
  }
  const neededFiles = need.files + marginFiles;
  if (space.freeFiles !== undefined && neededFiles > space.freeFiles) {
    return {
      code: 'INODES_TOO_FEW',
      parameters: { neededFiles, freeFiles: space.freeFiles },
    };
  }
  return undefined;
};
