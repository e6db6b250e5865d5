import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MapStatus } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';

const page = '/maps/_view/stable/region/our%20valley.pmtiles';

const start = async (t: ExecutionContext, files: Readonly<Record<string, string>>) => {
  const portal = await startPortal(t);
  await portal.store.addGeneration(1, [
    { components: [{ name: 'region', kind: 'map', label: { en: 'Our valley' }, files }] },
  ]);
  await portal.store.switchTo(1);
  return portal;
};

const whole = {
  'our valley.pmtiles': 'map',
  'our valley.places.json': '{"format":1,"places":[]}',
  'our valley.overview.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'tiles.mbtiles': 'tiles',
};

/** What the page hands to the script that draws. */
const dataOf = (text: string): Readonly<Record<string, unknown>> => {
  const [, json = '{}'] = /data-viewer="([^"]*)"/.exec(text) ?? [];
  return JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&#39;', "'")) as Record<
    string,
    unknown
  >;
};

test('the list has the maps and how to open them, and not what belongs to their pages', async (t) => {
  const { portalPort } = await start(t, whole);
  const { text } = await ask(portalPort, '/maps?lang=en');
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.deepEqual(
    [...text.matchAll(/href="(\/maps\/[^"]+)"/g)].map(([, link]) => link),
    [
      `${page}?lang=en`,
      '/maps/stable/region/our%20valley.pmtiles',
      '/maps/stable/region/tiles.mbtiles',
    ],
  );
});

test('the page of a map is whole without scripts: a picture and the file', async (t) => {
  const { portalPort } = await start(t, whole);
  const { text } = await ask(portalPort, `${page}?lang=en`);
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.regex(
    text,
    /<img src="\/maps\/stable\/region\/our%20valley\.overview\.svg" alt="Map our valley/,
  );
  t.regex(text, /href="\/maps\/stable\/region\/our%20valley\.pmtiles" download/);
  t.regex(text, /<form id="map-search"[^>]* hidden>/);
  const bare = await start(t, { 'our valley.pmtiles': 'map' });
  const without = (await ask(bare.portalPort, `${page}?lang=en`)).text;
  t.regex(without, /This browser cannot draw the map/);
  t.notRegex(without, /map-search|<img/);
});

test('what draws comes from one folder of the box, and nothing from elsewhere', async (t) => {
  const { portalPort } = await start(t, whole);
  const { headers, text } = await ask(portalPort, `${page}?lang=ar`);
  const folder = `http://127.0.0.1:${portalPort}/maps/viewer/`;
  const policy = String(headers['content-security-policy']);
  t.regex(policy, /^default-src 'none';/);
  t.regex(policy, new RegExp(`; worker-src ${folder};`));
  t.regex(policy, new RegExp(`; script-src ${folder} 'sha256-`));
  t.notRegex(policy, /unsafe|https:|\*/);
  t.like(dataOf(text), {
    map: '/maps/stable/region/our%20valley.pmtiles',
    places: '/maps/stable/region/our%20valley.places.json',
    language: 'ar',
    words: { kinds: { village: 'قرية', place: '' } },
  });
  for (const name of ['viewer.js', 'viewer.css', 'maplibre-gl-worker.mjs']) {
    t.is((await ask(portalPort, `/maps/viewer/${name}`)).statusCode, 200);
  }
});

test('a page is there for maps that are there and can be drawn, and for no other address', async (t) => {
  const { portalPort } = await start(t, whole);
  for (const address of [
    '/maps/_view/stable/region/tiles.mbtiles',
    '/maps/_view/stable/region/other.pmtiles',
    '/maps/_view/beta/region/our%20valley.pmtiles',
    '/maps/_view/stable/region/our%20valley.places.json',
    '/maps/_view/_community/0123456789abcdef.pmtiles',
    '/maps/_view/_community/..%2f..%2fx.pmtiles',
    '/maps/_view',
  ]) {
    t.is((await ask(portalPort, address)).statusCode, 404, address);
  }
});

test('a map by link has the same page, marked as signed by nobody', async (t) => {
  const localDir = await mkdtemp(path.join(tmpdir(), 'portal-local-'));
  t.teardown(() => rm(localDir, { recursive: true, force: true }));
  await mkdir(path.join(localDir, 'maps'));
  const file = '0123456789abcdef.pmtiles';
  await writeFile(path.join(localDir, 'maps', file), 'map');
  const label = 'maps.example/%3Cb%3Ehills.pmtiles';
  const linked: MapStatus = {
    ...{ id: '0123456789abcdef', label, file, sizeBytes: 3, receivedBytes: 3 },
    ...{ message: { code: 'MAP_READY', parameters: { label } }, isSigned: false, isPinned: false },
  };
  const portal = await startPortal(t, { localDir });
  await createDaemon(t, portal.socketDir, boxStatus({ maps: [linked] })).start();
  const { text } = await ask(portal.portalPort, `/maps/_view/_community/${file}?lang=en`);
  t.regex(text, /No operator signed these maps/);
  t.regex(text, /from maps\.example, fetched on/);
  t.is(dataOf(text)['map'], `/maps/community/${file}`);
  t.notRegex(text, /<b>/);
});
