import test from 'ava';
import { expiresWithin, releaseExpiry, rootExpiry } from '../../src/release/expiry.ts';

test('a root holds for five years, a release for 18 months', (t) => {
  t.is(rootExpiry('2026-02-03T04:05:06Z'), '2031-02-03T04:05:06Z');
  t.is(releaseExpiry('2026-02-03T04:05:06Z'), '2027-08-03T04:05:06Z');
});

test('a day that the last month lacks is the last of that month', (t) => {
  t.is(releaseExpiry('2026-08-31T00:00:00Z'), '2028-02-29T00:00:00Z');
  t.is(rootExpiry('2028-02-29T00:00:00Z'), '2033-02-28T00:00:00Z');
});

test('what runs out within 90 days, or has run out, does so soon; or within as many as are asked for', (t) => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  t.true(expiresWithin('2026-04-01T00:00:00Z', now));
  t.false(expiresWithin('2026-04-01T00:00:01Z', now));
  t.true(expiresWithin('2025-12-31T00:00:00Z', now));
  t.true(expiresWithin('2026-01-08T00:00:00Z', now, 7));
  t.false(expiresWithin('2026-01-09T00:00:00Z', now, 7));
});
