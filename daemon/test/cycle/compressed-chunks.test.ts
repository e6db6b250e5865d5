import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import test from 'ava';
import { brotliCodec, decodeToc, encodeToc, packChunk, rawCodec } from '@p2p-hotspot/bundle-format';
import { openHashThread } from '../../src/adapters/host/hash-thread/hash-thread.ts';
import { compressPacks, type Stored } from '../fixtures/compress-packs.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { sha256 } from '../fixtures/pack-components.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { codesOf, makeBoxFolders, openTestBox } from '../fixtures/test-box.ts';

/** Text in which no two stretches are equal. */
const textOf = (sizeBytes: number): Buffer =>
  Buffer.from(randomBytes(sizeBytes / 2).toString('hex'));

const tree = (): Record<string, Uint8Array> => ({
  'book.html': textOf(600_000),
  'film.webm': randomBytes(400_000),
  // As in a container layer: some of it can be compressed, some not.
  'layer.tar': Buffer.concat([
    textOf(200_000),
    randomBytes(100_000),
    textOf(100_000),
    randomBytes(50_000),
  ]),
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`pages/${index}.html`, textOf(2 * (index + 200))]),
  ),
});

const books = (counter: number, content: Readonly<Record<string, Uint8Array>>) => ({
  counter,
  components: [{ name: 'books', counter, tree: content }],
});

const packBytes = (repository: ReadonlyMap<string, Uint8Array>): number =>
  [...repository]
    .filter(([name]) => /^packs\/..\/[0-9a-f]{64}$/.test(name))
    .reduce((sum, [, bytes]) => sum + bytes.length, 0);

const isServed = async (store: string, content: Readonly<Record<string, Uint8Array>>) => {
  for (const [name, bytes] of Object.entries(content)) {
    const served = await readFile(path.join(store, 'current/stable/books', name));
    if (!served.equals(bytes)) return false;
  }
  return true;
};

test('what is stored compressed is served as it was, and no byte is read twice', async (t) => {
  const publisher = createPublisher({ packLimitBytes: 300_000 });
  const content = tree();
  const plain = publisher.publish(books(1, content));
  const repository = await compressPacks(plain);
  t.true(packBytes(repository) < 0.75 * packBytes(plain));
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const source = createMemorySource(repository);
  const done = await box.plugIn(source);
  t.is(done.phase, 'COMMITTED');
  t.is(source.packBytesRead(), packBytes(repository));
  t.true(await isServed(folders.store, content));
});

test('the thread that hashes unpacks as well, and goes on after what cannot be unpacked', async (t) => {
  const hasher = openHashThread();
  t.teardown(() => hasher.close());
  const plain = textOf(10_000);
  const stored = (await packChunk(plain)) ?? new Uint8Array();
  const block = hasher.block(stored.length + 4);
  const into = hasher.block(plain.length + 8);
  block.set(stored, 4);
  const packed = { codec: brotliCodec, lengthBytes: plain.length };
  const digests = await hasher.unpack(
    block,
    [
      { start: 0, end: 4, packed: undefined, unpackedStart: 0 },
      { start: 0, end: 4, packed: { codec: brotliCodec, lengthBytes: 4 }, unpackedStart: 4 },
      { start: 4, end: block.length, packed, unpackedStart: 8 },
    ],
    into,
  );
  t.deepEqual(digests, [sha256(Buffer.alloc(4)), '', sha256(plain)]);
  t.true(into.subarray(8).equals(plain));
});

test('a delta brings compressed chunks beside what the box has of packs that are not', async (t) => {
  const publisher = createPublisher();
  const before = tree();
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  await box.plugIn(createMemorySource(publisher.publish(books(1, before))));
  const after = {
    ...before,
    'book.html': Buffer.concat([before['book.html'] ?? new Uint8Array(), textOf(50_000)]),
    'new.html': textOf(20_000),
  };
  const delta = await compressPacks(publisher.publish({ ...books(2, after), delta: true }));
  const source = createMemorySource(delta);
  const done = await box.plugIn(source);
  t.is(done.phase, 'COMMITTED');
  t.true(source.packBytesRead() < 100_000);
  t.true(await isServed(folders.store, after));
});

