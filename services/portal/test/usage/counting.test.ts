import type { UsageHandOver } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import type { UsageClient } from '../../src/daemon/usage-client.ts';
import { components } from '../fixtures/full-portal.ts';
import { ask, startPortal, type Question } from '../fixtures/portal.ts';
import type { ComponentFixture } from '../fixtures/store.ts';

/** What reaches the daemon; `away` is a daemon that does not answer. */
const createSink = () => {
  const sink = { handedOver: [] as UsageHandOver[], isAway: false, isCounting: true };
  const client: UsageClient = {
    handOver: (counted) => {
      sink.handedOver.push(counted);
      const { isCounting } = sink;
      return Promise.resolve(sink.isAway ? undefined : { isCounting });
    },
  };
  return { sink, client };
};

const countsIn = (handedOver: readonly UsageHandOver[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { counts: some } of handedOver) {
    for (const { kind, item, count } of some) {
      counts[`${kind} ${item}`] = (counts[`${kind} ${item}`] ?? 0) + count;
    }
  }
  return counts;
};

const setUp = async (t: ExecutionContext, more: readonly ComponentFixture[] = []) => {
  const { sink, client } = createSink();
  const portal = await startPortal(t, { usage: client });
  await portal.store.addGeneration(1, [{ components: [...components(), ...more] }]);
  await portal.store.switchTo(1);
  const onPortal = (path: string, question?: Question) => ask(portal.portalPort, path, question);
  const onSites = (path: string, question?: Question) => ask(portal.sitePort, path, question);
  /** All that was counted: ends the portal. */
  const counted = async () => {
    // What hung up is seen by the portal a moment later.
    await onPortal('/status');
    await portal.close();
    return countsIn(sink.handedOver);
  };
  return { portal, sink, onPortal, onSites, counted };
};

test('what people take is counted by app, installer, map, book and page', async (t) => {
  const { onPortal, onSites, counted } = await setUp(t);
  const statuses = [
    await onPortal('/'),
    await onPortal('/?lang=sw'),
    await onPortal('/apps'),
    await onPortal('/apps/stable/apps/org.example'),
    await onPortal('/content/stable/songs/'),
    await onPortal('/fdroid/repo/org.example.apk'),
    await onPortal('/stable/apps/fdroid/repo/org.example.apk'),
    await onPortal('/installers/stable/installers/setup.exe'),
    await onPortal('/maps/stable/region/valley.pmtiles'),
    await onPortal('/media/stable/songs/one%20song.mp3'),
    await onSites('/stable/songs/one%20song.mp3'),
    await onSites('/stable/songs/live/pic.jpg'),
    await onSites('/stable/guide/guide.pdf'),
    await onSites('/stable/handbook/'),
    await onSites('/stable/handbook/a/b.html'),
  ].map(({ statusCode }) => statusCode);
  t.deepEqual(new Set(statuses), new Set([200]));
  t.deepEqual(await counted(), {
    'page home': 2,
    'page apps': 2,
    'page content': 1,
    'app org.example': 2,
    'installer setup.exe': 1,
    'map stable/region/valley.pmtiles': 1,
    'content stable/songs/one song.mp3': 2,
    'content stable/songs/live/pic.jpg': 1,
    'content stable/guide': 1,
    'content stable/handbook': 2,
  });
});

test('a download that goes on where it was cut off is one download', async (t) => {
  const { onPortal, counted } = await setUp(t);
  const part = (range: string) =>
    onPortal('/fdroid/repo/org.example.apk', { headers: { range: `bytes=${range}` } });
  const answers = [await part('0-99999'), await part('100000-'), await part('200000-')];
  t.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [206, 206, 206],
  );
  // Some players ask for two bytes first.
  t.is((await part('0-1')).statusCode, 206);
  await onPortal('/fdroid/repo/org.example.apk', { mostBytes: 1000 });
  t.deepEqual(await counted(), { 'app org.example': 2 });
});

