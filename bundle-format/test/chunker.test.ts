import { createHash } from 'node:crypto';
import fc from 'fast-check';
import test from 'ava';
import { chunkSizes, createChunker, findCut } from '../src/chunker.ts';
import { BundleError } from '../src/errors.ts';
import { limits } from '../src/limits.ts';

const KiB = 1024;
const MiB = 1024 * KiB;

/** Bytes that look random and are the same in every run. */
const noise = (seed: string, length: number): Uint8Array => {
  const bytes = Buffer.alloc(Math.ceil(length / 32) * 32);
  let block = createHash('sha256').update(seed).digest();
  for (let at = 0; at < bytes.length; at += 32) {
    block.copy(bytes, at);
    block = createHash('sha256').update(block).digest();
  }
  return new Uint8Array(bytes.subarray(0, length));
};

const cutWhole = (bytes: Uint8Array, sizes = chunkSizes(bytes.length)): Uint8Array[] => {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const cut = findCut(bytes, at, bytes.length, sizes);
    chunks.push(bytes.subarray(at, cut));
    at = cut;
  }
  return chunks;
};

const cutInBlocks = (bytes: Uint8Array, blockSizes: readonly number[]): Uint8Array[] => {
  const chunker = createChunker(bytes.length);
  const chunks: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = blockSizes[turn % blockSizes.length] ?? 1;
    // A copy, overwritten afterwards: the chunks must not depend on the caller's memory.
    const block = bytes.slice(at, at + size);
    chunks.push(...chunker.push(block));
    block.fill(0);
    at += size;
  }
  return [...chunks, ...chunker.end()];
};

const hashes = (chunks: readonly Uint8Array[]): string[] =>
  chunks.map((chunk) => createHash('sha256').update(chunk).digest('hex'));

const threeMebibytes = noise('three', 3 * MiB);

test('a file up to 256 KiB is one chunk, an empty one is none', (t) => {
  t.deepEqual(cutInBlocks(new Uint8Array(), []), []);
  const whole = noise('whole', 256 * KiB);
  t.deepEqual(hashes(cutInBlocks(whole, [1000])), hashes([whole]));
  t.is(cutInBlocks(noise('tiny', 1), [1]).length, 1);
});

test('cuts do not depend on the blocks the file comes in', (t) => {
  const expected = hashes(cutWhole(threeMebibytes));
  t.true(expected.length > 20);
  t.notThrows(() => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: MiB }), { minLength: 1, maxLength: 5 }),
        (blockSizes) => {
          t.deepEqual(hashes(cutInBlocks(threeMebibytes, blockSizes)), expected);
        },
      ),
      { numRuns: 25, examples: [[[3 * MiB]], [[4096]], [[256 * KiB]], [[64 * KiB + 1]]] },
    );
  });
});

test('single bytes are cut in time that grows with their number', (t) => {
  const bytes = threeMebibytes.subarray(0, 600 * KiB);
  t.deepEqual(hashes(cutInBlocks(bytes, [1])), hashes(cutWhole(bytes)));
});

test('chunks join to the file, and keep the smallest and the largest size', (t) => {
  const averages: number[] = [];
  for (const fileSizeBytes of [3 * MiB, 100 * 1024 * MiB]) {
    const bytes = fileSizeBytes === 3 * MiB ? threeMebibytes : noise('large', 24 * MiB);
    const sizes = chunkSizes(fileSizeBytes);
    const chunks = cutWhole(bytes, sizes);
    t.deepEqual(hashes([Buffer.concat(chunks)]), hashes([bytes]));
    for (const chunk of chunks.slice(0, -1)) {
      t.true(chunk.length > sizes.minBytes && chunk.length <= sizes.maxBytes);
    }
    averages.push(bytes.length / chunks.length / sizes.averageBytes);
    t.true(sizes.maxBytes <= limits.chunkBytes);
  }
  for (const ratio of averages) t.true(ratio > 0.5 && ratio < 2, String(ratio));
});

test('bytes that never cut make chunks of the largest size', (t) => {
  const lengths = cutInBlocks(new Uint8Array(MiB), [100_000]).map(({ length }) => length);
  t.deepEqual(lengths, new Array<number>(8).fill(128 * KiB));
});

test('an insertion in the middle changes few chunks', (t) => {
  const before = hashes(cutWhole(threeMebibytes));
  t.notThrows(() => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: threeMebibytes.length }),
        fc.uint8Array({ minLength: 1, maxLength: 2000 }),
        (at, inserted) => {
          const bytes = Buffer.concat([
            threeMebibytes.subarray(0, at),
            inserted,
            threeMebibytes.subarray(at),
          ]);
          const known = new Set(before);
          const changed = hashes(cutWhole(bytes)).filter((hash) => !known.has(hash));
          t.true(changed.length <= 6, `${changed.length} of ${before.length}`);
        },
      ),
      { numRuns: 30, seed: 1 },
    );
  });
});

test('a file that grew or shrank while it was read is reported', (t) => {
  const shorter = createChunker(1000);
  t.deepEqual(shorter.push(new Uint8Array(999)), []);
  const expected = { instanceOf: BundleError, code: 'FILE_SIZE_CHANGED' };
  const error = t.throws(() => shorter.end(), expected);
  t.deepEqual(error.parameters, { expectedBytes: 1000, actualBytes: 999 });
  t.throws(() => createChunker(1000).push(new Uint8Array(1001)), expected);
});
