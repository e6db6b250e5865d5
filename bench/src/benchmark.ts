import { execa } from 'execa';
import { writeFile } from 'node:fs/promises';
import type { CacheState } from './arguments.ts';
import type { Tool } from './machine.ts';
import type { Measure } from './measure.ts';
import type { Report, Series } from './report.ts';

/** What a benchmark is given. */
export interface BenchContext {
  /** Its own folder, empty, removed afterwards. */
  readonly folder: string;
  readonly scale: number;
  readonly runs: number;
  readonly cache: CacheState;
  /** Says on the terminal what is going on. */
  readonly note: (text: string) => void;
}

export interface Benchmark {
  /** Also the name of its section in the page. */
  readonly name: string;
  /** Too long for `all`. */
  readonly isLong: boolean;
  readonly tools: readonly Tool[];
  readonly run: (context: BenchContext) => Promise<Report>;
}

/** One side of a comparison. */
export interface Contender {
  readonly name: string;
  /** Makes everything ready for a run; not measured. */
  readonly prepare?: () => Promise<void>;
  readonly run: () => Promise<Measure>;
}

/** Writes out what is pending, so that nobody pays for the one before; drops caches when cold. */
const settle = async (cache: CacheState): Promise<void> => {
  await execa('sync');
  if (cache === 'warm') return;
  try {
    await writeFile('/proc/sys/vm/drop_caches', '3');
  } catch (error) {
    throw new Error('--cache cold needs root: the page cache cannot be dropped', { cause: error });
  }
};

/** Runs the contenders in turns: A B A B. The first is ours. */
export const takeTurns = async (
  { runs, cache, note }: BenchContext,
  step: string,
  contenders: readonly Contender[],
): Promise<Series[]> => {
  const measures = contenders.map((): Measure[] => []);
  for (let run = 1; run <= runs; run += 1) {
    for (const [index, contender] of contenders.entries()) {
      await contender.prepare?.();
      await settle(cache);
      const measure = await contender.run();
      measures[index]?.push(measure);
      note(`${step} ${run}/${runs}: ${contender.name} ${measure.wallSeconds.toFixed(2)} s`);
    }
  }
  return contenders.map(({ name }, index) => ({
    step,
    contender: name,
    measures: measures[index] ?? [],
  }));
};

export const wallTimes = (series: Series | undefined): number[] =>
  (series?.measures ?? []).map(({ wallSeconds }) => wallSeconds);

/** The largest peak of any run of `contender`, in bytes. */
export const highestPeak = (series: readonly Series[], contender: string): number =>
  Math.max(
    ...series
      .filter((one) => one.contender === contender)
      .flatMap(({ measures }) => measures.map(({ peakBytes }) => peakBytes)),
  );
