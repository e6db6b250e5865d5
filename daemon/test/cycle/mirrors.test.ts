import { randomBytes } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { encodePackHint, encodeToc, rawCodec } from '@p2p-hotspot/bundle-format';
import type { MirrorStatus } from '@p2p-hotspot/contract';
import { createHttpClient } from '../../src/adapters/sources/http/http-client.ts';
import { createMirrorWatcher } from '../../src/adapters/sources/http/mirror-watcher.ts';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import type { PullRules } from '../../src/core/pull-policy.ts';
import { createPullGuard } from '../../src/cycle/guard-pull.ts';
import type { SourceEvent } from '../../src/ports/source-watcher.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { openMirror } from '../fixtures/mirror-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { makeBoxFolders, openTestBox, readServed, unsyncedDisk } from '../fixtures/test-box.ts';
import { serveFile, startWebServer, type WebServer } from '../fixtures/web-server.ts';

const film = randomBytes(6_000_000).toString('base64');
const publisher = createPublisher();
const components = [{ name: 'films', tree: { film, small: 'small' } }];
const first = publisher.publish({ counter: 1, components });
const second = publisher.publish({ counter: 2, components });
const isPack = (path = ''): boolean => /\/packs\/..\/[0-9a-f]{64}$/.test(path);

test('one bad mirror among three: the release arrives and only the bad one is put last', async (t) => {
  const servers = await Promise.all([1, 2, 3].map(() => startWebServer(t, first)));
  servers[0]?.lie((request, response, serve) => {
    const bytes = first.get((request.url ?? '').replace('/hotspot/', ''));
    if (isPack(request.url) && bytes !== undefined) {
      serveFile(Buffer.alloc(bytes.length, 7), request, response);
    } else serve(request, response);
  });
  const mirrors = servers.map(({ url }) => openMirror(t, url));
  const box = await openTestBox(await makeBoxFolders(t), { isRootConfirmed: () => true });
  for (const source of mirrors) {
    box.updates.onSource({ kind: 'appeared', source, pluggedIn: false });
  }
  await box.updates.settled();
  const status = box.status();
  t.is(status.phase, 'COMMITTED');
  t.is(await readServed(box.folders, 'stable/films', 'film'), film);
  const told = new Map(status.sources.map(({ id, message }) => [id, message.code]));
  t.deepEqual(
    mirrors.map(({ id }) => told.get(id) === 'SOURCE_DAMAGED'),
    [true, false, false],
  );
  const packReads = ({ requests }: WebServer): number =>
    requests.filter((line) => isPack(line.split(' ')[0])).length;
  const [lied = 0, ...good] = servers.map(packReads);
  t.true(
    good.every((count) => count > 0),
    'good mirrors are read at once',
  );
  t.true(lied <= 8, 'what a liar can waste is bounded');
});

test('a mirror that names packs without end wastes little, and the release comes from another', async (t) => {
  const [liar, good] = await Promise.all([startWebServer(t, first), startWebServer(t, first)]);
  const chunks = Array.from({ length: 29_000 }, (_, index) => ({
    sha256: index.toString(16).padStart(64, '0'),
    storedLengthBytes: 1000,
    lengthBytes: 1000,
    codec: rawCodec,
  }));
  const table = encodeToc(chunks);
  const names = Array.from({ length: 500 }, (_, index) => index.toString(16).padStart(64, '0'));
  liar.lie((request, response, serve) => {
    if (request.url?.endsWith('.toc') === true) serveFile(table, request, response);
    else if (request.url?.endsWith('.packs') === true) {
      serveFile(encodePackHint(names), request, response);
    } else serve(request, response);
  });
  const box = await openTestBox(await makeBoxFolders(t), { isRootConfirmed: () => true });
  let receivedBytes = 0;
  const onReceived = (bytes: number): void => {
    receivedBytes += bytes;
  };
  const sources = [openMirror(t, liar.url, { onReceived }), openMirror(t, good.url)];
  for (const source of sources) {
    box.updates.onSource({ kind: 'appeared', source, pluggedIn: false });
  }
  await box.updates.settled();
  t.is(await readServed(box.folders, 'stable/films', 'film'), film);
  t.true(table.length > 900_000);
  t.true(receivedBytes < 20_000_000, `${receivedBytes} bytes`);
  const told = box.status().sources.find(({ id }) => id === sources[0]?.id);
  t.is(told?.message.code, 'SOURCE_DAMAGED');
});

