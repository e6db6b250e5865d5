import test from 'ava';
import { failuresAfter, isHung, waitAfter } from '../../src/supervise/patience.ts';

test('a browser that keeps dying is started ever later, at most a minute', (t) => {
  t.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 50].map(waitAfter), [
    ...[1000, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000],
  ]);
});

test('a minute of life makes good for all failures before', (t) => {
  t.is(failuresAfter(7, 59_999), 8);
  t.is(failuresAfter(7, 60_000), 0);
});

test('silence counts from the last question, and a start may take longer', (t) => {
  t.false(isHung(1000, undefined, 91_000));
  t.true(isHung(1000, undefined, 91_001));
  t.false(isHung(1000, 500, 91_000), 'the question of the browser before is none of this one');
  t.false(isHung(1000, 5000, 45_000));
  t.true(isHung(1000, 5000, 45_001));
});
