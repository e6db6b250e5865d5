import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from 'node-sqlite3-wasm';
import { Compression, TileType } from 'pmtiles';
import { MapsError } from '../../errors.ts';
import { limits } from '../limits.ts';
import { writeArchive, type NumberedTile } from '../pmtiles/write-archive.ts';
import { withDatabase } from './database.ts';
import { readFacts } from './metadata.ts';
import { readTileNumbers, rowOf } from './tile-numbers.ts';
import { tileTablesOf, type TileTables } from './tile-tables.ts';

/** After so many tiles other work gets its turn, and Ctrl-C is heard. */
const tilesPerTurn = 1000;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

type TileReader = (tileId: number) => Uint8Array;

/** @throws MapsError MAP_TILE_LARGE, MAP_BROKEN when a tile has no bytes */
const withTiles = async <Result>(
  database: Database,
  tables: TileTables,
  use: (read: TileReader) => Promise<Result>,
): Promise<Result> => {
  const sizes = database.prepare(tables.size);
  const contents = database.prepare(tables.bytes);
  try {
    return await use((tileId) => {
      const { z, x, y } = rowOf(tileId);
      // Asked before the bytes are: a size that is declared and not there would be memory first.
      const { size, type } = sizes.get([z, x, y]) ?? {};
      if (type !== 'blob' || typeof size !== 'number' || size === 0) {
        throw new MapsError('MAP_BROKEN');
      }
      if (size > limits.tileBytes) throw new MapsError('MAP_TILE_LARGE');
      const { bytes } = contents.get([z, x, y]) ?? {};
      if (!(bytes instanceof Uint8Array)) throw new MapsError('MAP_BROKEN');
      return bytes;
    });
  } finally {
    sizes.finalize();
    contents.finalize();
  }
};

/**
 * Makes a PMTiles file of an MBTiles file: the same tiles, byte for byte, in an order and with an index
 * that phones read by ranges. The same input gives the same output.
 *
 * @param output a file that is not there yet; what lies there after a failure is of no use
 * @param scratchFolder an existing folder of ours
 * @throws MapsError as `withDatabase`, `tileTablesOf`, `readTileNumbers`, `readFacts`; MAP_TILE_LARGE,
 *   MAP_TILE_BROKEN; the signal's reason
 */
export const convertMbtiles = async (
  file: string,
  output: string,
  scratchFolder: string,
  signal?: AbortSignal,
): Promise<void> =>
  withDatabase(file, scratchFolder, async (database) => {
    const tables = tileTablesOf(database);
    const numbers = await readTileNumbers(database, tables.positions, signal);
    const facts = readFacts(database, numbers);
    await withTiles(database, tables, async (read) => {
      const isZipped = isGzip(read(numbers[0] ?? 0));
      const tileCompression =
        facts.tileType === TileType.Mvt && isZipped ? Compression.Gzip : Compression.None;
      const tiles = async function* (): AsyncGenerator<NumberedTile, void, undefined> {
        for (const [index, tileId] of numbers.entries()) {
          if (index % tilesPerTurn === 0) {
            await turn();
            signal?.throwIfAborted();
          }
          const bytes = read(tileId);
          // One header speaks for all tiles.
          if (isGzip(bytes) !== (tileCompression === Compression.Gzip)) {
            throw new MapsError('MAP_TILE_BROKEN');
          }
          yield { tileId, bytes };
        }
      };
      await writeArchive(output, { ...facts, tileCompression }, numbers.length, tiles());
    });
  });
