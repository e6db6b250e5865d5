/** Does a task when it is its turn. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

export const atOnce: InTurn = (task) => task();

/** One task after the other, in the order in which they came. */
export const oneAtATime = (): InTurn => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task);
    last = mine.catch(() => undefined);
    return mine;
  };
};
