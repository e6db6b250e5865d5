import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CodedError, storeNames } from '@p2p-hotspot/contract';
import {
  boxShelf,
  bringInstallers,
  releasedInstallers,
  type BoxShelf,
} from '@p2p-hotspot/installers/box';
import { readBroughtList, readInstallerList } from '@p2p-hotspot/installers/routes';
import { createHttpClient, type Outcome, type Readers } from '@p2p-hotspot/installers/tracking';
import test, { type ExecutionContext } from 'ava';
import { apkFile } from '../fixtures/apks.ts';
import { layOutRelease } from '../fixtures/box-release.ts';
import { linuxProgram, startForge } from '../fixtures/forge.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { noon, trackedCollection } from '../fixtures/tracked-collection.ts';

/** An app as the reader of this test understands it: version code, signer, then anything. */
const app = (versionCode: number, signer = 'a', id = 'org.example.app', size = 600): Buffer =>
  Buffer.from(`PK\u0003\u0004 ${versionCode} ${signer.repeat(64)} ${id} `.padEnd(size, 'x'));

const readers: Readers = {
  readApk: async (file) => {
    const [, code = '', signer = '', applicationId = ''] = (await readFile(file, 'utf8')).split(
      ' ',
    );
    if (!/^[0-9a-f]{64}$/.test(signer)) throw new CodedError('APK_NOT_AN_APK');
    return { applicationId, versionCode: Number(code), signer };
  },
  verifyMinisign: () => {
    throw new CodedError('MINISIGN_INVALID');
  },
};

const catalogue = (origin: string, more = ''): string =>
  `  - app: app\n    source: "github:${origin}/makers/app"\n${more}    files:\n      - { for: android/any/apk, asset: "app-{version}.apk" }\n`;

class PowerCut extends Error {}

