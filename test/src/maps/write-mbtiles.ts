import { gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import sqlite from 'node-sqlite3-wasm';
import { valleyBounds, type Feature } from './drawn-features.ts';

const maxZoom = 14;

// What we use of libraries whose types name their files without endings, which Node's rules do not find.
interface Layer {
  readonly features: readonly unknown[];
}
const encode = fromGeojsonVt as (
  layers: Readonly<Record<string, Layer>>,
  options: { readonly version: number },
) => Uint8Array;
const TileIndex = GeoJSONVT as unknown as new (
  collection: object,
  options: Readonly<Record<string, number>>,
) => { getTile(z: number, x: number, y: number): Layer | null };

type Tile = readonly [z: number, x: number, y: number, bytes: Uint8Array];

const column = (longitude: number, z: number): number =>
  Math.floor(((longitude + 180) / 360) * 2 ** z);

const row = (latitude: number, z: number): number => {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
};

/** The numbers of all tiles of the valley. */
const positions = function* (deepest: number): Generator<readonly [number, number, number]> {
  const [west, south, east, north] = valleyBounds;
  for (let z = 0; z <= deepest; z++) {
    for (let x = column(west, z); x <= column(east, z); x++) {
      for (let y = row(north, z); y <= row(south, z); y++) yield [z, x, y];
    }
  }
};

/** Cuts the layers into vector tiles, as the makers of maps do. */
export const vectorTiles = function* (
  layers: Readonly<Record<string, readonly Feature[]>>,
): Generator<Tile> {
  const indexes = Object.entries(layers).map(([name, features]) => {
    const collection = { type: 'FeatureCollection', features };
    return [name, new TileIndex(collection, { maxZoom, indexMaxZoom: 0 })] as const;
  });
  for (const [z, x, y] of positions(maxZoom)) {
    const found = indexes.flatMap(([name, index]) => {
      const tile = index.getTile(z, x, y);
      return tile === null ? [] : [[name, tile] as const];
    });
    if (found.length === 0) continue;
    yield [z, x, y, gzipSync(encode(Object.fromEntries(found), { version: 2 }))];
  }
};

/** The same picture for each tile down to zoom 11. */
export const pictureTiles = function* (picture: Uint8Array): Generator<Tile> {
  for (const [z, x, y] of positions(11)) yield [z, x, y, picture];
};

/** Writes an MBTiles file, version 1.3. */
export const writeMbtiles = (
  file: string,
  format: 'pbf' | 'png',
  layers: readonly string[],
  tiles: Iterable<Tile>,
): void => {
  const database = new sqlite.Database(file);
  database.exec(
    'CREATE TABLE metadata (name TEXT, value TEXT);' +
      'CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);' +
      'CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row); BEGIN',
  );
  const metadata = {
    name: 'Valley',
    format,
    bounds: valleyBounds.join(','),
    attribution: '<a href="https://maps.example/">&copy; the people of the valley</a>',
    json: JSON.stringify({ vector_layers: layers.map((id) => ({ id, fields: {} })) }),
  };
  for (const row of Object.entries(metadata)) {
    database.run('INSERT INTO metadata VALUES (?, ?)', [...row]);
  }
  for (const [z, x, y, bytes] of tiles) {
    database.run('INSERT INTO tiles VALUES (?, ?, ?, ?)', [z, x, 2 ** z - 1 - y, bytes]);
  }
  database.exec('COMMIT');
  database.close();
};
