import { brotliCompressSync } from 'node:zlib';
import { brotliCodec, unpackChunk } from '@p2p-hotspot/bundle-format';
import { promise, type FuzzTarget } from '../target.ts';

class NotTheChunk extends Error {}

const lengthBytes = 20_000;
const text = Buffer.from('Who controls the past controls the future. '.repeat(500)).subarray(
  0,
  lengthBytes,
);

/** What a pack stores of a chunk: streams of the right length, of others, and a bomb. */
export const storedChunkTarget: FuzzTarget = {
  seeds: [text, Buffer.alloc(lengthBytes), text.subarray(1), Buffer.alloc(50_000_000)].map(
    (bytes) => brotliCompressSync(bytes),
  ),
  isRefusal: (error) => error instanceof NotTheChunk,
  decode: (input) => {
    const chunk = unpackChunk(input, { codec: brotliCodec, lengthBytes });
    if (chunk === undefined) throw new NotTheChunk();
    promise(chunk.length === lengthBytes, 'a chunk of another length');
  },
};
