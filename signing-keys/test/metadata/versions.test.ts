import test from 'ava';
import { maxVersion, snapshotVersionOf, timestampVersion } from '../../src/index.ts';

test('a timestamp version is snapshot × 10,000 + re-sign number', (t) => {
  t.is(timestampVersion(1, 0), 10_000);
  t.is(timestampVersion(7, 42), 70_042);
  t.is(timestampVersion(214_747, 9_999), 2_147_479_999);
  t.is(snapshotVersionOf(70_042), 7);
  t.true(timestampVersion(214_748, 3_647) === maxVersion);
});

test('numbers out of range are a mistake of the caller', (t) => {
  for (const [snapshot, resign] of [
    [1, -1],
    [1, 10_000],
    [1, 0.5],
    [0, 0],
    [1.5, 0],
    [214_748, 3_648],
  ] as const) {
    t.throws(() => timestampVersion(snapshot, resign), { instanceOf: RangeError });
  }
});
