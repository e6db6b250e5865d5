import type { Receipt } from '@p2p-hotspot/contract';
import fc from 'fast-check';
import test from 'ava';
import { initialState } from '../../src/collection/state.ts';
import { boxId, mergeReceipts } from '../../src/receipts/fleet.ts';
import { ageOf, fleetCsv, fleetTable } from '../../src/receipts/fleet-table.ts';
import type { ReadReceipt } from '../../src/receipts/open-receipts.ts';

const now = '2026-11-28T12:00:00.000Z';
const nowMs = Date.parse(now);
const norm = { state: initialState([]), rootVersion: 1 };

const receiptOf = (key: string, sequence: number, changes: Partial<Receipt> = {}): ReadReceipt => ({
  publicKey: key.repeat(64),
  payload: new Uint8Array(),
  sha256: `${key}${sequence}`.padEnd(64, JSON.stringify(changes).length.toString(16)),
  receipt: {
    _type: 'receipt',
    format: 1,
    sequence,
    written: '2026-11-25T12:00:00Z',
    releases: [],
    ...changes,
  },
});

const device = (name: string) => ({ device: { name, arch: 'arm64', groups: [], daemon: '1' } });

test('whatever the order in which sticks come back, the newest receipt of each box stays', (t) => {
  const all = [1, 2, 3].flatMap((sequence) =>
    ['a', 'b'].map((key) => receiptOf(key, sequence, device(key))),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 6 }), fc.nat({ max: 6 }), (order, at) => {
      const first = mergeReceipts([], order.slice(0, at), now);
      const { boxes } = mergeReceipts(first.boxes, order.slice(at), now);
      const kept = boxes.map(({ publicKey, receipt }) => [publicKey.slice(0, 1), receipt.sequence]);
      t.deepEqual(kept.sort(), [
        ['a', 3],
        ['b', 3],
      ]);
    }),
  );
});

test('old receipts beside the newest are as it should be; an old stick alone is told', (t) => {
  const { boxes, news } = mergeReceipts([], [receiptOf('a', 2), receiptOf('a', 1)], now);
  t.deepEqual(
    news.map(({ kind }) => kind),
    ['new'],
  );
  t.deepEqual(mergeReceipts(boxes, [receiptOf('a', 2), receiptOf('a', 1)], now).news, []);
  const [old] = mergeReceipts(boxes, [receiptOf('a', 1)], now).news;
  t.is(old?.kind, 'older');
  t.is(mergeReceipts(boxes, [receiptOf('a', 1)], now).boxes[0]?.receipt.sequence, 2);
});

test('another key under a known name, and other words under a known number, are told; the first stay', (t) => {
  const known = mergeReceipts([], [receiptOf('a', 5, device('escola'))], now).boxes;
  const forged = mergeReceipts(known, [receiptOf('b', 9, device('escola'))], now);
  t.deepEqual(
    forged.news.map(({ kind }) => kind),
    ['new', 'name-taken'],
  );
  t.deepEqual(forged.boxes[0], known[0]);
  const twice = mergeReceipts(known, [receiptOf('a', 5, device('other'))], now);
  t.deepEqual(
    twice.news.map(({ kind }) => kind),
    ['forked'],
  );
  t.deepEqual(twice.boxes, known);
});

test('no table program takes for a formula what a box says', (t) => {
  const bad = ['=1+1', '+1', '-1', '@sum', '|cmd', '%x'];
  const read = bad.map((community, index) =>
    receiptOf(String(index), 1, {
      device: { community, arch: 'a,"b', groups: ['x', 'y'], daemon: '1' },
    }),
  );
  const { boxes } = mergeReceipts([], read, now);
  const lines = fleetCsv(boxes, norm);
  t.is(lines.length, 1 + bad.length);
  for (const [index, line] of lines.slice(1).entries()) {
    t.true(line.includes(`"'${bad[index] ?? ''}"`), line);
    t.true(line.includes('"a,""b"'));
    t.notRegex(line, /(?:^|,)"[=+\-@|%]/);
  }
  t.regex(fleetCsv([], norm)[0] ?? '', /^"id"/);
});

test('the age of a receipt is in days only where the clock of its box is proven', (t) => {
  const clock = { now: '2026-11-25T12:00:00Z', proven: true, floor: '2026-01-01T00:00:00Z' };
  const [proven, unproven] = mergeReceipts(
    [],
    [receiptOf('a', 1, { clock }), receiptOf('b', 1, { written: '1970-01-01T00:00:00Z' })],
    now,
  ).boxes;
  if (proven === undefined || unproven === undefined) return t.fail();
  t.is(ageOf(proven, nowMs), '3 days old');
  t.is(ageOf(unproven, nowMs), 'clock unsure, says 1970-01-01; read 2026-11-28');
  const [header = '', ...rows] = fleetTable([proven, unproven], nowMs);
  t.regex(header, /^BOX +ID/);
  t.true(rows[0]?.startsWith(boxId('a'.repeat(64))));
});
