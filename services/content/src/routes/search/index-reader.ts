/** A row of the index: path, title, excerpt, rank. */
export type IndexRow = readonly [string, string, string, number];

/** Asks a search index that lies in a file. */
export interface IndexReader {
  /**
   * The best rows, best first.
   *
   * @param path absolute
   * @param query in the language of FTS5
   * @throws when the file is not a search index, or damaged where it is read
   */
  find(path: string, query: string, most: number): readonly IndexRow[];
}

export const findSql = `
  SELECT documents.path, documents.title, documents.excerpt, words.rank
  FROM words JOIN documents ON documents.id = words.rowid
  WHERE words MATCH ? ORDER BY words.rank LIMIT ?`;

/** Pages that SQLite keeps of one index while it looks: 1 MiB. */
export const cacheSql = 'PRAGMA cache_size = -1024';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const toRow = ([path, title, excerpt, rank]: readonly unknown[]): IndexRow => [
  textOf(path),
  textOf(title),
  textOf(excerpt),
  Number(rank),
];
