import { Worker } from 'node:worker_threads';
import { ContentError } from '../../errors.ts';
import { foldedWords } from '../../search/fold-text.ts';
import type { LocatedIndex, SearchReply, SearchRequest } from './messages.ts';

/** A search index of the store. */
export interface StoredIndex {
  readonly name: string;
  /** What it is about; each group has its own best finds. */
  readonly group: string;
  /**
   * Absolute path of its file.
   *
   * @throws when it is not there or known to be damaged
   */
  locate(): Promise<string>;
}

/** Finds what people ask for, in a thread of its own: the portal goes on whatever is asked. */
export interface Searcher {
  /**
   * Empty where the text has no words.
   *
   * @throws ContentError SEARCH_BUSY when too many wait; SEARCH_SLOW when it takes too long
   */
  search(indexes: readonly StoredIndex[], text: string): Promise<SearchReply>;
  close(): Promise<void>;
}

const limits = {
  /** Of one group. */
  hits: 60,
  words: 8,
  waiting: 20,
  seconds: 5,
  /** After so long without a question the thread ends and gives its memory back. */
  idleSeconds: 20,
} as const;

const nothing: SearchReply = { hits: [], damaged: [] };

export const createSearcher = (maxSeconds: number = limits.seconds): Searcher => {
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  };
  const start = (): Worker => {
    const worker = new Worker(new URL('search-worker.js', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 },
    });
    worker.unref();
    return worker;
  };
  const ask = (request: SearchRequest): Promise<SearchReply> =>
    new Promise((resolve, reject) => {
      clearTimeout(idle);
      thread ??= start();
      const worker = thread;
      const settle = (): void => {
        clearTimeout(timer);
        worker.off('message', answer).off('error', fail);
        idle = setTimeout(() => void end(), limits.idleSeconds * 1000).unref();
      };
      const answer = (reply: SearchReply): void => {
        settle();
        resolve(reply);
      };
      const fail = (cause?: unknown): void => {
        settle();
        // Not waited for: a thread that reads from a failing card ends when the card answers.
        void end();
        reject(new ContentError('SEARCH_SLOW', { cause }));
      };
      const timer = setTimeout(fail, maxSeconds * 1000);
      worker.once('message', answer).once('error', fail);
      worker.postMessage(request);
    });

  const searchNow = async (
    indexes: readonly StoredIndex[],
    words: readonly string[],
  ): Promise<SearchReply> => {
    const located: LocatedIndex[] = [];
    const missing: string[] = [];
    for (const stored of indexes) {
      const { name, group } = stored;
      const path = await stored.locate().catch(() => undefined);
      if (path === undefined) missing.push(name);
      else located.push({ name, group, path });
    }
    const { hits, damaged } = await ask({ indexes: located, words, most: limits.hits });
    return { hits, damaged: [...missing, ...damaged] };
  };

  return {
    search: async (indexes, text) => {
      const words = foldedWords(text).slice(0, limits.words);
      if (words.length === 0 || indexes.length === 0) return nothing;
      if (waiting >= limits.waiting) throw new ContentError('SEARCH_BUSY');
      waiting += 1;
      const found = last.then(() => searchNow(indexes, words));
      last = found.then(
        () => undefined,
        () => undefined,
      );
      try {
        return await found;
      } finally {
        waiting -= 1;
      }
    },
    close: end,
  };
};