test('what nobody took is not counted: HEAD, a copy that is still good, what is absent, lists, our own programs', async (t) => {
  const { onPortal, onSites, counted } = await setUp(t);
  const apk = '/fdroid/repo/org.example.apk';
  const { headers } = await onPortal(apk, { method: 'HEAD' });
  const known = { 'if-none-match': String(headers.etag) };
  t.is((await onPortal(apk, { headers: known })).statusCode, 304);
  await onPortal('/fdroid/repo/index-v2.json');
  await onPortal('/installers/stable/installers/installers.json');
  await onPortal('/fdroid/repo/org.absent.apk');
  await onPortal('/absent');
  await onPortal('/kiosk');
  await onPortal('/status');
  await onPortal('/', { headers: { 'user-agent': 'p2p-hotspot' } });
  await onPortal('/', { headers: { 'sec-purpose': 'prefetch;prerender' } });
  await onSites('/stable/songs/absent.mp3');
  await onSites('/stable/songs');
  t.deepEqual(await counted(), {});
});

test('a flood of made-up addresses adds nothing', async (t) => {
  const { onPortal, onSites, counted } = await setUp(t);
  for (let number = 0; number < 40; number += 1) {
    await onPortal(`/fdroid/repo/org.made.up${number}_1.apk`);
    await onPortal(`/installers/stable/installers/made-up-${number}.exe`);
    await onPortal(`/?made=up${number}`);
    await onSites(`/stable/songs/made-up-${number}.mp3`);
    await onSites(`/stable/handbook/?made=up${number}`);
  }
  t.deepEqual(await counted(), { 'page home': 40, 'content stable/handbook': 40 });
});

test('a release with very many files, and a file with an endless name, are bounded, and no sum is lost', async (t) => {
  const names = Array.from({ length: 520 }, (_, number) => `f${number}.txt`);
  const odd = [`${'x'.repeat(250)}/y.txt`];
  const many: ComponentFixture = {
    name: 'many',
    kind: 'content',
    files: Object.fromEntries([...names, ...odd].map((name) => [name, name])),
  };
  const { onSites, counted } = await setUp(t, [many]);
  const take = async (name: string): Promise<number> =>
    (await onSites(`/stable/many/${name}`)).statusCode;
  const all = [...names, ...odd];
  for (let first = 0; first < all.length; first += 40) {
    const statuses = await Promise.all(all.slice(first, first + 40).map(take));
    t.true(statuses.every((status) => status === 200));
  }
  const counts = await counted();
  t.true(Object.keys(counts).length <= 500);
  t.is(
    Object.values(counts).reduce((sum, count) => sum + count, 0),
    names.length + odd.length,
  );
  t.true((counts['content *'] ?? 0) >= 21);
});

test('while the daemon is away counts are kept, and come as they were', async (t) => {
  const { portal, sink, onPortal } = await setUp(t);
  sink.isAway = true;
  await onPortal('/help');
  await portal.close();
  t.is(sink.handedOver.length, 1);
  t.like(sink.handedOver[0], { counts: [{ kind: 'page', item: 'help', count: 1 }] });
});

test('nothing of a visitor is handed over: no address, no browser, no language, no time', async (t) => {
  const { portal, sink, onPortal, onSites } = await setUp(t);
  const headers = {
    'user-agent': 'SecretPhone/7.7',
    'accept-language': 'qu-PE',
    cookie: 'who=maria',
    referer: 'http://maria.example/',
    'x-forwarded-for': '203.0.113.77',
  };
  await onPortal('/?who=maria', { headers });
  await onPortal('/fdroid/repo/org.example.apk?who=maria', { headers });
  await onSites('/stable/guide/guide.pdf?who=maria', { headers });
  await portal.close();
  const batch = sink.handedOver[0]?.batch ?? '';
  t.regex(batch, /^[0-9a-f]{32}$/);
  t.deepEqual(sink.handedOver, [
    {
      batch,
      counts: [
        { kind: 'page', item: 'home', count: 1 },
        { kind: 'app', item: 'org.example', count: 1 },
        { kind: 'content', item: 'stable/guide', count: 1 },
      ],
    },
  ]);
});
