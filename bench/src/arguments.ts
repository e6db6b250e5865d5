import { parseArgs } from 'node:util';

/** Whether files were just read (`warm`) or their pages were dropped (`cold`) before every run. */
export type CacheState = 'warm' | 'cold';

export interface BenchArguments {
  readonly name: string;
  readonly write: boolean;
  readonly scale: number;
  readonly runs: number;
  readonly cache: CacheState;
}

/** What was typed cannot be run; the message says why, for the person who typed it. */
export class UsageError extends Error {}

/** Named with its alternatives, for `--help` and for wrong names. */
export const usage = (names: readonly string[]): string =>
  [
    'Usage: npm run bench -- <name> [--write] [--scale 0.1] [--runs 3] [--cache warm|cold]',
    '',
    `Names: ${names.join(', ')}, or all but the long ones: all`,
    '',
    '  --write        put the result into docs/benchmarks.md',
    '  --scale N      a part of the data set, 0.001 to 1 (default 1)',
    '  --runs N       runs of each contender, taken in turns (default 3)',
    '  --cache STATE  warm: everything read before (default); cold: page cache dropped (needs root)',
    '',
  ].join('\n');

const number = (
  text: string,
  option: string,
  accepts: (value: number) => boolean,
  expected: string,
): number => {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!accepts(value)) throw new UsageError(`--${option} ${text}: expected ${expected}`);
  return value;
};

const parse = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        scale: { type: 'string', default: '1' },
        runs: { type: 'string', default: '3' },
        cache: { type: 'string', default: 'warm' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
};

/**
 * Reads the words after `npm run bench --`.
 *
 * @param names benchmarks that exist
 * @throws UsageError
 */
export const parseArguments = (
  words: readonly string[],
  names: readonly string[],
): BenchArguments => {
  const { values, positionals } = parse(words);
  const [name, ...more] = positionals;
  if (name === undefined) throw new UsageError('which benchmark?');
  if (more.length > 0) throw new UsageError(`one benchmark at a time, not also ${more.join(' ')}`);
  if (!names.includes(name)) throw new UsageError(`no benchmark is called ${name}`);
  const scale = number(
    values.scale,
    'scale',
    (value) => value >= 0.001 && value <= 1,
    'a number from 0.001 to 1',
  );
  const runs = number(
    values.runs,
    'runs',
    (value) => Number.isInteger(value) && value >= 1 && value <= 99,
    'a whole number from 1 to 99',
  );
  if (values.cache !== 'warm' && values.cache !== 'cold') {
    throw new UsageError(`--cache ${values.cache}: expected warm or cold`);
  }
  if (values.write && scale !== 1) {
    throw new UsageError('--write is for whole runs: leave --scale out');
  }
  return { name, write: values.write, scale, runs, cache: values.cache };
};
