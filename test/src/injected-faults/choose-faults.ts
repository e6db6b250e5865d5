import type { Injection, TracedCall } from './strace.ts';

/** One call of one thread of the daemon that is made to fail. */
export interface Fault extends Injection {
  /** Which of the threads, the oldest first. */
  readonly thread: number;
  readonly place: Place;
}

/** Whose bytes or names the call is about. */
export type Place = 'store' | 'state' | 'drop';

/** What may go wrong with each call about the box's own folders. */
const errorsOf: Readonly<Record<string, readonly string[]>> = {
  read: ['EIO'],
  pread64: ['EIO'],
  write: ['EIO', 'ENOSPC'],
  pwrite64: ['EIO', 'ENOSPC'],
  fsync: ['EIO'],
  fdatasync: ['EIO'],
  rename: ['EIO', 'ENOSPC'],
  renameat: ['EIO', 'ENOSPC'],
  link: ['EIO', 'ENOSPC'],
  linkat: ['EIO', 'ENOSPC'],
  symlink: ['EIO', 'ENOSPC'],
  mkdir: ['EIO', 'ENOSPC'],
  openat: ['EIO', 'ENOSPC'],
};

/**
 * What is plugged in is only read: it is damaged, or it is gone. Looking at it may use up what the system
 * has, as the number of its inotify watches (ENOSPC).
 */
const dropErrorsOf: Readonly<Record<string, readonly string[]>> = {
  read: ['EIO', 'ENODEV'],
  pread64: ['EIO', 'ENODEV'],
  openat: ['EIO', 'ENODEV', 'ENOSPC'],
  statx: ['EIO', 'ENODEV'],
  inotify_add_watch: ['ENOSPC'],
};

export const tracedCalls: readonly string[] = [
  ...new Set([...Object.keys(errorsOf), ...Object.keys(dropErrorsOf)]),
];

/** Whose bytes or names a call is about; undefined for others than the box's. */
export const placeOf = (root: string, { text }: TracedCall): Place | undefined =>
  (['drop', 'state', 'store'] as const).find((place) =>
    ['/', '"', '>'].some((end) => text.includes(`${root}/${place}${end}`)),
  );

const dropPaths = (root: string, bundle: string): string[] => [
  `${root}/drop`,
  `${root}/drop/${bundle}`,
];

const spread = <T>(all: readonly T[], count: number): T[] =>
  all.length <= count
    ? [...all]
    : Array.from({ length: count }, (_, index) => {
        const at = Math.floor(((index + 0.5) * all.length) / count);
        return all[at];
      }).filter((one) => one !== undefined);

/**
 * Every call about the box's folders or what is plugged in, with every error that may be its answer.
 *
 * @param calls what an update without faults does
 * @param bundle name of the file that was put into the drop folder
 * @param perKind how many of each kind of call, thread, place and error, spread evenly
 */
export const chooseFaults = (
  calls: readonly TracedCall[],
  threads: readonly number[],
  root: string,
  bundle: string,
  perKind: number,
): Fault[] => {
  const kinds = new Map<string, Fault[]>();
  const inDrop = new Map<string, number>();
  for (const call of calls) {
    const place = placeOf(root, call);
    if (place === undefined) continue;
    // Calls about the drop folder are few among many, so strace is to count those alone.
    const counted = `${call.thread} ${call.name}`;
    const nthInDrop = (inDrop.get(counted) ?? 0) + (place === 'drop' ? 1 : 0);
    inDrop.set(counted, nthInDrop);
    const which =
      place === 'drop' ? { nth: nthInDrop, paths: dropPaths(root, bundle) } : { nth: call.nth };
    for (const error of (place === 'drop' ? dropErrorsOf : errorsOf)[call.name] ?? []) {
      const thread = threads.indexOf(call.thread);
      const fault = { call: call.name, error, thread, place, ...which };
      const kind = [call.name, thread, place, error].join(' ');
      kinds.set(kind, [...(kinds.get(kind) ?? []), fault]);
    }
  }
  return [...kinds.values()].flatMap((faults) => spread(faults, perKind));
};
