import { isCodedError, type CodedMessage, type HistoryKind } from '@p2p-hotspot/contract';
import type { Hasher } from '../ports/hasher.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';
import type { CareItem, Repair, Store } from '../ports/store.ts';
import { createBlockPool } from './block-pool.ts';
import { createChunkFinder } from './chunk-finder.ts';
import { gather } from './gather.ts';
import type { SourcePool } from './source-pool.ts';

export interface CaretakerOptions {
  readonly store: Store;
  readonly pool: SourcePool;
  readonly documents: StateDocumentStore;
  /** After so much the position of the idle scrub is written down: what a power cut costs. */
  readonly noteBytes: number;
  readonly openHasher: () => Hasher;
  readonly addHistory: (kind: HistoryKind, message: CodedMessage) => Promise<void>;
  readonly onDamageChange: () => Promise<void>;
}

/** Looks after what is stored. */
export interface Caretaker {
  /** Re-reads everything that is served, then repairs what it can. */
  scrub(signal: AbortSignal): Promise<void>;
  /** Re-reads the next few files: for idle time. Goes on where it was, also after a restart. */
  scrubSome(maxBytes: number, signal: AbortSignal): Promise<void>;
  /** Re-reads one tree, then repairs what it can. */
  examine(tree: string, signal: AbortSignal): Promise<void>;
  /** A file was found to be other than its name says: it is not served any more, and that is told. */
  report(sha256: string): Promise<void>;
  /** Repairs damaged files from the present sources. */
  repair(signal: AbortSignal): Promise<void>;
}

const repairJob = 'repair';

/** Paths of a file for people: the first place it is served at. */
const shownPlace = (repairs: readonly Repair[], sha256: string): string =>
  repairs.find(({ recipe }) => recipe.object.sha256 === sha256)?.places[0]?.path ?? sha256;

export const createCaretaker = ({
  store,
  pool,
  documents,
  noteBytes,
  openHasher,
  addHistory,
  onDamageChange,
}: CaretakerOptions): Caretaker => {
  let round: AsyncIterator<CareItem> | undefined;
  /** Position of the last file that was re-read in this round. */
  let reached: string | undefined;
  /** Re-read since the position was written down. */
  let unnotedBytes = 0;
  let isNoted = false;

  const beginRound = async (): Promise<AsyncIterator<CareItem>> => {
    if (reached === undefined) {
      reached = (await documents.load('scrub'))?.after;
      isNoted = reached !== undefined;
    }
    return store.care.inventory(reached)[Symbol.asyncIterator]();
  };
  const note = async (): Promise<void> => {
    unnotedBytes = 0;
    isNoted = reached !== undefined;
    try {
      await documents.save('scrub', reached === undefined ? {} : { after: reached });
    } catch (error) {
      // A card that is full or fails is told of elsewhere; it is re-read all the same.
      if (!isCodedError(error)) throw error;
    }
  };

  const report = async (sha256: string): Promise<void> => {
    await store.care.condemn(sha256);
    await onDamageChange();
    const repairs = await store.care.findRepairs(new Set([sha256]));
    await addHistory('damaged', {
      code: 'FILE_DAMAGED',
      parameters: { path: shownPlace(repairs, sha256) },
    });
  };
  const inspect = async (item: CareItem, signal: AbortSignal): Promise<void> => {
    if (!(await store.care.isSound(item, signal))) await report(item.sha256);
  };
  const repair = async (signal: AbortSignal): Promise<void> => {
    const damaged = await store.care.damaged();
    if (damaged.length === 0) return;
    const repairs = await store.care.findRepairs(new Set(damaged));
    const job = await store.openJob(repairJob);
    const hasher = openHasher();
    const blocks = createBlockPool(hasher);
    try {
      const chunks = repairs.flatMap(({ recipe }) => recipe.chunks);
      // Seeds are verified when they are read, so a damaged one does no harm.
      const lists = [...new Set(repairs.flatMap((one) => one.lists))];
      const wanted = lists.map((sha256) => ({ sha256, read: () => store.readList(sha256) }));
      const finder = createChunkFinder(store, pool, wanted, lists, chunks);
      try {
        await finder.cover();
        await gather(
          repairs.map(({ recipe }) => recipe),
          { job, finder, hasher, blocks, signal, onProgress: () => undefined },
        );
      } finally {
        await finder.close();
      }
      const done = repairs.filter(({ recipe }) => job.isComplete(recipe.object));
      if (done.length > 0) await job.publishRepairs(done);
      for (const { recipe } of done) {
        await addHistory('repaired', {
          code: 'FILE_REPAIRED',
          parameters: { path: shownPlace(done, recipe.object.sha256) },
        });
      }
    } finally {
      await hasher.close();
      await store.discardJob(repairJob);
      await onDamageChange();
    }
  };

  return {
    scrub: async (signal) => {
      for await (const item of store.care.inventory()) {
        signal.throwIfAborted();
        await inspect(item, signal);
      }
      await repair(signal);
    },
    scrubSome: async (maxBytes, signal) => {
      for (let bytes = 0; bytes < maxBytes;) {
        round ??= await beginRound();
        const next = await round.next();
        if (next.done === true) {
          round = undefined;
          reached = undefined;
          if (isNoted) await note();
          break;
        }
        const { sizeBytes, position } = next.value;
        try {
          await inspect(next.value, signal);
        } catch (error) {
          // Interrupted in the middle of a large file: it must not be passed over for ever.
          round = undefined;
          throw error;
        }
        reached = position;
        bytes += sizeBytes;
        unnotedBytes += sizeBytes;
        if (unnotedBytes >= noteBytes) await note();
      }
      await repair(signal);
    },
    examine: async (tree, signal) => {
      const marked = new Set(await store.care.damaged());
      for (const item of await store.care.filesOf(tree)) {
        signal.throwIfAborted();
        if (!marked.has(item.sha256)) await inspect(item, signal);
      }
      await repair(signal);
    },
    report,
    repair,
  };
};
