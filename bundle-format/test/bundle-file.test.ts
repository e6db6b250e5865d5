import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import test from 'ava';
import { extract } from 'tar-stream';
import { indexBundleFile, type RandomReader } from '../src/bundle-index.ts';
import { readBundleFile } from '../src/bundle-reader.ts';
import { writeBundleFile, type BundleInput } from '../src/bundle-writer.ts';
import { BundleError } from '../src/errors.ts';
import {
  compareRepositoryNames,
  listPath,
  manifestPath,
  metadataPath,
  packHintPath,
  packPath,
  tocPath,
} from '../src/layout.ts';
import { limits } from '../src/limits.ts';
import { fromHex, readVectors, verdictOf } from './vector-files.ts';

interface TextEntry {
  readonly name: string;
  readonly body: string;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const input = ({ name, body }: TextEntry): BundleInput => ({
  name,
  sizeBytes: Buffer.byteLength(body),
  body: [Buffer.from(body)],
});

const collect = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const blocks: Uint8Array[] = [];
  for await (const block of stream) blocks.push(block);
  return Buffer.concat(blocks);
};

const write = (entries: readonly TextEntry[]): Promise<Buffer> =>
  collect(writeBundleFile(entries.map(input)));

const inBlocks = async function* (bytes: Uint8Array, blockBytes: number) {
  for (let at = 0; at < bytes.length; at += blockBytes) {
    await Promise.resolve();
    yield bytes.subarray(at, at + blockBytes);
  }
};

const readAll = async (bytes: Uint8Array, blockBytes = 1000): Promise<TextEntry[]> => {
  const entries: TextEntry[] = [];
  for await (const { name, sizeBytes, body } of readBundleFile(inBlocks(bytes, blockBytes))) {
    const bytesRead = await collect(body);
    if (bytesRead.length !== sizeBytes) throw new Error('a body of another size');
    entries.push({ name, body: bytesRead.toString() });
  }
  return entries;
};

const readerOf = (bytes: Uint8Array): RandomReader & { readonly reads: [number, number][] } => {
  const reads: [number, number][] = [];
  return {
    sizeBytes: bytes.length,
    reads,
    read: (offset, length) => {
      reads.push([offset, length]);
      return Promise.resolve(bytes.subarray(offset, offset + length));
    },
  };
};

const sample: readonly TextEntry[] = [
  { name: metadataPath('1.root.json'), body: '{"root":1}' },
  { name: metadataPath('timestamp.json'), body: '{}' },
  { name: manifestPath('site-porto-novo-and-its-islands', hashOf('m')), body: '{"release":1}' },
  { name: listPath(hashOf('l')), body: 'x'.repeat(512) },
  { name: packHintPath(hashOf('l')), body: '' },
  { name: tocPath(hashOf('p')), body: 'y'.repeat(513) },
  { name: packPath(hashOf('p')), body: 'z'.repeat(20_000) },
];

test('bundle files are read and refused as their vectors say, from front to back and by index', async (t) => {
  const vectors = readVectors<{ value?: readonly TextEntry[] }>('bundle');
  t.true(vectors.length > 0);
  for (const vector of vectors) {
    const bytes = fromHex(vector.hex ?? '');
    const indexed = await verdictOf(() => indexBundleFile(readerOf(bytes)));
    t.is(indexed.expect, vector.expect, `${vector.name}, by index`);
    for (const blockBytes of [1, 512, bytes.length + 1]) {
      const read = await verdictOf(() => readAll(bytes, blockBytes));
      t.is(read.expect, vector.expect, `${vector.name}, from front to back`);
    }
    if (vector.value === undefined) continue;
    t.deepEqual(await readAll(bytes), vector.value, vector.name);
    t.deepEqual(new Uint8Array(await write(vector.value)), bytes, vector.name);
  }
});

test('what is written is read back, and equal input gives equal bytes', async (t) => {
  const bytes = await write(sample);
  t.deepEqual(await readAll(bytes), sample);
  t.deepEqual(await write(sample), bytes);
  t.is(bytes.length % 512, 0);
});

