import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import type { NetworkMachine } from '../lab/network.ts';

/** Answers of services/wifi/test/programs/access-point.ts. */
export interface Answer {
  readonly done?: unknown;
  readonly failed?: { readonly code: string };
}

/** The adapter in a process of its own on a machine of a test. */
export interface AdapterProcess {
  ask(question: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** As a crash of the service does; what it started lives on. */
  kill(): Promise<void>;
  end(): Promise<void>;
}

const program = fileURLToPath(
  new URL('../../../../services/wifi/dist/test/programs/access-point.js', import.meta.url),
);

export const startAdapter = ({ enter }: NetworkMachine, runDirectory: string): AdapterProcess => {
  const [first = '', ...rest] = enter;
  const running = execa(first, [...rest, process.execPath, program, runDirectory], {
    reject: false,
    stderr: 'ignore',
  });
  const answers = createInterface({ input: running.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      running.stdin.write(`${JSON.stringify(question)}\n`);
      const answer: IteratorResult<string, unknown> = await answers.next();
      if (answer.done === true) throw new Error('the adapter ended');
      return JSON.parse(answer.value) as Answer;
    },
    kill: async () => {
      running.kill('SIGKILL');
      await running;
    },
    end: async () => {
      running.stdin.end();
      await running;
    },
  };
};
