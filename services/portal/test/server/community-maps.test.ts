import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { MapStatus } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { mapNameOf } from '../../src/holdings/community-maps.ts';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';

const id = '0123456789abcdef';
const file = `${id}.pmtiles`;
const url = `/maps/community/${file}`;
const bytes = randomBytes(300_000);

const whole: MapStatus = {
  id,
  label: 'maps.example/2026/our%20valley.pmtiles',
  message: { code: 'MAP_READY', parameters: { label: 'maps.example/2026/our%20valley.pmtiles' } },
  file,
  sizeBytes: bytes.length,
  receivedBytes: bytes.length,
  isSigned: false,
  isPinned: false,
};

/** A portal, the folder of its maps with one whole map, and the daemon's word for it. */
const start = async (t: ExecutionContext, maps: readonly MapStatus[] = [whole]) => {
  const localDir = await mkdtemp(path.join(tmpdir(), 'portal-local-'));
  t.teardown(() => rm(localDir, { recursive: true, force: true }));
  const folder = path.join(localDir, 'maps');
  await mkdir(folder);
  await writeFile(path.join(folder, file), bytes);
  await utimes(path.join(folder, file), new Date(), new Date('2026-11-28T10:00:00Z'));
  const portal = await startPortal(t, { localDir });
  const daemon = createDaemon(t, portal.socketDir, boxStatus({ maps }));
  await daemon.start();
  return { ...portal, folder, daemon };
};

test('maps that the community chose are offered apart, as signed by nobody, with size and date', async (t) => {
  const { portalPort, folder } = await start(t);
  await writeFile(path.join(folder, `${'1'.repeat(16)}.part`), 'half');
  await writeFile(path.join(folder, 'drawn-by-hand.pmtiles'), 'ours');
  const { text } = await ask(portalPort, '/maps?lang=en');
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.regex(text, /<h2>Maps that this community chose<\/h2>\s*<p>No operator signed these maps\./);
  t.regex(text, /our valley\.pmtiles<\/strong>/);
  t.regex(text, /300\u00a0kB, from maps\.example, fetched on November 28, 2026/);
  t.deepEqual(
    [...text.matchAll(/href="(\/maps\/[^"]+)"/g)].map(([, link]) => link),
    [`/maps/_view/_community/${file}?lang=en`, url],
  );
});

test('they are found from the home page, also on a box without a release', async (t) => {
  const { portalPort } = await start(t);
  const { text } = await ask(portalPort, '/?lang=en');
  t.regex(text, /<nav[^]*href="\/maps\?lang=en"/);
  const without = await start(t, [{ ...whole, file: undefined } as unknown as MapStatus]);
  t.notRegex((await ask(without.portalPort, '/?lang=en')).text, /href="\/maps/);
});

test('a map comes whole or in part, with its type, its name and a strong ETag', async (t) => {
  const { portalPort } = await start(t);
  const got = await ask(portalPort, url);
  t.is(got.statusCode, 200);
  t.true(got.body.equals(bytes));
  t.like(got.headers, {
    'content-type': 'application/vnd.pmtiles',
    'content-length': String(bytes.length),
    'content-disposition':
      'attachment; filename="our valley.pmtiles"; filename*=UTF-8\'\'our%20valley.pmtiles',
    'accept-ranges': 'bytes',
  });
  const { etag = '' } = got.headers;
  t.regex(etag, /^"[0-9a-z-]+"$/);
  const ranged = await ask(portalPort, url, {
    headers: { range: 'bytes=1000-1999', 'if-range': etag },
  });
  t.is(ranged.statusCode, 206);
  t.is(ranged.headers['content-range'], 'bytes 1000-1999/300000');
  t.true(ranged.body.equals(bytes.subarray(1000, 2000)));
  const head = await ask(portalPort, url, { method: 'HEAD' });
  t.deepEqual([head.statusCode, head.headers['content-length']], [200, '300000']);
  const known = await ask(portalPort, url, { headers: { 'if-none-match': etag } });
  t.is(known.statusCode, 304);
  const beyond = await ask(portalPort, url, { headers: { range: 'bytes=300000-' } });
  t.deepEqual([beyond.statusCode, beyond.headers['content-range']], [416, 'bytes */300000']);
});

test('a map that was replaced is another file: nobody gets a mix of both', async (t) => {
  const { portalPort, folder } = await start(t);
  const { etag = '' } = (await ask(portalPort, url, { method: 'HEAD' })).headers;
  const newer = randomBytes(bytes.length);
  await writeFile(path.join(folder, `${id}.part`), newer);
  await rename(path.join(folder, `${id}.part`), path.join(folder, file));
  const got = await ask(portalPort, url, { headers: { range: 'bytes=1000-', 'if-range': etag } });
  t.is(got.statusCode, 200);
  t.not(got.headers.etag, etag);
  t.true(got.body.equals(newer));
});

test('nothing but whole maps is given out, and a pipe is not waited for', async (t) => {
  const names = ['a', 'b', 'c', 'd'].map((digit) => `${digit.repeat(16)}.mbtiles`);
  const [link = '', pipe = '', folderName = '', gone = ''] = names;
  const told = names.map((name): MapStatus => ({ ...whole, file: name }));
  const { portalPort, folder } = await start(t, told);
  await writeFile(path.join(folder, `${id}.part`), 'half');
  await symlink('/etc/passwd', path.join(folder, link));
  await promisify(execFile)('mkfifo', [path.join(folder, pipe)]);
  await mkdir(path.join(folder, folderName));
  for (const name of [
    ...[link, pipe, folderName, gone, `${id}.part`, file, 'drawn-by-hand.pmtiles', '', '%00'],
    ...['..%2f..%2fetc%2fpasswd', `..%2fmaps%2f${file}`, `${file}%00`, file.toUpperCase()],
  ]) {
    const { statusCode } = await ask(portalPort, `/maps/community/${name}`);
    t.is(statusCode, 404, name);
  }
  t.regex((await ask(portalPort, '/maps?lang=en')).text, /There are no maps/);
});

test('while the daemon is away a download that was begun goes on', async (t) => {
  const { portalPort, daemon } = await start(t);
  await daemon.stop();
  const got = await ask(portalPort, url, { headers: { range: 'bytes=299000-' } });
  t.is(got.statusCode, 206);
  t.true(got.body.equals(bytes.subarray(299_000)));
});

test('a box without a place for its own files has no such maps', async (t) => {
  const { portalPort } = await startPortal(t);
  t.is((await ask(portalPort, url)).statusCode, 404);
});

test('a map is saved under the name of its link, where that is a name', (t) => {
  const named = (label: string): string => mapNameOf(label, file);
  t.is(named('maps.example/a/valley.pmtiles'), 'valley.pmtiles');
  t.is(named('maps.example/%D8%AE%D8%B1%D9%8A%D8%B7%D8%A9.PMTILES'), 'خريطة.PMTILES');
  t.is(named('maps.example/download'), 'download.pmtiles');
  for (const strange of [
    '',
    'maps.example/',
    'h/%00',
    'h/..',
    'h/%ff',
    'h/%2e%2e%2fx',
    'h/a%22b',
  ]) {
    t.is(named(strange), file, strange);
  }
});
