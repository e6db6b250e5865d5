import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import { makeOutdatedCertificate } from '../fixtures/certificates.ts';
import { mapFolders, mbtiles, openMapBox, pmtiles, told } from '../fixtures/map-box.ts';
import { makeFolder, unsyncedDisk } from '../fixtures/test-box.ts';
import { serveFile, startWebServer, type WebServer } from '../fixtures/web-server.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const hour = 3_600_000;

const makeRoot = async (t: ExecutionContext): Promise<string> => {
  const root = await makeFolder(t);
  await mkdir(mapFolders(root).state);
  return root;
};
const mapsIn = (root: string): Promise<string[]> => readdir(mapFolders(root).maps);
const linkTo = (server: WebServer, name: string, pin = ''): string =>
  `${new URL(name, server.url).href}${pin === '' ? '' : `#sha256=${pin}`}`;

test('maps arrive whole and are told as nobody’s word but the community’s; later starts ask for nothing', async (t) => {
  const [valley, region] = [pmtiles(300_000), mbtiles(200_000)];
  const server = await startWebServer(
    t,
    new Map([
      ['valley.pmtiles', valley],
      ['region.mbtiles', region],
    ]),
  );
  const links = [
    linkTo(server, 'valley.pmtiles'),
    linkTo(server, 'region.mbtiles', sha256(region).toUpperCase()),
  ];
  const root = await makeRoot(t);
  const box = await openMapBox(t, root, links);
  const maps = await box.until(told('MAP_READY'));
  t.deepEqual(
    maps.map(({ isSigned, isPinned, sizeBytes, receivedBytes }) => [
      isSigned,
      isPinned,
      sizeBytes,
      receivedBytes,
    ]),
    [
      [false, false, 300_000, 300_000],
      [false, true, 200_000, 200_000],
    ],
  );
  const [first = '', second = ''] = maps.map(({ file }) => file ?? '');
  t.true((await readFile(path.join(mapFolders(root).maps, first))).equals(valley));
  t.true((await readFile(path.join(mapFolders(root).maps, second))).equals(region));
  t.regex(first, /^[0-9a-f]{16}\.pmtiles$/);
  t.deepEqual((await mapsIn(root)).sort(), [first, second].sort());
  t.true(box.guard.receivedFrom(`map:${maps[0]?.id ?? ''}`) >= 300_000, 'every byte is counted');
  await box.stop();

  const later = await openMapBox(t, root, links);
  await later.until(told('MAP_READY'));
  t.is(server.requests.length, 2);
  await later.stop();

  await rm(path.join(mapFolders(root).maps, first));
  const mended = await openMapBox(t, root, links);
  await mended.until(told('MAP_READY'));
  t.true((await readFile(path.join(mapFolders(root).maps, first))).equals(valley));
  t.is(server.requests.length, 3);
});

test('a link that is cut every few bytes goes on where it was', async (t) => {
  const valley = pmtiles(2_000_000);
  const server = await startWebServer(t, new Map([['valley.pmtiles', valley]]));
  let sent = 0;
  server.lie((request, response, serve) => {
    const end = response.end.bind(response);
    Object.assign(response, {
      end: (bytes: Uint8Array) => {
        const piece = bytes.subarray(0, 300_000);
        sent += piece.length;
        if (piece.length === bytes.length) return end(bytes);
        response.write(piece, () => setImmediate(() => response.destroy()));
        return response;
      },
    });
    serve(request, response);
  });
  const root = await makeRoot(t);
  const box = await openMapBox(t, root, [linkTo(server, 'valley.pmtiles', sha256(valley))]);
  await box.until(told('MAP_READY'));
  t.is(server.requests.length, 7);
  t.true(sent < 2_000_000 * 1.3);
  t.true(server.requests.slice(1).every((line) => / bytes=[1-9]\d*-1999999$/.test(line)));
});

test('a file that changed in between begins anew, and nothing of the old one is in it', async (t) => {
  const [older, newer] = [pmtiles(500_000), pmtiles(500_000)];
  const server = await startWebServer(t, new Map([['valley.pmtiles', older]]));
  server.lie((_request, response) => {
    serveFile(older, _request, Object.assign(response, { end: () => response }));
    response.write(older.subarray(0, 300_000), () => setImmediate(() => response.destroy()));
    server.fill(new Map([['valley.pmtiles', newer]]));
    server.lie((request, answer, serve) => {
      serve(request, answer);
    });
  });
  const root = await makeRoot(t);
  const box = await openMapBox(t, root, [linkTo(server, 'valley.pmtiles')]);
  const [map] = await box.until(told('MAP_READY'));
  t.is(server.requests.length, 2);
  t.true((await readFile(path.join(mapFolders(root).maps, map?.file ?? ''))).equals(newer));
});

