import { chunksOf, type FileEntry, type MissingChunk } from '@p2p-hotspot/bundle-format';
import type { OlderContent, OlderFile } from './older-content.ts';

/** Follows a file of the newer list and says where in the older one its next piece is expected. */
export const createTrail = (
  older: OlderContent,
  findOlder: (file: FileEntry) => OlderFile | undefined,
) => {
  let file: FileEntry | undefined;
  let origin: OlderFile | undefined;
  let index = 0;
  let offset = 0;
  let hint = 0;
  return {
    /** @returns undefined where the file was made from none */
    reach: (
      chunk: MissingChunk,
    ): { readonly origin: OlderFile; readonly hint: number } | undefined => {
      if (file !== chunk.file) {
        file = chunk.file;
        origin = findOlder(file);
        [index, offset, hint] = [0, 0, origin?.address ?? 0];
      }
      if (origin === undefined) return undefined;
      const end = origin.address + origin.entry.sizeBytes;
      const chunks = chunksOf(file);
      for (; offset < chunk.offsetInFile; index += 1) {
        const passed = chunks[index];
        if (passed === undefined) break;
        const known = older.addresses.get(passed.sha256);
        const isInside = known !== undefined && known >= origin.address && known < end;
        hint = (isInside ? known : hint) + passed.lengthBytes;
        offset += passed.lengthBytes;
      }
      return { origin, hint: Math.min(hint, end) };
    },
    passed: (chunk: MissingChunk, nextHint: number): void => {
      index += 1;
      offset = chunk.offsetInFile + chunk.lengthBytes;
      hint = nextHint;
    },
  };
};
