import { createHash } from 'node:crypto';
import test from 'ava';
import type { Chunk } from '@p2p-hotspot/bundle-format';
import { createBlockPool } from '../../src/cycle/block-pool.ts';
import { gather } from '../../src/cycle/gather.ts';
import type { ChunkFinder } from '../../src/cycle/chunk-finder.ts';
import type { ChunkReader } from '../../src/cycle/chunk-reader.ts';
import { joinedReadBytes } from '../../src/core/read-plan.ts';
import type { Recipe, StoreJob } from '../../src/ports/store.ts';
import { hashHere } from '../fixtures/hash-here.ts';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A job that keeps what it is given, in memory. */
const memoryJob = (): StoreJob & { readonly kept: Map<string, Buffer> } => {
  const kept = new Map<string, Buffer>();
  const sizeOf = (sha256: string) => kept.get(sha256)?.length ?? -1;
  const job: Partial<StoreJob> = {
    isComplete: ({ sha256, sizeBytes }) => sizeOf(sha256) === sizeBytes,
    chunksDone: () => Promise.resolve(0),
    writeWhole: ({ sha256 }, bytes) => {
      kept.set(sha256, Buffer.from(bytes));
      return Promise.resolve();
    },
    append: ({ object }, bytes) => {
      kept.set(object.sha256, Buffer.concat([kept.get(object.sha256) ?? Buffer.alloc(0), bytes]));
      return Promise.resolve();
    },
    pause: () => Promise.resolve(),
  };
  return { ...(job as StoreJob), kept };
};

test('chunks larger than a joined read come through, between small ones', async (t) => {
  const sizes = [10, joinedReadBytes + 1, 20, 2 * joinedReadBytes, 30, joinedReadBytes - 5, 40];
  const pieces = sizes.map((size, index) => Buffer.alloc(size, index + 1));
  const pack = Buffer.concat(pieces);
  const chunks: Chunk[] = pieces.map((bytes) => ({
    sha256: digestOf(bytes),
    lengthBytes: bytes.length,
  }));
  const reader: ChunkReader = {
    medium: 'pack',
    isDoubtful: () => false,
    readRange: (offset, into) => {
      into.set(pack.subarray(offset, offset + into.length));
      return Promise.resolve(true);
    },
    reportDamage: () => {
      t.fail('nothing is damaged');
    },
  };
  const offsets = new Map(
    chunks.map(({ sha256 }, index) => [
      sha256,
      sizes.slice(0, index).reduce((sum, size) => sum + size, 0),
    ]),
  );
  const place = (sha256: string) => ({
    reader,
    offset: offsets.get(sha256) ?? 0,
    lengthBytes: chunks.find((chunk) => chunk.sha256 === sha256)?.lengthBytes ?? 0,
  });
  const finder: Partial<ChunkFinder> = { place, exclude: () => undefined };
  const recipe: Recipe = {
    object: { sha256: digestOf(pack), executable: false, sizeBytes: pack.length },
    chunks,
  };
  const job = memoryJob();
  const hasher = hashHere();
  const { missingBytes } = await gather([recipe], {
    job,
    finder: finder as ChunkFinder,
    hasher,
    blocks: createBlockPool(hasher),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  t.is(missingBytes, 0);
  t.true(job.kept.get(recipe.object.sha256)?.equals(pack));
});
