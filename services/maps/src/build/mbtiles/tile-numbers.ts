import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from 'node-sqlite3-wasm';
import { tileIdToZxy, zxyToTileId } from 'pmtiles';
import { MapsError } from '../../errors.ts';
import { limits } from '../limits.ts';
import type { TilePosition } from '../pmtiles/archive.ts';

const chunkNumbers = 65_536;

const isIndex = (value: unknown, end: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < end;

/** Rows of MBTiles are counted from the south, those of PMTiles from the north. */
const fromSouth = (z: number, row: number): number => 2 ** z - 1 - row;

/** Where PMTiles' tile number lies in an MBTiles file. */
export const rowOf = (tileId: number): TilePosition => {
  const [z, x, y] = tileIdToZxy(tileId);
  return { z, x, y: fromSouth(z, y) };
};

/**
 * The numbers of all tiles, rising.
 *
 * @throws MapsError MAP_EMPTY, MAP_TOO_MANY_TILES; MAP_BROKEN for positions that no tile can have, or that
 *   two have; the signal's reason
 */
export const readTileNumbers = async (
  database: Database,
  positions: string,
  signal?: AbortSignal,
): Promise<Float64Array> => {
  const chunks: Float64Array[] = [];
  let count = 0;
  const statement = database.prepare(positions);
  try {
    for (const { z, x, y } of statement.iterate()) {
      if (!isIndex(z, limits.zoom + 1) || !isIndex(x, 2 ** z) || !isIndex(y, 2 ** z)) {
        throw new MapsError('MAP_BROKEN');
      }
      if (count === limits.convertedTiles) {
        throw new MapsError('MAP_TOO_MANY_TILES', { parameters: { most: limits.convertedTiles } });
      }
      const place = count % chunkNumbers;
      if (place === 0) {
        // Other work gets its turn, and Ctrl-C is heard.
        await turn();
        signal?.throwIfAborted();
        chunks.push(new Float64Array(chunkNumbers));
      }
      const chunk = chunks.at(-1);
      if (chunk !== undefined) chunk[place] = zxyToTileId(z, x, fromSouth(z, y));
      count += 1;
    }
  } finally {
    statement.finalize();
  }
  if (count === 0) throw new MapsError('MAP_EMPTY');
  const all = new Float64Array(count);
  chunks.forEach((chunk, index) => {
    const start = index * chunkNumbers;
    all.set(chunk.subarray(0, Math.min(chunkNumbers, count - start)), start);
  });
  all.sort();
  for (let index = 1; index < count; index++) {
    if (all[index] === all[index - 1]) throw new MapsError('MAP_BROKEN');
  }
  return all;
};
