import test from 'ava';
import { joinedReadBytes } from '../../src/core/read-plan.ts';
import { createBlockPool } from '../../src/cycle/block-pool.ts';
import { hashHere } from '../fixtures/hash-here.ts';

test('blocks are used again, and one that is too small makes room for a larger one', (t) => {
  const made: number[] = [];
  const hasher = hashHere();
  const pool = createBlockPool({
    ...hasher,
    block: (sizeBytes) => {
      made.push(sizeBytes);
      return hasher.block(sizeBytes);
    },
  });
  const [first, second] = [pool.take(10), pool.take(joinedReadBytes)];
  t.not(first, second, 'two that are in use are never one');
  pool.giveBack(first);
  pool.giveBack(second);
  for (let component = 0; component < 20; component += 1) {
    const [one, another] = [pool.take(joinedReadBytes), pool.take(1)];
    t.not(one, another);
    pool.giveBack(one);
    pool.giveBack(another);
  }
  t.deepEqual(made, [joinedReadBytes, joinedReadBytes]);

  const large = pool.take(3 * joinedReadBytes);
  t.is(large.length, 3 * joinedReadBytes);
  pool.giveBack(large);
  const both = [pool.take(3 * joinedReadBytes), pool.take(1)];
  t.is(both[0], large);
  t.deepEqual(made, [joinedReadBytes, joinedReadBytes, 3 * joinedReadBytes]);
});
