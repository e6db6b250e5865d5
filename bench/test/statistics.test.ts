import test from 'ava';
import { pairedDifference, pairedRatio, spread } from '../src/statistics.ts';

test('the median of an odd and of an even number of runs', (t) => {
  t.deepEqual(spread([3, 1, 2]), { median: 2, min: 1, max: 3 });
  t.deepEqual(spread([4, 1, 2, 3]), { median: 2.5, min: 1, max: 4 });
});

test('no runs have no median', (t) => {
  t.throws(() => spread([]), { instanceOf: RangeError });
});

test('ratios are taken run by run', (t) => {
  t.deepEqual(pairedRatio([1, 4, 9], [1, 2, 3]), { median: 2, min: 1, max: 3 });
});

test('differences are taken run by run', (t) => {
  t.deepEqual(pairedDifference([5, 4], [1, 2]), { median: 3, min: 2, max: 4 });
});
