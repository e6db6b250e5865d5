import { setImmediate } from 'node:timers/promises';

/** As many as keep a disk busy; more only costs memory. */
const width = 16;
/** Items after which everything else in the process gets its turn. */
const politeness = 64;

/**
 * Does something for each item, a few at a time. After a failure no new item is begun, and those
 * under way are awaited before the failure is thrown.
 */
export const inParallel = async <Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown>,
): Promise<void> => {
  const iterator = items[Symbol.iterator]();
  let failed = false;
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let next = iterator.next(); next.done !== true && !failed; next = iterator.next()) {
      try {
        await work(next.value);
        done += 1;
        if (done % politeness === 0) await setImmediate();
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: width }, worker));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
};
