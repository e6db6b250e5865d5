import {
  chunksOf,
  type Chunk,
  type FileEntry,
  type MissingChunk,
} from '@p2p-hotspot/bundle-format';
import type { OlderContent, OlderFile } from './older-content.ts';

/** The file that a missing chunk was made from, and where in it the chunk is expected. */
export interface Expectation {
  readonly origin: OlderFile;
  /** An address. */
  readonly hint: number;
}

/** Follows the missing chunks of a newer list, and says where in the older one each is expected. */
export interface Trail {
  /** @returns undefined where the file was made from none */
  reach(chunk: MissingChunk): Expectation | undefined;
  /**
   * @param nextHint where what follows the chunk is expected
   * @param isSure whether much of the chunk was found
   */
  passed(chunk: MissingChunk, nextHint: number, isSure: boolean): void;
}

/** A chunk of the newer file that the older one has. */
interface Anchor {
  /** In the newer file. */
  readonly offset: number;
  readonly address: number;
}

export const createTrail = (
  older: OlderContent,
  findOlder: (file: FileEntry) => OlderFile | undefined,
): Trail => {
  let file: FileEntry | undefined;
  let origin: OlderFile | undefined;
  /** The chunk of the file that comes next, and where it begins. */
  let [index, offset] = [0, 0];
  let hint = 0;
  /** Bytes since something that was found. */
  let unsureBytes = 0;
  let ahead: Anchor | undefined;
  let aheadIndex = -1;

  const addressIn = ({ address, entry }: OlderFile, { sha256 }: Chunk): number | undefined => {
    const known = older.addresses.get(sha256);
    return known !== undefined && known >= address && known < address + entry.sizeBytes
      ? known
      : undefined;
  };
  /** The next chunk of the file that is known: what lies before it is measured from there as well. */
  const lookAhead = (from: OlderFile, chunks: readonly Chunk[]): Anchor | undefined => {
    if (index <= aheadIndex) return ahead;
    let at = offset;
    for (aheadIndex = index; aheadIndex < chunks.length; aheadIndex += 1) {
      const chunk = chunks[aheadIndex] as Chunk;
      const address = addressIn(from, chunk);
      ahead = address === undefined ? undefined : { offset: at, address };
      if (ahead !== undefined) break;
      at += chunk.lengthBytes;
    }
    return ahead;
  };
  const begin = (next: FileEntry): void => {
    file = next;
    origin = findOlder(next);
    [index, offset, hint, unsureBytes] = [0, 0, origin?.address ?? 0, 0];
    [ahead, aheadIndex] = [undefined, -1];
  };
  return {
    reach: (chunk) => {
      if (file !== chunk.file) begin(chunk.file);
      if (origin === undefined) return undefined;
      const chunks = chunksOf(chunk.file);
      for (; offset < chunk.offsetInFile; index += 1) {
        const passed = chunks[index] as Chunk;
        const known = addressIn(origin, passed);
        unsureBytes = known === undefined ? unsureBytes + passed.lengthBytes : 0;
        hint = (known ?? hint) + passed.lengthBytes;
        offset += passed.lengthBytes;
      }
      const anchor = lookAhead(origin, chunks);
      const end = chunk.offsetInFile + chunk.lengthBytes;
      const isNearer = anchor !== undefined && anchor.offset - end < unsureBytes;
      return {
        origin,
        hint: isNearer ? anchor.address - (anchor.offset - chunk.offsetInFile) : hint,
      };
    },
    passed: (chunk, nextHint, isSure) => {
      index += 1;
      offset = chunk.offsetInFile + chunk.lengthBytes;
      hint = isSure ? nextHint : hint + chunk.lengthBytes;
      unsureBytes = isSure ? 0 : unsureBytes + chunk.lengthBytes;
    },
  };
};
