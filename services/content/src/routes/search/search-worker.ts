import { parentPort } from 'node:worker_threads';
import type { LocatedIndex, SearchHit, SearchReply, SearchRequest } from './messages.ts';
import { createNativeReader } from './native-reader.ts';

// Loaded where there is nothing smaller.
const reader =
  createNativeReader() ?? (await (await import('./wasm-reader.ts')).createWasmReader());

/** Words are folded: letters, digits and marks. Quoted, they are never operators of the query language. */
const quoted = (word: string): string => `"${word}"`;

const findIn = (
  { name, group, path }: LocatedIndex,
  query: string,
  most: number,
): readonly SearchHit[] =>
  reader.find(path, query, most).map(([inside, title, excerpt, rank]) => ({
    ...{ index: name, group, path: inside, title, excerpt, rank },
  }));

/** The best of each group. */
const bestOf = (hits: readonly SearchHit[], most: number): readonly SearchHit[] => {
  const counts = new Map<string, number>();
  return [...hits]
    .sort((a, b) => a.rank - b.rank)
    .filter(({ group }) => {
      const count = (counts.get(group) ?? 0) + 1;
      counts.set(group, count);
      return count <= most;
    });
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
  return { hits: bestOf([...hits.values()], most), damaged: [...damaged] };
};

parentPort?.on('message', (request: SearchRequest) => {
  parentPort?.postMessage(search(request));
});
