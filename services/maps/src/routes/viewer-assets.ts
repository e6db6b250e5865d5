import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { viewerStylesheet } from './viewer-stylesheet.ts';

/** A file that browsers load to draw maps: the same for all maps, none of it from outside. */
export interface ViewerAsset {
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly zipped: Buffer;
  /** Strong, of the plain bytes, in its quotes. */
  readonly etag: string;
}

const script = 'text/javascript; charset=utf-8';

const readPackage = async (specifier: string): Promise<string> =>
  readFile(fileURLToPath(import.meta.resolve(specifier)), 'utf8');

/** There is no source map on the box to be asked for. */
const withoutSourceMap = (text: string): string =>
  text.replace(/\n(?:\/\/|\/\*)# sourceMappingURL=.*\s*$/, '\n');

const pmtilesNotice =
  '/*! pmtiles, (c) Protomaps LLC, BSD-3-Clause: https://github.com/protomaps/PMTiles; with fflate, (c) Arjun Barrett, MIT */\n';

/** Where the package has its browser build: a script that sets a variable. */
const pmtilesModule = async (): Promise<string> => {
  const text = await readFile(
    new URL('dist/pmtiles.js', import.meta.resolve('pmtiles/package.json')),
    'utf8',
  );
  return `${pmtilesNotice}${withoutSourceMap(text)}\nexport const { PMTiles, Protocol, TileType } = pmtiles;\n`;
};

type Source = readonly [contentType: string, read: () => Promise<string>];

const library = (name: string): Source => [
  script,
  async () => readPackage(`maplibre-gl/dist/${name}`),
];

const own = (name: string): Source => [
  script,
  async () => readPackage(`@p2p-hotspot/maps/viewer/${name}`),
];

const sources = new Map<string, Source>([
  ['maplibre-gl.mjs', library('maplibre-gl.mjs')],
  ['maplibre-gl-worker.mjs', library('maplibre-gl-worker.mjs')],
  ['pmtiles.mjs', [script, pmtilesModule]],
  ...[
    'drawn-pictures.js',
    'map-style.js',
    'palette.js',
    'schema.js',
    'search-field.js',
    'search-places.js',
    'viewer.js',
  ].map((name) => [name, own(name)] as const),
  [
    'viewer.css',
    [
      'text/css; charset=utf-8',
      async () => `${await readPackage('maplibre-gl/dist/maplibre-gl.css')}${viewerStylesheet}`,
    ],
  ],
]);

const compress = promisify(gzip);

const load = async ([contentType, read]: Source): Promise<ViewerAsset> => {
  const bytes = Buffer.from(withoutSourceMap(await read()));
  const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
  return { contentType, bytes, zipped: await compress(bytes), etag };
};

const loaded = new Map<string, Promise<ViewerAsset>>();

/**
 * One file of the viewer. Each is read and compressed once, at the first request for it.
 *
 * @returns undefined where there is none of that name
 */
export const viewerAsset = async (name: string): Promise<ViewerAsset | undefined> => {
  const source = sources.get(name);
  if (source === undefined) return undefined;
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const loading = load(source);
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
};