test('no more tables are asked for when every chunk is found', async (t) => {
  const server = await startWebServer(t, first);
  const isList = (name: string): boolean => name.endsWith('.packs');
  const [hint = ''] = [...first.keys()].filter(isList);
  const packs = Buffer.from(first.get(hint) ?? [])
    .toString('ascii')
    .trim()
    .split('\n');
  // Names that come last, of packs that are not worth looking at.
  const more = ['e', 'f'].map((digit) => digit.padStart(64, 'f'));
  server.lie((request, response, serve) => {
    if (request.url?.endsWith('.packs') === true) {
      serveFile(encodePackHint([...packs, ...more]), request, response);
    } else serve(request, response);
  });
  const box = await openTestBox(await makeBoxFolders(t), { isRootConfirmed: () => true });
  await box.plugIn(openMirror(t, server.url));
  t.is(await readServed(box.folders, 'stable/films', 'film'), film);
  const tables = server.requests.filter((line) => line.endsWith('.toc'));
  t.is(tables.length, packs.length);
});

test('a stale mirror takes nothing back, and its packs still serve', async (t) => {
  const fresh = await startWebServer(t, second);
  const stale = await startWebServer(t, first);
  const box = await openTestBox(await makeBoxFolders(t), { isRootConfirmed: () => true });
  await box.plugIn(openMirror(t, fresh.url));
  const { current, sources } = await box.plugIn(openMirror(t, stale.url));
  t.is(current?.releases[0]?.counter, 2);
  t.is(sources.find(({ label }) => label === stale.url.host)?.message.code, 'SOURCE_OLDER');
});

/** A watcher of one mirror, whose time passes when the test says so. */
const watchMirror = async (
  t: ExecutionContext,
  server: WebServer,
  rules: PullRules,
  isSparing = () => false,
) => {
  const clock = createManualClock();
  const { state } = await makeBoxFolders(t);
  const documents = createDocumentFiles(unsyncedDisk, state);
  const clockProof = { evidence: () => Promise.resolve('ntp' as const) };
  const guard = await createPullGuard(rules, clock, clockProof, documents, isSparing);
  const client = createHttpClient({ clock, isClockProven: () => Promise.resolve(true) });
  const told: MirrorStatus[] = [];
  let onTold: () => void = () => undefined;
  const watcher = createMirrorWatcher({
    urls: [server.url.href],
    client,
    clock,
    guard,
    random: () => 0.5,
    onMirrors: ([mirror]) => {
      if (mirror !== undefined) told.push(mirror);
      onTold();
    },
  });
  const events: SourceEvent[] = [];
  const stopping = new AbortController();
  const follow = async (): Promise<void> => {
    for await (const event of watcher.watch(stopping.signal)) events.push(event);
  };
  const following = follow();
  t.teardown(async () => {
    stopping.abort();
    await following;
    await client.close();
  });
  /** What the watcher says after its next thought, and the events that came with it. */
  const nextWord = async (stir: () => void) => {
    const seen = new Promise<void>((resolve) => {
      onTold = resolve;
    });
    stir();
    await seen;
    const kinds = events.splice(0).map(({ kind }) => kind);
    return { code: told.at(-1)?.message.code, kinds, told: told.at(-1) };
  };
  return { clock, watcher, documents, nextWord, events };
};

const hour = 3_600_000;

