import test from 'ava';
import type { TransferResult } from '../../src/transfer/run-transfer.ts';
import { bytesTable, groupResults, timesTable } from '../../src/transfer/tables.ts';
import { rsync } from '../../src/transfer/tools/rsync.ts';
import { zsync } from '../../src/transfer/tools/zsync.ts';

const result = (
  pair: string,
  tool: string,
  more: Partial<TransferResult> = {},
): TransferResult => ({
  pair,
  tool,
  bytes: 2_000_000,
  seconds: 90,
  attempts: 1,
  isFinished: true,
  ...more,
});

test('bytes are summed only where a tool has done every pair', (t) => {
  const results = groupResults([
    result('APK', 'rsync'),
    result('APK', 'zsync'),
    result('map', 'rsync', { bytes: 12_345_678 }),
  ]);
  const lines = bytesTable(results, [rsync, zsync]).split('\n');
  t.deepEqual(
    lines.map((line) => line.replaceAll(/ +/g, ' ')),
    [
      '| MB | rsync † | zsync |',
      '| --- | ------- | ----- |',
      '| APK | 2.00 | 2.00 |',
      '| map | 12.3 | – |',
      '| all | 14.3 | – |',
    ],
  );
});

test('the fastest comes first, and who did not finish comes last and is told so', (t) => {
  const results = groupResults([
    result('APK', 'rsync', { isFinished: false, seconds: 50, attempts: 7 }),
    result('APK', 'zsync'),
  ]);
  const [, , first, last] = timesTable(results, [rsync, zsync]).split('\n');
  t.regex(first ?? '', /zsync +\| 1\.5 min/);
  t.regex(last ?? '', /rsync † +\| not finished in 50 s +\| 2\.00 +\| 7/);
});
