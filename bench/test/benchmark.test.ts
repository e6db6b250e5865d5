import test from 'ava';
import { highestPeak, takeTurns, wallTimes } from '../src/benchmark.ts';
import { quoted } from '../src/shell.ts';

const context = { folder: '', scale: 1, runs: 2, cache: 'warm', note: () => undefined } as const;

test('contenders take turns, each made ready before each of its runs', async (t) => {
  const order: string[] = [];
  const contender = (name: string, wallSeconds: number) => ({
    name,
    prepare: () => {
      order.push(`${name} ready`);
      return Promise.resolve();
    },
    run: () => {
      order.push(name);
      return Promise.resolve({ wallSeconds, cpuSeconds: 1, peakBytes: order.length });
    },
  });
  const series = await takeTurns(context, 'step', [contender('a', 1), contender('b', 2)]);
  const round = ['a ready', 'a', 'b ready', 'b'];
  t.deepEqual(order, [...round, ...round]);
  t.deepEqual(
    series.map((one) => [one.contender, wallTimes(one)]),
    [
      ['a', [1, 1]],
      ['b', [2, 2]],
    ],
  );
  t.is(highestPeak(series, 'a'), 6);
});

test('a run that fails ends the benchmark', async (t) => {
  const failing = { name: 'a', run: () => Promise.reject(new Error('no space')) };
  await t.throwsAsync(takeTurns(context, 'step', [failing]), { message: 'no space' });
});

test('a word for the shell is one word whatever is in it', (t) => {
  t.is(quoted(`it's $HOME`), String.raw`'it'\''s $HOME'`);
});
