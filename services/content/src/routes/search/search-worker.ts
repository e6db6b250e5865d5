import { parentPort } from 'node:worker_threads';
import type { LocatedIndex, SearchHit, SearchReply, SearchRequest } from './messages.ts';
import { createNativeReader } from './native-reader.ts';

// Loaded where there is nothing smaller.
const reader =
  createNativeReader() ?? (await (await import('./wasm-reader.ts')).createWasmReader());

/** Words are folded: letters, digits and marks. Quoted, they are never operators of the query language. */
const quoted = (word: string): string => `"${word}"`;

const findIn = ({ name, path }: LocatedIndex, query: string, most: number): readonly SearchHit[] =>
  reader
    .find(path, query, most)
    .map(([inside, title, excerpt, rank]) => ({ index: name, path: inside, title, excerpt, rank }));

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
