import startSqlite, { type Sqlite3Static } from '@sqlite.org/sqlite-wasm';

/** SQLite in WebAssembly, as its authors build it: the same on every processor and with every Node. */
export const openSqlite = async (): Promise<Sqlite3Static> => startSqlite();
