import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { Updater } from 'tuf-js';
import { hotspotHere } from '../src/lab/hotspot-here.ts';
import { leaveOutExtras } from '../src/lab/operator.ts';

const makeFolder = async (t: ExecutionContext): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-outside-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

/** A mirror: the repository folder as static files. */
const serve = async (t: ExecutionContext, folder: string): Promise<string> => {
  const server = createServer((request, response) => {
    const name = path.normalize(decodeURIComponent(request.url ?? ''));
    createReadStream(path.join(folder, name))
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** A collection with one guide, and a way to run the command as each of several people. */
const makeCollection = async (t: ExecutionContext) => {
  const folder = await makeFolder(t);
  const inside = (name: string) => path.join(folder, name);
  const collection = inside('village');
  await writeFile(inside('pass'), 'words\n');
  await mkdir(inside('guide'));
  await writeFile(path.join(inside('guide'), 'index.html'), '<h1>one</h1>');
  const run = (holder: string, ...words: string[]) =>
    hotspotHere({ keysDirectory: inside(`keys-${holder}`), passphraseFile: inside('pass') }, words);
  const secret = ['--passphrase-file', inside('pass')];
  await run('ana', 'init', collection);
  await leaveOutExtras(collection);
  return { folder, inside, collection, run, secret };
};

type Collection = Awaited<ReturnType<typeof makeCollection>>;

const publish = async ({ collection, inside, run, secret }: Collection, text: string) => {
  await writeFile(path.join(collection, 'content/guide/index.html'), text);
  await run('ana', 'bundle', 'create', collection, '-o', inside('mirror'), ...secret);
};

/** A TUF client of others, with the first root only, takes what is on the mirror. */
const downloadByOthers = async (t: ExecutionContext, { folder, inside }: Collection) => {
  const base = await serve(t, path.join(inside('mirror'), 'hotspot'));
  const cache = await mkdtemp(path.join(folder, 'cache-'));
  await copyFile(
    path.join(inside('mirror'), 'hotspot/metadata/1.root.json'),
    path.join(cache, 'root.json'),
  );
  const updater = new Updater({
    metadataDir: cache,
    metadataBaseUrl: `${base}/metadata`,
    targetDir: cache,
    targetBaseUrl: `${base}/targets`,
    config: { fetchRetries: 0 },
  });
  await updater.refresh();
  const target = await updater.getTargetInfo('stable/release.json');
  if (target === undefined) throw new Error('the release is not found');
  const file = await updater.downloadTarget(target, path.join(cache, 'release.json'));
  const bytes = await readFile(file);
  t.is(createHash('sha256').update(bytes).digest('hex'), target.hashes['sha256'] ?? '');
  return {
    release: JSON.parse(bytes.toString()) as { readonly counter: number },
    root: JSON.parse(await readFile(path.join(cache, 'root.json'), 'utf8')) as {
      readonly signed: { readonly version: number };
    },
  };
};

test('another TUF client takes what one person published, and the next release', async (t) => {
  t.timeout(600_000);
  const collection = await makeCollection(t);
  const { inside, run, secret } = collection;
  const init = ['trust', 'init', collection.collection, '--simple', '--backup', inside('backup')];
  await run('ana', ...init, ...secret);
  await run('ana', 'add', '--collection', collection.collection, inside('guide'));
  await publish(collection, '<h1>one</h1>');
  t.is((await downloadByOthers(t, collection)).release.counter, 1);
  await publish(collection, '<h1>two</h1>');
  t.is((await downloadByOthers(t, collection)).release.counter, 2);
});

test('another TUF client follows several people through new, lost and stolen keys', async (t) => {
  t.timeout(600_000);
  const collection = await makeCollection(t);
  const { collection: village, inside, run, secret } = collection;
  const holders = ['ana', 'ben', 'cleo'].flatMap((name) => ['--holder', name]);
  const media = ['ben', 'cleo'].flatMap((name) => [
    '--keys-out',
    `${name}=${inside(`keys-${name}`)}`,
  ]);
  await run('ana', 'trust', 'init', village, ...holders, ...media, ...secret);
  await run('ana', 'add', '--collection', village, inside('guide'));
  await publish(collection, '<h1>one</h1>');
  t.is((await downloadByOthers(t, collection)).root.signed.version, 1);

  await run('dora', 'keys', 'create', 'dora', '-o', inside('dora.pub'), ...secret);
  await run('ana', 'trust', 'rotate', village, '--add', inside('dora.pub'), ...secret);
  await run('ben', 'trust', 'sign', village, ...secret);
  await publish(collection, '<h1>two</h1>');
  await run('ana', 'trust', 'revoke', 'ben', village, ...secret);
  await run('cleo', 'trust', 'sign', village, ...secret);
  await publish(collection, '<h1>three</h1>');
  const { release, root } = await downloadByOthers(t, collection);
  t.is(root.signed.version, 3);
  t.is(release.counter, 3);
});
