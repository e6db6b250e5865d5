import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import test from 'ava';
import { PMTiles, tileIdToZxy, type RangeResponse, type Source } from 'pmtiles';
import { buildMaps } from '../../src/build/index.ts';
import { openArchive } from '../../src/build/pmtiles/archive.ts';
import { readPlaces, searchPlaces } from '../../src/viewer/search-places.ts';
import { build, scratch, writeMbtiles, writePmtiles } from '../fixtures/map-files.ts';
import { pictureTiles, valleyTiles } from '../fixtures/valley.ts';

/** A file as the client of Protomaps reads it in a browser. */
const clientOf = (file: string): PMTiles =>
  new PMTiles({
    getKey: () => file,
    getBytes: async (offset, length): Promise<RangeResponse> => {
      const handle = await open(file, 'r');
      const bytes = new Uint8Array(length);
      const { bytesRead } = await handle.read(bytes, 0, length, offset);
      await handle.close();
      return { data: bytes.buffer.slice(0, bytesRead) };
    },
  } satisfies Source);

const sourceOf = ({ files }: Awaited<ReturnType<typeof build>>, name: string): string =>
  files.find((file) => file.path === name)?.source ?? '';

test('an MBTiles file becomes a PMTiles file of the same tiles, read by the client of browsers', async (t) => {
  const folder = await scratch(t);
  const tiles = valleyTiles();
  await writeMbtiles(path.join(folder, 'valley.mbtiles'), tiles);
  const built = await build(folder, ['valley.mbtiles']);
  t.deepEqual(
    built.files.map((file) => file.path),
    ['valley.overview.svg', 'valley.places.json', 'valley.pmtiles'],
  );
  const client = clientOf(sourceOf(built, 'valley.pmtiles'));
  for (const { bytes, x, y, z } of tiles) {
    const found = await client.getZxy(z, x, y);
    t.deepEqual(Buffer.from(found?.data ?? new ArrayBuffer(0)), gunzipSync(bytes));
  }
  t.is(await client.getZxy(11, 0, 0), undefined);
  const { maxZoom, minLon, minZoom, numAddressedTiles } = await client.getHeader();
  t.deepEqual([minZoom, maxZoom, minLon, numAddressedTiles], [0, 11, 36.7, tiles.length]);
  const metadata = (await client.getMetadata()) as Readonly<Record<string, unknown>>;
  t.is(metadata['name'], 'Valley');
  t.true(Array.isArray(metadata['vector_layers']));
});

test('the same map gives the same bytes, whatever the order of its rows', async (t) => {
  const folder = await scratch(t);
  const tiles = valleyTiles();
  await writeMbtiles(path.join(folder, 'a.mbtiles'), tiles);
  const first = await build(folder, ['a.mbtiles'], 'one');
  await writeMbtiles(path.join(folder, 'b.mbtiles'), [...tiles].reverse());
  const second = await build(folder, ['b.mbtiles'], 'two');
  t.is(first.files.length, second.files.length);
  for (const [index, { source }] of first.files.entries()) {
    t.deepEqual(await readFile(source), await readFile(second.files[index]?.source ?? ''));
  }
});

test('a PMTiles file stays as it is, and its places are found in any script, by any of their names', async (t) => {
  const folder = await scratch(t);
  const file = await writePmtiles(path.join(folder, 'valley.pmtiles'), valleyTiles());
  const built = await build(folder, ['valley.pmtiles']);
  t.is(sourceOf(built, 'valley.pmtiles'), file);
  const list: unknown = JSON.parse(await readFile(sourceOf(built, 'valley.places.json'), 'utf8'));
  const places = readPlaces(list);
  t.deepEqual(
    places.map(({ kind, name }) => [name, kind]),
    [
      ['Mji Mkuu', 'city'],
      ['John', 'village'],
      ['São João', 'village'],
      ['بئر العين', 'village'],
      ['Kilele', 'mountain'],
    ],
  );
  const names = (query: string): readonly string[] =>
    searchPlaces(places, query).map(({ name }) => name);
  t.deepEqual(names('sao joao'), ['São João']);
  t.deepEqual(names('JOAO'), ['São João']);
  t.deepEqual(names('capital'), ['Mji Mkuu']);
  t.deepEqual(names('العين'), ['بئر العين']);
  t.deepEqual(names('nowhere'), []);
  t.deepEqual(names('  '), []);
  const [city] = places;
  t.true(Math.abs((city?.longitude ?? 0) - 36.82) < 0.001);
  t.true(Math.abs((city?.latitude ?? 0) + 1.28) < 0.001);
});

