import type { Reserve } from '../core/space-plan.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import type { Store, StoreJob } from '../ports/store.ts';

/** Bytes after which it is looked whether the reserve is still free. */
const lookEveryBytes = 64 * 1024 * 1024;

/**
 * A job that stops writing before it takes what is kept free: the plan was right when it was made,
 * but others write on this volume, too.
 *
 * @returns a job whose writes throw DaemonError SPACE_TAKEN
 */
export const guardReserve = (job: StoreJob, store: Store, reserve: Reserve): StoreJob => {
  let unseen = lookEveryBytes;
  const look = async (bytes: number): Promise<void> => {
    unseen += bytes;
    if (unseen < lookEveryBytes) return;
    const { freeBytes, totalBytes } = await store.space();
    const reserveBytes = reserve(totalBytes);
    // Close to the reserve, every write is looked at.
    if (freeBytes >= reserveBytes + lookEveryBytes) unseen = 0;
    if (freeBytes < reserveBytes + bytes) {
      throw new DaemonError('SPACE_TAKEN', { parameters: { freeBytes, reserveBytes } });
    }
  };
  return {
    ...job,
    writeWhole: async (object, bytes) => {
      await look(bytes.length);
      await job.writeWhole(object, bytes);
    },
    append: async (recipe, bytes, chunkCount) => {
      await look(bytes.length);
      await job.append(recipe, bytes, chunkCount);
    },
  };
};
