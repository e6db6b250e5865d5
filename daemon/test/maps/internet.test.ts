import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { statusSocketName, type MirrorStatus } from '@p2p-hotspot/contract';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import { openInternet } from '../../src/open-internet.ts';
import { watchMirrors } from '../../src/watch-mirrors.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { pmtiles } from '../fixtures/map-box.ts';
import { spawnDaemon, statusLike } from '../fixtures/spawn-daemon.ts';
import { makeFolder, unsyncedDisk } from '../fixtures/test-box.ts';
import { startWebServer } from '../fixtures/web-server.ts';

test('CONTENT_REPOSITORY with https:// is one more mirror, and other schemes are none', async (t) => {
  const clock = createManualClock();
  const root = await makeFolder(t);
  const shown = async (own: string): Promise<readonly string[]> => {
    const settings = { CONTENT_REPOSITORY: own, MIRROR_URLS: ['http://127.0.0.1:1/listed/'] };
    const internet = await openInternet({
      settings,
      environment: {},
      clock,
      clockProof: { evidence: () => Promise.resolve('ntp') },
      documents: createDocumentFiles(unsyncedDisk, root),
      isSparing: () => false,
    });
    const stopping = new AbortController();
    let onTold: (mirrors: readonly MirrorStatus[]) => void = () => undefined;
    const first = new Promise<readonly MirrorStatus[]>((resolve) => {
      onTold = resolve;
    });
    const watcher = watchMirrors({ settings, internet, clock, onMirrors: onTold });
    const follow = async (): Promise<void> => {
      for await (const event of watcher?.watch(stopping.signal) ?? []) t.is(event.kind, 'unusable');
    };
    const following = follow();
    const labels = (await first).map(({ label }) => label);
    stopping.abort();
    await following;
    await internet.close();
    return labels;
  };
  t.deepEqual(await shown('https://127.0.0.1:1/own'), ['127.0.0.1:1/listed', '127.0.0.1:1/own']);
  t.deepEqual(await shown('hyper://abc'), ['127.0.0.1:1/listed']);
});

test('a box with links to maps and a place for them tells of them, and fetches them by itself', async (t) => {
  const valley = pmtiles(300_000);
  const server = await startWebServer(t, new Map([['valley.pmtiles', valley]]));
  const root = await makeFolder(t);
  const local = path.join(root, 'local');
  await mkdir(local);
  const daemon = await spawnDaemon(t, root, {
    HOTSPOT_LOCAL_DIR: local,
    MAP_TILE_LINKS: `${server.url.href}valley.pmtiles`,
  });
  await daemon.logged(({ event }) => event === 'daemon.ready');
  const socket = path.join(daemon.folders.sockets, statusSocketName);
  const { maps = [] } = await statusLike(
    socket,
    ({ maps: [map] = [] }) => map?.message.code === 'MAP_READY',
  );
  t.like(maps[0], { isSigned: false, isPinned: false, sizeBytes: 300_000 });
  t.true((await readFile(path.join(local, 'maps', maps[0]?.file ?? ''))).equals(valley));
});

test('a box without a place for maps says so', async (t) => {
  const root = await makeFolder(t);
  const daemon = await spawnDaemon(t, root, {
    MAP_TILE_LINKS: 'http://127.0.0.1:1/valley.pmtiles',
  });
  await daemon.logged(({ event }) => event === 'daemon.ready');
  const socket = path.join(daemon.folders.sockets, statusSocketName);
  const { maps = [] } = await statusLike(socket, ({ maps: all }) => all !== undefined);
  t.is(maps[0]?.message.code, 'MAP_NO_FOLDER');
});

test('links that cannot be read take no map away', async (t) => {
  const root = await makeFolder(t);
  const maps = path.join(root, 'local/maps');
  await mkdir(maps, { recursive: true });
  const names = [`${'0'.repeat(16)}.part`, `${'1'.repeat(16)}.pmtiles`];
  for (const name of names) await writeFile(path.join(maps, name), 'dear');
  const daemon = await spawnDaemon(t, root, {
    HOTSPOT_LOCAL_DIR: path.join(root, 'local'),
    MAP_TILE_LINKS: 'a link that somebody mistyped',
  });
  await daemon.logged(({ event }) => event === 'daemon.ready');
  daemon.kill('SIGTERM');
  t.is(await daemon.ended, 0);
  t.deepEqual((await readdir(maps)).sort(), names);
});
