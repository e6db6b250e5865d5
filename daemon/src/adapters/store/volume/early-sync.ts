import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';

/** Bytes after which the disk is set to work while the copy goes on. */
const syncEveryBytes = 128 * 1024 * 1024;

/**
 * Makes what is written durable while more is being read, so that the sync at the end finds little to
 * do. It is an aid to speed only: what counts is the sync that is awaited before anything gets its
 * name.
 */
export interface EarlySync {
  written(bytes: number): void;
  /** Waits for what is under way. @throws what it threw */
  settle(): Promise<void>;
}

export const createEarlySync = (fs: DurableFileSystem, path: string): EarlySync => {
  let unsynced = 0;
  let running: Promise<void> | undefined;
  let failure: { readonly error: unknown } | undefined;
  return {
    written: (bytes) => {
      unsynced += bytes;
      if (unsynced < syncEveryBytes || running !== undefined) return;
      unsynced = 0;
      running = fs
        .syncFileSystem(path)
        .catch((error: unknown) => {
          failure = { error };
        })
        .finally(() => {
          running = undefined;
        });
    },
    settle: async () => {
      await running;
      const failed = failure;
      failure = undefined;
      if (failed !== undefined) throw failed.error;
    },
  };
};
