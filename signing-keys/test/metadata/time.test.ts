import test from 'ava';
import { formatTime, isTime } from '../../src/index.ts';

test('a time is as TUF writes it and exists in the calendar', (t) => {
  for (const time of ['2026-11-22T18:30:00Z', '2028-02-29T00:00:00Z', '1970-01-01T00:00:00Z']) {
    t.true(isTime(time));
  }
  for (const other of [
    '2026-11-22T18:30:00.000Z',
    '2026-11-22T18:30:00+00:00',
    '2026-11-22 18:30:00Z',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-22T24:00:00Z',
    '+002026-11-22T18:30:00Z',
    '2026-11-22T18:30:00Z\n',
    '',
  ]) {
    t.false(isTime(other), other);
  }
});

test('milliseconds become a time in whole seconds', (t) => {
  t.is(formatTime(Date.UTC(2026, 10, 22, 18, 30, 5, 999)), '2026-11-22T18:30:05Z');
});
