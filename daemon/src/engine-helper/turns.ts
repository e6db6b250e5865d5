export type Turns = <T>(task: () => Promise<T>) => Promise<T>;

/** Runs tasks one after another, whether they fail or not. */
export const createTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
};
