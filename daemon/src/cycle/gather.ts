import { hash } from 'node:crypto';
import { unpackChunk, type Chunk } from '@p2p-hotspot/bundle-format';
import { planReads, type Part, type Segment, type Wanted } from '../core/read-plan.ts';
import type { Block, Hasher, PackedPart } from '../ports/hasher.ts';
import type { Recipe, StoreJob } from '../ports/store.ts';
import type { BlockPool } from './block-pool.ts';
import type { ChunkFinder, ChunkPlace } from './chunk-finder.ts';
import type { ChunkReader } from './chunk-reader.ts';
import { createWriteQueue, type Settled } from './write-queue.ts';

export interface Gathered {
  /** Bytes of files that lack a chunk nobody has. Zero: everything is there. */
  readonly missingBytes: number;
}

export interface GatherOptions {
  readonly job: StoreJob;
  readonly finder: ChunkFinder;
  readonly hasher: Hasher;
  readonly blocks: BlockPool;
  readonly signal: AbortSignal;
  /** Called with what has just been written. */
  readonly onProgress: (bytes: number, files: number) => void;
}

/** A recipe and how many of its chunks are there already. */
interface Begun {
  readonly recipe: Recipe;
  readonly done: number;
}

/** A chunk that is wanted, and for what. */
interface Item {
  readonly recipe: Recipe;
  readonly chunk: Chunk;
}

/** A read under way. */
interface Reading {
  readonly segment: Segment<Item, ChunkReader>;
  /** Where the chunks lie when the digests are there. */
  readonly buffer: Block;
  /** What was read, part by part; undefined when nothing could be read. */
  readonly digests: Promise<readonly string[] | undefined>;
}

const withoutItem = ({ start, end, packed, unpackedStart }: Part<Item>): PackedPart => ({
  start,
  end,
  packed,
  unpackedStart,
});

/** Reads ahead of what is being hashed. */
const readAhead = 2;
/** Blocks that chunks lie in until they are written; what is packed is read into others, one for each read. */
const blockLimit = 3;

const isChunk = (bytes: Uint8Array, { sha256 }: Chunk): boolean =>
  hash('sha256', bytes, 'hex') === sha256;

/** Recipes in the order in which their chunks lie in the packs: a stick is read front to back. */
const inReadingOrder = (begun: readonly Begun[], finder: ChunkFinder): Begun[] => {
  const ranks = new Map<unknown, number>();
  const keyed = begun.map((entry) => {
    const next = entry.recipe.chunks[entry.done];
    const place = next === undefined ? undefined : finder.place(next.sha256);
    if (place === undefined) return { entry, rank: -1, offset: 0 };
    const { medium } = place.reader;
    const rank = ranks.get(medium) ?? ranks.size;
    ranks.set(medium, rank);
    return { entry, rank, offset: place.offset };
  });
  keyed.sort((left, right) => left.rank - right.rank || left.offset - right.offset);
  return keyed.map(({ entry }) => entry);
};

/** What is at a place, right or wrong; `undefined` when nothing can be read there. */
const readPlace = async ({
  reader,
  offset,
  lengthBytes,
  packed,
}: ChunkPlace): Promise<Uint8Array | undefined> => {
  const stored = Buffer.allocUnsafe(lengthBytes);
  if (!(await reader.readRange(offset, stored))) return undefined;
  return packed === undefined ? stored : (unpackChunk(stored, packed) ?? new Uint8Array());
};

