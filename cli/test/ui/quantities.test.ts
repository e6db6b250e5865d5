import test from 'ava';
import { progressLine } from '../../src/ui/progress.ts';
import { formatBytes, formatCount, formatSeconds, formatTable } from '../../src/ui/quantities.ts';

test('sizes read as on the label of a stick', (t) => {
  t.is(formatBytes(0), '0 bytes');
  t.is(formatBytes(999), '999 bytes');
  t.is(formatBytes(1000), '1.0 kB');
  t.is(formatBytes(999_999), '1.0 MB');
  t.is(formatBytes(123_456_789), '123 MB');
  t.is(formatBytes(64e12), '64.0 TB');
});

test('times and counts read as people say them', (t) => {
  t.is(formatSeconds(0.2), '1 s');
  t.is(formatSeconds(61), '2 min');
  t.is(formatSeconds(3 * 3600 + 60), '3 h 1 min');
  t.is(formatCount(1, 'file', 'files'), '1 file');
  t.is(formatCount(70_000, 'file', 'files'), '70,000 files');
});

test('columns line up, and lines end where the text does', (t) => {
  t.deepEqual(
    formatTable([
      ['a', 'bb', ''],
      ['aaa', 'b', 'last one'],
    ]),
    ['a    bb', 'aaa  b   last one'],
  );
});

test('progress shows share, amount, rate and time left, as far as they are known', (t) => {
  t.is(progressLine('Reading', { doneBytes: 0, totalBytes: 0, elapsedMs: 0 }), 'Reading');
  t.is(
    progressLine('Reading', { doneBytes: 5000, totalBytes: 0, elapsedMs: 10 }),
    'Reading: 5.0 kB',
  );
  t.is(
    progressLine('Reading', { doneBytes: 25e6, totalBytes: 100e6, elapsedMs: 5000 }),
    'Reading: 25 %, 25.0 MB of 100 MB, 5.0 MB/s, 15 s left',
  );
});
