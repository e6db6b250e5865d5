import { createHash } from 'node:crypto';
import { BundleError } from './errors.ts';

/** Version of the gear table and the parameters below; stands in every list. */
export const chunkingVersion = 1;

/** Sizes in bytes. `averageBytes` is a power of two. */
export interface ChunkSizes {
  readonly minBytes: number;
  readonly averageBytes: number;
  readonly maxBytes: number;
}

const KiB = 1024;
const MiB = 1024 * KiB;

/** Files up to this size are one chunk: there is nothing to gain inside them. */
const wholeFileBytes = 256 * KiB;

/** Chunks that a large file is cut into, about; beyond 64 GiB there are more, below 2 GiB fewer. */
const aimedChunks = 65_536;

/**
 * Chunk sizes for a file (docs/spec/chunking-v1.md §3): they depend on the file's size alone, so
 * that a box finds the same cuts in its old copy.
 */
export const chunkSizes = (fileSizeBytes: number): ChunkSizes => {
  if (fileSizeBytes <= wholeFileBytes) {
    return { minBytes: wholeFileBytes, averageBytes: wholeFileBytes, maxBytes: wholeFileBytes };
  }
  let averageBytes = 32 * KiB;
  while (averageBytes < MiB && averageBytes * aimedChunks < fileSizeBytes) averageBytes *= 2;
  return { minBytes: averageBytes / 4, averageBytes, maxBytes: averageBytes * 4 };
};

/** Gear table (docs/spec/chunking-v1.md §2): 256 words out of SHA-256, nobody's choice. */
export const gearTable: Int32Array = Int32Array.from({ length: 256 }, (_, byte) =>
  createHash('sha256')
    .update('p2p-hotspot gear 1')
    .update(Uint8Array.of(byte))
    .digest()
    .readInt32BE(),
);

/**
 * Finds the end of the chunk that starts at `start`. Pure and without state: the cut depends on
 * nothing but the chunk's own bytes, and no byte is copied.
 *
 * @param bytes at least `maxBytes` bytes from `start`, or all up to the end of the file
 * @param end where the valid bytes in `bytes` end
 * @returns the offset in `bytes` just behind the chunk; `end` where no cut comes before it
 */
export const findCut = (
  bytes: Uint8Array,
  start: number,
  end: number,
  { minBytes, averageBytes, maxBytes }: ChunkSizes,
): number => {
  if (end - start <= minBytes) return end;
  const last = Math.min(end, start + maxBytes);
  const middle = Math.min(last, start + averageBytes);
  // Normalised chunking: a cut is four times less likely than the average asks for before the
  // average is reached, four times more likely behind it. A cut is where the hash's top bits are 0.
  const averageBits = 31 - Math.clz32(averageBytes);
  const strictShift = 32 - (averageBits + 2);
  const looseShift = 32 - (averageBits - 2);
  // `| 0` and plain loops keep the hash a machine word: three times the speed of the shorter code.
  const gear = gearTable;
  let hash = 0;
  let at = start + minBytes;
  for (; at < middle; at += 1) {
    hash = ((hash << 1) + (gear[bytes[at] as number] as number)) | 0;
    if (hash >>> strictShift === 0) return at + 1;
  }
  for (; at < last; at += 1) {
    hash = ((hash << 1) + (gear[bytes[at] as number] as number)) | 0;
    if (hash >>> looseShift === 0) return at + 1;
  }
  return last;
};

export interface Chunker {
  /** Takes the file's next bytes and returns the chunks that are complete, as copies: the caller's. */
  push(bytes: Uint8Array): Uint8Array[];
  /** Returns the rest of the file as its last chunks; none for an empty file. */
  end(): Uint8Array[];
}

/**
 * Cuts a stream of blocks of any size. Every byte is copied twice; who reads a file into a big
 * buffer of his own calls `findCut` and copies nothing. Holds `2 × maxBytes` at most.
 *
 * @param fileSizeBytes the size that decides the chunk sizes
 * @throws BundleError `FILE_SIZE_CHANGED` when more or fewer bytes come
 */
export const createChunker = (fileSizeBytes: number): Chunker => {
  const sizes = chunkSizes(fileSizeBytes);
  const buffer = new Uint8Array(Math.min(fileSizeBytes, 2 * sizes.maxBytes));
  let start = 0;
  let filled = 0;
  let seenBytes = 0;
  const sizeChanged = () =>
    new BundleError('FILE_SIZE_CHANGED', {
      parameters: { expectedBytes: fileSizeBytes, actualBytes: seenBytes },
    });
  /** Cuts while at least `enough` bytes wait. */
  const cutWhile = (enough: number): Uint8Array[] => {
    const chunks: Uint8Array[] = [];
    while (filled - start >= enough) {
      const cut = findCut(buffer, start, filled, sizes);
      chunks.push(buffer.slice(start, cut));
      start = cut;
    }
    return chunks;
  };
  return {
    push(bytes) {
      seenBytes += bytes.length;
      if (seenBytes > fileSizeBytes) throw sizeChanged();
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length;) {
        if (filled === buffer.length) {
          buffer.copyWithin(0, start, filled);
          filled -= start;
          start = 0;
        }
        const taken = bytes.subarray(at, at + buffer.length - filled);
        buffer.set(taken, filled);
        filled += taken.length;
        at += taken.length;
        chunks.push(...cutWhile(sizes.maxBytes));
      }
      return chunks;
    },
    end() {
      if (seenBytes !== fileSizeBytes) throw sizeChanged();
      return cutWhile(1);
    },
  };
};
