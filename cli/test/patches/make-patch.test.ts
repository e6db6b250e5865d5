import { createHash, randomBytes } from 'node:crypto';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import {
  checkPath,
  createChunker,
  encodeList,
  type Chunk,
  type FileEntry,
} from '@p2p-hotspot/bundle-format';
import type { ChunkSource } from '../../src/patches/chunk-source.ts';
import { makePatch } from '../../src/patches/make-patch.ts';
import { silentWork } from '../../src/ui/progress.ts';
import { applyPatch } from '../fixtures/apply-patch.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

type Files = Readonly<Record<string, Uint8Array>>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A list of these files, and their chunks. */
const listOf = (files: Files) => {
  const chunks = new Map<string, Uint8Array>();
  const entries = Object.entries(files).map(([name, bytes]): FileEntry => {
    const chunker = createChunker(bytes.length);
    const pieces = [...chunker.push(bytes), ...chunker.end()];
    for (const piece of pieces) chunks.set(sha256(piece), piece);
    return {
      path: checkPath(name),
      executable: false,
      sizeBytes: bytes.length,
      sha256: sha256(bytes),
      chunks:
        pieces.length < 2
          ? []
          : pieces.map((piece): Chunk => ({ sha256: sha256(piece), lengthBytes: piece.length })),
    };
  });
  const inOrder = Object.keys(files).sort();
  return {
    bytes: encodeList(entries),
    chunks,
    content: Buffer.concat(inOrder.map((name) => files[name] ?? new Uint8Array())),
  };
};

const sourceOf = (chunks: ReadonlyMap<string, Uint8Array>): ChunkSource => ({
  has: (name) => chunks.has(name),
  read: ({ sha256: name }) => Promise.resolve(chunks.get(name)),
  close: () => undefined,
});

/** Makes a patch and applies it; what it makes is compared with the hashes in the newer list. */
const patched = async (
  t: ExecutionContext,
  before: Files,
  after: Files,
  { compress = true, lost = [] as readonly string[] } = {},
) => {
  const [older, newer] = [listOf(before), listOf(after)];
  const chunks = new Map([...older.chunks, ...newer.chunks]);
  for (const name of lost) chunks.delete(name);
  const made = await makePatch({
    older: older.bytes,
    newer: newer.bytes,
    source: sourceOf(chunks),
    scratchFile: path.join(await temporaryFolder(t), 'frames'),
    compress,
    signal: new AbortController().signal,
    work: silentWork,
  });
  if (made === undefined) return undefined;
  const blocks: Uint8Array[] = [];
  for await (const block of made.read()) blocks.push(Uint8Array.from(block));
  const bytes = Buffer.concat(blocks);
  t.is(bytes.length, made.lengthBytes);
  t.is(sha256(bytes), made.sha256);
  const applied = applyPatch(bytes, made.headBytes, older.bytes, newer.bytes, older.content);
  t.deepEqual(applied.leftOut, made.leftOut);
  return { ...applied, lengthBytes: bytes.length, bytes };
};

const words = (sizeBytes: number): Buffer =>
  Buffer.from(randomBytes(sizeBytes / 2).toString('hex'));
const withWord = (bytes: Uint8Array, at: number): Buffer =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from('another word'), bytes.subarray(at + 5)]);

test('pages that change a little, and a file that grows in its middle, cost what is new in them', async (t) => {
  const pages = Array.from({ length: 300 }, (_, index) => words(1000 + 100 * index));
  const film = randomBytes(3_000_000);
  const tree = (all: readonly Uint8Array[], large: Uint8Array): Files => ({
    film: large,
    ...Object.fromEntries(all.map((page, index) => [`pages/${index}.html`, page])),
  });
  const grown = Buffer.concat([
    film.subarray(0, 1_000_000),
    randomBytes(40_000),
    film.subarray(1_000_000),
  ]);
  const changed = pages.map((page) => withWord(page, 500));
  for (const compress of [true, false]) {
    const result = await patched(t, tree(pages, film), tree(changed, grown), { compress });
    t.deepEqual(result?.leftOut, []);
    // 40 kB, two hashes for each page, some bytes for each change.
    t.true((result?.lengthBytes ?? Infinity) < 40_000 + 300 * (64 + 30), `${result?.lengthBytes}`);
  }
});

test('the same releases give the same patch', async (t) => {
  const before = { app: words(900_000) };
  const after = { app: withWord(before.app, 400_000) };
  const [one, other] = [await patched(t, before, after), await patched(t, before, after)];
  t.true(one?.bytes.equals(other?.bytes ?? new Uint8Array()));
});

test('a file that was renamed with its version is made from the one before', async (t) => {
  const app = randomBytes(2_000_000);
  const next = Buffer.concat([
    randomBytes(1000),
    ...Array.from({ length: 20 }, (_, index) =>
      Buffer.concat([app.subarray(index * 100_000, (index + 1) * 100_000), randomBytes(10)]),
    ),
  ]);
  const result = await patched(
    t,
    { 'repo/org.example_12.apk': app, 'repo/readme.txt': words(2000) },
    { 'repo/org.example_13.apk': next, 'repo/readme.txt': words(2000) },
  );
  t.true((result?.lengthBytes ?? Infinity) < 10_000, `${result?.lengthBytes}`);
});

test('a little that is new comes in the patch; a film that is new comes from packs', async (t) => {
  const before = { page: words(20_000) };
  const little = await patched(t, before, { ...before, new: words(30_000) });
  t.deepEqual(little?.leftOut, []);
  const much = await patched(t, before, {
    page: withWord(before.page, 9),
    film: randomBytes(2_000_000),
  });
  t.is(much?.chunks.size, 1);
  t.true((much?.lengthBytes ?? Infinity) < 6000, `${much?.lengthBytes}`);
});

test('what lies in no pack any more is left out, and the rest is made', async (t) => {
  const before = { one: words(50_000), two: words(50_000) };
  const after = { one: withWord(before.one, 100), two: withWord(before.two, 100) };
  const result = await patched(t, before, after, { lost: [sha256(before.one)] });
  // Nothing to compare with: new bytes, of which a patch may hold some.
  t.deepEqual(result?.leftOut, []);
  const none = await patched(t, before, after, { lost: [sha256(after.one)] });
  t.deepEqual(none?.leftOut, [sha256(after.one)]);
  t.is(none?.chunks.size, 1);
});

test('a release with nothing in common gets a patch that makes nothing, or none', async (t) => {
  const result = await patched(t, { a: randomBytes(3_000_000) }, { a: randomBytes(3_000_000) });
  t.true(result === undefined || result.lengthBytes < 1_200_000);
});

test('it can be stopped', async (t) => {
  const [older, newer] = [listOf({ a: words(9000) }), listOf({ a: words(9000) })];
  const stopped = makePatch({
    older: older.bytes,
    newer: newer.bytes,
    source: sourceOf(new Map([...older.chunks, ...newer.chunks])),
    scratchFile: path.join(await temporaryFolder(t), 'frames'),
    compress: true,
    signal: AbortSignal.abort(new Error('stopped')),
    work: silentWork,
  });
  await t.throwsAsync(stopped, { message: 'stopped' });
});
