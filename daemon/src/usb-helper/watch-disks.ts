import path from 'node:path';
import { findDisks, isStillThere, type Disk, type FindDisksOptions } from './find-disks.ts';
import { readState, readStateNow } from './kernel-tree.ts';

export interface AppearedDisk extends Disk {
  /** Whether it was there when the machine or the helper started. */
  readonly isFromStart: boolean;
}

export interface DiskChanges {
  readonly gone: readonly Disk[];
  readonly appeared: readonly AppearedDisk[];
}

/** Looks again and again for what came and went. */
export interface DiskWatch {
  /** One look; not to be called again before it has resolved. */
  look(): Promise<DiskChanges>;
}

/** Who plugs something in earlier did so before the box was of use. */
const startedMs = 60_000;

/**
 * While the kernel's list of disks stays as it is, everything is looked at only once in so many looks: what it
 * does not tell is that somebody let go of a disk. A whole look wakes an idle box fifty times.
 */
const quietLooks = 10;

/**
 * A disk counts from the second look that shows it unchanged: its partitions may come after it.
 */
export const createDiskWatch = (options: FindDisksOptions): DiskWatch => {
  let known = new Map<string, Disk>();
  let seenOnce = new Map<string, { readonly isFromStart: boolean }>();
  let isFirst = true;
  let listed = '';
  let quiet = 0;
  const isQuiet = (): boolean => {
    const before = listed;
    listed = readStateNow(path.join(options.tree.proc, 'partitions'));
    quiet = listed !== '' && listed === before ? (quiet + 1) % quietLooks : 0;
    return (
      quiet > 0 &&
      seenOnce.size === 0 &&
      [...known.values()].every((disk) => isStillThere(options.tree, disk))
    );
  };
  return {
    look: async () => {
      if (isQuiet()) return { gone: [], appeared: [] };
      const disks = await findDisks(options);
      const uptime = await readState(path.join(options.tree.proc, 'uptime'));
      const isStarting = isFirst || parseFloat(uptime) * 1000 < startedMs;
      isFirst = false;
      const now = new Map(disks.map((disk) => [disk.key, disk]));
      const gone = [...known.values()].filter(({ key }) => !now.has(key));
      const fresh = disks.filter(({ key }) => !known.has(key));
      const appeared = fresh.flatMap((disk) => {
        const seen = seenOnce.get(disk.key);
        return seen === undefined ? [] : [{ ...disk, ...seen }];
      });
      seenOnce = new Map(
        fresh.map(({ key }) => [key, seenOnce.get(key) ?? { isFromStart: isStarting }]),
      );
      known = new Map(
        [...known.values(), ...appeared]
          .filter(({ key }) => now.has(key))
          .map((disk) => [disk.key, disk]),
      );
      return { gone, appeared };
    },
  };
};
