import { randomBytes } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { encodeNews, newsPath, repositoryNameKind } from '@p2p-hotspot/bundle-format';
import { withEarlyFiles } from '../../src/adapters/sources/http/early-files.ts';
import { openMirror } from '../fixtures/mirror-source.ts';
import { createPublisher, type Repository } from '../fixtures/publisher.ts';
import { makeBoxFolders, openTestBox, readServed } from '../fixtures/test-box.ts';
import { startWebServer } from '../fixtures/web-server.ts';

const publisher = createPublisher();
const page = randomBytes(3000).toString('hex');
const release = publisher.publish({ counter: 1, components: [{ name: 'site', tree: { page } }] });
const timestamp = release.get('metadata/timestamp.json') ?? new Uint8Array();

const isSmall = (name: string): boolean =>
  ['metadata', 'manifest', 'pack-hint', 'patch-hint'].includes(repositoryNameKind(name) ?? '');

const newsOf = async (documents: Repository): Promise<Uint8Array> =>
  (await encodeNews(
    new Map([...documents].filter(([name]) => isSmall(name) && !name.endsWith('timestamp.json'))),
  )) ?? new Uint8Array();

/** What a box asks a mirror for until it has the release. */
const askedOf = async (t: ExecutionContext, repository: Repository): Promise<string[]> => {
  const server = await startWebServer(t, repository);
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const status = await box.plugIn(withEarlyFiles(openMirror(t, server.url), timestamp));
  t.is(status.phase, 'COMMITTED');
  t.is(await readServed(folders, 'stable/site', 'page'), page);
  return server.requests.map((line) => line.split(' ')[0]?.replace('/hotspot/', '') ?? '');
};

test('with news, whatever is small comes with one request', async (t) => {
  const asked = await askedOf(t, new Map([...release, [newsPath(1), await newsOf(release)]]));
  t.deepEqual(
    asked.map((name) => repositoryNameKind(name)),
    ['news', 'list', 'toc', 'pack'],
  );
});

test('without news, and with news that are none, every file is asked for by itself', async (t) => {
  const without = await askedOf(t, release);
  t.true(without.includes(newsPath(1)));
  const spoilt = [Buffer.from('<html>Log in</html>'), randomBytes(500), new Uint8Array()];
  for (const bytes of spoilt) {
    const asked = await askedOf(t, new Map([...release, [newsPath(1), bytes]]));
    t.deepEqual(asked, without);
  }
});

test('a file in the news that is not what was signed is one bad file: it is refused, and asked for itself', async (t) => {
  const lying = new Map(release);
  for (const [name, bytes] of release) {
    if (repositoryNameKind(name) !== 'manifest') continue;
    lying.set(name, Buffer.from(Buffer.from(bytes).toString().replace('site', 'evil')));
  }
  const server = await startWebServer(t, new Map([...release, [newsPath(1), await newsOf(lying)]]));
  const folders = await makeBoxFolders(t);
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  const source = withEarlyFiles(openMirror(t, server.url), timestamp);
  const refused = await box.plugIn(source);
  t.not(refused.phase, 'COMMITTED');
  await box.unplug(source);
  // The next look finds the mirror as it is: the news lie again, and what they spoil is asked for.
  const again = withEarlyFiles(openMirror(t, server.url), timestamp);
  again.distrust?.();
  t.is((await box.plugIn(again)).phase, 'COMMITTED');
});

test('a timestamp that names no snapshot is no way to news', async (t) => {
  const server = await startWebServer(t, release);
  for (const text of [
    '',
    '[]',
    '{"signed":{"meta":{"snapshot.json":{"version":-1}}}}',
    '{"signed":7}',
  ]) {
    const source = withEarlyFiles(openMirror(t, server.url), Buffer.from(text));
    t.truthy(await source.read('metadata/1.root.json', 10_000));
  }
  t.false(server.requests.some((line) => line.includes('.news')));
});

test('the timestamp of the look is given once: who asks again wants a new one', async (t) => {
  const server = await startWebServer(t, release);
  const source = withEarlyFiles(openMirror(t, server.url), timestamp);
  t.is(await source.read('metadata/timestamp.json', 10_000), timestamp);
  t.deepEqual(server.requests, []);
  await source.read('metadata/timestamp.json', 10_000);
  t.is(server.requests.length, 1);
});
