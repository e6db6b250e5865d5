import {
  decodeList,
  madeChunks,
  missingChunks,
  type FileEntry,
  type LocatedFrame,
} from '@p2p-hotspot/bundle-format';
import type { Store } from '../../ports/store.ts';
import type { ChunkReader } from '../chunk-reader.ts';
import { createPlaceTable, type PlaceTable } from '../place-table.ts';
import type { PresentSource } from '../source-pool.ts';
import { openOlderBytes, type OlderBytes } from './older-bytes.ts';
import type { OpenPatch } from './open-patch.ts';

export interface PatchLayer {
  readonly places: PlaceTable<ChunkReader>;
  close(): Promise<void>;
}

/** Frames that were made last: reads are shorter or longer than they are. */
const keptFrames = 2;

/** All that a patch makes as one row of bytes. A patch that was wrong once is not asked again. */
const patchReader = (
  present: PresentSource,
  { head: { frames }, makeFrame }: OpenPatch,
  older: OlderBytes,
): ChunkReader => {
  const made = new Map<number, Promise<Uint8Array | undefined>>();
  let isWrong = false;
  const frameAt = (index: number, frame: LocatedFrame): Promise<Uint8Array | undefined> => {
    const found = made.get(index) ?? makeFrame(frame, older);
    made.set(index, found);
    for (const oldest of made.keys()) {
      if (made.size <= keptFrames) break;
      made.delete(oldest);
    }
    return found;
  };
  /** The frame that holds this place. */
  const indexAt = (contentOffset: number): number => {
    let [low, high] = [0, frames.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((frames[middle]?.contentOffset ?? 0) <= contentOffset) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    medium: frames,
    isDoubtful: () => isWrong || present.isDoubtful(),
    readRange: async (offset, into) => {
      for (let done = 0, index = indexAt(offset); done < into.length; index += 1) {
        const frame = frames[index];
        if (frame === undefined || isWrong || !present.isPresent()) return false;
        const bytes = await frameAt(index, frame);
        if (bytes === undefined) {
          // A link that broke is no fault of the patch.
          isWrong ||= present.isPresent();
          return false;
        }
        const start = offset + done - frame.contentOffset;
        const piece = bytes.subarray(start, start + into.length - done);
        into.set(piece, done);
        done += piece.length;
      }
      return true;
    },
    // A file of our own may be as guilty as the patch: nobody is blamed.
    reportDamage: () => {
      isWrong = true;
    },
    reportRight: () => {
      present.reportRight();
    },
  };
};

/**
 * Where a patch makes wanted chunks. As everything that a source says: a hint.
 *
 * @param files of the newer list
 * @param wanted ordinal of each wanted chunk by its SHA-256
 * @returns undefined where the patch is of other lists than it is said to be
 */
export const readPatchLayer = (
  present: PresentSource,
  store: Store,
  patch: OpenPatch,
  files: readonly FileEntry[],
  wanted: ReadonlyMap<string, number>,
): PatchLayer | undefined => {
  const olderFiles = decodeList(patch.older).files;
  const older = openOlderBytes(store, olderFiles);
  const reader = patchReader(present, patch, older);
  const places = createPlaceTable<ChunkReader>(wanted.size);
  const { runs, frames } = patch.head;
  let offset = 0;
  for (const { sha256, lengthBytes } of madeChunks(missingChunks(files, olderFiles), runs)) {
    const ordinal = wanted.get(sha256);
    if (ordinal !== undefined) places.set(ordinal, reader, offset, lengthBytes);
    offset += lengthBytes;
  }
  const last = frames.at(-1);
  const contentBytes = last === undefined ? 0 : last.contentOffset + last.contentBytes;
  if (offset !== contentBytes || offset === 0) return undefined;
  return { places, close: () => older.close() };
};