test('what is not the file of the link is not kept, and is not loaded again while it is the same', async (t) => {
  const [wrong, right] = [pmtiles(400_000), pmtiles(400_000)];
  const server = await startWebServer(t, new Map([['valley.pmtiles', wrong]]));
  const root = await makeRoot(t);
  const links = [linkTo(server, 'valley.pmtiles', sha256(right))];
  const box = await openMapBox(t, root, links);
  const [map] = await box.until(told('MAP_PIN_WRONG'));
  t.deepEqual(await mapsIn(root), []);
  const name = `map:${map?.id ?? ''}`;
  const before = box.guard.receivedFrom(name);
  box.clock.pass(8 * hour);
  await box.until(() => server.requests.length === 2 && box.guard.receivedFrom(name) > before);
  t.true(box.guard.receivedFrom(name) - before < 1000);
  await box.stop();

  server.fill(new Map([['valley.pmtiles', right]]));
  const later = await openMapBox(t, root, links);
  await later.until(told('MAP_READY'));
  t.is((await mapsIn(root)).length, 1);
});

test('another pin behind the link: the old map stays until the new one is proven', async (t) => {
  const [older, newer] = [pmtiles(100_000), mbtiles(100_000)];
  const server = await startWebServer(t, new Map([['valley', older]]));
  const root = await makeRoot(t);
  const box = await openMapBox(t, root, [linkTo(server, 'valley', sha256(older))]);
  await box.until(told('MAP_READY'));
  await box.stop();
  const links = [linkTo(server, 'valley', sha256(newer))];
  const waiting = await openMapBox(t, root, links);
  await waiting.until(told('MAP_PIN_WRONG'));
  t.regex((await mapsIn(root)).join(), /^[0-9a-f]{16}\.pmtiles$/);
  await waiting.stop();
  server.fill(new Map([['valley', newer]]));
  const later = await openMapBox(t, root, links);
  await later.until(told('MAP_READY'));
  t.regex((await mapsIn(root)).join(), /^[0-9a-f]{16}\.mbtiles$/);
});

const pages = {
  'an HTML page that says so': ['text/html; charset=utf-8', 'MIRROR_PORTAL'],
  'an HTML page that does not say so': ['application/octet-stream', 'MAP_FORMAT_UNKNOWN'],
} as const;
for (const [name, [type, code]] of Object.entries(pages)) {
  test(`${name} is no map, and takes nothing away of what was fetched before`, async (t) => {
    const valley = pmtiles(500_000);
    const server = await startWebServer(t, new Map([['valley.pmtiles', valley]]));
    let count = 0;
    server.lie((request, response, serve) => {
      count += 1;
      if (count === 1) {
        serveFile(valley, request, Object.assign(response, { end: () => response }));
        response.write(valley.subarray(0, 300_000), () => setImmediate(() => response.destroy()));
      } else if (count === 2) {
        const page = '<!doctype html><title>Please log in</title>';
        response.writeHead(200, { 'content-type': type, 'content-length': page.length }).end(page);
      } else serve(request, response);
    });
    const root = await makeRoot(t);
    const box = await openMapBox(t, root, [linkTo(server, 'valley.pmtiles')]);
    await box.until(told(code));
    box.clock.pass(2 * hour);
    const [map] = await box.until(told('MAP_READY'));
    t.true((await readFile(path.join(mapFolders(root).maps, map?.file ?? ''))).equals(valley));
    t.regex(server.requests[2] ?? '', / bytes=[1-9]\d*-499999$/);
  });
}

test('the room that updates need stays free, and the map waits', async (t) => {
  const server = await startWebServer(t, new Map([['valley.pmtiles', pmtiles(5_000_000)]]));
  let freeBytes = 6_000_000;
  const fs = {
    ...unsyncedDisk,
    space: () => Promise.resolve({ freeBytes, totalBytes: 100_000_000, blockBytes: 4096 }),
  };
  const root = await makeRoot(t);
  const links = [linkTo(server, 'valley.pmtiles')];
  const box = await openMapBox(t, root, links, { fs, reserve: () => 2_000_000 });
  const [map] = await box.until(told('MAP_NO_ROOM'));
  t.deepEqual(map?.message.parameters, {
    label: map?.label,
    neededBytes: 7_000_000,
    freeBytes: 6_000_000,
  });
  freeBytes = 60_000_000;
  box.clock.pass(2 * hour);
  await box.until(told('MAP_READY'));
});

