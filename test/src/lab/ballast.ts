import { spawnSync } from 'node:child_process';
import {
  closeSync,
  openSync,
  rmSync,
  statSync,
  statfsSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** Space of a volume that something else took. */
export interface Ballast {
  /** Gives back so much that so many bytes are free for everybody. */
  leave(freeBytes: number): void;
  remove(): void;
}

const stepBytes = 256 * 1024;

const freeBytesOf = (folder: string): number => {
  const { bfree, bsize } = statfsSync(folder);
  return bfree * bsize;
};

/** Takes all that is free on a volume, to the last block, before anybody else gets a turn. */
export const takeAllSpace = (folder: string): Ballast => {
  const file = path.join(folder, 'ballast');
  const descriptor = openSync(file, 'w');
  try {
    // Most of it at once; what fallocate cannot have because of its own bookkeeping, by writing.
    const most = Math.max(4096, freeBytesOf(folder) - 1024 * 1024);
    spawnSync('fallocate', ['-l', String(most), file]);
    const block = Buffer.alloc(4096, 1);
    for (let at = most; ; at += block.length) {
      try {
        writeSync(descriptor, block, 0, block.length, at);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        break;
      }
    }
  } finally {
    closeSync(descriptor);
  }
  return {
    leave: (freeBytes) => {
      // Some blocks are for the superuser, and how many shows only when some are free.
      for (;;) {
        const { bavail, bsize } = statfsSync(folder);
        const { size } = statSync(file);
        if (bavail * bsize >= freeBytes || size === 0) return;
        truncateSync(file, Math.max(0, size - stepBytes));
      }
    },
    remove: () => {
      rmSync(file);
    },
  };
};
