import { parentPort } from 'node:worker_threads';
import { openSqlite } from '../../search/open-sqlite.ts';
import type { OpenIndex, SearchHit, SearchReply, SearchRequest } from './messages.ts';
import { offerReadOnlyFiles } from './read-only-files.ts';

/** Pages that SQLite keeps of one index while it looks, in KiB. */
const cacheKib = 1024;

const sql = `
  SELECT documents.path, documents.title, documents.excerpt, words.rank
  FROM words JOIN documents ON documents.id = words.rowid
  WHERE words MATCH ? ORDER BY words.rank LIMIT ?`;

/** Words are folded: letters, digits and marks. Quoted, they are never operators of the query language. */
const quoted = (word: string): string => `"${word}"`;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const files = new Map<string, OpenIndex>();
const sqlite = await openSqlite();
const vfs = offerReadOnlyFiles(sqlite, files);

const findIn = (index: OpenIndex, query: string, most: number): readonly SearchHit[] => {
  files.set('index', index);
  const database = new sqlite.oo1.DB({ filename: `file:index?vfs=${vfs}&immutable=1`, flags: 'r' });
  try {
    database.exec(`PRAGMA cache_size = -${cacheKib}`);
    return database.selectArrays(sql, [query, most]).map(([path, title, excerpt, rank]) => ({
      index: index.name,
      path: textOf(path),
      title: textOf(title),
      excerpt: textOf(excerpt),
      rank: Number(rank),
    }));
  } finally {
    database.close();
    files.clear();
  }
};

/**
 * Looks for all words as they are; where that finds little, for the last one as the beginning of a
 * word, too, which is what people have typed so far.
 */
const search = ({ indexes, words, most }: SearchRequest): SearchReply => {
  const hits = new Map<string, SearchHit>();
  const damaged = new Set<string>();
  const exact = words.map(quoted).join(' ');
  for (const query of [exact, `${exact} *`]) {
    if (hits.size >= most) break;
    for (const index of indexes) {
      try {
        for (const hit of findIn(index, query, most)) {
          const key = `${hit.index}/${hit.path}`;
          if (!hits.has(key)) hits.set(key, hit);
        }
      } catch {
        damaged.add(index.name);
      }
    }
    if ((words.at(-1)?.length ?? 0) < 3) break;
  }
  return {
    hits: [...hits.values()].sort((a, b) => a.rank - b.rank).slice(0, most),
    damaged: [...damaged],
  };
};

parentPort?.on('message', (request: SearchRequest) => {
  parentPort?.postMessage(search(request));
});
