import type { Database } from 'node-sqlite3-wasm';
import { MapsError } from '../../errors.ts';

/** How a file keeps its tiles. Only what is written here is ever asked of SQLite. */
export interface TileTables {
  /** All positions: columns `z`, `x`, `y` (counted from the south). */
  readonly positions: string;
  /** Size in bytes and bytes of one tile by z, x, y: columns `size`, `bytes`. */
  readonly size: string;
  readonly bytes: string;
}

const positionsOf = (table: string): string =>
  `SELECT zoom_level AS z, tile_column AS x, tile_row AS y FROM ${table}`;

const at = 'zoom_level = ? AND tile_column = ? AND tile_row = ?';

const joined = (places: string, contents: string, key: string): TileTables => {
  const from = `FROM ${places} JOIN ${contents} USING (${key}) WHERE ${at}`;
  return {
    positions: positionsOf(places),
    size: `SELECT typeof(tile_data) AS type, length(tile_data) AS size ${from}`,
    bytes: `SELECT tile_data AS bytes ${from}`,
  };
};

/**
 * The layouts that tile makers write, by the tables that they need: plain; with contents apart
 * (tippecanoe, tilelive); with contents apart as Planetiler has it. `tiles` is then a view, which we do not
 * run: a view is somebody else's program.
 */
const layouts: readonly { readonly tables: readonly string[]; readonly layout: TileTables }[] = [
  {
    tables: ['tiles'],
    layout: {
      positions: positionsOf('tiles'),
      size: `SELECT typeof(tile_data) AS type, length(tile_data) AS size FROM tiles WHERE ${at}`,
      bytes: `SELECT tile_data AS bytes FROM tiles WHERE ${at}`,
    },
  },
  { tables: ['map', 'images'], layout: joined('map', 'images', 'tile_id') },
  {
    tables: ['tiles_shallow', 'tiles_data'],
    layout: joined('tiles_shallow', 'tiles_data', 'tile_data_id'),
  },
];

/** Whether SQLite would look through a whole table for each tile. */
const isSlow = (database: Database, sql: string): boolean =>
  database
    .all(`EXPLAIN QUERY PLAN ${sql}`, [0, 0, 0])
    .some(({ detail }) => typeof detail === 'string' && detail.startsWith('SCAN'));

/**
 * Finds out how a file keeps its tiles.
 *
 * @throws MapsError MAP_NOT_A_MAP; MAP_SLOW_TO_READ where there is no index over the tiles
 */
export const tileTablesOf = (database: Database): TileTables => {
  // Virtual tables are programs, too. Real ones begin like this, whatever case they were written in.
  const tables = database
    .all("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'")
    .map(({ name }) => name);
  const found = layouts.find(({ tables: needed }) => needed.every((name) => tables.includes(name)));
  if (found === undefined || !tables.includes('metadata')) throw new MapsError('MAP_NOT_A_MAP');
  if (isSlow(database, found.layout.bytes)) throw new MapsError('MAP_SLOW_TO_READ');
  return found.layout;
};
