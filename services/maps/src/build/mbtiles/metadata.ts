import type { Database } from 'node-sqlite3-wasm';
import { tileIdToZxy, TileType } from 'pmtiles';
import { MapsError } from '../../errors.ts';
import { limits } from '../limits.ts';

type Bounds = readonly [number, number, number, number];

export interface MbtilesFacts {
  readonly tileType: TileType;
  readonly bounds: Bounds;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const tileTypes: Readonly<Record<string, TileType | undefined>> = {
  pbf: TileType.Mvt,
  png: TileType.Png,
  jpg: TileType.Jpeg,
  jpeg: TileType.Jpeg,
  webp: TileType.Webp,
};

/** What is carried over; everything else says how the file was made. */
const carried = ['attribution', 'description', 'name', 'type', 'version'] as const;

const readRows = (database: Database): ReadonlyMap<string, string> => {
  const rows = new Map<string, string>();
  const sql = `SELECT name, value FROM metadata WHERE length(value) <= ${limits.metadataBytes} LIMIT 1000`;
  for (const { name, value } of database.all(sql)) {
    if (typeof name !== 'string') continue;
    if (typeof value === 'string') rows.set(name, value);
    else if (typeof value === 'number') rows.set(name, String(value));
  }
  return rows;
};

const layersOf = (json: string | undefined): unknown => {
  try {
    return (JSON.parse(json ?? '{}') as { vector_layers?: unknown } | null)?.vector_layers;
  } catch (cause) {
    throw new MapsError('MAP_BROKEN', { cause });
  }
};

const statedBounds = (text: string | undefined): Bounds | undefined => {
  const parts = (text ?? '').split(',').map(Number);
  const [west = NaN, south = NaN, east = NaN, north = NaN] = parts;
  const isSound = parts.length === 4 && west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return isSound && west < east && south < north ? [west, south, east, north] : undefined;
};

const latitude = (y: number, z: number): number =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI;

/** What the tiles of the deepest zoom cover. */
const coveredBounds = (numbers: Float64Array, maxZoom: number): Bounds => {
  const most = { west: Infinity, east: -Infinity, north: Infinity, south: -Infinity };
  for (let index = numbers.length - 1; index >= 0; index--) {
    const [z, x, y] = tileIdToZxy(numbers[index] ?? 0);
    if (z < maxZoom) break;
    most.west = Math.min(most.west, x);
    most.east = Math.max(most.east, x + 1);
    most.north = Math.min(most.north, y);
    most.south = Math.max(most.south, y + 1);
  }
  const longitude = (x: number): number => (x / 2 ** maxZoom) * 360 - 180;
  const { west, east, north, south } = most;
  return [longitude(west), latitude(south, maxZoom), longitude(east), latitude(north, maxZoom)];
};

/**
 * Reads what the file says of itself. Zooms come from the tiles, so do the bounds where none are given.
 *
 * @throws MapsError MAP_TILES_UNKNOWN, MAP_BROKEN
 */
export const readFacts = (database: Database, numbers: Float64Array): MbtilesFacts => {
  const rows = readRows(database);
  const tileType = tileTypes[rows.get('format')?.toLowerCase() ?? ''];
  if (tileType === undefined) throw new MapsError('MAP_TILES_UNKNOWN');
  const [minZoom] = tileIdToZxy(numbers[0] ?? 0);
  const [maxZoom] = tileIdToZxy(numbers.at(-1) ?? 0);
  const layers = layersOf(rows.get('json'));
  return {
    tileType,
    bounds: statedBounds(rows.get('bounds')) ?? coveredBounds(numbers, maxZoom),
    minZoom,
    maxZoom,
    metadata: {
      ...Object.fromEntries(
        carried.flatMap((name) => {
          const value = rows.get(name);
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      ...(layers === undefined ? {} : { vector_layers: layers }),
    },
  };
};
