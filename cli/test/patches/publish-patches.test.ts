import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { decodeNews, decodePatchHint } from '@p2p-hotspot/bundle-format';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { leaveOutExtras } from '../fixtures/leave-out-extras.ts';

const secret = ['--passphrase-file', 'pass'];

const page = (release: number, body: string): string =>
  `<title>Handbook, release ${release}</title>\n${body}`;

interface Created {
  readonly updates: readonly { readonly from?: number; readonly bytes: number }[];
}

/** A collection of pages, each of which names the release. */
const makeCollection = async (t: ExecutionContext) => {
  const folder = await temporaryFolder(t);
  const env = { HOTSPOT_KEYS: path.join(folder, 'keys') };
  const bodies = Array.from({ length: 40 }, () => randomBytes(5000).toString('hex'));
  const run = async (...words: string[]) => {
    const { exitCode, stderr, stdout } = await runCommand(words, { cwd: folder, env });
    t.is(exitCode, 0, stderr);
    return stdout;
  };
  await writeFile(path.join(folder, 'pass'), 'words\n');
  await run('init', 'box');
  await leaveOutExtras(path.join(folder, 'box'));
  await run('trust', 'init', 'box', '--simple', '--backup', 'backup', ...secret);
  const content = path.join(folder, 'box/content/site');
  await mkdir(content, { recursive: true });
  const write = async (release: number): Promise<void> => {
    for (const [index, body] of bodies.entries()) {
      await writeFile(path.join(content, `${index}.html`), page(release, body));
    }
  };
  await write(1);
  await run('add', '--collection', 'box', content);
  const create = async (output: string, ...words: string[]) =>
    JSON.parse(
      await run('bundle', 'create', 'box', '-o', output, '--json', ...secret, ...words),
    ) as Created;
  const publish = () => run('mirror', 'publish', 'published', '--to', 'mirror', '--keep', '1');
  return { folder, write, create, publish, run };
};

const namesIn = async (folder: string, pattern: RegExp): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => pattern.test(name)).sort();

test('a folder that grows with each release gets patches from the two before, and mirrors get them', async (t) => {
  t.timeout(600_000);
  const { folder, write, create, publish, run } = await makeCollection(t);
  const [published, mirror] = ['published/hotspot', 'mirror'].map((name) =>
    path.join(folder, name),
  );
  await create('published');
  t.deepEqual(await namesIn(published ?? '', /patch/), []);
  await write(2);
  const second = await create('published');
  t.true((second.updates[0]?.bytes ?? Infinity) < 10_000);
  await write(3);
  const third = await create('published');
  t.deepEqual(
    third.updates.map(({ from }) => from),
    [2, 1, undefined],
  );
  for (const { bytes } of third.updates.slice(0, 2)) t.true(bytes < 10_000, `${bytes}`);
  t.true((third.updates[2]?.bytes ?? 0) > 150_000);
  await publish();
  const [hint = ''] = await namesIn(mirror ?? '', /\.patches$/);
  const patches = decodePatchHint(await readFile(path.join(mirror ?? '', hint)));
  t.is(patches.length, 2);
  const files = await namesIn(mirror ?? '', /\.patch$/);
  t.deepEqual(
    files.map((name) => path.basename(name)),
    [...new Set(patches.map(({ sha256 }) => `${sha256}.patch`))].sort(),
  );
  const [newsName = ''] = await namesIn(mirror ?? '', /\.news$/);
  const news = await decodeNews(await readFile(path.join(mirror ?? '', newsName)));
  for (const name of ['metadata/1.root.json', 'metadata/3.snapshot.json', hint]) {
    t.deepEqual(Buffer.from(news.get(name) ?? []), await readFile(path.join(mirror ?? '', name)));
  }
  await run('bundle', 'verify', 'published');
  await run('bundle', 'verify', 'mirror');
  // Nothing new: nothing is sent again.
  t.regex(await publish(), /uploaded: 0 files/);
});

test('without patches asked for, or where the output does not hold the release before, there are none', async (t) => {
  t.timeout(600_000);
  const { folder, write, create } = await makeCollection(t);
  await create('published');
  await write(2);
  await create('published', '--no-patches');
  t.deepEqual(await namesIn(path.join(folder, 'published'), /patch/), []);
  await write(3);
  await create('elsewhere');
  t.deepEqual(await namesIn(path.join(folder, 'elsewhere'), /patch/), []);
});

test('a pack that rotted costs the patch, not the release; a patch that rotted is found', async (t) => {
  t.timeout(600_000);
  const { folder, write, create, run } = await makeCollection(t);
  await create('published');
  const packs = await namesIn(path.join(folder, 'published'), /\/packs\/..\/[0-9a-f]{64}$/);
  const rotten = path.join(folder, 'published', packs[0] ?? '');
  const sound = await readFile(rotten);
  const damaged = Buffer.from(sound);
  damaged.fill(7, 100, 50_000);
  await writeFile(rotten, damaged);
  await write(2);
  await create('published');
  await writeFile(rotten, sound);
  await run('bundle', 'verify', 'published');
  await write(3);
  await create('published');
  const [patch = ''] = await namesIn(path.join(folder, 'published'), /\.patch$/);
  const file = path.join(folder, 'published', patch);
  const bytes = await readFile(file);
  bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
  await rm(file);
  await writeFile(file, bytes);
  const { exitCode, stderr } = await runCommand(['bundle', 'verify', 'published'], {
    cwd: folder,
    env: {},
  });
  t.is(exitCode, 10);
  t.true(stderr.includes(path.basename(patch)));
});