/** The chunk from anywhere else, one place after the other; `undefined` when nobody has it. */
const rescue = async (chunk: Chunk, finder: ChunkFinder): Promise<Uint8Array | undefined> => {
  for (;;) {
    const place = await finder.placeElsewhere(chunk.sha256);
    if (place === undefined) return undefined;
    const bytes = await readPlace(place);
    if (bytes !== undefined) {
      if (isChunk(bytes, chunk)) return bytes;
      place.reader.reportDamage();
    }
    finder.exclude(chunk.sha256, place);
  }
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
  { job, finder, hasher, blocks, signal, onProgress }: GatherOptions,
): Promise<Gathered> => {
  const stuck = new Set<Recipe>();
  const writes = createWriteQueue();
  const begun: Begun[] = [];
  for (const recipe of recipes) {
    if (!job.isComplete(recipe.object)) {
      begun.push({ recipe, done: await job.chunksDone(recipe) });
    }
  }

  const write = async (
    recipe: Recipe,
    bytes: Uint8Array,
    chunkCount: number,
  ): Promise<{ settled: Settled }> => {
    const { object, chunks } = recipe;
    if (chunks.length > 1) {
      const settled = writes.append(async () => {
        await job.append(recipe, bytes, chunkCount);
        onProgress(bytes.length, job.isComplete(object) ? 1 : 0);
      });
      return { settled };
    }
    await writes.room();
    const settled = writes.begin(async () => {
      await job.writeWhole(object, bytes);
      onProgress(bytes.length, 1);
    });
    return { settled };
  };
  const wanted = function* (): Generator<Wanted<Item, ChunkReader>> {
    for (const { recipe, done } of inReadingOrder(begun, finder)) {
      for (let index = done; index < recipe.chunks.length && !stuck.has(recipe); index += 1) {
        const chunk = recipe.chunks[index];
        if (chunk === undefined) continue;
        yield { item: { recipe, chunk }, place: finder.place(chunk.sha256) };
      }
    }
  };
  /**
   * Verifies what was read and begins to write it.
   *
   * @returns the writes after which the buffer may be used again
   */
  const deliver = async ({ segment, buffer, digests }: Reading): Promise<Settled[]> => {
    const { parts, reader, offset, isPacked } = segment;
    const read = await digests;
    const pending: Settled[] = [];
    // Chunks of one file that lie side by side are written at once.
    let run: { recipe: Recipe; start: number; end: number; count: number } | undefined;
    const flush = async (): Promise<void> => {
      if (run === undefined) return;
      const { recipe, start, end, count } = run;
      run = undefined;
      const { settled } = await write(recipe, buffer.subarray(start, end), count);
      pending.push(settled);
    };
    for (const [index, part] of parts.entries()) {
      const { item, packed } = part;
      const { recipe, chunk } = item;
      if (stuck.has(recipe)) continue;
      const lengthBytes = part.end - part.start;
      const start = isPacked ? part.unpackedStart : part.start;
      const end = start + (packed?.lengthBytes ?? lengthBytes);
      const place: ChunkPlace | undefined = reader && {
        reader,
        offset: offset + part.start,
        lengthBytes,
        ...(packed === undefined ? {} : { packed }),
      };
      // One bad sector must not cost its neighbours: after a failed read each chunk is tried alone,
      // unless somebody else had better be asked first.
      const isLeft = read === undefined && parts.length > 1 && reader?.isDoubtful() === true;
      const alone =
        read === undefined && !isLeft && parts.length > 1 && place !== undefined
          ? await readPlace(place)
          : undefined;
      const isHere = read !== undefined || alone !== undefined;
      const isRight = alone === undefined ? read?.[index] === chunk.sha256 : isChunk(alone, chunk);
      if (isRight) {
        if (alone !== undefined) buffer.set(alone, start);
        if (index === 0) reader?.reportRight?.();
        if (run?.recipe === recipe && run.end === start) {
          run.end = end;
          run.count += 1;
        } else {
          await flush();
          run = { recipe, start, end, count: 1 };
        }
        continue;
      }
      await flush();
      if (place !== undefined && !isLeft) {
        if (isHere) place.reader.reportDamage();
        finder.exclude(chunk.sha256, place);
      }
      const rescued = await rescue(chunk, finder);
      if (rescued === undefined) stuck.add(recipe);
      else pending.push((await write(recipe, rescued, 1)).settled);
    }
    await flush();
    return pending;
  };

  const readAndHash = async (
    { reader, offset, lengthBytes, parts, isPacked }: Segment<Item, ChunkReader>,
    block: Block,
  ): Promise<readonly string[] | undefined> => {
    const stored = isPacked ? blocks.take(lengthBytes) : block;
    try {
      const isRead = await reader?.readRange(offset, stored.subarray(0, lengthBytes));
      if (isRead !== true) return undefined;
      return await (isPacked
        ? hasher.unpack(stored, parts.map(withoutItem), block)
        : hasher.sha256(
            block,
            parts.map(({ start, end }) => ({ start, end })),
          ));
    } finally {
      if (isPacked) blocks.giveBack(stored);
    }
  };
  const segments = planReads(wanted());
  const reading: Reading[] = [];
  const writing = new Set<Promise<void>>();
  let blocksInUse = 0;
  let isExhausted = false;
  /** @returns whether anything is left to read after what is under way */
  const readOn = (): boolean => {
    while (!isExhausted && reading.length < readAhead && blocksInUse < blockLimit) {
      const next = segments.next();
      if (next.done === true) {
        isExhausted = true;
        break;
      }
      const segment = next.value;
      const buffer = blocks.take(segment.isPacked ? segment.unpackedBytes : segment.lengthBytes);
      blocksInUse += 1;
      const digests = readAndHash(segment, buffer);
      // Taken where it is awaited; until then it must not count as unhandled.
      digests.catch(() => undefined);
      reading.push({ segment, buffer, digests });
    }
    return !isExhausted;
  };
  try {
    for (const { recipe } of begun) {
      if (recipe.chunks.length === 0) await write(recipe, new Uint8Array(), 0);
    }
    for (;;) {
      signal.throwIfAborted();
      writes.check();
      const isMoreToRead = readOn();
      const next = reading.shift();
      if (next === undefined) {
        if (!isMoreToRead) break;
        await Promise.race(writing);
        continue;
      }
      const pending = await deliver(next);
      const freed = Promise.all(pending).then(() => {
        blocks.giveBack(next.buffer);
        blocksInUse -= 1;
        writing.delete(freed);
      });
      writing.add(freed);
    }
  } finally {
    await Promise.allSettled(reading.map(({ digests }) => digests));
    await writes.drain();
    await job.pause();
  }
  writes.check();
  const missingBytes = [...stuck].reduce((sum, { object }) => sum + object.sizeBytes, 0);
  return { missingBytes };
};
