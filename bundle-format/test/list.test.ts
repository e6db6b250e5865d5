import { createHash } from 'node:crypto';
import fc from 'fast-check';
import test from 'ava';
import { BundleError } from '../src/errors.ts';
import { limits } from '../src/limits.ts';
import {
  chunksOf,
  decodeList,
  encodeList,
  treeDigest,
  type Chunk,
  type FileEntry,
} from '../src/list.ts';
import { checkPath, checkPathSet, type SafePath } from '../src/path-policy.ts';
import { testFormat } from './format-vectors.ts';
import { verdict } from './vector-files.ts';

interface PlainFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly executable?: boolean;
  readonly chunks?: readonly { readonly length: number; readonly sha256: string }[];
}

const plainFile = (file: FileEntry): PlainFile => ({
  path: file.path,
  size: file.sizeBytes,
  sha256: file.sha256,
  ...(file.executable ? { executable: true } : {}),
  ...(file.chunks.length === 0
    ? {}
    : { chunks: file.chunks.map(({ lengthBytes, sha256 }) => ({ length: lengthBytes, sha256 })) }),
});

testFormat({
  title: 'lists are read and refused as their vectors say',
  folder: 'list',
  decode: decodeList,
  encode: ({ files, chunking }) => encodeList(files, chunking),
  plain: ({ files, chunking }) => ({
    chunking,
    files: files.map(plainFile),
    treeDigest: treeDigest(files),
  }),
});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const hashOfOne = hashOf('1');

const file = (path: string, changes: Partial<FileEntry> = {}): FileEntry => ({
  path: checkPath(path),
  executable: false,
  sizeBytes: 1,
  sha256: hashOfOne,
  chunks: [],
  ...changes,
});

const isSet = (paths: readonly SafePath[]): boolean =>
  verdict(() => {
    checkPathSet(paths);
  }).expect === 'ok';

const safePath = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('/').normalize('NFC'))
  .filter((path) => verdict(() => checkPath(path)).expect === 'ok')
  .map(checkPath);

const hash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

const chunk: fc.Arbitrary<Chunk> = fc.record({
  sha256: hash,
  lengthBytes: fc.integer({ min: 1, max: limits.chunkBytes }),
});

const content = fc.oneof(
  fc.constant({ sizeBytes: 0, sha256: hashOf(''), chunks: [] }),
  fc.record({
    sizeBytes: fc.integer({ min: 1, max: limits.chunkBytes }),
    sha256: hash,
    chunks: fc.constant([]),
  }),
  fc
    .record({ sha256: hash, chunks: fc.array(chunk, { minLength: 2, maxLength: 5 }) })
    .map((cut) => ({
      ...cut,
      sizeBytes: cut.chunks.reduce((sum, { lengthBytes }) => sum + lengthBytes, 0),
    })),
);

const tree: fc.Arbitrary<FileEntry[]> = fc
  .uniqueArray(safePath, { maxLength: 6 })
  .filter(isSet)
  .chain((paths) =>
    fc.tuple(
      ...paths.map((path) =>
        fc
          .tuple(content, fc.boolean())
          .map(([rest, executable]) => ({ path, executable, ...rest })),
      ),
    ),
  );

const byPath = (files: readonly FileEntry[]): FileEntry[] =>
  files.toSorted((left, right) => (left.path < right.path ? -1 : 1));

test('what is encoded is decoded, whatever order the files come in', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 1, max: 255 }), (files, chunking) => {
        const bytes = encodeList(files, chunking);
        const decoded = decodeList(bytes);
        t.is(decoded.chunking, chunking);
        t.deepEqual(byPath(decoded.files), byPath(files));
        t.deepEqual(encodeList(files.toReversed(), chunking), bytes);
        t.is(treeDigest(files.toReversed()), treeDigest(decoded.files));
      }),
    );
  });
});

test('a list that is cut off anywhere is refused', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(tree, (files) => {
        const bytes = encodeList(files);
        for (let length = 0; length < bytes.length; length += 1) {
          const { expect } = verdict(() => decodeList(bytes.slice(0, length)));
          if (expect !== 'LIST_INVALID') t.fail(`${expect} of the first ${length} bytes`);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('a flipped bit is refused or gives another list, and never anything worse', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(tree, (files) => {
        const bytes = encodeList(files);
        for (let bit = 0; bit < bytes.length * 8; bit += 1) {
          const flipped = bytes.slice();
          flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          if (verdict(() => decodeList(flipped)).expect !== 'ok') continue;
          const after = decodeList(flipped);
          // What is taken is canonical: it has no second spelling, so other bytes are another list.
          if (Buffer.compare(encodeList(after.files, after.chunking), flipped) === 0) continue;
          t.fail(`bit ${bit} gives a list that is spelled otherwise`);
        }
      }),
      { numRuns: 15 },
    );
  });
});

