/** Notes which of the missing chunks are made: how many are left out, how many made, and so on. */
export const createRuns = () => {
  const runs: number[] = [0];
  return {
    note: (isMade: boolean): void => {
      if (isMade === (runs.length % 2 === 1)) runs.push(0);
      runs.push((runs.pop() ?? 0) + 1);
    },
    result: (): number[] => (runs.length % 2 === 1 ? runs.slice(0, -1) : runs),
  };
};
