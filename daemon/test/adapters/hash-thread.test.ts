import { createHash } from 'node:crypto';
import test from 'ava';
import { openHashThread } from '../../src/adapters/host/hash-thread/hash-thread.ts';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('parts of several blocks are hashed, each answer to its question', async (t) => {
  const hasher = openHashThread();
  t.teardown(() => hasher.close());
  const blocks = [1, 2, 3].map((fill) => hasher.block(1000).fill(fill));
  const parts = [
    { start: 0, end: 400 },
    { start: 400, end: 400 },
    { start: 390, end: 1000 },
  ];
  const answers = await Promise.all(blocks.map((block) => hasher.sha256(block, parts)));
  t.deepEqual(
    answers,
    blocks.map((block) => parts.map(({ start, end }) => digestOf(block.subarray(start, end)))),
  );
});

test('closing twice, or before anything was asked, does no harm', async (t) => {
  const hasher = openHashThread();
  await hasher.close();
  await t.notThrowsAsync(hasher.close());
});
