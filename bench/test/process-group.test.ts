import test from 'ava';
import { execa } from 'execa';
import { runGroup } from '../src/process-group.ts';

test('a program and all that it started end with the signal', async (t) => {
  const ending = new AbortController();
  const word = `4242${process.pid}`;
  const running = runGroup(['sh', '-c', `sleep ${word} & wait`], {}, ending.signal);
  const list = async (): Promise<string> => (await execa('ps', ['-eo', 'args'])).stdout;
  while (!(await list()).includes(`sleep ${word}`));
  ending.abort();
  await t.throwsAsync(running);
  while ((await list()).split('\n').includes(`sleep ${word}`));
  t.pass();
});
