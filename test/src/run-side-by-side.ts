import { availableParallelism } from 'node:os';
import { execa } from 'execa';
import type { SystemTest } from './system-test.ts';

/** What a test that ran as a process of its own said, in the order in which it said it. */
interface Ended {
  readonly hasPassed: boolean;
  readonly output: string;
}

/** Twice what the longest one takes: who takes longer than that, hangs. */
const longestMs = 25 * 60_000;

const runAsProcess = async (program: string, { name }: SystemTest): Promise<Ended> => {
  const { exitCode, all, timedOut } = await execa(process.execPath, [program, name], {
    all: true,
    reject: false,
    stdin: 'ignore',
    timeout: longestMs,
  });
  const hang = timedOut ? `\nFAILED ${name}: it did not end\n` : '';
  return { hasPassed: exitCode === 0, output: `${all}${hang}` };
};

/** Each waits for disks and for other programs now and then, so one more than there are processors. */
const atATime = availableParallelism() + 1;

/**
 * Runs tests as processes of their own, several at a time: most of them use one processor. Those that
 * must be alone come last, one after another.
 *
 * @param program runs the test that it is given the name of
 * @param tell given all that a test said, when it has ended
 * @returns how many failed
 */
export const runSideBySide = async (
  program: string,
  tests: readonly SystemTest[],
  tell: (output: string) => void,
): Promise<number> => {
  let failed = 0;
  const runInTurn = async (waiting: SystemTest[]): Promise<void> => {
    for (let test = waiting.shift(); test !== undefined; test = waiting.shift()) {
      const { hasPassed, output } = await runAsProcess(program, test);
      if (!hasPassed) failed += 1;
      tell(output);
    }
  };
  const together = tests.filter(({ isAlone }) => isAlone !== true);
  await Promise.all(Array.from({ length: atATime }, () => runInTurn(together)));
  await runInTurn(tests.filter(({ isAlone }) => isAlone === true));
  return failed;
};
