/** Median and range of some runs. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** @throws RangeError when there are no values */
export const spread = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (min === undefined || max === undefined || upper === undefined || lower === undefined) {
    throw new RangeError('no runs to summarise');
  }
  return { median: (lower + upper) / 2, min, max };
};

/** What ours took more than the run beside it. */
export const pairedDifference = (ours: readonly number[], others: readonly number[]): Spread =>
  spread(ours.map((value, index) => value - (others[index] ?? Number.NaN)));

/**
 * Ratio of each of our runs to the peer's run beside it: pairs share the machine's mood of that
 * minute, which a ratio of two medians would not.
 */
export const pairedRatio = (ours: readonly number[], peers: readonly number[]): Spread =>
  spread(ours.map((value, index) => value / (peers[index] ?? Number.NaN)));
