import type { Clock } from '../../../ports/clock.ts';

/** Reads a part of a file into a buffer, with one request at a time. */
export type ReadRange = (name: string, offset: number, into: Uint8Array) => Promise<void>;

/** Pieces that are asked for at the same time; fewer than there are connections. */
const mostPieces = 4;
/** A request costs some 500 bytes: less than 1 % of this. */
const leastPieceBytes = 64 * 1024;
/** Below this for each piece, none would be as fast as the slowest that is borne (speed-watch.ts). */
const leastPieceBytesPerSecond = 4 * 1024;

/** Lets few tasks run at a time: what waits for a connection would count as slow. */
const createTurns = (most: number) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
};

/**
 * Reads a long range in pieces side by side. On a link that is far and loses packets one connection
 * never comes to the link's rate; some together do.
 *
 * A link that has not yet shown what it carries, and a slow one, gets whole ranges: pieces would be
 * given up as too slow.
 *
 * @param hasRanges false once the server was seen to send whole files: each piece would be all of it
 */
export const splitReads = (
  readRange: ReadRange,
  clock: Clock,
  hasRanges: () => boolean,
): ReadRange => {
  const inTurn = createTurns(mostPieces);
  let bytesPerSecond = 0;
  const pieceCount = (lengthBytes: number): number =>
    hasRanges()
      ? Math.max(
          1,
          Math.min(
            mostPieces,
            Math.floor(lengthBytes / leastPieceBytes),
            Math.floor(bytesPerSecond / leastPieceBytesPerSecond),
          ),
        )
      : 1;
  return async (name, offset, into) => {
    const start = clock.monotonicMs();
    const pieceBytes = Math.ceil(into.length / pieceCount(into.length));
    const pieces: Promise<void>[] = [];
    for (let first = 0; first < into.length; first += pieceBytes) {
      const piece = into.subarray(first, first + pieceBytes);
      pieces.push(inTurn(() => readRange(name, offset + first, piece)));
    }
    // The buffer is the caller's again only when nobody writes into it any more.
    const settled = await Promise.allSettled(pieces);
    for (const one of settled) if (one.status === 'rejected') throw one.reason;
    const seconds = (clock.monotonicMs() - start) / 1000;
    if (into.length >= leastPieceBytes) bytesPerSecond = into.length / Math.max(seconds, 0.001);
  };
};
