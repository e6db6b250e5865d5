import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import type { NetworkMachine } from './network.ts';

/** A program of this test on a machine, as long as it is wanted. */
export interface ChildProgram {
  readonly pid: number;
  /** The line that it became ready with, without its first word. */
  readonly said: string;
  /** Says a line to it. @returns the next line that it says */
  ask(line: string): Promise<string>;
  /** Ends it. @returns its exit code; undefined when a signal ended it */
  stop(signal?: NodeJS.Signals): Promise<number | undefined>;
}

export interface ChildProgramOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Hears each line. */
  readonly onLine?: (line: string) => void;
  /** Judges the line with which it is ready. */
  readonly isReady?: (line: string) => boolean;
}

const longestAnswerMs = 180_000;

const beginsWithReady = (line: string): boolean => line.startsWith('ready');

/**
 * Starts a program on a machine and waits until it says that it is ready.
 *
 * @throws Error when it ends before
 */
export const startChildProgram = async (
  { enter }: NetworkMachine,
  command: readonly string[],
  { environment = {}, onLine, isReady = beginsWithReady }: ChildProgramOptions = {},
): Promise<ChildProgram> => {
  const [program = '', ...words] = [...enter, ...command];
  const child = execa(program, words, {
    env: environment,
    stdin: 'pipe',
    stderr: 'inherit',
    buffer: false,
    reject: false,
  });
  const lines = createInterface({ input: child.stdout });
  const said = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      onLine?.(line);
      if (isReady(line)) resolve(line.replace(/^\S+\s*/, ''));
    });
    void child.then(() => {
      reject(new Error(`${command.join(' ')} ended before it was ready`));
    });
  });
  return {
    pid: child.pid ?? 0,
    said,
    ask: async (line) => {
      const answer = once(lines, 'line', { signal: AbortSignal.timeout(longestAnswerMs) });
      child.stdin.write(`${line}\n`);
      return String((await answer)[0]);
    },
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return (await child).exitCode;
    },
  };
};
