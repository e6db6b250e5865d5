import type { Clock } from '../../../ports/clock.ts';

/** A whole file as it was last answered, by what tells it from its next version (RFC 9110 §8.8.3). */
export interface KnownAnswer {
  readonly etag: string;
  /** Not to be written into. */
  readonly bytes: Uint8Array;
}

/** Tables of a mirror that the box has read lately: to ask again costs a few bytes. */
export interface AnswerCache {
  find(name: string): KnownAnswer | undefined;
  keep(name: string, answer: KnownAnswer): void;
  clear(): void;
}

/** The tables of a release of some 7 GB: 35 bytes for each chunk of 32 KiB. */
const mostBytes = 8 * 1024 * 1024;
/** A table that came damaged and still reads as one must not hide chunks for ever. */
const longestMs = 24 * 60 * 60_000;

/** Only what no signature or hash vouches for anyway, and where there is much to save. */
const isTable = (name: string): boolean => /\.(?:toc|packs)$/.test(name);

/** Keeps what was used last, in memory. */
export const createAnswerCache = (clock: Clock, limitBytes = mostBytes): AnswerCache => {
  const answers = new Map<string, KnownAnswer & { readonly sinceMs: number }>();
  let total = 0;
  const drop = (name: string): void => {
    total -= answers.get(name)?.bytes.length ?? 0;
    answers.delete(name);
  };
  return {
    find: (name) => {
      const found = answers.get(name);
      if (found === undefined) return undefined;
      answers.delete(name);
      answers.set(name, found);
      return clock.monotonicMs() - found.sinceMs > longestMs ? undefined : found;
    },
    keep: (name, { etag, bytes }) => {
      drop(name);
      if (!isTable(name) || bytes.length > limitBytes) return;
      answers.set(name, { etag, bytes, sinceMs: clock.monotonicMs() });
      total += bytes.length;
      for (const oldest of answers.keys()) {
        if (total <= limitBytes) break;
        drop(oldest);
      }
    },
    clear: () => {
      answers.clear();
      total = 0;
    },
  };
};