test('a card that is full or fails stops a map and nothing else, and it goes on when the card is well', async (t) => {
  const server = await startWebServer(t, new Map([['valley.pmtiles', pmtiles(300_000)]]));
  let failure: DaemonError | undefined = new DaemonError('STORE_FULL');
  const fs = {
    ...unsyncedDisk,
    createFile: (file: string, mode: number) =>
      failure === undefined || file.includes('/state/')
        ? unsyncedDisk.createFile(file, mode)
        : Promise.reject(failure),
    readDirectory: (folder: string) =>
      failure?.code === 'STORE_IO_FAILED'
        ? Promise.reject(failure)
        : unsyncedDisk.readDirectory(folder),
  };
  const root = await makeRoot(t);
  const links = [linkTo(server, 'valley.pmtiles')];
  const full = await openMapBox(t, root, links, { fs });
  await full.until(told('STORE_FULL'));
  await full.stop();
  failure = new DaemonError('STORE_IO_FAILED');
  const failing = await openMapBox(t, root, links, { fs });
  await failing.until(told('STORE_IO_FAILED'));
  failure = undefined;
  failing.clock.pass(2 * hour);
  const [map] = await failing.until(told('MAP_READY'));
  t.is(map?.receivedBytes, 300_000);
});

test('maps together have no more than their quota', async (t) => {
  const files = ['a', 'b'].map((name) => [name, pmtiles(300_000)] as const);
  const server = await startWebServer(t, new Map(files));
  const root = await makeRoot(t);
  const links = ['a', 'b'].map((name) => linkTo(server, name));
  const box = await openMapBox(t, root, links, { quotaBytes: 500_000 });
  const maps = await box.until(([, second]) => second?.message.code === 'MAP_TOO_LARGE');
  t.is(maps[0]?.message.code, 'MAP_READY');
  t.deepEqual(maps[1]?.message.parameters, {
    label: maps[1]?.label,
    sizeBytes: 300_000,
    limitBytes: 200_000,
  });
  t.is((await mapsIn(root)).length, 1);
});

test('a map that takes long makes room for the others after a turn, and goes on where it was', async (t) => {
  const [large, small] = [pmtiles(600_000), pmtiles(50_000)];
  const server = await startWebServer(
    t,
    new Map([
      ['large', large],
      ['small', small],
    ]),
  );
  let writtenBytes = 0;
  const fs = {
    ...unsyncedDisk,
    createFile: async (file: string, mode: number) => {
      const opened = await unsyncedDisk.createFile(file, mode);
      if (!file.endsWith('.part')) return opened;
      return {
        ...opened,
        write: async (bytes: Uint8Array) => {
          await opened.write(bytes);
          const before = writtenBytes;
          writtenBytes += bytes.length;
          if (before < 200_000 && writtenBytes >= 200_000) box.clock.pass(hour / 2);
        },
      };
    },
  };
  const root = await makeRoot(t);
  const links = ['large', 'small'].map((name) => linkTo(server, name));
  const box = await openMapBox(t, root, links, { fs });
  const [map] = await box.until(told('MAP_READY'));
  t.true((await readFile(path.join(mapFolders(root).maps, map?.file ?? ''))).equals(large));
  t.is(server.requests.length, 3);
  t.is(server.requests[1], '/hotspot/small');
  t.regex(server.requests[2] ?? '', /large bytes=[1-9]\d*-599999$/);
});

test('a link that is removed takes its file with it, whole or not, and nothing else', async (t) => {
  const files = ['a', 'b'].map((name) => [name, pmtiles(300_000)] as const);
  const server = await startWebServer(t, new Map(files));
  const root = await makeRoot(t);
  const box = await openMapBox(
    t,
    root,
    ['a', 'b'].map((name) => linkTo(server, name)),
  );
  await box.until(told('MAP_READY'));
  await box.stop();
  const { maps } = mapFolders(root);
  await writeFile(path.join(maps, 'drawn-by-hand.pmtiles'), 'ours');
  await writeFile(path.join(maps, `${'0'.repeat(16)}.part`), 'of a link of long ago');
  const fewer = await openMapBox(t, root, [linkTo(server, 'b')]);
  const [kept] = await fewer.until(told('MAP_READY'));
  t.deepEqual((await readdir(maps)).sort(), [kept?.file ?? '', 'drawn-by-hand.pmtiles'].sort());
  await fewer.stop();
  const none = await openMapBox(t, root, []);
  await none.keeper.ended;
  t.deepEqual(await readdir(maps), ['drawn-by-hand.pmtiles']);
  t.is(server.requests.length, 2);
});

