import { setTimeout as wait } from 'node:timers/promises';
import type { ZimFile } from './zim-book.ts';
import type { ZimServer } from './zim-server.ts';

/** A visitor waits so long for libraries that are just being opened. */
const openWithinMs = 10_000;

/** Brings libraries in step with the store, or goes on without them when that takes too long. */
export const followInTime = async (zim: ZimServer, files: readonly ZimFile[]): Promise<void> => {
  const late = new AbortController();
  await Promise.race([
    zim.follow(files).catch(() => undefined),
    wait(openWithinMs, undefined, { signal: late.signal }).catch(() => undefined),
  ]);
  late.abort();
};
