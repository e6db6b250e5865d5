import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import test from 'ava';
import fc from 'fast-check';
import { createBinaryWriter } from '../src/binary.ts';
import { decodeNews, encodeNews } from '../src/news.ts';
import { brotliCodec, rawCodec } from '../src/codec.ts';
import { limits } from '../src/limits.ts';
import { decodePatchHint, encodePatchHint, type NamedPatch } from '../src/patch-hint.ts';
import {
  decodePatchHead,
  encodePatchHead,
  madeChunks,
  missingChunks,
  type PatchFrame,
} from '../src/patch.ts';
import { checkPath } from '../src/path-policy.ts';
import { verdict } from './vector-files.ts';

const frame = fc
  .record({
    contentBytes: fc.integer({ min: 1, max: limits.frameBytes }),
    deltaBytes: fc.integer({ min: 2, max: limits.deltaBytes }),
    isPacked: fc.boolean(),
  })
  .map(({ contentBytes, deltaBytes, isPacked }): PatchFrame => ({
    contentBytes,
    deltaBytes,
    codec: isPacked ? brotliCodec : rawCodec,
    storedBytes: isPacked ? deltaBytes - 1 : deltaBytes,
  }));

test('a head is read as it was written, and says where everything lies', (t) => {
  const runs = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 })),
  );
  fc.assert(
    fc.property(
      fc.option(frame, { nil: undefined }),
      runs,
      fc.array(frame, { maxLength: 30 }),
      (list, pairs, frames) => {
        const bytes = encodePatchHead({ list, runs: pairs.flat(), frames });
        const head = decodePatchHead(bytes);
        t.deepEqual(head.runs, pairs.flat());
        let [offset, contentOffset] = [bytes.length + (list?.storedBytes ?? 0), 0];
        for (const [index, expected] of frames.entries()) {
          t.deepEqual(head.frames[index], { ...expected, offset, contentOffset });
          offset += expected.storedBytes;
          contentOffset += expected.contentBytes;
        }
        t.is(head.list?.offset, list && bytes.length);
      },
    ),
    { numRuns: 200 },
  );
});

const headOf = (numbers: readonly number[], magic = 'HSP1'): Uint8Array => {
  const writer = createBinaryWriter(64);
  writer.magic(magic);
  for (const number of numbers) writer.varint(number);
  return writer.result();
};

const badHeads: readonly [string, Uint8Array, string][] = [
  ['another format', headOf([0, 0, 0], 'HSL1'), 'magic'],
  ['a flag that is none', headOf([2, 0, 0]), 'flags'],
  ['an odd number of runs', headOf([0, 1, 5, 0]), 'length'],
  ['a run of nothing', headOf([0, 2, 1, 0, 0]), 'length'],
  ['more runs than there is room for', headOf([0, 200_000]), 'ends-early'],
  ['more frames than there is room for', headOf([0, 0, 60_000]), 'ends-early'],
  ['a frame that makes nothing', headOf([0, 0, 1, 0, 1, 0, 1]), 'length'],
  ['a frame that makes too much', headOf([0, 0, 1, limits.frameBytes + 1, 1, 0, 1]), 'limit'],
  ['a delta that is too long', headOf([0, 0, 1, 1, limits.deltaBytes + 1, 0, 1]), 'limit'],
  ['a codec that nobody knows', headOf([0, 0, 1, 10, 10, 7, 5]), 'version'],
  ['a compressed delta that is no shorter', headOf([0, 0, 1, 10, 10, 1, 10]), 'length'],
  ['bytes behind its end', headOf([0, 0, 0, 0]), 'ends-late'],
];

