import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { decodeToc, rawCodec } from '@p2p-hotspot/bundle-format';
import { leaveOutExtras } from './fixtures/leave-out-extras.ts';
import { runCommand } from './fixtures/run-command.ts';
import { temporaryFolder } from './fixtures/temporary-folder.ts';

const secret = ['--passphrase-file', 'pass'];

const textOf = (sizeBytes: number): Buffer =>
  Buffer.from(randomBytes(sizeBytes / 2).toString('hex'));

/** A collection of text that halves when it is compressed, and of what does not. */
const makeCollection = async (t: ExecutionContext) => {
  const folder = await temporaryFolder(t);
  const env = { HOTSPOT_KEYS: path.join(folder, 'keys') };
  const run = async (...words: string[]) => {
    const result = await runCommand(words, { cwd: folder, env });
    t.is(result.exitCode, 0, result.stderr);
    return result.stdout;
  };
  await writeFile(path.join(folder, 'pass'), 'words\n');
  await run('init', 'box');
  await leaveOutExtras(path.join(folder, 'box'));
  await run('trust', 'init', 'box', '--simple', '--backup', 'backup', ...secret);
  const content = path.join(folder, 'box/content/site');
  await mkdir(content, { recursive: true });
  const files = new Map<string, Buffer>([
    ['book.html', textOf(1_000_000)],
    ['page.html', textOf(20_000)],
    ['film.webm', randomBytes(500_000)],
  ]);
  for (const [name, bytes] of files) await writeFile(path.join(content, name), bytes);
  await run('add', '--collection', 'box', content);
  const create = async (output: string, ...words: string[]) =>
    JSON.parse(
      await run('bundle', 'create', 'box', '-o', output, '--json', ...secret, ...words),
    ) as {
      readonly contentBytes: number;
      readonly readBytes: number;
      readonly updates: readonly { readonly from?: number; readonly bytes: number }[];
    };
  return { folder, content, files, run, create };
};

const filesOf = async (folder: string, pattern: RegExp): Promise<Map<string, Buffer>> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => pattern.test(name));
  return new Map(
    await Promise.all(
      names.sort().map(async (name) => [name, await readFile(path.join(folder, name))] as const),
    ),
  );
};

const codecsOf = async (folder: string): Promise<number[]> => {
  const tables = await filesOf(folder, /\.toc$/);
  return [...new Set([...tables.values()].flatMap(decodeToc).map(({ codec }) => codec))].sort();
};

test('a release is stored compressed where that saves something, and comes out as it was', async (t) => {
  t.timeout(600_000);
  const { folder, files, run, create } = await makeCollection(t);
  const { contentBytes, updates } = await create('out.hotspot');
  t.true(contentBytes < 1_100_000);
  const [empty] = updates;
  t.true(empty !== undefined && empty.bytes < 1_100_000 && empty.bytes > 900_000);
  await create('usb');
  t.deepEqual(await codecsOf(path.join(folder, 'usb')), [0, 1]);
  await run('mirror', 'publish', 'out.hotspot', '--to', 'mirror');
  for (const place of ['out.hotspot', 'usb', 'mirror']) {
    await run('bundle', 'verify', place);
    await run('bundle', 'extract', place, 'site', '-o', `from-${place}`);
    for (const [name, bytes] of files) {
      t.true(bytes.equals(await readFile(path.join(folder, `from-${place}`, name))), name);
    }
  }
  const packs = /packs.[0-9a-f]{2}.[0-9a-f]{64}$/;
  t.deepEqual(
    [...(await filesOf(path.join(folder, 'mirror'), packs)).values()],
    [...(await filesOf(path.join(folder, 'usb'), packs)).values()],
  );
});

test('without compression every byte is stored as it is', async (t) => {
  t.timeout(600_000);
  const { folder, files, run, create } = await makeCollection(t);
  await create('packed.hotspot');
  const { contentBytes } = await create('plain', '--no-compression');
  t.true(contentBytes > 1_520_000);
  t.deepEqual(await codecsOf(path.join(folder, 'plain')), [rawCodec]);
  await run('bundle', 'verify', 'plain');
  await run('bundle', 'extract', 'plain', 'site', '-o', 'out');
  for (const [name, bytes] of files) {
    t.true(bytes.equals(await readFile(path.join(folder, 'out', name))), name);
  }
});

test('what is known from an earlier run is packed to the same bytes without being read first', async (t) => {
  t.timeout(600_000);
  const { folder, create } = await makeCollection(t);
  await create('first.hotspot');
  let { readBytes, updates } = await create('again.hotspot');
  // Files that changed this very second are not remembered.
  for (let tries = 0; readBytes > 0 && tries < 50; tries += 1) {
    ({ readBytes, updates } = await create('again.hotspot'));
  }
  t.is(readBytes, 0);
  const [first, again] = await Promise.all(
    ['first', 'again'].map((name) => readFile(path.join(folder, `${name}.hotspot`))),
  );
  t.true(first !== undefined && again !== undefined && first.equals(again));
  t.true(updates.every(({ bytes }) => bytes < 1_100_000));
});

test('another compressor packs what is new, and leaves what is stored as it is', async (t) => {
  t.timeout(600_000);
  const { folder, content, create } = await makeCollection(t);
  await create('usb');
  const usb = path.join(folder, 'usb');
  const before = await filesOf(usb, /packs.*[0-9a-f]{64}(\.toc)?$/);
  const cacheFile = path.join(folder, 'box/.hotspot/cache.json');
  const cache = JSON.parse(await readFile(cacheFile, 'utf8')) as Record<string, unknown>;
  t.regex(String(cache['compressor']), /^brotli \d/);
  await writeFile(cacheFile, JSON.stringify({ ...cache, compressor: 'brotli of another version' }));
  await writeFile(path.join(content, 'new.html'), textOf(10_000));
  const { updates } = await create('usb');
  const after = await filesOf(usb, /packs.*[0-9a-f]{64}(\.toc)?$/);
  for (const [name, bytes] of before) t.true(after.get(name)?.equals(bytes), name);
  // One pack and its table.
  t.is(after.size, before.size + 2);
  t.true((updates.find(({ from }) => from === 1)?.bytes ?? Infinity) < 8000);
});
