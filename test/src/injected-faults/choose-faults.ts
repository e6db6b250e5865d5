import type { Injection, TracedCall } from './strace.ts';

/** One call of one thread of the daemon that is made to fail. */
export interface Fault extends Injection {
  /** Which of the threads, the oldest first. */
  readonly thread: number;
  readonly place: Place;
}

/** Whose bytes or names the call is about. */
export type Place = 'store' | 'state' | 'drop';

/** What may go wrong with each call; a read of what was plugged in fails as a pulled stick makes it. */
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

export const tracedCalls: readonly string[] = Object.keys(errorsOf);

const placeOf = (root: string, { text }: TracedCall): Place | undefined =>
  (['drop', 'state', 'store'] as const).find((place) => text.includes(`${root}/${place}/`));

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
 * @param perKind how many of each kind of call, thread, place and error, spread evenly
 */
export const chooseFaults = (
  calls: readonly TracedCall[],
  threads: readonly number[],
  root: string,
  perKind: number,
): Fault[] => {
  const kinds = new Map<string, Fault[]>();
  for (const call of calls) {
    const place = placeOf(root, call);
    if (place === undefined) continue;
    // What is plugged in is only read: it is damaged, or it is gone.
    const errors = place === 'drop' ? ['EIO', 'ENODEV'] : (errorsOf[call.name] ?? []);
    for (const error of errors) {
      const thread = threads.indexOf(call.thread);
      const fault = { call: call.name, error, nth: call.nth, thread, place };
      const kind = [call.name, thread, place, error].join(' ');
      kinds.set(kind, [...(kinds.get(kind) ?? []), fault]);
    }
  }
  return [...kinds.values()].flatMap((faults) => spread(faults, perKind));
};
