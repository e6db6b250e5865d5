import type { Measure } from './measure.ts';
import { spread, type Spread } from './statistics.ts';

/** All runs of one contender at one step. */
export interface Series {
  readonly step: string;
  readonly contender: string;
  readonly measures: readonly Measure[];
}

/** One number of the design, and whether this run reached it. */
export interface Verdict {
  readonly target: string;
  readonly result: string;
  readonly reached: boolean;
}

export interface Report {
  readonly verdicts: readonly Verdict[];
  readonly series: readonly Series[];
  /** Tables of its own, where the step is not about processes. Markdown. */
  readonly tables?: readonly string[];
  /** Runs of each contender. */
  readonly runs: number;
  /** What was measured, in a sentence or two. */
  readonly data: string;
  /** What a reader must know to judge the numbers. */
  readonly notes: readonly string[];
}

const fixed = (value: number): string => value.toFixed(value < 1 ? 3 : value < 100 ? 2 : 1);

const withRange = (
  { median, min, max }: Spread,
  format: (value: number) => string,
  unit = '',
): string => format(median) + unit + (min === max ? '' : ` (${format(min)}–${format(max)})`);

export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 1);

/** Holds a ratio against its limit. */
export const ratioVerdict = (target: string, ratio: Spread, limit: number): Verdict => ({
  target,
  result: Number.isNaN(ratio.median)
    ? 'not measured'
    : withRange(ratio, (value) => value.toFixed(2), ' ×'),
  reached: ratio.median <= limit,
});

/** Holds a time against its limit. */
export const secondsVerdict = (target: string, seconds: Spread, limit: number): Verdict => ({
  target,
  result: withRange(seconds, fixed, ' s'),
  reached: seconds.median <= limit,
});

/** Holds the worst run's memory against its limit. */
export const memoryVerdict = (target: string, bytes: number, limitBytes: number): Verdict => ({
  target,
  result: `${megabytes(bytes)} MB`,
  reached: bytes <= limitBytes,
});

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);

/** A Markdown table, its columns padded as Prettier would. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const all = [head, ...rows].map((row) => head.map((_, column) => cell(row[column] ?? '')));
  const widths = head.map((_, column) =>
    Math.max(3, ...all.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(row[column] ?? '', width)).join(' | ')} |`;
  const [first = [], ...others] = all;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(first), rule, ...others.map(line)].join('\n');
};

const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - text.length));

const seriesRow = ({ step, contender, measures }: Series): string[] => {
  const carried = measures.flatMap(({ carriedBytes }) => carriedBytes ?? []);
  return [
    step,
    contender,
    withRange(spread(measures.map(({ wallSeconds }) => wallSeconds)), fixed),
    fixed(spread(measures.map(({ cpuSeconds }) => cpuSeconds)).median),
    megabytes(Math.max(...measures.map(({ peakBytes }) => peakBytes))),
    carried.length === 0 ? '' : megabytes(spread(carried).median),
  ];
};

/** The section of a benchmark, as Markdown. `context` is the line about machine and versions. */
export const renderReport = (report: Report, context: string): string =>
  [
    context,
    report.data,
    ...(report.verdicts.length === 0
      ? []
      : [
          table(
            ['Target', 'Result', 'Reached'],
            report.verdicts.map(({ target, result, reached }) => [
              target,
              result,
              reached ? 'yes' : '**no**',
            ]),
          ),
        ]),
    ...(report.series.length === 0
      ? []
      : [
          table(
            ['Step', 'Contender', 'Wall s', 'CPU s', 'Peak RSS MB', 'Carried MB'],
            report.series.map(seriesRow),
          ),
        ]),
    ...(report.tables ?? []),
    ...(report.notes.length === 0 ? [] : [report.notes.map((note) => `- ${note}`).join('\n')]),
  ].join('\n\n');
