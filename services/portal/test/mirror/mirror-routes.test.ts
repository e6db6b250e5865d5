import { request } from 'node:http';
import { mkdir, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { ask, startPortal, type RunningPortal } from '../fixtures/portal.ts';
import { sha256, type ComponentFixture } from '../fixtures/store.ts';

const film = Buffer.from('0123456789'.repeat(10));
const timestamp = '{"signed":{"version":10001}}';
const list = Buffer.from('a list');
const component: ComponentFixture = { name: 'films', kind: 'content', files: { 'a.mp4': film } };
const filePath = (content: string | Uint8Array): string =>
  `files/${sha256(content).slice(0, 2)}/${sha256(content)}`;

const put = async (
  { store }: RunningPortal,
  name: string,
  content: string | Uint8Array,
): Promise<void> => {
  const path = join(store.directory, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
};

const manifestOf = async ({ store }: RunningPortal, generation: string): Promise<Buffer> =>
  readFile(join(store.directory, 'gen', generation, 'stable', 'release.json'));

/** A store as the daemon lays it out, with one release. */
const serving = async (t: ExecutionContext, mirror = true): Promise<RunningPortal> => {
  const portal = await startPortal(t, { mirror });
  await portal.store.addGeneration(1, [{ components: [component] }]);
  await portal.store.switchTo(1);
  await put(portal, 'meta/timestamp.json', timestamp);
  await put(portal, 'meta/1.root.json', '{}');
  await put(portal, `lists/${sha256(list)}`, list);
  await put(portal, filePath(film), film);
  return portal;
};

test('a neighbour reads metadata, manifest, list and files by name, as they are', async (t) => {
  const portal = await serving(t);
  const manifest = await manifestOf(portal, '000001');
  const expected = {
    'metadata/timestamp.json': Buffer.from(timestamp),
    'metadata/1.root.json': Buffer.from('{}'),
    [`targets/stable/${sha256(manifest)}.release.json`]: manifest,
    [`lists/${sha256(list)}`]: list,
    [filePath(film)]: film,
  };
  for (const [name, bytes] of Object.entries(expected)) {
    const answer = await ask(portal.portalPort, `/hotspot/${name}`, {
      headers: { 'accept-encoding': 'gzip, br' },
    });
    t.is(answer.statusCode, 200, name);
    t.deepEqual(answer.body, bytes, name);
    t.is(answer.headers.etag, `"${sha256(bytes)}"`, name);
    t.is(answer.headers['content-length'], String(bytes.length), name);
    t.is(answer.headers['content-encoding'], undefined, name);
    t.is(answer.headers['accept-ranges'], 'bytes', name);
  }
  const metadata = await ask(portal.portalPort, '/hotspot/metadata/timestamp.json', {
    headers: { 'if-none-match': `"${sha256(timestamp)}"` },
  });
  t.is(metadata.statusCode, 304);
  t.is(metadata.headers['cache-control'], 'no-cache');
});

test('single ranges are cut out of files, lists and metadata; others are told the size', async (t) => {
  const { portalPort } = await serving(t);
  const part = async (name: string, range: string) =>
    ask(portalPort, `/hotspot/${name}`, { headers: { range } });
  const middle = await part(filePath(film), 'bytes=5-9');
  t.is(middle.statusCode, 206);
  t.is(middle.text, '56789');
  t.is(middle.headers['content-range'], 'bytes 5-9/100');
  t.is((await part(`lists/${sha256(list)}`, 'bytes=2-')).text, 'list');
  t.is((await part('metadata/timestamp.json', 'bytes=0-0')).text, '{');
  const behind = await part(filePath(film), 'bytes=100-');
  t.is(behind.statusCode, 416);
  t.is(behind.headers['content-range'], 'bytes */100');
  t.is((await part(filePath(film), 'bytes=0-1,4-5')).statusCode, 200, 'several: the whole');
  const head = await ask(portalPort, `/hotspot/${filePath(film)}`, { method: 'HEAD' });
  t.is(head.headers['content-length'], '100');
  t.is(head.body.length, 0);
});

test('files that may be run are found by their content, too', async (t) => {
  const portal = await serving(t);
  await put(portal, `${filePath('tool')}.x`, 'tool');
  t.is((await ask(portal.portalPort, `/hotspot/${filePath('tool')}`)).text, 'tool');
  t.is((await ask(portal.portalPort, `/hotspot/${filePath('tool')}.x`)).statusCode, 404);
});

test('nothing else of the store can be read, whatever the spelling', async (t) => {
  const portal = await serving(t);
  const secret = 'secret';
  await put(portal, 'secret', secret);
  await put(portal, 'meta/secret', secret);
  await put(portal, `tmp/job/objects/${sha256(secret)}`, secret);
  const hash = sha256(film);
  const names = [
    '',
    'metadata/',
    'files/',
    `files/${hash.slice(0, 2)}/`,
    'meta/timestamp.json',
    'metadata/secret',
    'metadata/../secret',
    'metadata/..%2fsecret',
    'metadata/%2e%2e/secret',
    '../secret',
    '..%2f..%2fetc%2fpasswd',
    `files/${hash.slice(0, 2)}/../../secret`,
    `files/00/${hash}`,
    `files/${hash}`,
    `files/${hash.slice(0, 2)}/${hash.toUpperCase()}`,
    `${filePath(film)}%00`,
    `${filePath(film)}/`,
    `lists/${sha256(list)}.packs`,
    `lists/${sha256(secret)}`,
    `packs/${hash.slice(0, 2)}/${hash}`,
    `tmp/job/objects/${sha256(secret)}`,
    `trees/${hash}.files`,
    'gen/000001/generation.json',
    'current/stable/release.json',
    `targets/stable/${'0'.repeat(64)}.release.json`,
    `targets/../stable/${hash}.release.json`,
  ];
  for (const name of names) {
    const answer = await ask(portal.portalPort, `/hotspot/${name}`);
    t.is(answer.statusCode, 404, name);
    t.is(answer.body.length, 0, name);
  }
  t.is((await ask(portal.portalPort, '/hotspot/x', { method: 'POST' })).statusCode, 405);
});

test('links and folders in place of a file are not followed', async (t) => {
  const portal = await serving(t);
  await put(portal, 'secret', 'secret');
  const name = filePath('linked');
  await mkdir(dirname(join(portal.store.directory, name)), { recursive: true });
  await symlink('../../secret', join(portal.store.directory, name));
  await mkdir(join(portal.store.directory, 'lists', sha256('folder')), { recursive: true });
  t.is((await ask(portal.portalPort, `/hotspot/${name}`)).statusCode, 404);
  t.is((await ask(portal.portalPort, `/hotspot/lists/${sha256('folder')}`)).statusCode, 404);
});

test('a file that is known to be damaged is not handed out', async (t) => {
  const portal = await serving(t);
  await portal.store.quarantine(film);
  t.is((await ask(portal.portalPort, `/hotspot/${filePath(film)}`)).statusCode, 404);
  await rm(join(portal.store.directory, 'quarantine'), { recursive: true });
  t.is((await ask(portal.portalPort, `/hotspot/${filePath(film)}`)).statusCode, 200);
});

test('what was begun ends with the same file when the box switches and clears up meanwhile', async (t) => {
  const portal = await serving(t);
  const large = Buffer.alloc(24 * 1024 * 1024, 'old film ');
  await put(portal, filePath(large), large);
  const before = await manifestOf(portal, '000001');
  const whole = await new Promise<Buffer>((resolve, reject) => {
    const options = { host: '127.0.0.1', port: portal.portalPort, agent: false };
    request({ ...options, path: `/hotspot/${filePath(large)}` }, (response) => {
      const parts: Buffer[] = [];
      response.once('readable', () => {
        void (async () => {
          await portal.store.addGeneration(2, [{ counter: 2, components: [] }]);
          await portal.store.switchTo(2);
          await unlink(join(portal.store.directory, filePath(large)));
          response
            .on('data', (part: Buffer) => parts.push(part))
            .on('end', () => {
              resolve(Buffer.concat(parts));
            });
        })().catch(reject);
      });
    })
      .on('error', reject)
      .end();
  });
  t.true(whole.equals(large));
  t.is((await ask(portal.portalPort, `/hotspot/${filePath(large)}`)).statusCode, 404);
  const after = await manifestOf(portal, '000002');
  for (const manifest of [before, after]) {
    const name = `targets/stable/${sha256(manifest)}.release.json`;
    t.deepEqual((await ask(portal.portalPort, `/hotspot/${name}`)).body, manifest);
  }
});

test('with NEIGHBOURS=off nothing is there', async (t) => {
  const { portalPort } = await serving(t, false);
  t.is((await ask(portalPort, '/hotspot/metadata/timestamp.json')).statusCode, 404);
});

test('neighbours that read slowly keep neither people nor other neighbours from being served', async (t) => {
  const portal = await serving(t);
  const large = Buffer.alloc(24 * 1024 * 1024, 'film ');
  await put(portal, filePath(large), large);
  const path = `/hotspot/${filePath(large)}`;
  const options = { host: '127.0.0.1', port: portal.portalPort, path, agent: false };
  const slow = await Promise.all(
    [0, 1].map(
      () =>
        new Promise<ReturnType<typeof request>>((resolve, reject) => {
          const question = request(options, () => {
            resolve(question);
          });
          question.on('error', reject).end();
        }),
    ),
  );
  t.is((await ask(portal.portalPort, '/')).statusCode, 200, 'people');
  const another = { ...options, localAddress: '127.0.0.2', path: `/hotspot/${filePath(film)}` };
  const statusCode = await new Promise((resolve, reject) => {
    request(another, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  t.is(statusCode, 200, 'another neighbour');
  const waiting = ask(portal.portalPort, `/hotspot/${filePath(film)}`);
  for (const question of slow) question.on('error', () => undefined).destroy();
  t.is((await waiting).statusCode, 200, 'and the same one when it has read to the end or left');
});
