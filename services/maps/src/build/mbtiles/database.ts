import { open, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import sqlite, { type Database as SqliteDatabase } from 'node-sqlite3-wasm';
import { MapsError } from '../../errors.ts';

// The package is CommonJS whose names only show at run time.
const { Database, SQLite3Error } = sqlite;

const databaseMagic = 'SQLite format 3\0';

/** Bytes of the head that say which version of the format writes and reads: 2 is a write-ahead log. */
const versionBytes = { write: 18, read: 19, writeAheadLog: 2 } as const;

const hasBytes = async (file: string): Promise<boolean> =>
  stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );

/** @throws MapsError MAP_NOT_READABLE, MAP_NOT_A_MAP, MAP_IN_USE */
const checkHead = async (file: string): Promise<void> => {
  const head = Buffer.alloc(32);
  try {
    const handle = await open(file, 'r');
    try {
      await handle.read(head, 0, head.length, 0);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw new MapsError('MAP_NOT_READABLE', {
      parameters: { reason: (cause as NodeJS.ErrnoException).code ?? 'unknown' },
      cause,
    });
  }
  if (head.toString('latin1', 0, 16) !== databaseMagic) throw new MapsError('MAP_NOT_A_MAP');
  const { read, write, writeAheadLog } = versionBytes;
  const isLogged = head[write] === writeAheadLog || head[read] === writeAheadLog;
  // What was not taken over into the file would be missing without a word.
  if (isLogged || (await hasBytes(`${file}-wal`)) || (await hasBytes(`${file}-journal`))) {
    throw new MapsError('MAP_IN_USE');
  }
};

/** What SQLite finds wrong with a file is one thing to us. */
const asBroken = (error: unknown): unknown =>
  // A trap of WebAssembly is a RuntimeError, which has no name of its own in Node's types.
  error instanceof SQLite3Error || (error instanceof Error && error.name === 'RuntimeError')
    ? new MapsError('MAP_BROKEN', { cause: error })
    : error;

/**
 * Opens an SQLite file for reading. SQLite runs in WebAssembly: a hostile file that gets the better of
 * it is still in a box.
 *
 * @param scratchFolder an existing folder of ours: SQLite makes its lock beside the name that it opens,
 *   and where maps lie it may be forbidden to write
 * @throws MapsError MAP_NOT_READABLE, MAP_NOT_A_MAP, MAP_IN_USE, MAP_BROKEN
 */
export const withDatabase = async <Result>(
  file: string,
  scratchFolder: string,
  use: (database: SqliteDatabase) => Promise<Result>,
): Promise<Result> => {
  await checkHead(file);
  const link = path.join(scratchFolder, 'source.mbtiles');
  await symlink(path.resolve(file), link, 'file');
  try {
    const database = new Database(link, { readOnly: true, fileMustExist: true });
    try {
      // Nothing in the file may name code to be run, and a page that contradicts itself is an error.
      database.exec(
        'PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -16384',
      );
      return await use(database);
    } finally {
      database.close();
    }
  } catch (error) {
    throw asBroken(error);
  } finally {
    await rm(link);
  }
};
