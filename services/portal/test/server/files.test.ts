import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { apkBytes, appsComponent, installersComponent } from '../fixtures/components.ts';
import { ask, startPortal, type Question, type RunningPortal } from '../fixtures/portal.ts';
import { sha256, type ComponentFixture } from '../fixtures/store.ts';

const bytes = Buffer.from('0123456789'.repeat(10));
const map: ComponentFixture = {
  name: 'region',
  kind: 'map',
  files: { 'valley.pmtiles': bytes, 'empty.pmtiles': '', 'sub/a b ñ.pmtiles': 'odd name' },
};
const path = '/maps/stable/region/valley.pmtiles';
const etag = `"${sha256(bytes)}"`;

const serving = async (
  t: ExecutionContext,
  ...components: readonly ComponentFixture[]
): Promise<RunningPortal> => {
  const portal = await startPortal(t);
  await portal.store.addGeneration(1, [{ components }]);
  await portal.store.switchTo(1);
  return portal;
};

interface Expectation {
  readonly statusCode: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

const whole = bytes.toString();
const table: Readonly<Record<string, [Question, Expectation]>> = {
  'a whole file comes with its length, type and tag': [
    {},
    {
      statusCode: 200,
      body: whole,
      headers: {
        'content-length': '100',
        'content-type': 'application/vnd.pmtiles',
        'accept-ranges': 'bytes',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
        etag,
      },
    },
  ],
  'HEAD tells the same without the bytes': [
    { method: 'HEAD' },
    { statusCode: 200, body: '', headers: { 'content-length': '100', etag } },
  ],
  'a range is cut out': [
    { headers: { range: 'bytes=5-9' } },
    {
      statusCode: 206,
      body: '56789',
      headers: { 'content-range': 'bytes 5-9/100', 'content-length': '5', etag },
    },
  ],
  'a download is resumed to the end': [
    { headers: { range: 'bytes=95-' } },
    { statusCode: 206, body: '56789', headers: { 'content-range': 'bytes 95-99/100' } },
  ],
  'the last bytes can be asked for': [
    { headers: { range: 'bytes=-3' } },
    { statusCode: 206, body: '789', headers: { 'content-range': 'bytes 97-99/100' } },
  ],
  'HEAD tells what a range would be': [
    { method: 'HEAD', headers: { range: 'bytes=5-9' } },
    { statusCode: 206, body: '', headers: { 'content-length': '5' } },
  ],
  'a range behind the end is refused with the size': [
    { headers: { range: 'bytes=100-' } },
    { statusCode: 416, body: '', headers: { 'content-range': 'bytes */100' } },
  ],
  'several ranges are answered with the whole': [
    { headers: { range: 'bytes=0-1,5-6' } },
    { statusCode: 200, body: whole },
  ],
  'If-Range with the same tag gives the range': [
    { headers: { range: 'bytes=0-1', 'if-range': etag } },
    { statusCode: 206, body: '01' },
  ],
  'If-Range with another tag gives the whole': [
    { headers: { range: 'bytes=0-1', 'if-range': '"other"' } },
    { statusCode: 200, body: whole },
  ],
  'If-Range with a date gives the whole': [
    { headers: { range: 'bytes=0-1', 'if-range': 'Sun, 22 Nov 2026 10:00:00 GMT' } },
    { statusCode: 200, body: whole },
  ],
  'If-None-Match with the same tag needs no bytes': [
    { headers: { 'if-none-match': etag } },
    { statusCode: 304, body: '', headers: { etag, 'content-length': undefined } },
  ],
  'If-None-Match with another tag gives the file': [
    { headers: { 'if-none-match': '"other"' } },
    { statusCode: 200, body: whole },
  ],
  'writing is not possible': [
    { method: 'POST' },
    { statusCode: 405, headers: { allow: 'GET, HEAD' } },
  ],
};

for (const [title, [question, expected]] of Object.entries(table)) {
  test(title, async (t) => {
    const { portalPort } = await serving(t, map);
    const answer = await ask(portalPort, path, question);
    t.is(answer.statusCode, expected.statusCode);
    if (expected.body !== undefined) t.is(answer.text, expected.body);
    for (const [name, value] of Object.entries(expected.headers ?? {})) {
      t.is(answer.headers[name], value, name);
    }
  });
}

test('an empty file is served, and a name with spaces and letters of any language', async (t) => {
  const { portalPort } = await serving(t, map);
  const empty = await ask(portalPort, '/maps/stable/region/empty.pmtiles');
  t.is(empty.statusCode, 200);
  t.is(empty.headers['content-length'], '0');
  const odd = await ask(portalPort, '/maps/stable/region/sub/a%20b%20%C3%B1.pmtiles');
  t.is(odd.text, 'odd name');
});

const attempts = [
  '/maps/stable/region/../../../gen/000001/generation.json',
  '/maps/stable/region/..%2f..%2fgen/000001/generation.json',
  '/maps/stable/region/%2e%2e/%2e%2e/gen/000001/generation.json',
  '/maps/stable/region/..\\..\\gen\\000001\\generation.json',
  '/maps/stable/region/..%5c..%5cgeneration.json',
  '/maps/stable/region//etc/passwd',
  '/maps/stable/region/%2fetc%2fpasswd',
  '/maps/stable/region/valley.pmtiles%00.txt',
  '/maps/stable/region/%00',
  '/maps/stable/region/valley.pmtiles/',
  '/maps/stable/region/./valley.pmtiles',
  '/maps/stable/region/%',
  '/maps/stable/region/%ff%fe',
  '/maps/stable/region/sub',
  '/maps/stable/%2e%2e/valley.pmtiles',
  '/maps/../region/valley.pmtiles',
  '/maps/__proto__/constructor/valley.pmtiles',
  '/fdroid/repo/../../../etc/passwd',
  '/installers/stable/installers/..%2finstallers.json',
  '/trees/',
  '/current/generation.json',
];

for (const attempt of attempts) {
  test(`nothing is found at ${attempt}`, async (t) => {
    const { portalPort, sitePort } = await serving(
      t,
      map,
      appsComponent([{ applicationId: 'org.example', name: 'Example' }]),
      installersComponent([]),
    );
    t.is((await ask(portalPort, attempt)).statusCode, 404);
    t.is((await ask(sitePort, attempt.replace('/maps', ''))).statusCode, 404);
  });
}

test('an address that is too long is refused', async (t) => {
  const { portalPort } = await serving(t, map);
  t.is((await ask(portalPort, `/${'a'.repeat(5000)}`)).statusCode, 414);
  const header = { headers: { 'x-long': 'a'.repeat(20_000) } };
  t.is((await ask(portalPort, path, header)).statusCode, 431);
});

test('an APK is served under its own type and saved under its own name', async (t) => {
  const { portalPort } = await serving(
    t,
    appsComponent([{ applicationId: 'org.example', name: 'Example' }]),
  );
  const answer = await ask(portalPort, '/fdroid/repo/org.example.apk');
  t.is(answer.statusCode, 200);
  t.deepEqual(answer.body, apkBytes);
  t.is(answer.headers['content-type'], 'application/vnd.android.package-archive');
  t.is(answer.headers['content-disposition'], 'attachment; filename="org.example.apk"');
  t.is(answer.headers.etag, `"${sha256(apkBytes)}"`);
  t.is((await ask(portalPort, '/stable/apps/fdroid/repo/org.example.apk')).statusCode, 200);
  const head = await ask(portalPort, '/fdroid/repo/org.example.apk', { method: 'HEAD' });
  t.is(head.headers['content-length'], String(apkBytes.length));
});

test('an installer is saved, never opened', async (t) => {
  const { portalPort } = await serving(
    t,
    installersComponent([{ name: 'setup.exe', platform: 'windows', architecture: 'x86_64' }]),
  );
  const answer = await ask(portalPort, '/installers/stable/installers/setup.exe');
  t.is(answer.text, 'setup.exe');
  t.is(answer.headers['content-type'], 'application/octet-stream');
  t.is(answer.headers['content-disposition'], 'attachment; filename="setup.exe"');
});

test('text is compressed under a weak tag, and only when it is asked for as a whole', async (t) => {
  const text = 'words '.repeat(1000);
  const { portalPort } = await serving(t, { name: 'm', kind: 'map', files: { 'a.json': text } });
  const accept = { 'accept-encoding': 'gzip' };
  const answer = await ask(portalPort, '/maps/stable/m/a.json', { headers: accept });
  t.is(answer.headers['content-encoding'], 'gzip');
  t.is(answer.headers['content-length'], undefined);
  t.is(answer.headers.etag, `W/"${sha256(text)}"`);
  t.is(answer.headers.vary, 'accept-encoding');
  t.is(gunzipSync(answer.body).toString(), text);
  const part = await ask(portalPort, '/maps/stable/m/a.json', {
    headers: { ...accept, range: 'bytes=0-4' },
  });
  t.is(part.headers['content-encoding'], undefined);
  t.is(part.text, 'words');
  const known = await ask(portalPort, '/maps/stable/m/a.json', {
    headers: { ...accept, 'if-none-match': `W/"${sha256(text)}"` },
  });
  t.is(known.statusCode, 304);
});

test('a damaged file says when to come back; the rest is served', async (t) => {
  const { portalPort, store } = await serving(t, map);
  await store.quarantine(bytes);
  const answer = await ask(portalPort, path);
  t.is(answer.statusCode, 503);
  t.truthy(answer.headers['retry-after']);
  t.is(answer.headers['content-encoding'], undefined);
  t.regex(answer.text, /This file is damaged/);
  t.is((await ask(portalPort, '/maps/stable/region/sub/a%20b%20%C3%B1.pmtiles')).statusCode, 200);
});

test('a file that was cut short on the card is not handed out', async (t) => {
  const portal = await startPortal(t);
  const [manifest] = await portal.store.addGeneration(1, [{ components: [map] }]);
  await portal.store.switchTo(1);
  const tree = join(portal.store.directory, 'trees', manifest?.components[0]?.tree ?? '');
  await truncate(join(tree, 'valley.pmtiles'), 50);
  t.is((await ask(portal.portalPort, path)).statusCode, 503);
});

test('a damaged index is one page in words; other components go on', async (t) => {
  const portal = await startPortal(t);
  const other: ComponentFixture = { ...map, name: 'other', files: { 'a.pmtiles': 'fine' } };
  const [manifest] = await portal.store.addGeneration(1, [{ components: [map, other] }]);
  await portal.store.switchTo(1);
  const index = `${manifest?.components[0]?.tree ?? ''}.files`;
  await writeFile(join(portal.store.directory, 'trees', index), 'not an index\n');
  const answer = await ask(portal.portalPort, path);
  t.is(answer.statusCode, 500);
  t.regex(answer.text, /The list of files of this part cannot be read/);
  t.is((await ask(portal.portalPort, '/maps/stable/other/a.pmtiles')).text, 'fine');
  const page = await ask(portal.portalPort, '/maps');
  t.is(page.statusCode, 200);
  t.regex(page.text, /The list of files of this part cannot be read/);
  t.regex(page.text, /a\.pmtiles/);
});

test('a store that cannot be read is a page in words', async (t) => {
  const portal = await serving(t, map);
  await writeFile(join(portal.store.directory, 'gen/000001/generation.json'), 'broken');
  const answer = await ask(portal.portalPort, '/');
  t.is(answer.statusCode, 500);
  t.regex(answer.text, /The box cannot read what it keeps/);
});

test('a download that has begun ends with the same bytes after a switch', async (t) => {
  const old = Buffer.alloc(24 * 1024 * 1024, 'old generation ');
  const fresh = Buffer.alloc(24 * 1024 * 1024, 'new generation ');
  const film = (content: Buffer): ComponentFixture => ({
    name: 'region',
    kind: 'map',
    files: { 'big.pmtiles': content },
  });
  const { store, portalPort } = await serving(t, film(old));
  await store.addGeneration(2, [{ components: [film(fresh)] }]);

  const hash = createHash('sha256');
  await new Promise<void>((resolve, reject) => {
    request({ port: portalPort, path: '/maps/stable/region/big.pmtiles' }, (response) => {
      response.once('data', (first: Buffer) => {
        hash.update(first);
        response.pause();
        store.switchTo(2).then(() => {
          response
            .on('data', (chunk: Buffer) => hash.update(chunk))
            .on('end', resolve)
            .on('error', reject);
          response.resume();
        }, reject);
      });
    }).end();
  });
  t.is(hash.digest('hex'), sha256(old));
  const after = await ask(portalPort, '/maps/stable/region/big.pmtiles');
  t.is(after.headers.etag, `"${sha256(fresh)}"`);
  t.is(sha256(after.body), sha256(fresh));
});

test('phones that hold the index before still get its APKs', async (t) => {
  const portal = await serving(t, appsComponent([{ applicationId: 'org.old', name: 'Old' }]));
  await portal.store.addGeneration(2, [
    { counter: 2, components: [appsComponent([{ applicationId: 'org.new', name: 'New' }])] },
  ]);
  await portal.store.switchTo(2);
  t.is((await ask(portal.portalPort, '/fdroid/repo/org.new.apk')).statusCode, 200);
  t.is((await ask(portal.portalPort, '/fdroid/repo/org.old.apk')).statusCode, 200);
  t.is((await ask(portal.portalPort, '/fdroid/repo/org.older.apk')).statusCode, 404);
});
