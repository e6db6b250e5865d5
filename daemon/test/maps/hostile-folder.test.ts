import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { readMapLinks } from '../../src/maps/map-link.ts';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import { leaveBegun, mapFolders, openMapBox, pmtiles, told } from '../fixtures/map-box.ts';
import { makeFolder, unsyncedDisk } from '../fixtures/test-box.ts';
import { startWebServer } from '../fixtures/web-server.ts';

const hour = 3_600_000;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A server with one map, a box for it, and the names that the box gives the map. */
const prepare = async (t: ExecutionContext, pin = '') => {
  const valley = pmtiles(300_000);
  const server = await startWebServer(t, new Map([['valley', valley]]));
  const root = await makeFolder(t);
  const { maps, state } = mapFolders(root);
  await mkdir(maps, { recursive: true });
  await mkdir(state);
  const link = `${server.url.href}valley${pin === '' ? '' : `#sha256=${pin}`}`;
  const id = readMapLinks([link])[0]?.id ?? '';
  return { valley, server, root, maps, links: [link], id };
};

test('folders with names of maps are left alone, told, and nothing is loaded for them', async (t) => {
  const { server, root, maps, links, id } = await prepare(t);
  const taken = `${id}.mbtiles`;
  for (const name of [taken, `${'0'.repeat(16)}.part`]) {
    await mkdir(path.join(maps, name));
    await writeFile(path.join(maps, name, 'photo.jpg'), 'dear');
  }
  const box = await openMapBox(t, root, links);
  const [map] = await box.until(told('MAP_NAME_TAKEN'));
  t.is(map?.message.parameters['name'], taken);
  box.clock.pass(2 * hour);
  await box.stop();
  t.deepEqual(server.requests, []);
  t.is((await readdir(maps, { recursive: true })).length, 4);
});

test('a link or a pipe in the place of a map is never followed or waited for', async (t) => {
  const { valley, root, maps, links, id } = await prepare(t);
  const victim = path.join(root, 'victim');
  await writeFile(victim, 'dear');
  await symlink(victim, path.join(maps, `${id}.part`));
  await promisify(execFile)('mkfifo', [path.join(maps, `${id}.mbtiles`)]);
  const box = await openMapBox(t, root, links);
  const [map] = await box.until(told('MAP_READY'));
  t.true((await readFile(path.join(maps, map?.file ?? ''))).equals(valley));
  t.deepEqual(await readdir(maps), [map?.file]);
  t.is(await readFile(victim, 'utf8'), 'dear');
});

test('a map that is here is not fetched again because only the note of it failed', async (t) => {
  const { server, root, links } = await prepare(t);
  let isFull = false;
  const fs = {
    ...unsyncedDisk,
    rename: async (from: string, to: string) => {
      await unsyncedDisk.rename(from, to);
      if (to.endsWith('.pmtiles')) isFull = true;
    },
    createFile: (file: string, mode: number) =>
      isFull ? Promise.reject(new DaemonError('STORE_FULL')) : unsyncedDisk.createFile(file, mode),
  };
  const box = await openMapBox(t, root, links, { fs });
  await box.until(told('STORE_FULL'));
  isFull = false;
  box.clock.pass(2 * hour);
  await box.until(told('MAP_READY'));
  t.is(server.requests.length, 1);
});

test('what was begun for another pin is not gone on with where the server gives no ETag', async (t) => {
  const [older, newer] = [pmtiles(300_000), pmtiles(300_000)];
  const { server, root, links, id } = await prepare(t, sha256(newer));
  await leaveBegun(root, id, older, { durableBytes: 200_000, pin: sha256(older) });
  server.fill(new Map([['valley', newer]]));
  server.lie((request, response, serve) => {
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) => (name === 'etag' ? response : set(name, value));
    serve(request, response);
  });
  const box = await openMapBox(t, root, links);
  await box.until(told('MAP_READY'));
  t.deepEqual(server.requests, ['/hotspot/valley'], 'all of it');
});