for (const [what, bytes, reason] of badHeads) {
  test(`head refused: ${what}`, (t) => {
    const refused = verdict(() => decodePatchHead(bytes));
    t.deepEqual([refused.expect, refused.reason], ['PATCH_INVALID', reason]);
  });
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const fileOf = (path: string, chunks: readonly string[]) => ({
  path: checkPath(path),
  executable: false,
  sizeBytes: 100 * chunks.length,
  sha256: chunks.length === 1 ? hash(chunks[0] ?? '') : hash(path),
  chunks: chunks.length < 2 ? [] : chunks.map((name) => ({ sha256: hash(name), lengthBytes: 100 })),
});

test('missing chunks come in the order of the newer list, each once; runs choose among them', (t) => {
  const older = [fileOf('a', ['1', '2']), fileOf('b', ['3'])];
  const newer = [fileOf('a', ['1', '4', '5', '4']), fileOf('c', ['3']), fileOf('d', ['6'])];
  const missing = [...missingChunks(newer, older)];
  t.deepEqual(
    missing.map(({ sha256, offsetInFile, file }) => [sha256, offsetInFile, file.path as string]),
    [
      [hash('4'), 100, 'a'],
      [hash('5'), 200, 'a'],
      [hash('6'), 0, 'd'],
    ],
  );
  const letters = ['a', 'b', 'c', 'd', 'e'];
  const chosen = (runs: readonly number[]): string => [...madeChunks(letters, runs)].join('');
  t.is(chosen([]), '');
  t.is(chosen([0, 2]), 'ab');
  t.is(chosen([1, 2, 1, 1]), 'bce');
  t.is(chosen([2, 900]), 'cde');
});

test('a patch hint is read as it was written, in the order of the older lists', (t) => {
  const patches: NamedPatch[] = ['b', 'a', 'c'].map((name, index) => ({
    from: hash(name),
    sha256: hash(`patch ${name}`),
    headBytes: 10 + index,
    lengthBytes: 1000 * (index + 1),
  }));
  const sorted = [...patches].sort((left, right) => (left.from < right.from ? -1 : 1));
  t.deepEqual(decodePatchHint(encodePatchHint(patches)), sorted);
});

const line = (from: string, numbers: string): string => `${hash(from)} ${hash('p')} ${numbers}\n`;

const badHints: readonly [string, string, string][] = [
  ['no end of the line', line('a', '1 2').trim(), 'text'],
  ['capital letters', line('a', '1 2').toUpperCase(), 'text'],
  ['a head longer than the patch', line('a', '3 2'), 'limit'],
  ['a patch without end', line('a', `1 ${limits.packBytes + 1}`), 'limit'],
  ['one older list twice', line('a', '1 2') + line('a', '1 2'), 'order'],
  ['a number with a zero in front', line('a', '01 2'), 'text'],
];

for (const [what, text, reason] of badHints) {
  test(`hint refused: ${what}`, (t) => {
    const refused = verdict(() => decodePatchHint(Buffer.from(text)));
    t.deepEqual([refused.expect, refused.reason], ['PATCH_HINT_INVALID', reason]);
  });
}

test('news are read as they were written, and too much of them is not written', async (t) => {
  const documents = new Map([
    ['metadata/3.snapshot.json', new Uint8Array(Buffer.from('{"signed":{}}'))],
    [`lists/${hash('list')}.patches`, new Uint8Array(Buffer.from(line('a', '1 2')))],
  ]);
  const stored = await encodeNews(documents);
  t.deepEqual(
    [...(await decodeNews(stored ?? new Uint8Array()))].map(([name, bytes]) => [
      name,
      new Uint8Array(bytes),
    ]),
    [...documents],
  );
  const large = new Map([[`lists/${hash('list')}.packs`, new Uint8Array(limits.newsBytes)]]);
  t.is(await encodeNews(large), undefined);
});

test('news that are no news are refused before they take memory', async (t) => {
  const bomb = brotliCompressSync(Buffer.alloc(200_000_000));
  for (const bytes of [
    new Uint8Array(),
    Buffer.from('<html>'),
    bomb,
    brotliCompressSync('<html>'),
  ]) {
    await t.throwsAsync(decodeNews(bytes), { code: 'NEWS_INVALID' });
  }
});
