import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import { limits } from './limits.ts';
import { noteShortLived } from './short-lived-buffers.ts';

/** Codec of a chunk in a pack: its bytes as they are. */
export const rawCodec = 0;
/** Codec of a chunk in a pack: one Brotli stream (RFC 7932), of a window of at most 16 MiB. */
export const brotliCodec = 1;

/** What must be known of a chunk to read it out of what is stored. */
export interface StoredForm {
  readonly codec: number;
  /** Length of the chunk itself. */
  readonly lengthBytes: number;
}

/** False for codecs that later versions may bring: a chunk in one of them is absent. */
export const isReadableCodec = (codec: number): boolean =>
  codec === rawCodec || codec === brotliCodec;

/** The quality from which on time grows much faster than bytes shrink (docs/adr/0012). */
const chunkQuality = 5;
/** What saves less is stored as it is: readers need not decode it. */
const mostStoredShare = 15 / 16;
const leastBytes = 64;

const sampleCount = 4;
const sampleBytes = 1024;
/** Random bytes have 7.95 in a sample of this size, what is compressed already hardly less. */
const incompressibleBits = 7.7;

/** Looks at a few samples: what is compressed already costs next to nothing. */
const isWorthTrying = (bytes: Uint8Array): boolean => {
  const counts = new Uint32Array(256);
  const step = Math.max(sampleBytes, Math.floor(bytes.length / sampleCount));
  let sampled = 0;
  for (let from = 0; from < bytes.length; from += step) {
    const end = Math.min(from + sampleBytes, bytes.length);
    for (let at = from; at < end; at += 1) {
      const byte = bytes[at] as number;
      counts[byte] = (counts[byte] as number) + 1;
    }
    sampled += end - from;
  }
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= count * Math.log2(count / sampled);
  return bits < incompressibleBits * sampled;
};

/** The smallest window that holds all of it: what the compressor needs of memory follows from it. */
const windowBits = (lengthBytes: number): number =>
  Math.min(
    constants.BROTLI_MAX_WINDOW_BITS,
    Math.max(constants.BROTLI_MIN_WINDOW_BITS, 32 - Math.clz32(lengthBytes + 15)),
  );

/**
 * Compresses a chunk where that saves something, in a thread of the pool. The same bytes give the same
 * result with one version of Brotli; versions may differ.
 *
 * @param bytes not to be changed before the promise has settled
 * @param quality of Brotli, up to 11
 * @returns what to store with `brotliCodec`; undefined: the chunk is stored as it is
 */
export const packChunk = (
  bytes: Uint8Array,
  quality = chunkQuality,
): Promise<Uint8Array | undefined> =>
  new Promise((resolve, reject) => {
    if (bytes.length < leastBytes || !isWorthTrying(bytes)) {
      resolve(undefined);
      return;
    }
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: windowBits(bytes.length),
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    brotliCompress(bytes, { params }, (error, stored) => {
      noteShortLived(bytes.length);
      if (error !== null) reject(error);
      else resolve(stored.length <= bytes.length * mostStoredShare ? stored : undefined);
    });
  });

/** Node decodes into no smaller pieces. */
const leastOutput = 64;

interface Decoded {
  readonly buffer: Uint8Array;
  /** Its `bytesWritten` is how much of the input was used. */
  readonly engine: { readonly bytesWritten: number };
}

/**
 * Reads a chunk out of what a pack stores of it, from anywhere: whoever gets bytes compares their hash.
 * Of a stream that is longer, one byte beyond `lengthBytes` comes out, or 64 where that is less.
 *
 * @returns `stored` itself where nothing is to be decoded; undefined for a codec that is not known, and
 *   for a stream that is damaged, ends early, has bytes behind its end or is of another length
 */
export const unpackChunk = (
  stored: Uint8Array,
  { codec, lengthBytes }: StoredForm,
): Uint8Array | undefined => {
  if (codec === rawCodec) return stored.length === lengthBytes ? stored : undefined;
  if (codec !== brotliCodec || lengthBytes < 1 || lengthBytes > limits.chunkBytes) return undefined;
  try {
    const options = {
      info: true,
      maxOutputLength: lengthBytes,
      chunkSize: Math.max(leastOutput, lengthBytes + 1),
    };
    const decoded = brotliDecompressSync(stored, options) as unknown as Decoded;
    noteShortLived(lengthBytes);
    const isWhole = decoded.engine.bytesWritten === stored.length;
    return isWhole && decoded.buffer.length === lengthBytes ? decoded.buffer : undefined;
  } catch {
    // Whatever is wrong with it: these bytes are not the chunk.
    return undefined;
  }
};
