import test from 'ava';
import {
  heldRestMs,
  nextLookMs,
  objectToPull,
  sumOf,
  trafficNow,
} from '../../src/core/pull-policy.ts';

const minute = 60_000;
const hour = 60 * minute;
const calm = {
  now: '2026-11-28T12:00:00Z',
  isClockProven: true,
  receivedBytes: 0,
  isAsked: false,
  isSparing: false,
};

test('boxes look every six hours, a fifth more or less, and never all at once', (t) => {
  t.is(nextLookMs(0, 0), 4.8 * hour);
  t.is(nextLookMs(0, 0.5), 6 * hour);
  t.true(nextLookMs(0, 0.999) < 7.2 * hour);
});

test('after failures a box waits a minute, then twice as long each time, up to six hours', (t) => {
  const waits = [1, 2, 3, 9, 10, 50, 5000].map((failures) => nextLookMs(failures, 0.5) / minute);
  t.deepEqual(waits, [1, 2, 4, 256, 360, 360, 360]);
  t.is(heldRestMs(0.5), 10 * minute);
});

test('the hours that the steward set are those of the community, also over midnight', (t) => {
  const verdict = (window: string, now: string, timeZone: string) =>
    objectToPull({ window, timeZone, isMetered: false }, { ...calm, now }, 'news')?.code;
  t.is(verdict('01:00-05:00', '2026-11-28T06:30:00Z', 'America/Bogota'), undefined);
  t.is(verdict('01:00-05:00', '2026-11-28T05:59:00Z', 'America/Bogota'), 'MIRROR_HELD_WINDOW');
  t.is(verdict('01:00-05:00', '2026-11-28T10:00:00Z', 'America/Bogota'), 'MIRROR_HELD_WINDOW');
  t.is(verdict('22:00-04:00', '2026-11-28T23:00:00Z', 'UTC'), undefined);
  t.is(verdict('22:00-04:00', '2026-11-28T03:59:00Z', 'UTC'), undefined);
  t.is(verdict('22:00-04:00', '2026-11-28T04:00:00Z', 'UTC'), 'MIRROR_HELD_WINDOW');
  t.is(verdict('01:00-05:00', '2026-11-28T02:00:00Z', 'No/Where'), undefined);
  t.is(verdict('02:00-02:00', '2026-11-28T01:00:00Z', 'UTC'), undefined, 'round the clock');
});

test('a clock that nobody vouches for shuts no window', (t) => {
  const rules = { window: '01:00-05:00', isMetered: false };
  t.is(objectToPull(rules, { ...calm, isClockProven: false }, 'content'), undefined);
});

test('a metered link carries news, and the rest when the steward asks; the limit holds always', (t) => {
  const rules = { isMetered: true, monthlyMegabytes: 5, window: '01:00-05:00' };
  const night = { ...calm, now: '2026-11-28T02:00:00Z' };
  t.is(objectToPull(rules, night, 'news'), undefined);
  t.is(objectToPull(rules, night, 'content')?.code, 'MIRROR_HELD_METERED');
  t.is(objectToPull(rules, { ...calm, isAsked: true }, 'content'), undefined);
  const spent = { ...calm, isAsked: true, receivedBytes: 5_000_000 };
  t.deepEqual(objectToPull(rules, spent, 'news'), {
    code: 'MIRROR_HELD_BUDGET',
    parameters: { megabytes: 5 },
  });
});

test('with too little power nothing is taken, not even news, until the steward asks', (t) => {
  const rules = { isMetered: false, monthlyMegabytes: 5 };
  const weak = { ...calm, isSparing: true };
  t.is(objectToPull(rules, weak, 'news')?.code, 'MIRROR_HELD_POWER');
  t.is(objectToPull(rules, weak, 'content')?.code, 'MIRROR_HELD_POWER');
  t.is(objectToPull(rules, { ...weak, isAsked: true }, 'content'), undefined);
  const spent = { ...weak, receivedBytes: 5_000_000 };
  t.is(objectToPull(rules, spent, 'news')?.code, 'MIRROR_HELD_BUDGET');
});

test('the month turns with a proven clock, and forward only with one that is not proven', (t) => {
  const november = { month: '2026-11', receivedBytes: { a: 3, b: 4 } };
  t.is(sumOf(november), 7);
  const turn = (now: string, isClockProven: boolean) =>
    trafficNow(november, { now, isClockProven }).month;
  t.is(turn('2026-11-30T23:59:59Z', true), '2026-11');
  t.is(turn('2026-12-01T00:00:00Z', true), '2026-12');
  t.is(turn('1970-01-01T00:00:00Z', true), '1970-01');
  t.is(turn('1970-01-01T00:00:00Z', false), '2026-11');
  t.is(turn('2026-12-01T00:00:00Z', false), '2026-12');
});
