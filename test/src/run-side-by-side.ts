import { availableParallelism } from 'node:os';
import { execa } from 'execa';
import type { SystemTest } from './system-test.ts';

/** What a test that ran as a process of its own said, in the order in which it said it. */
interface Ended {
  readonly hasPassed: boolean;
  readonly output: string;
}

/** Four times what the longest one takes beside others on two processors: who takes longer than that, hangs. */
const longestMs = 50 * 60_000;

/**
 * With mounts of its own: what one test mounts would stay mounted, whatever that test does, in every mount
 * namespace that another one makes meanwhile.
 */
const runAsProcess = async (program: string, { name }: SystemTest): Promise<Ended> => {
  const words = ['--mount', '--', process.execPath, program, name];
  const { exitCode, all, timedOut } = await execa('unshare', words, {
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
 * take all processors have one place among them from the beginning, and a second one when no others
 * wait: they too wait for disks, and at their beginnings use one processor. Those that must be alone
 * come last, one after another.
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
  const failures: string[] = [];
  const alone: SystemTest[] = [];
  const heavy: SystemTest[] = [];
  const light: SystemTest[] = [];
  for (const test of tests) {
    if (test.isAlone === true) alone.push(test);
    else (test.isHeavy === true ? heavy : light).push(test);
  }
  const runInTurn = async (...queues: readonly SystemTest[][]): Promise<void> => {
    const next = (): SystemTest | undefined =>
      queues.find((waiting) => waiting.length > 0)?.shift();
    for (let test = next(); test !== undefined; test = next()) {
      const { hasPassed, output } = await runAsProcess(program, test);
      if (!hasPassed) failures.push(output);
      tell(output);
    }
  };
  const others = Array.from({ length: atATime - 2 }, () => runInTurn(light));
  await Promise.all([runInTurn(heavy, light), runInTurn(light, heavy), ...others]);
  await runInTurn(alone);
  // Once more at the end, where who reads a long record looks first.
  for (const output of failures) tell(output.slice(output.lastIndexOf('FAILED ')));
  return failures.length;
};
