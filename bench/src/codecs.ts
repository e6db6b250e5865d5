import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  deflateRawSync,
  inflateRawSync,
} from 'node:zlib';
import { chunkSizes, findCut } from '@p2p-hotspot/bundle-format';

/** A way to store a chunk. */
export interface Codec {
  readonly name: string;
  readonly pack: (chunk: Uint8Array) => Uint8Array;
  readonly unpack: (stored: Uint8Array) => Uint8Array;
}

const deflate = (level: number): Codec => ({
  name: `deflate ${level}`,
  pack: (chunk) => deflateRawSync(chunk, { level }),
  unpack: (stored) => inflateRawSync(stored),
});

export const brotli = (quality: number): Codec => ({
  name: `brotli ${quality}`,
  pack: (chunk) =>
    brotliCompressSync(chunk, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_LGWIN]: Math.max(10, 32 - Math.clz32(chunk.length + 15)),
        [constants.BROTLI_PARAM_SIZE_HINT]: chunk.length,
      },
    }),
  unpack: (stored) => brotliDecompressSync(stored),
});

export const codecs: readonly Codec[] = [
  deflate(1),
  deflate(6),
  deflate(9),
  brotli(4),
  brotli(5),
  brotli(9),
  brotli(11),
];

/**
 * Cuts a file as chunking version 1 does, or with chunks of another size.
 *
 * @param averageBytes a power of two; absent: that of the file
 */
export const cut = (file: Uint8Array, averageBytes?: number): Uint8Array[] => {
  const sizes =
    averageBytes === undefined
      ? chunkSizes(file.length)
      : { minBytes: averageBytes / 4, averageBytes, maxBytes: averageBytes * 4 };
  const chunks: Uint8Array[] = [];
  for (let start = 0; start < file.length;) {
    const end = findCut(file, start, file.length, sizes);
    chunks.push(file.subarray(start, end));
    start = end;
  }
  return chunks;
};

export interface CodecCost {
  /** Stored bytes in bytes of the chunks; a chunk that would not shrink is stored as it is. */
  readonly share: number;
  readonly packBytesPerSecond: number;
  readonly unpackBytesPerSecond: number;
}

const cpuSeconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** What a codec makes of chunks, in processor time of one thread. */
export const measureCodec = ({ pack, unpack }: Codec, chunks: readonly Uint8Array[]): CodecCost => {
  const stored: (Uint8Array | undefined)[] = [];
  const packSeconds = cpuSeconds(() => {
    for (const chunk of chunks) {
      const packed = pack(chunk);
      stored.push(packed.length < chunk.length ? packed : undefined);
    }
  });
  const total = chunks.reduce((sum, { length }) => sum + length, 0);
  const kept = stored.reduce(
    (sum, packed, index) => sum + (packed ?? chunks[index] ?? new Uint8Array()).length,
    0,
  );
  let unpacked = 0;
  const unpackSeconds = cpuSeconds(() => {
    for (const packed of stored) if (packed !== undefined) unpacked += unpack(packed).length;
  });
  return {
    share: kept / total,
    packBytesPerSecond: total / packSeconds,
    unpackBytesPerSecond: unpacked / unpackSeconds,
  };
};