test('any set of entries is read back', async (t) => {
  const entry = fc.record({
    name: fc
      .tuple(fc.nat({ max: 3 }), fc.constantFrom(listPath, packHintPath, tocPath, packPath))
      .map(([seed, path]) => path(hashOf(String(seed)))),
    body: fc.string({ maxLength: 1500 }),
  });
  await t.notThrowsAsync(
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, { minLength: 1, maxLength: 6, selector: ({ name }) => name }),
        fc.integer({ min: 1, max: 2000 }),
        async (entries, blockBytes) => {
          const sorted = entries.toSorted((left, right) =>
            compareRepositoryNames(left.name, right.name),
          );
          t.deepEqual(await readAll(await write(sorted), blockBytes), sorted);
        },
      ),
    ),
  );
});

test('any tar program can read a bundle file', async (t) => {
  const names: string[] = [];
  for await (const entry of Readable.from([await write(sample)]).pipe(extract())) {
    names.push(entry.header.name);
    entry.resume();
  }
  t.deepEqual(
    names,
    sample.map(({ name }) => `hotspot/${name}`),
  );
});

test('the index says where each body lies and reads headers only', async (t) => {
  const bytes = await write(sample);
  const reader = readerOf(bytes);
  const index = await indexBundleFile(reader);
  t.deepEqual(
    Array.from(index, ([name, { offset, sizeBytes }]) => ({
      name,
      body: bytes.toString('utf8', offset, offset + sizeBytes),
    })),
    sample,
  );
  t.is(reader.reads.length, sample.length + 2);
  for (const [, length] of reader.reads) t.true(length <= 1023);
});

test('a bundle file that is cut off anywhere is refused', async (t) => {
  const bytes = await write(sample);
  for (let length = 0; length < bytes.length; length += length % 512 < 4 ? 1 : 127) {
    const part = bytes.subarray(0, length);
    t.is((await verdictOf(() => readAll(part))).expect, 'BUNDLE_TRUNCATED', String(length));
    const indexed = await verdictOf(() => indexBundleFile(readerOf(part)));
    t.is(indexed.expect, 'BUNDLE_TRUNCATED', String(length));
  }
});

test('damage in front of where a file is cut off counts, for both readers', async (t) => {
  const bytes = await write(sample);
  const [first] = (await indexBundleFile(readerOf(bytes))).values();
  if (first === undefined) return t.fail();
  const end = first.offset + first.sizeBytes;
  const damaged = Buffer.from(bytes);
  damaged[end] = 1;
  const next = Math.ceil((end + 1) / 512) * 512;
  for (const [length, expect] of [
    [next - 1, 'BUNDLE_TRUNCATED'],
    [next, 'BUNDLE_DAMAGED'],
    [next + 511, 'BUNDLE_DAMAGED'],
  ] as const) {
    const part = damaged.subarray(0, length);
    t.is((await verdictOf(() => readAll(part))).expect, expect, String(length));
    t.is((await verdictOf(() => indexBundleFile(readerOf(part)))).expect, expect, String(length));
  }
  return undefined;
});

test('a bit flipped outside of a body is refused, in the same way by both readers', async (t) => {
  const bytes = await write(sample);
  const bodies = [...(await indexBundleFile(readerOf(bytes))).values()];
  const isBody = (at: number) =>
    bodies.some(({ offset, sizeBytes }) => at >= offset && at < offset + sizeBytes);
  await t.notThrowsAsync(
    fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length * 8 - 1 }), async (bit) => {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const read = await verdictOf(() => readAll(flipped));
        const indexed = await verdictOf(() => indexBundleFile(readerOf(flipped)));
        t.is(read.expect, indexed.expect);
        t.is(read.expect === 'ok', isBody(bit >> 3), String(bit));
      }),
      { numRuns: 1500 },
    ),
  );
});

test('a file that became shorter while it was read is reported as cut off', async (t) => {
  const bytes = await write(sample);
  const shrunk = { ...readerOf(bytes.subarray(0, 700)), sizeBytes: bytes.length };
  const error = await t.throwsAsync(indexBundleFile(shrunk), { instanceOf: BundleError });
  t.is(error.code, 'BUNDLE_TRUNCATED');
  t.is(error.parameters['offset'], 700);
});

const emptyList = (index: number): BundleInput => ({
  name: listPath(index.toString(16).padStart(64, '0')),
  sizeBytes: 0,
  body: [],
});

test('more entries than the limit are neither written nor read', async (t) => {
  const inputs = Array.from({ length: limits.bundleEntries + 1 }, (_, index) => emptyList(index));
  const written = await verdictOf(() => collect(writeBundleFile(inputs)));
  t.is(written.expect, 'TOO_MANY_ENTRIES');
});

