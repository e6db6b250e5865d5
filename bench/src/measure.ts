import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runGroup } from './process-group.ts';

/** One run of a whole process and its children, seen from outside. */
export interface Measure {
  readonly wallSeconds: number;
  /** User and system time. */
  readonly cpuSeconds: number;
  /** The largest resident set of any one process of the run. */
  readonly peakBytes: number;
  /** What had to travel, where the step is about that. */
  readonly carriedBytes?: number;
}

export interface MeasuredCommand {
  readonly measure: Measure;
  readonly stdout: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folder for the figures of the run. */
  readonly scratch: string;
  /** Ends it, with all that it started. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a command under GNU time.
 *
 * GNU time stands in between on purpose: Linux counts the memory of the process that forks into the
 * peak of its child, so a child of Node would never show less than Node itself uses.
 *
 * @throws Error with the command's stderr when it fails
 */
export const measureCommand = async (
  command: string,
  words: readonly string[],
  { cwd, env, scratch, signal }: CommandOptions,
): Promise<MeasuredCommand> => {
  const figures = path.join(scratch, 'time.txt');
  const start = performance.now();
  const { stdout } = await runGroup(
    ['time', '-q', '-f', '%U %S %M', '-o', figures, '--', command, ...words],
    {
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env }),
      maxBuffer: 64 * 1024 * 1024,
    },
    signal,
  );
  const wallSeconds = (performance.now() - start) / 1000;
  const [user = 0, system = 0, peakKibibytes = 0] = (await readFile(figures, 'utf8'))
    .trim()
    .split(' ')
    .map(Number);
  return {
    measure: { wallSeconds, cpuSeconds: user + system, peakBytes: peakKibibytes * 1024 },
    stdout,
  };
};

/** Runs shell text, for a peer that takes several commands. `set -e` stops at the first failure. */
export const measureShell = (script: string, options: CommandOptions): Promise<MeasuredCommand> =>
  measureCommand('sh', ['-ec', script], options);

/** CPU time so far and peak memory of a process that goes on running (Linux `/proc`). */
export const readUsage = async (
  processId: number,
): Promise<Pick<Measure, 'cpuSeconds' | 'peakBytes'>> => {
  const folder = `/proc/${processId}`;
  const status = await readFile(`${folder}/status`, 'utf8');
  const stat = await readFile(`${folder}/stat`, 'utf8');
  // The name, in parentheses, may hold spaces; `utime` and `stime` are fields 14 and 15 (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return {
    cpuSeconds: ticks / clockTicksPerSecond,
    peakBytes: Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024,
  };
};

/** `USER_HZ`, fixed in the Linux ABI of every platform that Node runs on. */
const clockTicksPerSecond = 100;
