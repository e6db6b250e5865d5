import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import type { NetworkMachine } from '../lab/network.ts';

/** A program that answers each line of JSON with one. */
export interface LineProgram {
  readonly pid: number;
  /** @throws Error for what it refused, with code and parameters; when it ended */
  ask(ask: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Everything that it and its children wrote to their error output. */
  said(): string;
  /** Ends it and nothing else, at once: as a crash would. */
  kill(): Promise<void>;
  /** Lets it end by itself. */
  end(): Promise<void>;
}

interface Answer {
  readonly done?: unknown;
  readonly failed?: unknown;
}

/** @param words path of the built program and its arguments */
export const startLineProgram = (
  { enter }: NetworkMachine,
  words: readonly string[],
): LineProgram => {
  const [program = process.execPath, ...rest] = [...enter, process.execPath, ...words];
  const child = execa(program, rest, {
    stdin: 'pipe',
    buffer: false,
    reject: false,
    stripFinalNewline: false,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const lines = createInterface({ input: child.stdout });
  // What it starts may hold its outputs open when it is gone.
  const gone = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    ask: async (ask) => {
      const answer = once(lines, 'line');
      child.stdin.write(`${JSON.stringify(ask)}\n`);
      const [line] = (await Promise.race([
        answer,
        gone.then(() => Promise.reject(new Error(`${words[0] ?? ''} ended: ${said}`))),
      ])) as [string];
      const { done, failed } = JSON.parse(line) as Answer;
      if (failed !== undefined) throw new Error(JSON.stringify(failed));
      return done;
    },
    said: () => said,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    end: async () => {
      child.stdin.end();
      await gone;
    },
  };
};