test('the writer refuses what no reader would take', async (t) => {
  const [root, timestamp] = sample as [TextEntry, TextEntry];
  const cases: readonly (readonly [string, readonly BundleInput[]])[] = [
    ['NAME_NOT_ALLOWED', [input({ name: 'autorun.inf', body: '' })]],
    ['ENTRY_DUPLICATE', [input(root), input(root)]],
    ['ENTRY_ORDER', [input(timestamp), input(root)]],
    ['ENTRY_TOO_LARGE', [{ ...input(root), sizeBytes: limits.metadataBytes + 1 }]],
    ['ENTRY_SIZE_WRONG', [{ ...input(root), sizeBytes: 9 }]],
    ['ENTRY_SIZE_WRONG', [{ ...input(root), sizeBytes: 11 }]],
  ];
  for (const [expect, entries] of cases) {
    t.is((await verdictOf(() => collect(writeBundleFile(entries)))).expect, expect);
  }
});

test('a body that fails ends the writing with its own error', async (t) => {
  const fault = new Error('unreadable');
  const failing = async function* () {
    yield Buffer.alloc(100_000);
    await Promise.resolve();
    throw fault;
  };
  const entry = { name: packPath(hashOf('p')), sizeBytes: 200_000, body: failing() };
  t.is(await t.throwsAsync(collect(writeBundleFile([entry]))), fault);
});

/** Endless body that counts the bytes it gave, and whether it was closed. */
const countedBody = (sizeBytes: number) => {
  const count = { bytes: 0, isClosed: false };
  const body = (async function* () {
    const block = Buffer.alloc(64 * 1024);
    try {
      for (; count.bytes < sizeBytes; count.bytes += block.length) {
        await Promise.resolve();
        yield block;
      }
    } finally {
      count.isClosed = true;
    }
  })();
  return { count, body };
};

test('the writer runs ahead of its reader by a few blocks only, and stops when he leaves', async (t) => {
  const sizeBytes = 64 * 1024 * 1024;
  const { count, body } = countedBody(sizeBytes);
  let seenBytes = 0;
  let farthest = 0;
  for await (const block of writeBundleFile([{ name: packPath(hashOf('p')), sizeBytes, body }])) {
    seenBytes += block.length;
    farthest = Math.max(farthest, count.bytes - seenBytes);
    if (seenBytes > sizeBytes / 2) break;
  }
  t.true(farthest <= 4 * 64 * 1024, String(farthest));
  t.true(count.isClosed);
  t.true(count.bytes < sizeBytes);
});

test('the reader holds no body, skips what is not read, and closes its source', async (t) => {
  const sizeBytes = 64 * 1024 * 1024;
  const { count, body } = countedBody(sizeBytes);
  const entries = [
    { name: packPath(hashOf('a')), sizeBytes, body },
    input({ name: packPath(`f${hashOf('b').slice(1)}`), body: 'last' }),
  ];
  const texts: string[] = [];
  for await (const entry of readBundleFile(writeBundleFile(entries))) {
    if (entry.sizeBytes < 10) texts.push((await collect(entry.body)).toString());
    else t.true(count.bytes < 10 * 64 * 1024);
  }
  t.deepEqual(texts, ['last']);
  const early = countedBody(sizeBytes);
  const name = packPath(hashOf('a'));
  for await (const entry of readBundleFile(
    writeBundleFile([{ name, sizeBytes, body: early.body }]),
  )) {
    t.is(entry.name, name);
    break;
  }
  t.true(early.count.isClosed);
  t.true(early.count.bytes < sizeBytes);
});

test('a body that is read too late is a mistake of the caller, not a shorter body', async (t) => {
  const late: AsyncIterable<Uint8Array>[] = [];
  for await (const { body } of readBundleFile(inBlocks(await write(sample), 100))) late.push(body);
  for (const body of late) {
    await t.throwsAsync(collect(body), { message: /after the next entry/ });
  }
});

test('a source without an early end is read too', async (t) => {
  const bytes = await write(sample);
  const source = inBlocks(bytes, 300);
  const plain = { [Symbol.asyncIterator]: () => ({ next: () => source.next() }) };
  const names: string[] = [];
  for await (const { name } of readBundleFile(plain)) names.push(name);
  t.is(names.length, sample.length);
});
