import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { driveNames, formatFileIndexLine, type DriveStatus } from '@p2p-hotspot/contract';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import { sha256 } from '../fixtures/store.ts';

const address = 'hyper://ybndrfg8ejkmcpqxot1uwisza345h769ybndrfg8ejkmcpqxot1u';

const told: DriveStatus = {
  address,
  message: { code: 'DRIVE_READY', parameters: { label: 'ybndrfg8' } },
  version: 7,
  files: 4,
  sizeBytes: 1000,
  isSigned: false,
};

type Files = Readonly<Record<string, string>>;

const files: Files = {
  'index.html': '<script>document.title = "ours"</script>',
  'songs/Canção 1.mp3': 'la la la',
  'songs/same.mp3': 'la la la',
  'songs/old/<b>&"1".txt': 'words',
  'programs/tool.exe': 'MZ',
};

/** What the daemon writes (docs/spec/store-v1.md §10). */
const writeDrive = async (localDir: string, content: Files): Promise<void> => {
  const folder = path.join(localDir, driveNames.folder);
  const lines: string[] = [];
  for (const [name, text] of Object.entries(content)) {
    const hash = sha256(text);
    const place = path.join(folder, driveNames.files, hash.slice(0, 2));
    await mkdir(place, { recursive: true });
    await writeFile(path.join(place, hash), text);
    lines.push(
      formatFileIndexLine({ path: name, sizeBytes: Buffer.byteLength(text), sha256: hash }),
    );
  }
  const list = path.join(folder, driveNames.list);
  await writeFile(`${list}.new`, lines.join(''));
  await rename(`${list}.new`, list);
};

const start = async (t: ExecutionContext, drive: DriveStatus = told) => {
  const localDir = await mkdtemp(path.join(tmpdir(), 'portal-local-'));
  t.teardown(() => rm(localDir, { recursive: true, force: true }));
  await writeDrive(localDir, files);
  const portal = await startPortal(t, { localDir });
  const daemon = createDaemon(t, portal.socketDir, boxStatus({ drive }));
  await daemon.start();
  await portal.store.addGeneration(1, [{ components: [] }]);
  await portal.store.switchTo(1);
  const page = (where: string) => ask(portal.portalPort, where);
  const site = (where: string) => ask(portal.sitePort, where);
  return { ...portal, localDir, daemon, page, site };
};

/** Codes of the stand-in have no words: they are shown as they are, which the check of markup minds. */
const sound = (text: string): string[] => checkMarkup(text.replaceAll(/TEST_[A-Z]+/g, '…'));

test('the drive is listed as the community’s own, with its key, and as signed by nobody', async (t) => {
  const { page, sitePort } = await start(t);
  const { text, statusCode } = await page('/drive');
  t.is(statusCode, 200);
  t.deepEqual(sound(text), []);
  for (const said of [
    address,
    'No operator checked or signed them',
    'Nobody but the owner of the drive vouches',
    'href="/drive/songs/"',
    `:${String(sitePort)}/_drive/index.html"`,
    'Open it as a site',
  ]) {
    t.true(text.includes(said), said);
  }
  const { text: songs } = await page('/drive/songs/');
  t.deepEqual(sound(songs), []);
  t.true(songs.includes('Canção 1.mp3'));
  t.true(songs.includes('/_drive/songs/Can%C3%A7%C3%A3o%201.mp3"'));
  const { text: old } = await page('/drive/songs/old');
  t.deepEqual(sound(old), []);
  t.true(old.includes('&lt;b&gt;&amp;&quot;1&quot;.txt'));
  for (const where of ['/', '/content', '/status']) {
    const shown = await page(where);
    t.deepEqual(sound(shown.text), []);
    t.true(shown.text.includes('href="/drive"'), where);
  }
});

test('its files are on the origin of sites, pages of it with an origin of nobody', async (t) => {
  const { site, page } = await start(t);
  const song = await site('/_drive/songs/Can%C3%A7%C3%A3o%201.mp3');
  t.is(song.text, 'la la la');
  t.is(song.headers['content-type'], 'audio/mpeg');
  t.is((await site('/_drive/songs/same.mp3')).text, 'la la la');
  const whole = await site('/_drive/');
  t.is(whole.text, files['index.html'] ?? '');
  const policy = String(whole.headers['content-security-policy']);
  t.regex(policy, /; sandbox allow-scripts allow-forms$/);
  t.false(policy.includes('allow-same-origin'));
  t.is((await site('/_drive/songs')).headers.location, '/_drive/songs/');
  t.regex(String((await site('/_drive/songs/')).headers.location), /\/drive\/songs\/$/);
  for (const where of ['/_drive/index.html', '/drive/index.html']) {
    t.is((await page(where)).statusCode, 404, where);
  }
});

