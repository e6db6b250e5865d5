import { statfs } from 'node:fs/promises';
import type { MeasureDisk } from '../../ports/surroundings.ts';

/** Kept free, so that nothing else of the box stops for lack of space: of the volume, and at most. */
const reserve = { share: 0.1, mostBytes: 1_000_000_000 } as const;

export const measureDisk =
  (folder: string): MeasureDisk =>
  async () => {
    const { bavail, blocks, bsize } = await statfs(folder);
    const reserveBytes = Math.min(Math.round(blocks * bsize * reserve.share), reserve.mostBytes);
    return { freeBytes: bavail * bsize, reserveBytes };
  };
