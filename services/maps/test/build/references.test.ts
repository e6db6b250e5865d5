import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { build, scratch, writePmtiles } from '../fixtures/map-files.ts';
import { valleyTiles } from '../fixtures/valley.ts';

const style = (members: object): string =>
  JSON.stringify({ version: 8, sources: {}, layers: [], ...members });
const source = (members: object): string =>
  style({ sources: { map: { type: 'vector', ...members } } });

const outside: readonly (readonly [string, string])[] = [
  ['tiles', source({ tiles: ['https://tiles.example/{z}/{x}/{y}.pbf'] })],
  ['a TileJSON', source({ url: 'HTTPS://tiles.example/tiles.json' })],
  ['a map by range', source({ url: 'pmtiles://https://tiles.example/world.pmtiles' })],
  ['a service', source({ url: 'mapbox://mapbox.streets' })],
  ['a host without a scheme', source({ url: '//tiles.example/a.json' })],
  ['a host behind backslashes', source({ url: '\\\\tiles.example/a.json' })],
  ['a file above the component', source({ url: '../../../etc/a.json' })],
  ['a file of another component', source({ url: '/maps/stable/other/a.pmtiles' })],
  ['shapes', source({ type: 'geojson', data: 'http://shapes.example/a.geojson' })],
  ['films', source({ type: 'video', urls: ['http://films.example/a.mp4'] })],
  ['letters', style({ glyphs: 'https://fonts.example/{fontstack}/{range}.pbf' })],
  ['fonts', style({ 'font-faces': { Noto: [{ url: 'https://fonts.example/noto.ttf' }] } })],
  ['icons', style({ sprite: 'https://icons.example/sprite' })],
  ['one of several icons', style({ sprite: [{ id: 'a', url: 'https://icons.example/a' }] })],
  ['tiles of a TileJSON', JSON.stringify({ tilejson: '3.0.0', tiles: ['http://t.example/{z}'] })],
  [
    'grids of a TileJSON',
    JSON.stringify({ tilejson: '3.0.0', tiles: [], grids: ['http://t.example/{z}'] }),
  ],
];

for (const [title, text] of outside) {
  test(`a release is not made when a style leads out of the box for ${title}`, async (t) => {
    const folder = await scratch(t);
    await mkdir(path.join(folder, 'styles'));
    await writePmtiles(path.join(folder, 'valley.pmtiles'), valleyTiles());
    await writeFile(path.join(folder, 'styles/style.json'), text);
    const error = await t.throwsAsync(build(folder, ['styles/style.json', 'valley.pmtiles']));
    t.regex(error.message, /^MAP_STYLE_OUTSIDE file=styles\/style\.json/);
  });
}

test('a style whose files are all beside it stays in the release, one whose files are missing does not', async (t) => {
  const folder = await scratch(t);
  await writePmtiles(path.join(folder, 'valley.pmtiles'), valleyTiles());
  await mkdir(path.join(folder, 'fonts'));
  await mkdir(path.join(folder, 'styles'));
  for (const name of ['fonts/0-255.pbf', 'icons.png'])
    await writeFile(path.join(folder, name), 'x');
  await writeFile(path.join(folder, 'icons.json'), '{}');
  const sound = style({
    sources: { map: { type: 'vector', url: 'pmtiles://../valley.pmtiles' } },
    glyphs: '../fonts/{range}.pbf',
    sprite: '../icons',
  });
  const file = path.join(folder, 'styles/style.json');
  const names = [
    'fonts/0-255.pbf',
    'icons.json',
    'icons.png',
    'styles/style.json',
    'valley.pmtiles',
  ];
  await writeFile(file, sound);
  const { files } = await build(folder, names);
  t.true(files.some((entry) => entry.path === 'styles/style.json'));
  await writeFile(file, sound.replace('../icons', '../signs'));
  const missing = await t.throwsAsync(build(folder, names, 'missing'));
  t.regex(missing.message, /^MAP_STYLE_MISSING .*address=\.\.\/signs\.json/);
  await writeFile(file, '{');
  const invalid = await t.throwsAsync(build(folder, names, 'invalid'));
  t.regex(invalid.message, /^MAP_STYLE_INVALID/);
});
