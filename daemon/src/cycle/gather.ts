import { hash } from 'node:crypto';
import type { Chunk } from '@p2p-hotspot/bundle-format';
import { planReads, type Segment, type Wanted } from '../core/read-plan.ts';
import type { Recipe, StoreJob } from '../ports/store.ts';
import type { ChunkFinder, ChunkPlace, ChunkReader } from './chunk-finder.ts';

export interface Gathered {
  /** Bytes of files that lack a chunk nobody has. Zero: everything is there. */
  readonly missingBytes: number;
}

export interface GatherOptions {
  readonly job: StoreJob;
  readonly finder: ChunkFinder;
  readonly signal: AbortSignal;
  /** Called with what has just been written. */
  readonly onProgress: (bytes: number, files: number) => void;
}

/** A chunk that is wanted, and for what. */
interface Item {
  readonly recipe: Recipe;
  readonly chunk: Chunk;
}

/** Reads ahead of what is being hashed and written. */
const readAhead = 2;
/** Small files being written at once; bounded in bytes too, by the reads they come from. */
const writesAtOnce = 16;

const isChunk = (bytes: Uint8Array, { sha256 }: Chunk): boolean =>
  hash('sha256', bytes, 'hex') === sha256;

/** Recipes in the order in which their chunks lie in the packs: a stick is read front to back. */
const inReadingOrder = (
  recipes: readonly { recipe: Recipe; done: number }[],
  finder: ChunkFinder,
): { recipe: Recipe; done: number }[] => {
  const ranks = new Map<ChunkReader, number>();
  const keyed = recipes.map((entry) => {
    const next = entry.recipe.chunks[entry.done];
    const place = next === undefined ? undefined : finder.place(next.sha256);
    if (place === undefined) return { entry, rank: -1, offset: 0 };
    const rank = ranks.get(place.reader) ?? ranks.size;
    ranks.set(place.reader, rank);
    return { entry, rank, offset: place.offset };
  });
  keyed.sort((left, right) => left.rank - right.rank || left.offset - right.offset);
  return keyed.map(({ entry }) => entry);
};

/** A few writes at a time; the first failure is thrown by the next call. */
const createWriteQueue = () => {
  const running = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  const check = (): void => {
    if (failure !== undefined) throw failure.error;
  };
  return {
    add: async (work: Promise<void>): Promise<void> => {
      const settled: Promise<void> = work
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => running.delete(settled));
      running.add(settled);
      while (running.size >= writesAtOnce) await Promise.race(running);
      check();
    },
    drain: async (): Promise<void> => {
      await Promise.all(running);
      check();
    },
  };
};

/**
 * Puts objects together out of chunks, wherever these are. Each chunk is hashed in memory and that
 * same buffer is written: nothing is verified and then read again.
 *
 * A chunk that turns out wrong or unreadable is asked for elsewhere; a file whose chunk nobody has is
 * left as far as it came, and the others go on.
 *
 * @throws DaemonError of the store; the signal's reason
 */
