import test from 'ava';
import { oneAtATime } from '../../src/transfer/turns.ts';

test('one task begins when the one before has ended, even where that failed', async (t) => {
  const inTurn = oneAtATime();
  const log: string[] = [];
  const task = (name: string, fails: boolean) => async () => {
    log.push(`${name} begins`);
    await Promise.resolve();
    log.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };
  const [first, second] = await Promise.allSettled([
    inTurn(task('one', true)),
    inTurn(task('two', false)),
  ]);
  t.is(first.status, 'rejected');
  t.deepEqual(second, { status: 'fulfilled', value: 'two' });
  t.deepEqual(log, ['one begins', 'one ends', 'two begins', 'two ends']);
});