test('the picture of a vector map shows its shapes and names and whom it is by, and loads nothing', async (t) => {
  const folder = await scratch(t);
  await writePmtiles(path.join(folder, 'valley.pmtiles'), valleyTiles());
  const svg = await readFile(
    sourceOf(await build(folder, ['valley.pmtiles']), 'valley.overview.svg'),
    'utf8',
  );
  t.regex(svg, /<path fill="#a9d3e6"[^>]* d="M/);
  t.regex(svg, /<path fill="none" stroke="#d98b4a"[^>]* d="M/);
  t.regex(svg, />Mji Mkuu<\/text>/);
  t.regex(svg, />© OpenStreetMap<\/text>/);
  t.notRegex(svg, /href|<script|osm\.example/);
});

test('the picture of a map of pictures is made of its tiles', async (t) => {
  const folder = await scratch(t);
  await writeMbtiles(path.join(folder, 'world.mbtiles'), pictureTiles(), { format: 'png' });
  const built = await build(folder, ['world.mbtiles']);
  t.deepEqual(
    built.files.map((file) => file.path),
    ['world.overview.svg', 'world.pmtiles'],
  );
  const svg = await readFile(sourceOf(built, 'world.overview.svg'), 'utf8');
  t.is(svg.match(/<image [^>]*href="data:image\/png;base64,/g)?.length, 4);
  const { numTileContents, numTileEntries } = await clientOf(
    sourceOf(built, 'world.pmtiles'),
  ).getHeader();
  t.deepEqual([numTileEntries, numTileContents], [1, 1]);
});

test('places that the operator wrote down are found, too', async (t) => {
  const folder = await scratch(t);
  await writePmtiles(path.join(folder, 'valley.pmtiles'), valleyTiles());
  await writeFile(
    path.join(folder, 'valley.places.csv'),
    '\ufeffName;Lat;Lon;kind\r\n"Clinic ""Hope""; new";-1,25;36,9;place\r\nMji Mkuu;-1.281;36.821;city\r\n',
  );
  await writeFile(
    path.join(folder, 'valley.places.geojson'),
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: 'School' },
          geometry: { type: 'Point', coordinates: [36.8, -1.2] },
        },
      ],
    }),
  );
  const built = await build(folder, [
    'valley.places.csv',
    'valley.places.geojson',
    'valley.pmtiles',
  ]);
  const list: unknown = JSON.parse(await readFile(sourceOf(built, 'valley.places.json'), 'utf8'));
  const places = readPlaces(list);
  t.like(searchPlaces(places, 'hope')[0], { name: 'Clinic "Hope"; new', latitude: -1.25 });
  t.is(searchPlaces(places, 'school').length, 1);
  const cities = searchPlaces(places, 'mji mkuu');
  t.deepEqual(
    cities.map(({ latitude }) => latitude),
    [-1.281],
  );
  const bad = ['name,lat,lon\nX,91,0\n', 'title,lat,lon\nX,1,0\n', 'name,lat,lon\n"X,1,0\n'];
  for (const [index, text] of bad.entries()) {
    await writeFile(path.join(folder, 'valley.places.csv'), text);
    const error = await t.throwsAsync(
      build(folder, ['valley.places.csv', 'valley.pmtiles'], `bad-${index}`),
    );
    t.regex(error.message, /^MAPS_NONE_LEFT .*reason=MAP_PLACES?_INVALID/);
  }
});

test('a map with more tiles than one directory holds has leaves, and every tile is found', async (t) => {
  const folder = await scratch(t);
  const tiles = Array.from({ length: 5461 }, (_, id) => {
    const [z, x, y] = tileIdToZxy(id);
    return { z, x, y, bytes: Buffer.from(`\x89PNG\r\n\x1a\n${id}`, 'latin1') };
  });
  await writeMbtiles(path.join(folder, 'many.mbtiles'), tiles, { format: 'png' });
  const built = await build(folder, ['many.mbtiles']);
  const client = clientOf(sourceOf(built, 'many.pmtiles'));
  t.true(((await client.getHeader()).leafDirectoryLength ?? 0) > 0);
  for (const id of [0, 1, 4095, 4096, 4097, 5460]) {
    const [z, x, y] = tileIdToZxy(id);
    const found = Buffer.from((await client.getZxy(z, x, y))?.data ?? new ArrayBuffer(0));
    t.is(found.toString('latin1').slice(8), String(id));
  }
  const archive = await openArchive(sourceOf(built, 'many.pmtiles'));
  let count = 0;
  for await (const { entry } of archive.tiles()) count += entry.runLength;
  await archive.close();
  t.is(count, tiles.length);
});

test('whoever stops the making of a release does not wait for the map', async (t) => {
  const folder = await scratch(t);
  await writeMbtiles(path.join(folder, 'valley.mbtiles'), valleyTiles());
  const out = path.join(folder, 'out');
  await mkdir(out);
  const stop = new AbortController();
  const building = buildMaps({
    files: [{ path: 'valley.mbtiles', source: path.join(folder, 'valley.mbtiles') }],
    outputDir: out,
    signal: stop.signal,
  });
  stop.abort(new Error('enough'));
  await t.throwsAsync(building, { message: 'enough' });
  t.deepEqual((await readdir(folder)).sort(), ['out', 'valley.mbtiles']);
  t.deepEqual(
    (await readdir(path.join(out, '0'))).filter((name) => name.endsWith('.mbtiles')),
    [],
  );
});