/** A box whose release has version 1 of an app, and a forge that has version 2. */
const makeBox = async (t: ExecutionContext, more = '') => {
  const forge = await startForge(t);
  forge.releases = [{ tag: 'v1', files: { 'app-1.apk': app(1) } }];
  const collection = await trackedCollection(t, catalogue(forge.origin, more));
  const folder = await temporaryFolder(t);
  const http = createHttpClient();
  t.teardown(() => http.close());
  const store = path.join(folder, 'store');
  const release = async (...names: string[]) => {
    await collection.run({ readers });
    await layOutRelease(collection.folder, store, names);
  };
  await release('app-1.apk');
  forge.asked.length = 0;
  const own = path.join(folder, 'local/installers');
  await mkdir(path.dirname(own));
  const listFile = path.join(store, storeNames.current, 'stable/installers/installers.json');
  const shelfOf = async (quotaBytes = 1_000_000): Promise<BoxShelf> =>
    boxShelf({
      ...{ folder: own, released: await releasedInstallers(store), quotaBytes, reserveBytes: 0 },
    });
  const look = async (around: (shelf: BoxShelf) => BoxShelf = (shelf) => shelf, quota?: number) => {
    const outcomes: Outcome[] = [];
    await bringInstallers({
      released: await releasedInstallers(store),
      shelf: around(await shelfOf(quota)),
      ...{ http, readers, nowMs: noon, signal: new AbortController().signal },
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    return outcomes
      .map(({ status, reasons }) => [status, ...reasons.map(({ code }) => code)].join(' '))
      .join('; ');
  };
  /** Names of what visitors are offered, each with what it is; the box's own in front. */
  const offered = async () => {
    const list = await readFile(path.join(own, 'installers.json'), 'utf8').catch(() => undefined);
    const installers = readInstallerList(await readFile(listFile, 'utf8'));
    const brought = readBroughtList(list, 'stable/installers', installers);
    return Promise.all(
      brought.map(async ({ name, sha256, replaces, origin }) => {
        const bytes = await readFile(path.join(own, 'files', sha256));
        return `${name} (level ${origin?.level ?? '-'}) for ${replaces}: ${bytes.toString().split(' ')[1] ?? ''}`;
      }),
    );
  };
  const filesIn = (name: string) => readdir(path.join(own, name)).catch(() => []);
  return { ...{ forge, collection, store, own, listFile, release, look, offered, filesIn } };
};

const version2 = (bytes: Buffer) => ({ tag: 'v2', files: { 'app-2.apk': bytes } });
const two = 'app-2.apk (level 3) for app-1.apk: 2';

test('a newer version by the signer that the release pins takes the place of the old one', async (t) => {
  const box = await makeBox(t);
  t.is(await box.look(), 'current');
  t.deepEqual(box.forge.asked, ['GET /api/v3/repos/makers/app/releases']);
  t.deepEqual(await box.offered(), []);
  box.forge.releases.push(version2(app(2)));
  t.is(await box.look(), 'updated');
  t.deepEqual(await box.offered(), [two]);
  box.forge.asked.length = 0;
  t.is(await box.look(), 'current');
  t.deepEqual(box.forge.asked, ['GET /api/v3/repos/makers/app/releases'], 'one question');
  box.forge.releases.push({ tag: 'v3', files: { 'app-3.apk': app(3) } });
  t.is(await box.look(), 'updated');
  t.deepEqual(await box.offered(), ['app-3.apk (level 3) for app-1.apk: 3']);
  t.is((await box.filesIn('files')).length, 1, 'what nobody is offered any more is gone');
  t.deepEqual(await box.filesIn('incoming'), []);
});

for (const [lie, bytes, expected] of [
  ['another signer', app(2, 'b'), 'held INSTALLER_SIGNER_NOT_PINNED'],
  ['another app', app(2, 'a', 'org.example.evil'), 'held INSTALLER_APP_CHANGED'],
  ['an older version inside', app(0), 'held INSTALLER_OLDER_INSIDE'],
  ['the same version inside', app(1, 'a', 'org.example.app', 700), 'held INSTALLER_OLDER_INSIDE'],
  ['no app', Buffer.from('PK\u0003\u0004 nothing'.padEnd(600)), /^held APK_NOT_AN_APK/],
  ['a program for another system', linuxProgram('x'), /^held /],
  ['a file that is too large', app(2, 'a', 'org.example.app', 2_000_000), 'failed TRACKER_NO_ROOM'],
] as const) {
  test(`the version of the release stays where the new one is ${lie}`, async (t) => {
    const box = await makeBox(t);
    box.forge.releases.push(version2(bytes));
    const found = await box.look();
    if (typeof expected === 'string') t.is(found, expected);
    else t.regex(found, expected);
    t.deepEqual(await box.offered(), []);
    t.deepEqual(await box.filesIn('files'), []);
  });
}

test('the version of the release stays where the makers’ server lies, breaks off or says wait', async (t) => {
  const box = await makeBox(t);
  const large = app(2, 'a', 'org.example.app', 900_000);
  box.forge.releases.push(version2(large));
  const answering = async (
    status: number,
    headers: Record<string, string | number>,
    body: string | Buffer,
  ): Promise<string> => {
    box.forge.instead = (request, response) => {
      if (request.url?.endsWith('.apk') !== true) return false;
      response.writeHead(status, { connection: 'close', ...headers }).end(body);
      return true;
    };
    return box.look();
  };
  const etag = '"one"';
  t.is(
    await answering(302, { location: 'http://192.0.2.1/app-2.apk' }, ''),
    'failed TRACKER_REDIRECT_REFUSED',
  );
  t.is(await answering(200, { 'content-type': 'text/html' }, '<html>'), 'failed TRACKER_PAGE');
  box.forge.instead = (request, response) => {
    if (request.url?.endsWith('.apk') !== true) return false;
    response.writeHead(200, { etag });
    const more = (): void => {
      while (!response.destroyed && response.write(large));
      response.once('drain', more);
    };
    more();
    return true;
  };
  t.is(await box.look(), 'held INSTALLER_SIZE_DIFFERS', 'a body without end');
  box.forge.releases = box.forge.releases.map((known) => ({ ...known, tag: `${known.tag}.0` }));
  const part = large.subarray(0, 600_000);
  t.is(
    await answering(200, { etag, 'content-length': 900_000 }, part),
    'failed TRACKER_UNREACHABLE',
  );
  t.deepEqual(await box.offered(), []);
  t.is((await box.filesIn('incoming')).length, 2, 'the part, and what it is of');
  const ranges: (string | undefined)[] = [];
  box.forge.instead = (request, response) => {
    if (request.url?.endsWith('.apk') !== true) return false;
    ranges.push(request.headers.range);
    const first = Number(/\d+/.exec(request.headers.range ?? '')?.[0]);
    const range = `bytes ${first}-899999/900000`;
    response.writeHead(206, { etag, 'content-range': range }).end(large.subarray(first));
    return true;
  };
  t.is(await box.look(), 'updated');
  t.regex(ranges.join(), /^bytes=[1-9]\d*-$/, 'goes on from where it was');
  t.deepEqual(await box.offered(), [two]);
  box.forge.instead = (_request, response) => {
    response.writeHead(429, { 'retry-after': '600' }).end();
    return true;
  };
  t.is(await box.look(), 'waiting TRACKER_LIMITED');
  box.forge.asked.length = 0;
  t.is(await box.look(), 'waiting TRACKER_LIMITED');
  t.deepEqual(box.forge.asked, [], 'left alone until then');
  t.deepEqual(await box.offered(), [two]);
});

test('a published digest that is of another file holds it', async (t) => {
  const box = await makeBox(t);
  box.forge.releases.push(version2(app(2)));
  box.forge.spoil = (url, body) => (url.endsWith('.apk') ? app(2, 'a', 'org.example.bpp') : body);
  t.regex(await box.look(), /^held INSTALLER_DIGEST_DIFFERS/);
  t.deepEqual(await box.offered(), []);
});

test('a stop at any step leaves the old file or the new one, whole, and the next look makes it good', async (t) => {
  const box = await makeBox(t);
  box.forge.releases.push(version2(app(2)));
  await box.look();
  await cp(box.own, `${box.own}.before`, { recursive: true });
  box.forge.releases.push({ tag: 'v3', files: { 'app-3.apk': app(3) } });
  let step = 0;
  for (let isOver = false; !isOver; step += 1) {
    await rm(box.own, { recursive: true });
    await cp(`${box.own}.before`, box.own, { recursive: true });
    let done = 0;
    const next = (): void => {
      done += 1;
      if (done > step) throw new PowerCut();
    };
    const before =
      <Words extends unknown[], Result>(act: (...words: Words) => Promise<Result>) =>
      async (...words: Words): Promise<Result> => {
        next();
        return act(...words);
      };
    try {
      await box.look((shelf) => ({
        ...shelf,
        write: before(shelf.write),
        place: before(shelf.place),
        discard: before(shelf.discard),
        sweep: before(shelf.sweep),
      }));
      isOver = true;
    } catch (error) {
      t.true(error instanceof PowerCut);
    }
    const [only, ...others] = await box.offered();
    t.regex(only ?? '', /^app-([23])\.apk \(level 3\) for app-1\.apk: \1$/, `step ${step}`);
    t.deepEqual(others, []);
    await box.look();
    t.deepEqual(await box.offered(), ['app-3.apk (level 3) for app-1.apk: 3']);
    t.is((await box.filesIn('files')).length, 1);
    t.deepEqual(await box.filesIn('incoming'), []);
  }
  t.true(step > 5, `${step} steps`);
});

test('a release that has as new a version, or other pins, ends what the box brought', async (t) => {
  const box = await makeBox(t);
  box.forge.releases.push(version2(app(2)));
  await box.look();
  t.deepEqual(await box.offered(), [two]);
  const list = await readFile(box.listFile, 'utf8');
  const damage = list.replace('"signers":["aaaa', '"signers":["bbbb');
  t.not(damage, list);
  await writeFile(box.listFile, damage);
  t.deepEqual(await box.offered(), [], 'at once, before anybody looks');
  await writeFile(box.listFile, list);
  t.deepEqual(await box.offered(), [two]);
  await writeFile(box.listFile, damage);
  t.is(await box.look(), 'held INSTALLER_SIGNER_NOT_PINNED');
  t.deepEqual(await box.filesIn('files'), []);

  const other = await makeBox(t);
  other.forge.releases.push(version2(app(2)));
  await other.look();
  await other.release('app-2.apk');
  t.deepEqual(await other.offered(), []);
  t.is(await other.look(), 'current');
  t.deepEqual(await other.filesIn('files'), []);
});

test('what a box cannot verify by a pin waits for the operator', async (t) => {
  const updatesOf = async (more: string) => {
    const { listFile } = await makeBox(t, more);
    return readInstallerList(await readFile(listFile, 'utf8'))[0]?.origin?.updates;
  };
  t.like(await updatesOf(''), { for: 'android/any/apk', signers: ['a'.repeat(64)] });
  t.like(await updatesOf(`    signer: "${'a'.repeat(64)}"\n`), { signers: ['a'.repeat(64)] });

  const forge = await startForge(t);
  forge.releases = [{ tag: 'v1', files: { 'App-1.AppImage': linuxProgram('1') } }];
  const collection = await trackedCollection(
    t,
    `  - app: app\n    source: "github:${forge.origin}/makers/app"\n    files:\n      - { for: linux/x86_64/appimage, asset: "App-{version}.AppImage" }\n`,
  );
  await collection.run();
  const store = await temporaryFolder(t);
  await layOutRelease(collection.folder, store, ['App-1.AppImage']);
  t.deepEqual(await releasedInstallers(store), []);
  t.deepEqual(await releasedInstallers(path.join(store, 'none')), []);
});

test('a release that cannot be read ends nothing', async (t) => {
  const box = await makeBox(t);
  box.forge.releases.push(version2(app(2)));
  await box.look();
  const list = await readFile(box.listFile);
  await writeFile(box.listFile, '{');
  await t.throwsAsync(box.look());
  await writeFile(box.listFile, list);
  t.deepEqual(await box.offered(), [two]);
});

test('the program that the daemon runs brings a real app', async (t) => {
  const forge = await startForge(t);
  const old = await readFile(await apkFile('appium-uiautomator2-server-2', 'v2.0.0.apk'));
  forge.releases = [{ tag: 'v2.0.0', files: { 'server-v2.0.0.apk': old } }];
  const collection = await trackedCollection(
    t,
    catalogue(forge.origin).replace('app-{version}', 'server-v{version}'),
  );
  await collection.run();
  const folder = await temporaryFolder(t);
  await mkdir(path.join(folder, 'local'));
  await layOutRelease(collection.folder, path.join(folder, 'store'), ['server-v2.0.0.apk']);
  const newer = await readFile(await apkFile('appium-uiautomator2-server', 'v10.6.6.apk'));
  forge.releases.push({ tag: 'v10.6.6', files: { 'server-v10.6.6.apk': newer } });
  const door = fileURLToPath(import.meta.resolve('@p2p-hotspot/installers/box'));
  const program = path.join(path.dirname(door), 'main.js');
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...[program, '--store', path.join(folder, 'store'), '--local', path.join(folder, 'local')],
    ...['--quota', '100000000', '--reserve', '0'],
  ]);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { receivedBytes?: number; status?: string });
  t.is(lines.at(-1)?.status, 'updated');
  const received = lines.reduce((sum, { receivedBytes = 0 }) => sum + receivedBytes, 0);
  t.true(received >= newer.length);
  const [only] = await readdir(path.join(folder, 'local/installers/files'));
  const brought = await readFile(path.join(folder, 'local/installers/files', only ?? ''));
  t.true(brought.equals(newer));
});
