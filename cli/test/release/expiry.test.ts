import test from 'ava';
import { releaseExpiry, rootExpiry } from '../../src/release/expiry.ts';

test('a root holds for five years, a release for 18 months', (t) => {
  t.is(rootExpiry('2026-02-03T04:05:06Z'), '2031-02-03T04:05:06Z');
  t.is(releaseExpiry('2026-02-03T04:05:06Z'), '2027-08-03T04:05:06Z');
});

test('a day that the last month lacks is the last of that month', (t) => {
  t.is(releaseExpiry('2026-08-31T00:00:00Z'), '2028-02-29T00:00:00Z');
  t.is(rootExpiry('2028-02-29T00:00:00Z'), '2033-02-28T00:00:00Z');
});
