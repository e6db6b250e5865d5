import test from 'ava';
import type { MeasuredTransfer } from '../../src/transfer/kept-results.ts';
import {
  bytesTable,
  failureNotes,
  groupResults,
  keptNote,
  payload,
  timesTable,
} from '../../src/transfer/tables.ts';
import { rsync } from '../../src/transfer/tools/rsync.ts';
import { zsync } from '../../src/transfer/tools/zsync.ts';

const result = (
  pair: string,
  tool: string,
  more: Partial<MeasuredTransfer> = {},
): MeasuredTransfer => ({
  pair,
  tool,
  bytes: 2_000_000,
  payloadBytes: 1_900_000,
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

test('pairs stand in the order of the page, whichever was measured first', (t) => {
  const measured = [result('map', 'rsync'), result('APK', 'rsync')];
  const results = groupResults(measured, [{ name: 'APK' }, { name: 'map' }]);
  t.deepEqual([...results.keys()], ['APK', 'map']);
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

test('a tool that cannot is a dash, and the notes say why', (t) => {
  const results = groupResults([
    result('APK', 'rsync', { isFinished: false, bytes: 0, failure: 'publishing: no room' }),
    result('APK', 'zsync'),
  ]);
  t.regex(bytesTable(results, [rsync, zsync]), /\| APK \| – +\| 2\.00 +\|/);
  t.regex(timesTable(results, [rsync, zsync]), /rsync † +\| – +\| – +\| – +\|$/);
  t.deepEqual(failureNotes(results), ['–: APK by rsync: publishing: no room.']);
});

test('payload is what the web server sent of files, and for rsync its literal data', (t) => {
  const results = groupResults([
    result('APK', 'rsync', { literalBytes: 1_000_000, payloadBytes: 0 }),
    result('APK', 'zsync'),
  ]);
  t.regex(bytesTable(results, [rsync, zsync], payload), /\| APK \| 1\.00 +\| 1\.90 +\|/);
});

test('what is kept of earlier runs is told, with its day', (t) => {
  const ours = result('APK', 'P2P Hotspot');
  t.is(keptNote(groupResults([ours, result('APK', 'rsync')])), 'All figures are of one run.');
  const kept = [
    result('APK', 'rsync', { keptSince: '2026-11-29' }),
    result('APK', 'zsync', { keptSince: '2026-11-28' }),
    result('APK', 'casync'),
  ];
  t.regex(keptNote(groupResults([ours, ...kept])), /Of 3 .* 2 are kept .* 2026-11-28\.$/);
});
