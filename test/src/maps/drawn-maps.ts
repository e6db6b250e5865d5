import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startBox, waitFor, type Box } from '@p2p-hotspot/examples';
import { buildMaps } from '@p2p-hotspot/maps/build';
import type { Page } from 'playwright-core';
import { makeOperator } from '../lab/operator.ts';
import { plugIn, waitForRelease } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { drawPicture } from './draw-picture.ts';
import { openMapTilesLayers, protomapsLayers } from './drawn-features.ts';
import { openMapBrowser, shareOf, viewOf, waitUntilMoved, type MapBrowser } from './map-browser.ts';
import { pictureTiles, vectorTiles, writeMbtiles } from './write-mbtiles.ts';

const water = [0xa9, 0xd3, 0xe6] as const;
const darkWater = [0x17, 0x36, 0x46] as const;

/** A field of the picture from the air. */
const field = [96, 132, 70] as const;

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

/** A server on the Internet that maps are fetched from: one sound, one hostile. */
const serveMaps = async (files: Readonly<Record<string, Buffer>>) => {
  const server = createServer((request, response) => {
    const bytes = files[request.url ?? ''] ?? Buffer.alloc(0);
    const status = bytes.length === 0 ? 404 : 200;
    response.writeHead(status, { 'content-length': bytes.length }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
};

const makeReleased = async (directory: string) => {
  const maps = path.join(directory, 'maps');
  await mkdir(maps);
  writeMbtiles(
    path.join(maps, 'valley.mbtiles'),
    'pbf',
    Object.keys(openMapTilesLayers),
    vectorTiles(openMapTilesLayers),
  );
  writeMbtiles(path.join(maps, 'air.mbtiles'), 'png', [], pictureTiles(drawPicture()));
  await writeFile(path.join(maps, 'valley.places.csv'), 'name,lat,lon\nOur well,-1.2,36.8\n');
  const operator = await makeOperator(directory);
  await operator.run(['add', '--collection', operator.collection, '--kind', 'map', maps]);
  const bundle = path.join(directory, 'release.hotspot');
  await operator.createBundle(bundle);
  return { bundle, rootFingerprint: operator.rootFingerprint };
};

/** A map as others made it, and one that is as hostile as a file can be that looks like a map. */
const makeLinked = async (directory: string) => {
  const source = path.join(directory, 'hills.mbtiles');
  writeMbtiles(source, 'pbf', Object.keys(protomapsLayers), vectorTiles(protomapsLayers));
  const outputDir = path.join(directory, 'hills');
  await mkdir(outputDir);
  const { files } = await buildMaps({ files: [{ path: 'hills.mbtiles', source }], outputDir });
  const sound = await readFile(files.find((file) => file.path === 'hills.pmtiles')?.source ?? '');
  const hostile = Buffer.from(sound.subarray(0, 20_000));
  hostile.fill(0xff, 127, 16_384);
  const torn = Buffer.from(sound);
  // Where tiles begin and how long they are together, by the header; the deepest stay whole.
  const first = Number(torn.readBigUInt64LE(56));
  const length = Number(torn.readBigUInt64LE(64));
  torn.fill(0xff, first, first + Math.floor(length / 2));
  return { '/hills.pmtiles': sound, '/trap.pmtiles': hostile, '/torn.pmtiles': torn };
};

const openMap = async (page: Page, box: Box, name: string): Promise<void> => {
  await page.goto(`${box.portalUrl}/maps`);
  await page.getByRole('link', { name: `Open map ${name}` }).click();
};

const fits = async (page: Page, width: number): Promise<boolean> =>
  (await page.evaluate<number>('document.documentElement.scrollWidth')) <= width;

/** Pictures for people to look at, where a folder is named for them. */
const keep = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['MAP_SCREENSHOTS'] ?? '';
  if (folder !== '')
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
};

const drawPanSearch = async (browser: MapBrowser, box: Box): Promise<string> => {
  const page = await browser.open({ width: 320 });
  await openMap(page, box, 'valley.pmtiles');
  const start = await viewOf(page);
  const before = await shareOf(page, water);
  demand(before > 0.01, `the lake is not there: ${before}`);
  demand(await fits(page, 320), 'the page is wider than the screen');
  await keep(page, 'map-320');
  const canvas = page.locator('#map canvas');
  await canvas.focus();
  await page.keyboard.press('ArrowRight');
  const moved = await waitUntilMoved(page, start);
  demand(parseFloat(moved.center) > parseFloat(start.center), 'the arrow leads the wrong way');
  const search = page.getByLabel('Find a place');
  await search.fill('sao jo');
  await page.getByRole('button', { name: 'São João' }).click();
  const found = await waitUntilMoved(page, moved);
  demand(found.zoom > start.zoom + 1, 'the map did not come nearer to the place');
  demand(/^36\.7\d* -1\.2/.test(found.center), `it went elsewhere: ${found.center}`);
  await search.fill('our well');
  await page.getByText('Places found: 1').waitFor();
  await search.fill('العين');
  await page.getByRole('button', { name: 'بئر العين' }).click();
  await waitUntilMoved(page, found);
  await keep(page, 'map-search');
  await search.fill('atlantis');
  await page.getByText('There is no place of that name').waitFor();
  await page.context().close();
  return `drawn at zoom ${start.zoom.toFixed(1)}, ${(100 * before).toFixed(1)} % of it lake`;
};

const drawOthers = async (browser: MapBrowser, box: Box): Promise<void> => {
  const dark = await browser.open({ width: 1280, dark: true });
  await dark.goto(`${box.portalUrl}/maps/_view/stable/maps/valley.pmtiles?lang=ar`);
  await viewOf(dark);
  demand((await dark.getAttribute('html', 'dir')) === 'rtl', 'Arabic runs the wrong way');
  demand((await shareOf(dark, darkWater)) > 0.01, 'the lake is not there in the dark');
  await keep(dark, 'map-dark-arabic');
  const pictures = await browser.open({ width: 320 });
  await openMap(pictures, box, 'air.pmtiles');
  await viewOf(pictures);
  demand((await shareOf(pictures, field)) > 0.2, 'the fields are not there');
  await keep(pictures, 'map-pictures');
  const linked = await browser.open({ width: 320 });
  await openMap(linked, box, 'hills.pmtiles');
  await linked.getByText('No operator signed these maps').waitFor();
  await viewOf(linked);
  demand((await shareOf(linked, water)) > 0.01, 'the lake of the linked map is not there');
  await keep(linked, 'map-linked');
  for (const page of [dark, pictures, linked]) await page.context().close();
};

/** The page is whole without scripts, without WebGL, and with a map that is a trap. */
const fallBack = async (box: Box): Promise<void> => {
  const browser = await openMapBrowser(box.portalUrl, 'off');
  try {
    for (const scripts of ['off', undefined] as const) {
      const page = await browser.open({ width: 320, ...(scripts && { scripts }) });
      await openMap(page, box, 'valley.pmtiles');
      await page.getByRole('img', { name: 'Map valley.pmtiles' }).waitFor();
      demand((await shareOf(page, water)) > 0.01, 'the picture has no lake');
      const link = page.getByRole('link', { name: 'Download' });
      const address = (await link.getAttribute('href')) ?? '';
      const answer = await fetch(`${box.portalUrl}${address}`, { headers: { range: 'bytes=0-6' } });
      demand((await answer.text()) === 'PMTiles', 'the file is not there');
      await keep(page, `map-picture-${scripts ?? 'on'}`);
      await page.context().close();
    }
    demand(browser.complaints().length === 0, browser.complaints().join('\n'));
  } finally {
    await browser.close();
  }
};

const meetTrap = async (box: Box): Promise<void> => {
  const browser = await openMapBrowser(box.portalUrl, 'on');
  try {
    const page = await browser.open({ width: 320 });
    await openMap(page, box, 'trap.pmtiles');
    await page.getByText('The map cannot be drawn here').waitFor();
    await openMap(page, box, 'torn.pmtiles');
    await page.getByText('Parts of the map cannot be shown').waitFor();
    await openMap(page, box, 'valley.pmtiles');
    await viewOf(page);
    const foreign = browser.complaints().filter((complaint) => complaint.startsWith('request'));
    demand(foreign.length === 0, foreign.join('\n'));
  } finally {
    await browser.close();
  }
};

/** From a file of tiles on the laptop to a map on a phone: Chromium plays the phone. */
export const drawnMapsTest: SystemTest = {
  name: 'drawn-maps',
  proves:
    'maps of vectors and of pictures go from MBTiles on the laptop through a signed release to a phone-sized browser, which draws, moves and searches them and asks nobody but the box; so does a map by link; without scripts or WebGL there is a picture and the file; a trap costs itself only',
  needs: [{ tool: '/usr/bin/chromium', debianPackage: 'chromium' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      const { bundle, rootFingerprint } = await makeReleased(directory);
      const server = await serveMaps(await makeLinked(directory));
      const local = path.join(directory, 'local');
      await mkdir(local);
      const box = await startBox({
        directory: path.join(directory, 'box'),
        portalPort: 0,
        trustRoot: rootFingerprint,
        environment: {
          HOTSPOT_LOCAL_DIR: local,
          HOTSPOT_RESERVE_BYTES: '1000000',
          MAP_TILE_LINKS: ['hills', 'trap', 'torn']
            .map((name) => `${server.url}/${name}.pmtiles`)
            .join(' '),
        },
      });
      try {
        await plugIn(box, bundle);
        await waitForRelease(box, 1);
        await waitFor(
          box,
          ({ maps = [] }) => maps.filter(({ file }) => file !== undefined).length === 3,
          AbortSignal.timeout(60_000),
        );
        const browser = await openMapBrowser(box.portalUrl, 'on');
        try {
          log(await drawPanSearch(browser, box));
          await drawOthers(browser, box);
          demand(browser.complaints().length === 0, browser.complaints().join('\n'));
          log('dark, Arabic, pictures, by link: drawn, and nobody else was asked');
        } finally {
          await browser.close();
        }
        await fallBack(box);
        log('without scripts and without WebGL: the picture and the file');
        await meetTrap(box);
        log('a trap says that it cannot be drawn; the map beside it is');
      } finally {
        await box.stop();
        server.close();
      }
    });
  },
};
