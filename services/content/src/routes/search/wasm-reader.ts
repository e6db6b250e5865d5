import { closeSync, fstatSync, openSync } from 'node:fs';
import { openSqlite } from '../../search/open-sqlite.ts';
import { cacheSql, findSql, toRow, type IndexReader } from './index-reader.ts';
import { offerReadOnlyFiles, type OpenFile } from './read-only-files.ts';

/** By SQLite in WebAssembly: for every Node, at some 40 MB of memory. */
export const createWasmReader = async (): Promise<IndexReader> => {
  const sqlite = await openSqlite();
  const files = new Map<string, OpenFile>();
  const vfs = offerReadOnlyFiles(sqlite, files);
  const filename = `file:index?vfs=${vfs}&immutable=1`;

  const findInOpen = (query: string, most: number) => {
    const database = new sqlite.oo1.DB({ filename, flags: 'r' });
    try {
      database.exec(cacheSql);
      return database.selectArrays(findSql, [query, most]).map(toRow);
    } finally {
      database.close();
    }
  };
  return {
    find: (path, query, most) => {
      const fd = openSync(path, 'r');
      try {
        files.set('index', { fd, sizeBytes: fstatSync(fd).size });
        return findInOpen(query, most);
      } finally {
        files.clear();
        closeSync(fd);
      }
    },
  };
};