test('one repository may hold compressed and plain packs', async (t) => {
  const publisher = createPublisher({ packLimitBytes: 200_000 });
  const content = tree();
  const plain = publisher.publish(books(1, content));
  const mixed = await compressPacks(plain, async (chunk, index) => {
    const bytes = index % 3 === 0 ? await packChunk(chunk) : undefined;
    return bytes === undefined ? { codec: rawCodec, bytes: chunk } : { codec: brotliCodec, bytes };
  });
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  t.is((await box.plugIn(createMemorySource(mixed))).phase, 'COMMITTED');
  t.true(await isServed(folders.store, content));
});

/** What a worn or hostile medium may hold in place of a compressed chunk. */
const wrongs: readonly [string, (stored: Uint8Array) => Uint8Array][] = [
  ['a stream that ends early', (stored) => stored.subarray(0, stored.length - 2)],
  ['bytes behind the stream', (stored) => Buffer.concat([stored, Buffer.from('x')])],
  ['no stream at all', (stored) => Buffer.alloc(stored.length, 0xff)],
  ['a bomb', () => brotliCompressSync(Buffer.alloc(50_000_000))],
  ['another chunk', (stored) => brotliCompressSync(Buffer.alloc(stored.length))],
];

for (const [what, spoil] of wrongs) {
  test(`${what} is damage: that chunk comes from the next source`, async (t) => {
    const publisher = createPublisher();
    const content = { 'book.html': textOf(300_000), 'page.html': textOf(3000) };
    const plain = publisher.publish(books(1, content));
    const spoilt = await compressPacks(plain, async (chunk, index): Promise<Stored> => {
      const bytes = await packChunk(chunk);
      if (bytes === undefined) return { codec: rawCodec, bytes: chunk };
      return { codec: brotliCodec, bytes: index % 4 === 1 ? spoil(bytes) : bytes };
    });
    const folders = await makeBoxFolders(t);
    const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
    const first = createMemorySource(spoilt);
    const waiting = await box.plugIn(first);
    t.is(waiting.phase, 'WAITING_SOURCE');
    t.deepEqual(codesOf(waiting.sources), ['SOURCE_DAMAGED']);
    const second = createMemorySource(await compressPacks(plain));
    t.is((await box.plugIn(second)).phase, 'COMMITTED');
    t.true(await isServed(folders.store, content));
  });
}

test('a table that says another length than the list is not believed, and nothing is unpacked for it', async (t) => {
  const publisher = createPublisher();
  const content = { 'page.html': textOf(30_000) };
  const plain = publisher.publish(books(1, content));
  const lying = new Map(await compressPacks(plain));
  for (const [name, bytes] of lying) {
    if (!name.endsWith('.toc')) continue;
    const chunks = decodeToc(bytes).map((chunk) => ({ ...chunk, lengthBytes: 4_000_000 }));
    lying.set(name, encodeToc(chunks));
  }
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const source = createMemorySource(lying);
  const waiting = await box.plugIn(source);
  t.is(waiting.phase, 'WAITING_SOURCE');
  t.deepEqual(codesOf(waiting.sources), ['SOURCE_DAMAGED']);
  t.is(source.packBytesRead(), 0);
  t.is((await box.plugIn(createMemorySource(plain))).phase, 'COMMITTED');
  t.true(await isServed(folders.store, content));
});

test('chunks in a codec that a later version brings are absent, and nothing else is wrong', async (t) => {
  const publisher = createPublisher();
  const content = { 'book.html': textOf(300_000), 'page.html': textOf(3000) };
  const plain = publisher.publish(books(1, content));
  const later = await compressPacks(plain, (chunk) =>
    Promise.resolve({ codec: 2, bytes: chunk.subarray(0, chunk.length / 2) }),
  );
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const source = createMemorySource(later);
  const waiting = await box.plugIn(source);
  t.is(waiting.phase, 'WAITING_SOURCE');
  t.is(source.packBytesRead(), 0);
  t.is((await box.plugIn(createMemorySource(plain))).phase, 'COMMITTED');
  t.true(await isServed(folders.store, content));
});
