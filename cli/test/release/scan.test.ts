import { createHash, randomBytes } from 'node:crypto';
import { appendFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { chunkSizes, createChunker, decodeToc, unpackChunk } from '@p2p-hotspot/bundle-format';
import fc from 'fast-check';
import { findFile } from '../../src/collection/walk.ts';
import { isCodedError } from '@p2p-hotspot/contract';
import { openHashLane } from '../../src/release/hash-lane.ts';
import {
  createPackPlan,
  describePack,
  type PackedLengths,
  type UnnamedPack,
} from '../../src/release/pack-plan.ts';
import { copyOfPack } from '../../src/release/copy.ts';
import { createScanner } from '../../src/release/scan.ts';
import { silentWork } from '../../src/ui/progress.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const bytesOf = (sizeBytes: number, seed: number): Buffer => {
  const bytes = Buffer.alloc(sizeBytes);
  let state = seed;
  for (let at = 0; at < sizeBytes; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
};

const { signal } = new AbortController();

test('a file is cut where bundle-format cuts it, and file, chunks and pack have their hashes', async (t) => {
  const folder = await temporaryFolder(t);
  const lane = openHashLane();
  t.teardown(() => lane.close());
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.integer({ min: 0, max: 3000 }),
          fc.integer({ min: 250_000, max: 300_000 }),
          fc.integer({ min: 1_000_000, max: 5_000_000 }),
        ),
        { minLength: 1, maxLength: 6 },
      ),
      async (sizes) => {
        const scanner = createScanner(lane, signal);
        const plan = createPackPlan(() => false);
        const base = (turn += 100);
        const contents: Buffer[] = [];
        for (const [index, size] of sizes.entries()) {
          const content = bytesOf(size, base + index);
          const file = path.join(folder, `file-${index}`);
          await writeFile(file, content);
          contents.push(content);
          const source = findFile(`file-${index}`, file);
          const scan = await scanner.scan(source, (chunk, offsetBytes) => {
            const stream = plan.add({ ...chunk, source, offsetBytes }, true);
            return stream === undefined ? undefined : base * 100 + stream;
          });
          scanner.flush();
          const { chunks, ...rest } = 'entry' in scan ? scan.entry : await scan.later;
          t.is(rest.sha256, sha256(content));
          const chunker = createChunker(size);
          const cuts = [...chunker.push(content), ...chunker.end()].map(sha256);
          t.deepEqual(
            chunks.map((chunk) => chunk.sha256),
            cuts.length === 1 ? [] : cuts,
          );
        }
        plan.close();
        for (const pack of plan.packs) {
          const name = await lane.digest(base * 100 + (pack.stream ?? 0));
          t.is(name, sha256(await readPack(pack)));
        }
      },
    ),
    { numRuns: 15 },
  );
});

const readPack = async (
  pack: UnnamedPack,
  packedLengths: PackedLengths = new Map(),
): Promise<Buffer> => {
  const blocks: Buffer[] = [];
  for await (const block of copyOfPack(describePack(pack, packedLengths), {
    signal,
    work: silentWork,
  })) {
    blocks.push(Buffer.from(block));
  }
  return Buffer.concat(blocks);
};

const codeOf = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act();
    return 'none';
  } catch (error) {
    return isCodedError(error) ? error.code : String(error);
  }
};

test('a pack of compressed chunks has the name of what is written, and its table says where they lie', async (t) => {
  const folder = await temporaryFolder(t);
  const lane = openHashLane();
  t.teardown(() => lane.close());
  const packedLengths = new Map<string, number>();
  const scanner = createScanner(lane, signal, packedLengths);
  const plan = createPackPlan(() => false);
  // Text, what cannot be compressed, and both in one file.
  const contents = [
    ...Array.from({ length: 30 }, (_, index) => randomBytes(500 + index).toString('hex')),
    randomBytes(600_000).toString('hex'),
    randomBytes(600_000),
    Buffer.concat([Buffer.from(randomBytes(300_000).toString('hex')), randomBytes(300_000)]),
  ].map((content) => Buffer.from(content));
  for (const [index, content] of contents.entries()) {
    const file = path.join(folder, `file-${index}`);
    await writeFile(file, content);
    const source = findFile(`file-${index}`, file);
    await scanner.scan(source, (chunk, offsetBytes) =>
      plan.add({ ...chunk, source, offsetBytes }, true),
    );
  }
  scanner.flush();
  plan.close();
  await scanner.settle();
  const [unnamed] = plan.packs;
  if (unnamed === undefined) throw new Error('no pack');
  const written = await readPack(unnamed, packedLengths);
  t.is(await lane.digest(0), sha256(written));
  const { sizeBytes, toc } = describePack(unnamed, packedLengths);
  t.is(written.length, sizeBytes);
  t.true(sizeBytes < 0.75 * contents.reduce((sum, { length }) => sum + length, 0));
  const table = decodeToc(toc);
  t.deepEqual(
    [0, 1].map((codec) => table.some((chunk) => chunk.codec === codec)),
    [true, true],
  );
  const chunks = table.map((chunk) => {
    const { offsetBytes, storedLengthBytes } = chunk;
    return unpackChunk(written.subarray(offsetBytes, offsetBytes + storedLengthBytes), chunk);
  });
  t.true(
    Buffer.concat(chunks.map((chunk) => chunk ?? Buffer.alloc(0))).equals(Buffer.concat(contents)),
  );
});

