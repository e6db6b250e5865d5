import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { readMapLinks } from '../../src/maps/map-link.ts';
import { leaveBegun, mapFolders, openMapBox, pmtiles, told } from '../fixtures/map-box.ts';
import { makeFolder } from '../fixtures/test-box.ts';
import { startWebServer, type Serve } from '../fixtures/web-server.ts';

const hour = 3_600_000;

const servers: Readonly<Record<string, (serve: Serve) => Serve>> = {
  'knows no If-Range': (serve) => (request, response) => {
    delete request.headers['if-range'];
    serve(request, response);
  },
  'knows no If-Range and names its parts by no ETag': (serve) => (request, response) => {
    delete request.headers['if-range'];
    const set = response.setHeader.bind(response);
    const isPart = request.headers.range !== undefined;
    response.setHeader = (name, value) => (isPart && name === 'etag' ? response : set(name, value));
    serve(request, response);
  },
};

for (const [name, bend] of Object.entries(servers)) {
  test(`a file that changed at a server that ${name} begins anew, and is no mix`, async (t) => {
    const [older, newer] = [pmtiles(500_000), pmtiles(500_000)];
    const server = await startWebServer(t, new Map([['valley', newer]]));
    server.lie((request, response, serve) => {
      bend(serve)(request, response);
    });
    const root = await makeFolder(t);
    await mkdir(mapFolders(root).state);
    const link = `${server.url.href}valley`;
    const id = readMapLinks([link])[0]?.id ?? '';
    await mkdir(mapFolders(root).maps, { recursive: true });
    await leaveBegun(root, id, older, { durableBytes: 300_000, etag: '"old"' });
    const box = await openMapBox(t, root, [link]);
    await box.until(told('MIRROR_FILE_CHANGED'));
    box.clock.pass(2 * hour);
    const [map] = await box.until(told('MAP_READY'));
    t.true((await readFile(path.join(mapFolders(root).maps, map?.file ?? ''))).equals(newer));
    t.deepEqual(server.requests.at(-1), '/hotspot/valley');
  });
}

test('"pull now" in the middle of an attempt that fails is a new attempt', async (t) => {
  const server = await startWebServer(t, new Map([['valley', pmtiles(100_000)]]));
  const root = await makeFolder(t);
  await mkdir(mapFolders(root).state);
  server.lie((_request, response) => {
    server.lie((request, answer, serve) => {
      serve(request, answer);
    });
    box.keeper.pullNow();
    response.writeHead(404).end();
  });
  const box = await openMapBox(t, root, [`${server.url.href}valley`]);
  await box.until(told('MAP_READY'));
  t.is(server.requests.length, 2);
});