test('a login page is waited out, and a mirror that changed appears anew', async (t) => {
  const server = await startWebServer(t, first);
  server.lie((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>log in</html>');
  });
  const { clock, nextWord } = await watchMirror(t, server, { isMetered: false });
  const word = await nextWord(() => undefined);
  t.is(word.code, 'MIRROR_PORTAL');
  server.lie((request, response, serve) => {
    serve(request, response);
  });
  const well = await nextWord(() => {
    clock.pass(60_000);
  });
  t.is(well.code, 'MIRROR_READY');
  t.true((well.told?.receivedBytes ?? 0) > 0);
  t.is(well.told?.nextLook, '2026-11-22T06:01:00.000Z');
  const unchanged = await nextWord(() => {
    clock.pass(6 * hour);
  });
  t.false(unchanged.kinds.includes('disappeared'));
  server.fill(second);
  const changed = await nextWord(() => {
    clock.pass(6 * hour);
  });
  t.deepEqual([...unchanged.kinds, ...changed.kinds].slice(-2), ['disappeared', 'appeared']);
});

test('outside the hours of the steward not one request is made, until somebody pulls now', async (t) => {
  const server = await startWebServer(t, first);
  const rules = { isMetered: true, window: '03:00-04:00', timeZone: 'UTC' };
  const { clock, watcher, nextWord } = await watchMirror(t, server, rules);
  t.is((await nextWord(() => undefined)).code, 'MIRROR_HELD_WINDOW');
  t.deepEqual(server.requests, []);
  const inTime = await nextWord(() => {
    clock.pass(3 * hour);
  });
  t.is(inTime.code, 'MIRROR_HELD_METERED');
  t.is(server.requests.length, 1);
  const pulled = await nextWord(() => {
    watcher.pullNow();
  });
  t.is(pulled.code, 'MIRROR_READY');
});

test('while the power is too weak not one request is made; the look comes soon after it is well', async (t) => {
  const server = await startWebServer(t, first);
  let isSparing = true;
  const { clock, nextWord } = await watchMirror(t, server, { isMetered: false }, () => isSparing);
  t.is((await nextWord(() => undefined)).code, 'MIRROR_HELD_POWER');
  t.deepEqual(server.requests, []);
  isSparing = false;
  const better = await nextWord(() => {
    clock.pass(hour / 6);
  });
  t.is(better.code, 'MIRROR_READY');
});

test('a mirror that is down is asked ever more rarely, also when somebody waits for it', async (t) => {
  const server = await startWebServer(t, first);
  server.lie((_request, response) => {
    response.writeHead(503).end();
  });
  const { clock, watcher, nextWord } = await watchMirror(t, server, { isMetered: false });
  await nextWord(() => undefined);
  await nextWord(() => {
    watcher.pullNow();
  });
  t.is(server.requests.length, 2, 'pull now looks at once');
  for (const minutes of [1, 2, 4, 8]) {
    const { told } = await nextWord(() => {
      clock.pass(minutes * 60_000);
    });
    t.is(told?.nextLook, new Date(Date.parse(clock.now()) + 2 * minutes * 60_000).toISOString());
  }
  t.is(server.requests.length, 6);
});

test('what was received is counted over restarts, and the limit of the month stops requests', async (t) => {
  const server = await startWebServer(t, first);
  const rules = { isMetered: false, monthlyMegabytes: 1 };
  const { clock, documents, nextWord } = await watchMirror(t, server, rules);
  const word = await nextWord(() => undefined);
  const counted = (await documents.load('traffic'))?.receivedBytes ?? {};
  t.deepEqual(Object.values(counted), [word.told?.receivedBytes]);
  const clockProof = { evidence: () => Promise.resolve('none' as const) };
  const again = await createPullGuard(rules, clock, clockProof, documents);
  const [id = ''] = Object.keys(counted);
  t.is(again.receivedFrom(id), word.told?.receivedBytes ?? -1);
  again.received(id, 1_000_000);
  t.is(again.objection('news')?.code, 'MIRROR_HELD_BUDGET');
});