export const gather = async (
  recipes: readonly Recipe[],
  { job, finder, signal, onProgress }: GatherOptions,
): Promise<Gathered> => {
  const stuck = new Set<Recipe>();
  const writes = createWriteQueue();
  const begun: { recipe: Recipe; done: number }[] = [];
  for (const recipe of recipes) {
    if (!job.isComplete(recipe.object)) {
      begun.push({ recipe, done: await job.chunksDone(recipe) });
    }
  }

  const write = async (recipe: Recipe, bytes: Uint8Array, chunkCount: number): Promise<void> => {
    const { object, chunks } = recipe;
    if (chunks.length <= 1) {
      await writes.add(
        job.writeWhole(object, bytes).then(() => {
          onProgress(bytes.length, 1);
        }),
      );
      return;
    }
    await job.append(recipe, bytes, chunkCount);
    onProgress(bytes.length, job.isComplete(object) ? 1 : 0);
  };
  /** The chunk from anywhere else, one place after the other. */
  const fetchElsewhere = async (chunk: Chunk): Promise<Uint8Array | undefined> => {
    for (;;) {
      const place: ChunkPlace | undefined = await finder.placeElsewhere(chunk.sha256);
      if (place === undefined) return undefined;
      const bytes = await place.reader.readRange(place.offset, place.lengthBytes);
      if (bytes !== undefined && isChunk(bytes, chunk)) return bytes;
      if (bytes !== undefined) place.reader.reportDamage();
      finder.exclude(chunk.sha256, place);
    }
  };
  const wanted = function* (): Generator<Wanted<Item, ChunkReader>> {
    for (const { recipe, done } of inReadingOrder(begun, finder)) {
      for (let index = done; index < recipe.chunks.length && !stuck.has(recipe); index += 1) {
        const chunk = recipe.chunks[index];
        if (chunk !== undefined)
          yield { item: { recipe, chunk }, place: finder.place(chunk.sha256) };
      }
    }
  };
  const deliver = async (
    { parts, reader, offset }: Segment<Item, ChunkReader>,
    bytes: Uint8Array | undefined,
  ): Promise<void> => {
    // Neighbours of one file that lie side by side are written at once.
    let run:
      { readonly recipe: Recipe; readonly start: number; end: number; count: number } | undefined;
    const flush = async (): Promise<void> => {
      if (run === undefined || bytes === undefined) return;
      const { recipe, start, end, count } = run;
      run = undefined;
      await write(recipe, bytes.subarray(start, end), count);
    };
    for (const { item, start, end } of parts) {
      const { recipe, chunk } = item;
      if (stuck.has(recipe)) continue;
      // One bad sector must not cost its neighbours: after a failed read each chunk is tried alone.
      const found =
        bytes === undefined && parts.length > 1
          ? await reader?.readRange(offset + start, end - start)
          : bytes?.subarray(start, end);
      if (found !== undefined && isChunk(found, chunk)) {
        if (bytes === undefined) {
          await write(recipe, found, 1);
        } else if (run?.recipe === recipe && run.end === start) {
          run.end = end;
          run.count += 1;
        } else {
          await flush();
          run = { recipe, start, end, count: 1 };
        }
        continue;
      }
      await flush();
      if (reader !== undefined) {
        if (found !== undefined) reader.reportDamage();
        finder.exclude(chunk.sha256, {
          reader,
          offset: offset + start,
          lengthBytes: end - start,
        });
      }
      const rescued = await fetchElsewhere(chunk);
      if (rescued === undefined) stuck.add(recipe);
      else await write(recipe, rescued, 1);
    }
    await flush();
  };

  for (const { recipe } of begun) {
    if (recipe.chunks.length === 0) await write(recipe, new Uint8Array(), 0);
  }
  const ahead: { segment: Segment<Item, ChunkReader>; bytes: Promise<Uint8Array | undefined> }[] =
    [];
  const segments = planReads(wanted());
  const readNext = (): void => {
    const next = segments.next();
    if (next.done === true) return;
    const { reader, offset, lengthBytes } = next.value;
    const bytes = reader?.readRange(offset, lengthBytes) ?? Promise.resolve(undefined);
    // Its failure is taken where it is awaited, below; until then it must not count as unhandled.
    bytes.catch(() => undefined);
    ahead.push({ segment: next.value, bytes });
  };
  try {
    for (let count = 0; count < readAhead; count += 1) readNext();
    for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
      signal.throwIfAborted();
      const bytes = await next.bytes;
      readNext();
      await deliver(next.segment, bytes);
    }
    await writes.drain();
  } finally {
    await Promise.allSettled(ahead.map(({ bytes }) => bytes));
    await job.pause();
  }
  const missingBytes = [...stuck].reduce((sum, { object }) => sum + object.sizeBytes, 0);
  return { missingBytes };
};
