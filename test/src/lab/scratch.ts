import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a task in a folder of its own and removes the folder whatever happens. */
export const inScratch = async <T>(task: (directory: string) => Promise<T>): Promise<T> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-test-'));
  try {
    return await task(directory);
  } finally {
    // What was told to end a moment ago may still write its last file.
    await rm(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
};
