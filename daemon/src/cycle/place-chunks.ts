import { chunksOf, type FileEntry } from '@p2p-hotspot/bundle-format';
import type { ChunkReader } from './chunk-reader.ts';
import type { PlaceTable } from './place-table.ts';

/**
 * Notes where wanted chunks lie in whole files, in bytes from the start of each.
 *
 * @param wanted ordinal of each wanted chunk by its SHA-256
 * @param openFile called at most once a file, by its SHA-256, and only where it has something wanted
 */
export const placeChunks = (
  places: PlaceTable<ChunkReader>,
  files: readonly FileEntry[],
  wanted: ReadonlyMap<string, number>,
  openFile: (sha256: string) => ChunkReader,
): void => {
  for (const file of files) {
    let reader: ChunkReader | undefined;
    let offset = 0;
    for (const { sha256, lengthBytes } of chunksOf(file)) {
      const ordinal = wanted.get(sha256);
      if (ordinal !== undefined) {
        reader ??= openFile(file.sha256);
        places.set(ordinal, reader, offset, lengthBytes);
      }
      offset += lengthBytes;
    }
  }
};
