/** Remembers the results of slow reads, up to a total weight; the longest unused go first. */
export interface BoundedCache<Value> {
  /**
   * The value under a key, read at the first call. Calls at the same time share one read; a failed
   * read is forgotten, so that the next call tries again.
   */
  get(key: string, read: () => Promise<Value>): Promise<Value>;
}

interface Slot<Value> {
  readonly value: Promise<Value>;
  weight: number;
}

/**
 * @param heaviest total weight to keep; the newest value stays even when it alone is heavier
 * @param weigh weight of one value
 */
export const createBoundedCache = <Value>(
  heaviest: number,
  weigh: (value: Value) => number,
): BoundedCache<Value> => {
  const slots = new Map<string, Slot<Value>>();

  const dropUnused = (): void => {
    let total = [...slots.values()].reduce((sum, { weight }) => sum + weight, 0);
    for (const [key, { weight }] of slots) {
      if (total <= heaviest || slots.size === 1) return;
      slots.delete(key);
      total -= weight;
    }
  };

  const add = (key: string, value: Promise<Value>): Promise<Value> => {
    const slot: Slot<Value> = { value, weight: 0 };
    slots.set(key, slot);
    value.then(
      (loaded) => {
        slot.weight = weigh(loaded);
        dropUnused();
      },
      () => {
        if (slots.get(key) === slot) slots.delete(key);
      },
    );
    return value;
  };

  return {
    get: (key, read) => {
      const known = slots.get(key);
      if (known === undefined) return add(key, read());
      // A Map keeps the order of insertion: re-inserting makes this the last to go.
      slots.delete(key);
      slots.set(key, known);
      return known.value;
    },
  };
};
