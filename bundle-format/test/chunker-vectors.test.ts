import { createHash } from 'node:crypto';
import test from 'ava';
import { chunkSizes, findCut, gearTable } from '../src/chunker.ts';
import { readVector, readVectors } from './vector-files.ts';

test('the gear table is the public one', (t) => {
  const { gear } = readVector('chunking/gear.json') as { gear: string[] };
  t.deepEqual(
    Array.from(gearTable, (word) => (word >>> 0).toString(16).padStart(8, '0')),
    gear,
  );
});

test('chunk sizes follow from the size of the file', (t) => {
  const { sizes } = readVector('chunking/sizes.json') as {
    sizes: { fileSize: number; min: number; average: number; max: number }[];
  };
  for (const { fileSize, min, average, max } of sizes) {
    t.deepEqual(chunkSizes(fileSize), { minBytes: min, averageBytes: average, maxBytes: max });
  }
});

interface ChunkingVector {
  readonly input: {
    readonly seed?: string;
    readonly fill?: number;
    readonly length: number;
    readonly sha256: string;
  };
  readonly fileSize: number;
  readonly chunkLengths: readonly number[];
}

const vectorInput = ({ seed, fill, length }: ChunkingVector['input']): Uint8Array => {
  if (seed === undefined) return new Uint8Array(length).fill(fill ?? 0);
  const bytes = Buffer.alloc(Math.ceil(length / 32) * 32);
  const counter = Buffer.alloc(4);
  for (let at = 0; at < bytes.length; at += 32) {
    counter.writeUInt32BE(at / 32);
    createHash('sha256').update(seed).update(counter).digest().copy(bytes, at);
  }
  return bytes.subarray(0, length);
};

test('files are cut as the vectors say', (t) => {
  const vectors = readVectors<ChunkingVector>('chunking').filter(({ name }) =>
    name.startsWith('good-'),
  );
  t.true(vectors.length > 0);
  for (const { name, input, fileSize, chunkLengths } of vectors) {
    const bytes = vectorInput(input);
    t.is(createHash('sha256').update(bytes).digest('hex'), input.sha256, name);
    const lengths: number[] = [];
    for (let at = 0; at < bytes.length;) {
      const cut = findCut(bytes, at, bytes.length, chunkSizes(fileSize));
      lengths.push(cut - at);
      at = cut;
    }
    t.deepEqual(lengths, chunkLengths, name);
  }
});
