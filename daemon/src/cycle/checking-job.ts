import { createHash, type Hash } from 'node:crypto';
import { DaemonError } from '../ports/daemon-error.ts';
import { objectName, type StoreJob } from '../ports/store.ts';

/** An object that is being looked at, chunk after chunk. */
interface Part {
  chunksDone: number;
  /** Absent where an earlier attempt brought the beginning, which is not read again. */
  readonly whole?: Hash;
}

/**
 * A job that takes in what it is given, checks it to the last object, and keeps nothing: to find out
 * whether sources have all that a job lacks, before anything is taken away for it.
 */
export const createCheckingJob = (job: StoreJob): StoreJob => {
  const checked = new Set<string>();
  const parts = new Map<string, Part>();
  return {
    ...job,
    isComplete: (object) => checked.has(objectName(object)) || job.isComplete(object),
    writeWhole: (object) => {
      checked.add(objectName(object));
      return Promise.resolve();
    },
    append: async (recipe, bytes, chunkCount) => {
      const { object, chunks } = recipe;
      const name = objectName(object);
      let part = parts.get(name);
      if (part === undefined) {
        const chunksDone = await job.chunksDone(recipe);
        part = { chunksDone, ...(chunksDone === 0 ? { whole: createHash('sha256') } : {}) };
        parts.set(name, part);
      }
      part.whole?.update(bytes);
      part.chunksDone += chunkCount;
      if (part.chunksDone < chunks.length) return;
      if (part.whole !== undefined && part.whole.digest('hex') !== object.sha256) {
        throw new DaemonError('RELEASE_INCONSISTENT', { parameters: { sha256: object.sha256 } });
      }
      checked.add(name);
    },
    pause: () => Promise.resolve(),
  };
};