test('a part of a file is sent, and a phone goes on where it was cut off', async (t) => {
  const { sitePort } = await start(t);
  const where = '/_drive/songs/same.mp3';
  const { headers } = await ask(sitePort, where);
  const range = { range: 'bytes=3-4', 'if-range': String(headers.etag) };
  const part = await ask(sitePort, where, { headers: range });
  t.is(part.statusCode, 206);
  t.is(part.text, 'la');
});

test('nothing outside the list can be read, by no name and no link', async (t) => {
  const { site, page, localDir } = await start(t);
  await writeFile(path.join(localDir, 'secret.txt'), 'secret');
  const escaping = [
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    'drive.files',
    'files',
  ];
  for (const name of escaping) {
    t.is((await site(`/_drive/${name}`)).statusCode, 404, name);
    t.is((await page(`/drive/${name}`)).statusCode, 404, name);
  }
  const hash = sha256('la la la');
  const file = path.join(localDir, driveNames.folder, driveNames.files, hash.slice(0, 2), hash);
  await rm(file);
  await symlink(path.join(localDir, 'secret.txt'), file);
  t.is((await site('/_drive/songs/same.mp3')).statusCode, 404);
  await rm(file);
  await writeFile(file, 'half');
  t.is((await site('/_drive/songs/same.mp3')).statusCode, 404, 'not as long as the list says');
});

test('a newer version counts at once, and a damaged list shows nothing but says how it is', async (t) => {
  const { page, site, localDir } = await start(t);
  t.is((await site('/_drive/programs/tool.exe')).statusCode, 200);
  await writeDrive(localDir, { 'new.txt': 'new' });
  t.is((await site('/_drive/programs/tool.exe')).statusCode, 404);
  t.is((await site('/_drive/new.txt')).text, 'new');
  await writeFile(path.join(localDir, driveNames.folder, driveNames.list), 'nonsense\n');
  const { text, statusCode } = await page('/drive');
  t.is(statusCode, 200);
  t.deepEqual(sound(text), []);
  t.true(text.includes(address));
  t.is((await site('/_drive/new.txt')).statusCode, 404);
});

test('a drive that the box tells of no more is offered to nobody; while the daemon is away it is', async (t) => {
  const { page, site, daemon } = await start(t);
  daemon.set(boxStatus());
  t.is((await page('/drive')).statusCode, 404);
  t.is((await site('/_drive/index.html')).statusCode, 404);
  t.false((await page('/')).text.includes('href="/drive"'));
  await daemon.stop();
  const { text, statusCode } = await page('/drive');
  t.is(statusCode, 200);
  t.deepEqual(sound(text), []);
  t.is((await site('/_drive/index.html')).statusCode, 200);
});

test('a drive of which nothing came yet says so', async (t) => {
  const { page, localDir } = await start(t, {
    ...told,
    message: { code: 'DRIVE_NOBODY', parameters: { label: 'ybndrfg8' } },
    files: 0,
    sizeBytes: 0,
  });
  await rm(path.join(localDir, driveNames.folder), { recursive: true });
  const { text, statusCode } = await page('/drive');
  t.is(statusCode, 200);
  t.deepEqual(sound(text), []);
  t.true(text.includes('Nobody has answered yet'));
});

test('a folder of many files is told page by page', async (t) => {
  const { page, localDir } = await start(t);
  const many = Array.from({ length: 250 }, (_, index) => [`many/${String(index)}.txt`, '1']);
  await writeDrive(localDir, Object.fromEntries(many) as Files);
  const { text } = await page('/drive/many/?page=3');
  t.deepEqual(sound(text), []);
  t.is([...text.matchAll(/class="row"/g)].length, 50);
  t.true(text.includes('href="/drive/many/?page=2"'));
  for (const odd of ['0', '-1', '99', 'x', '1e9']) {
    t.is((await page(`/drive/many/?page=${odd}`)).statusCode, 200, odd);
  }
});
