import type { Callback, Source } from './sbot.ts';

/** Waits for what is told by a callback. */
export const settled = async <Value>(
  begin: (callback: Callback<Value>) => void,
): Promise<Value | undefined> =>
  new Promise((resolve, reject) => {
    begin((error, value) => {
      if (error === null || error === undefined) resolve(value);
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
  });

/** Reads a pull-stream to its end. Rejects when it breaks. */
export const drain = async <Item>(
  read: Source<Item>,
  onItem: (item: Item) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    // Sources answer at once or later; a loop for the first, so that the stack does not grow with them.
    const pump = (): void => {
      while (ask());
    };
    /** @returns whether it was answered at once, and there may be more */
    const ask = (): boolean => {
      const answer = { isThere: false, isLate: false };
      read(null, (end, item) => {
        if (end === true) resolve();
        else if (end) reject(end instanceof Error ? end : new Error(String(end)));
        else {
          if (item !== undefined) onItem(item);
          answer.isThere = true;
          if (answer.isLate) pump();
        }
      });
      answer.isLate = !answer.isThere;
      return answer.isThere;
    };
    pump();
  });