test('a body without an end is refused, with and without an announced size', async (t) => {
  const server = await startWebServer(t, new Map());
  let sentBytes = 0;
  const pourFor = (response: Parameters<Parameters<WebServer['lie']>[0]>[1]): void => {
    const piece = pmtiles(64 * 1024);
    const more = (): void => {
      if (response.destroyed || sentBytes > 50_000_000) return;
      sentBytes += piece.length;
      response.write(piece, more);
    };
    more();
  };
  server.lie((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' });
    pourFor(response);
  });
  const root = await makeRoot(t);
  const box = await openMapBox(t, root, [linkTo(server, 'valley.pmtiles')]);
  await box.until(told('MAP_SIZE_UNKNOWN'));
  t.true(sentBytes < 20_000_000);
  t.deepEqual(await mapsIn(root), []);

  // The rest of a file that was begun, for which more comes than there is.
  sentBytes = 0;
  const valley = pmtiles(500_000);
  server.lie((request, response) => {
    if (request.headers.range === undefined) {
      serveFile(valley, request, Object.assign(response, { end: () => response }));
      response.write(valley.subarray(0, 300_000), () => setImmediate(() => response.destroy()));
      return;
    }
    const [, first] = /bytes=(\d+)-/.exec(request.headers.range) ?? [];
    response.writeHead(206, {
      'content-range': `bytes ${first ?? ''}-499999/500000`,
      etag: String(request.headers['if-range']),
    });
    pourFor(response);
  });
  box.clock.pass(2 * hour);
  await box.until(told('MAP_ANSWER_WRONG'));
  t.true(sentBytes < 20_000_000);
});

test('over a link that costs by the byte nothing comes until the steward asks for it', async (t) => {
  const server = await startWebServer(t, new Map([['valley.pmtiles', pmtiles(300_000)]]));
  const root = await makeRoot(t);
  const rules = { isMetered: true };
  const box = await openMapBox(t, root, [linkTo(server, 'valley.pmtiles')], { rules });
  await box.until(told('MIRROR_HELD_METERED'));
  t.is(server.requests.length, 0);
  box.keeper.pullNow();
  await box.until(told('MAP_READY'));
});

test('the monthly limit stops a map in the middle, and next month it goes on', async (t) => {
  const valley = pmtiles(2_500_000);
  const server = await startWebServer(t, new Map([['valley.pmtiles', valley]]));
  const root = await makeRoot(t);
  const rules = { isMetered: false, monthlyMegabytes: 1 };
  const box = await openMapBox(t, root, [linkTo(server, 'valley.pmtiles')], { rules });
  const [map] = await box.until(told('MIRROR_HELD_BUDGET'));
  t.true((map?.receivedBytes ?? 0) >= 900_000 && (map?.receivedBytes ?? 0) < 1_300_000);
  box.clock.pass(31 * 24 * hour);
  const isHeld = told('MIRROR_HELD_BUDGET');
  await box.until((all) => isHeld(all) && (all[0]?.receivedBytes ?? 0) > 1_500_000);
  t.regex(server.requests[1] ?? '', / bytes=[1-9]\d*-2499999$/);
  box.clock.pass(31 * 24 * hour);
  const [whole] = await box.until(told('MAP_READY'));
  t.true((await readFile(path.join(mapFolders(root).maps, whole?.file ?? ''))).equals(valley));
});

test('while the box does not know the date, only a pin stands in for a certificate', async (t) => {
  const valley = pmtiles(100_000);
  const { tls, authority } = await makeOutdatedCertificate(t);
  const server = await startWebServer(t, new Map([['valley.pmtiles', valley]]), tls);
  const http = { authorities: authority, isClockProven: () => Promise.resolve(false) };
  const root = await makeRoot(t);
  const box = await openMapBox(t, root, [linkTo(server, 'valley.pmtiles')], { http });
  await box.until(told('MAP_DATE_UNKNOWN'));
  t.deepEqual(await mapsIn(root), []);
  await box.stop();
  const pinned = [linkTo(server, 'valley.pmtiles', sha256(valley))];
  const sure = await openMapBox(t, root, pinned, { http });
  await sure.until(told('MAP_READY'));
});
