import type { PresentSource } from '../source-pool.ts';

/** Reads pieces of files of a source that are not long, and remembers what was read last. */
export interface PieceReader {
  /**
   * @param fileBytes length of the file, as a hint says
   * @returns undefined where the source cannot give it
   */
  read(
    name: string,
    offset: number,
    lengthBytes: number,
    fileBytes: number,
  ): Promise<Uint8Array | undefined>;
}

/** What is asked for alone; a file that is no longer comes with one request. */
const blockBytes = 128 * 1024;
/** So many are asked for together when one is wanted and those behind it are, soon. */
const blocksAhead = 4;
/** Of what was read last. */
const keptBlocks = 24;

const createPieceReader = (present: PresentSource): PieceReader => {
  const blocks = new Map<string, Promise<Uint8Array | undefined>>();
  const keep = (key: string, block: Promise<Uint8Array | undefined>): void => {
    blocks.set(key, block);
    for (const oldest of blocks.keys()) {
      if (blocks.size <= keptBlocks) break;
      blocks.delete(oldest);
    }
  };
  /** Asks for a block and some behind it; the first of a file comes alone, since often it is all. */
  const fetchFrom = (name: string, first: number, fileBytes: number): void => {
    const count = first === 0 ? 1 : blocksAhead;
    const from = first * blockBytes;
    const into = new Uint8Array(Math.min(count * blockBytes, fileBytes - from));
    const reading = present.readRange(name, from, into);
    // Taken where it is awaited; until then it must not count as unhandled.
    reading.catch(() => undefined);
    for (let at = 0; at < into.length; at += blockBytes) {
      const key = `${name} ${first + at / blockBytes}`;
      keep(
        key,
        reading.then((isRead) => {
          if (isRead) return into.subarray(at, at + blockBytes);
          blocks.delete(key);
          return undefined;
        }),
      );
    }
  };
  const block = (
    name: string,
    number: number,
    fileBytes: number,
  ): Promise<Uint8Array | undefined> => {
    const key = `${name} ${number}`;
    if (!blocks.has(key)) fetchFrom(name, number, fileBytes);
    // While these are worked on, the next ones come.
    const ahead = number + blocksAhead / 2;
    const isSoon = number > 0 && ahead * blockBytes < fileBytes;
    if (isSoon && !blocks.has(`${name} ${ahead}`)) fetchFrom(name, ahead, fileBytes);
    const found = blocks.get(key) ?? Promise.resolve(undefined);
    blocks.delete(key);
    keep(key, found);
    return found;
  };
  return {
    read: async (name, offset, lengthBytes, fileBytes) => {
      if (offset + lengthBytes > fileBytes) return undefined;
      const into = new Uint8Array(lengthBytes);
      for (let done = 0; done < lengthBytes;) {
        const number = Math.floor((offset + done) / blockBytes);
        const bytes = await block(name, number, fileBytes);
        if (bytes === undefined) return undefined;
        const start = offset + done - number * blockBytes;
        const piece = bytes.subarray(start, start + lengthBytes - done);
        into.set(piece, done);
        done += piece.length;
      }
      return into;
    },
  };
};

/** What an update's plan has read, its fetching need not read again. */
const readers = new WeakMap<PresentSource, PieceReader>();

/** The one of a source, for as long as that is there. */
export const pieceReaderOf = (present: PresentSource): PieceReader => {
  const reader = readers.get(present) ?? createPieceReader(present);
  readers.set(present, reader);
  return reader;
};
