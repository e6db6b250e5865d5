/** Writes that go on while the next bytes are read and hashed. */
export interface WriteQueue {
  /** Resolves when there is room for one more. */
  room(): Promise<void>;
  /** Begins a write that needs no other. */
  begin(write: () => Promise<void>): Settled;
  /** Queues a write behind the earlier ones of this kind: parts of files, in order. */
  append(write: () => Promise<void>): Settled;
  /** Resolves when everything is written. */
  drain(): Promise<void>;
  /** Throws what the first failed write threw. Later writes are not begun. */
  check(): void;
}

/** Resolves when the write is over, whether it worked or not. */
export type Settled = Promise<void>;

/** Small files being written at once: what keeps a disk busy. */
const writesAtOnce = 16;

export const createWriteQueue = (): WriteQueue => {
  const running = new Set<Settled>();
  let lastAppend: Settled = Promise.resolve();
  let failure: { readonly error: unknown } | undefined;
  const run = async (write: () => Promise<void>): Promise<void> => {
    if (failure !== undefined) return;
    try {
      await write();
    } catch (error) {
      failure ??= { error };
    }
  };
  const check = (): void => {
    if (failure !== undefined) throw failure.error;
  };
  return {
    check,
    room: async () => {
      while (running.size >= writesAtOnce) await Promise.race(running);
    },
    begin: (write) => {
      const settled: Settled = run(write).finally(() => running.delete(settled));
      running.add(settled);
      return settled;
    },
    append: (write) => {
      lastAppend = lastAppend.then(() => run(write));
      return lastAppend;
    },
    drain: async () => {
      await lastAppend;
      await Promise.all(running);
    },
  };
};