test('random bytes are refused', (t) => {
  t.notThrows(() => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const tail = Buffer.concat([Buffer.from('HSL1'), bytes]);
        for (const input of [bytes, tail]) verdict(() => decodeList(input));
      }),
      { numRuns: 2000 },
    );
  });
});

test('the encoder refuses what a decoder would refuse', (t) => {
  const one = { lengthBytes: 1, sha256: hashOf('1') };
  const cases: readonly (readonly [string, readonly FileEntry[], number?])[] = [
    ['PATH_UNSAFE', [{ ...file('a'), path: '../a' as SafePath }]],
    ['PATH_COLLISION', [file('a'), file('A')]],
    ['LIST_INVALID', [file('a'), file('a')]],
    ['LIST_INVALID', [file('a', { sizeBytes: 0 })]],
    ['LIST_INVALID', [file('a', { sizeBytes: limits.chunkBytes + 1 })]],
    ['LIST_INVALID', [file('a', { chunks: [one] })]],
    ['LIST_INVALID', [file('a', { sizeBytes: 3, chunks: [one, one] })]],
    ['LIST_INVALID', [file('a', { chunks: [one, { ...one, lengthBytes: 0 }] })]],
    [
      'LIST_INVALID',
      [file('a', { chunks: [one, { ...one, lengthBytes: limits.chunkBytes + 1 }] })],
    ],
    ['LIST_INVALID', [file('a')], 0],
    ['LIST_INVALID', [file('a')], 256],
  ];
  for (const [expect, files, chunking] of cases) {
    t.is(verdict(() => encodeList(files, chunking)).expect, expect);
  }
});

test('a list larger than the limit is refused before it is looked at', (t) => {
  const bytes = new Uint8Array(limits.listBytes + 1);
  t.deepEqual(
    verdict(() => decodeList(bytes)),
    { expect: 'LIST_INVALID', reason: 'limit' },
  );
});

test('a tree of too many files is not encoded', (t) => {
  const files = Array.from({ length: limits.listFiles + 1 }, (_, index) => file(`${index}`));
  t.deepEqual(
    verdict(() => encodeList(files)),
    { expect: 'LIST_INVALID', reason: 'limit' },
  );
});

test('the tree digest covers path, mode, size and hash, and no chunk', (t) => {
  const base = file('a', { sizeBytes: 2 });
  const digest = treeDigest([base]);
  const one = { lengthBytes: 1, sha256: hashOf('1') };
  t.is(treeDigest([{ ...base, chunks: [one, one] }]), digest);
  for (const changes of [
    { path: checkPath('b') },
    { executable: true },
    { sizeBytes: 3 },
    { sha256: hashOf('2') },
  ]) {
    t.not(treeDigest([{ ...base, ...changes }]), digest);
  }
  t.not(treeDigest([]), digest);
});

test('the chunks of a file include the one that is implied', (t) => {
  const one = { lengthBytes: 1, sha256: hashOf('1') };
  t.deepEqual(chunksOf(file('a')), [one]);
  t.deepEqual(chunksOf(file('a', { sizeBytes: 0, sha256: hashOf('') })), []);
  t.deepEqual(chunksOf(file('a', { sizeBytes: 2, chunks: [one, one] })), [one, one]);
});

test('a component of 70,000 files goes through', (t) => {
  const files = Array.from({ length: 70_000 }, (_, index) =>
    file(`page-${index % 300}/sub-${index % 7}/file number ${index}.html`, {
      sizeBytes: (index % 50_000) + 1,
      sha256: hashOf(`${index % 35_000}`),
    }),
  );
  const decoded = decodeList(encodeList(files));
  t.is(decoded.files.length, 70_000);
  t.is(treeDigest(decoded.files), treeDigest(files));
});

test('an error says where in the list it was found', (t) => {
  const bytes = encodeList([file('a'), file('b')]).slice();
  const second = 'HSL1'.length + 2 + 37;
  bytes[second + 1] = 0x61;
  const error = t.throws(() => decodeList(bytes), { instanceOf: BundleError });
  t.deepEqual(error.parameters, { reason: 'order', offset: second });
});

test('a list larger than the limit is not encoded', (t) => {
  const one = { lengthBytes: 1, sha256: hashOf('1') };
  const chunks = Array.from({ length: 4_100_000 }, () => one);
  const files = [file('a', { sizeBytes: chunks.length, chunks })];
  t.deepEqual(
    verdict(() => encodeList(files)),
    { expect: 'LIST_INVALID', reason: 'limit' },
  );
});
