import { createInterface } from 'node:readline';
import { execa } from 'execa';
import type { Computer } from '../transfer/link/namespace.ts';

/** Processes that go on until they are stopped. */
export interface Running {
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

/** Starts a program on a computer, without waiting for anything. */
export const startOn = (
  { enter }: Computer,
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
) => {
  const [program = '', ...words] = [...enter, ...command];
  return execa(program, words, {
    env,
    reject: false,
    buffer: false,
    stdin: 'ignore',
    stderr: 'inherit',
  });
};

/**
 * Starts a program on a computer and waits for a line of it.
 *
 * @returns what stands in the line after the word, with the process
 * @throws Error when it ends before
 */
export const startServing = async (
  computer: Computer,
  command: readonly string[],
  word = 'ready',
): Promise<Running & { readonly said: string }> => {
  const child = startOn(computer, command);
  const said = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith(word)) resolve(line.slice(word.length).trim());
    });
    void child.then(() => {
      reject(new Error(`${command.join(' ')} ended`));
    });
  });
  return {
    said,
    pids: [child.pid ?? 0],
    stop: async () => {
      child.kill('SIGTERM');
      await child;
    },
  };
};