test('a file that changes while it is read is refused', async (t) => {
  const folder = await temporaryFolder(t);
  const lane = openHashLane();
  t.teardown(() => lane.close());
  const file = path.join(folder, 'log');
  await writeFile(file, bytesOf(2_000_000, 7));
  const source = findFile('log', file);
  let isFirst = true;
  let change: Promise<void> = Promise.resolve();
  const code = await codeOf(async () =>
    createScanner(lane, signal).scan(source, () => {
      if (isFirst) change = appendFile(file, 'one more line');
      isFirst = false;
      return undefined;
    }),
  );
  await change;
  t.is(
    code === 'none'
      ? await codeOf(() => createScanner(lane, signal).scan(source, () => undefined))
      : code,
    'INPUT_CHANGED',
  );
});

test('a file that is replaced between two passes is refused when it is copied', async (t) => {
  const folder = await temporaryFolder(t);
  const lane = openHashLane();
  t.teardown(() => lane.close());
  const file = path.join(folder, 'page');
  await writeFile(file, 'before');
  const source = findFile('page', file);
  const plan = createPackPlan(() => false);
  await createScanner(lane, signal).scan(source, (chunk, offsetBytes) =>
    plan.add({ ...chunk, source, offsetBytes }, true),
  );
  plan.close();
  await writeFile(file, 'AFTER!');
  const [pack] = plan.packs;
  t.is(pack === undefined ? '' : await codeOf(() => readPack(pack)), 'INPUT_CHANGED');
});

test('chunks that lie in a file as it was, with the file’s times, are still checked by their hash', async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, 'page');
  await writeFile(file, 'content');
  const source = findFile('page', file);
  const plan = createPackPlan(() => false);
  plan.add({ sha256: sha256(Buffer.from('other')), lengthBytes: 7, source, offsetBytes: 0 }, false);
  plan.close();
  const [pack] = plan.packs;
  t.is(pack?.stream, undefined);
  t.is(pack === undefined ? '' : await codeOf(() => readPack(pack)), 'INPUT_CHANGED');
});

test('a link that takes a file’s place is not followed', async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, 'file');
  await symlink('/etc/hostname', file);
  t.is(await codeOf(async () => Promise.resolve(findFile('file', file))), 'INPUT_NOT_REGULAR');
});

test('an interrupted scan stops', async (t) => {
  const folder = await temporaryFolder(t);
  const lane = openHashLane();
  t.teardown(() => lane.close());
  const controller = new AbortController();
  const file = path.join(folder, 'file');
  await writeFile(file, bytesOf(4_000_000, 3));
  t.true(chunkSizes(4_000_000).maxBytes < 4_000_000);
  const source = findFile('file', file);
  await t.throwsAsync(
    createScanner(lane, controller.signal).scan(source, () => {
      controller.abort(new Error('stop'));
      return undefined;
    }),
    { message: 'stop' },
  );
});

test('a pack ends where it would grow beyond its limit', (t) => {
  const source = { path: '', source: '', sizeBytes: 0 } as never;
  const plan = createPackPlan((hash) => hash.startsWith('ff'));
  const chunk = (index: number) => ({
    sha256: index.toString(16).padStart(64, '0'),
    lengthBytes: 4 * 1024 * 1024,
    source,
    offsetBytes: 0,
  });
  for (let index = 0; index < 257; index += 1) plan.add(chunk(index), true);
  t.is(plan.add(chunk(3), true), undefined);
  t.is(plan.add({ ...chunk(0), sha256: 'f'.repeat(64) }, true), undefined);
  plan.close();
  plan.close();
  t.deepEqual(
    plan.packs.map(({ chunks, stream }) => [chunks.length, stream]),
    [
      [256, 0],
      [1, 1],
    ],
  );
});
