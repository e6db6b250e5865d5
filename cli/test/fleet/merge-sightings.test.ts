import { alertThresholds } from '@p2p-hotspot/contract';
import test from 'ava';
import { initialState } from '../../src/collection/state.ts';
import { fleetFindings, isAlert, type FleetJudge } from '../../src/fleet/fleet-alerts.ts';
import { fleetLines, sortFleet, type FleetOrder } from '../../src/fleet/fleet-table.ts';
import { mergeSightings, nameKey } from '../../src/fleet/merge-sightings.ts';
import { receiptSightings } from '../../src/fleet/receipt-sightings.ts';
import type { BoxFacts, Sighting, SightingSource } from '../../src/fleet/sighting.ts';
import type { KnownBox } from '../../src/receipts/fleet.ts';

const day = 86_400_000;
const nowMs = Date.parse('2026-11-29T12:00:00Z');

const hash = '0'.repeat(64);
const state = {
  ...initialState([]),
  channels: {
    stable: {
      counter: 6,
      components: {},
      releases: [4, 5, 6].map((counter) => ({
        counter,
        issued: new Date(nowMs - (6 - counter) * 83 * day).toISOString(),
        manifest: hash,
      })),
    },
  },
};
const judge: FleetJudge = { thresholds: alertThresholds, nowMs, state };

/** Days ago; two numbers where it is not certain. */
const seen = (
  source: SightingSource,
  name: string | undefined,
  ago: number | readonly [number, number],
  facts: BoxFacts = {},
): Sighting => {
  const [earliest, latest] = typeof ago === 'number' ? [ago, ago] : ago;
  return {
    source,
    id: `${source}-id`,
    ...(name !== undefined && { name }),
    earliestMs: nowMs - earliest * day,
    latestMs: nowMs - latest * day,
    facts,
  };
};

const stable = (counter: number, issued?: string): BoxFacts => ({
  releases: [{ channel: 'stable', counter, ...(issued !== undefined && { issued }) }],
});

test('names that people write and names that settings allow are one', (t) => {
  for (const [left, right] of [
    ['Aldeia 3', 'aldeia-3'],
    ['São João!', 'sao-joao'],
    ['--x--', 'X'],
    ['مكتبة القرية', 'مكتبة-القرية'],
  ] as const) {
    t.is(nameKey(left), nameKey(right));
  }
  t.not(nameKey('aldeia-3'), nameKey('aldeia-30'));
});

test('of each fact the newest sighting counts whose time is certain', (t) => {
  const cases: readonly (readonly [string, readonly Sighting[], number | undefined])[] = [
    [
      'the network now before a receipt of last week',
      [seen('receipt', 'a', 7, stable(5)), seen('network', 'a', 0, stable(6))],
      6,
    ],
    [
      'a receipt of yesterday before balena, which knows no releases',
      [seen('receipt', 'a', 1, stable(5)), seen('balena', 'A', 0)],
      5,
    ],
    [
      'a receipt whose clock nobody vouches for, however late it was read, after what is certain',
      [seen('receipt', 'a', [400, 0], stable(9)), seen('network', 'a', 3, stable(6))],
      6,
    ],
    [
      'such a receipt alone',
      [seen('receipt', 'a', [400, 0], stable(9)), seen('balena', 'a', 0)],
      9,
    ],
    ['nothing', [seen('balena', 'a', 0)], undefined],
  ];
  for (const [what, sightings, counter] of cases) {
    for (const order of [sightings, [...sightings].reverse()]) {
      const boxes = mergeSightings(order);
      t.is(boxes.length, 1, what);
      t.is(boxes[0]?.facts.releases?.[0]?.counter, counter, what);
    }
  }
});

test('boxes that nothing tells apart are not put together, and neither are boxes without names', (t) => {
  const twice = mergeSightings([
    seen('receipt', 'escola', 1, stable(5)),
    { ...seen('receipt', 'Escola', 2, stable(4)), id: 'other' },
    seen('network', 'escola', 0, stable(6)),
  ]);
  t.is(twice.length, 3);
  t.true(twice.every(({ isNameShared }) => isNameShared));
  const nameless = mergeSightings([seen('network', undefined, 0), seen('network', '', 0)]);
  t.deepEqual(
    nameless.map(({ title, isNameShared }) => [title, isNameShared]),
    [
      ['network-id', false],
      ['network-id', false],
    ],
  );
});

const codes = (...sightings: readonly Sighting[]): string[] => {
  const [box] = mergeSightings(sightings);
  return box === undefined ? [] : fleetFindings(box, judge).map(({ code }) => code);
};

test('each trouble is told, and nothing of a box that is well', (t) => {
  const well: BoxFacts = {
    ...stable(6),
    space: { freeBytes: 9, totalBytes: 10, reserveBytes: 1 },
    damagedFiles: 0,
    cardErrors: 0,
    isPowerWeak: false,
    temperatureCelsius: 60,
  };
  const cases: readonly (readonly [BoxFacts, readonly string[]])[] = [
    [well, []],
    [{ ...well, ...stable(5) }, ['FLEET_CONTENT_OLD', 'BOX_IS_BEHIND']],
    [{ ...well, ...stable(99, '2026-11-01T00:00:00Z') }, []],
    [{ ...well, ...stable(99, '2026-01-01T00:00:00Z') }, ['FLEET_CONTENT_OLD']],
    [{ ...well, ...stable(99) }, []],
    [{ ...well, cardErrors: 2 }, ['BOX_CARD_FAILING']],
    [{ ...well, damagedFiles: 2 }, ['BOX_FILES_DAMAGED']],
    [{ ...well, space: { freeBytes: 0, totalBytes: 10, reserveBytes: 1 } }, ['BOX_SPACE_LOW']],
    [{ ...well, space: { freeBytes: 0, totalBytes: 10 } }, []],
    [{ ...well, isPowerWeak: true, temperatureCelsius: 80 }, ['FLEET_POWER_WEAK', 'FLEET_HOT']],
    [
      { ...well, troubles: [{ code: 'BOX_LAST_TROUBLE', parameters: { text: 'x' } }] },
      ['BOX_LAST_TROUBLE'],
    ],
  ];
  for (const [facts, expected] of cases) {
    t.deepEqual(codes(seen('receipt', 'a', 1, facts)), expected, JSON.stringify(facts));
  }
});

test('silence is told only where it is certain', (t) => {
  t.deepEqual(codes(seen('receipt', 'a', 89)), []);
  t.deepEqual(codes(seen('receipt', 'a', 90)), ['FLEET_SILENT']);
  t.deepEqual(codes(seen('receipt', 'a', [9000, 3])), []);
  t.deepEqual(codes(seen('receipt', 'a', 200), seen('balena', 'a', 1)), []);
  const never = { ...seen('balena', 'a', 0), earliestMs: 0, latestMs: 0 };
  t.deepEqual(codes(never), ['FLEET_NEVER_HEARD']);
});

test('a box that went back, and one whose name another has, are told', (t) => {
  t.deepEqual(codes(seen('receipt', 'a', 5, stable(6)), seen('network', 'a', 0, stable(5))), [
    'FLEET_CONTENT_OLD',
    'FLEET_WENT_BACK',
    'BOX_IS_BEHIND',
  ]);
  t.deepEqual(codes(seen('receipt', 'a', 5, stable(5)), seen('network', 'a', 0, stable(6))), []);
  const [one] = mergeSightings([seen('network', 'a', 0), seen('network', 'a', 0)]);
  t.deepEqual(one && fleetFindings(one, judge).map(({ code }) => code), ['FLEET_NAME_SHARED']);
  t.false(isAlert({ code: 'BOX_IS_BEHIND', parameters: {} }));
});

const known = (clock: KnownBox['receipt']['clock'], written: string): KnownBox => ({
  publicKey: 'a'.repeat(64),
  sha256: hash,
  readAt: '2026-11-20T00:00:00.000Z',
  receipt: {
    ...{ _type: 'receipt', format: 1, sequence: 1, written, releases: [] },
    ...(clock !== undefined && { clock }),
  },
});

test('a receipt is as old as its box says only where something speaks for its clock', (t) => {
  const floor = '2026-03-01T00:00:00Z';
  const read = '2026-11-20T00:00:00.000Z';
  const written = '2026-11-05T00:00:00Z';
  const cases = [
    [known({ now: written, proven: true, floor }, written), written, written],
    [known({ now: written, proven: false, floor }, written), floor, read],
    // Proven or not: it was not written after it was read.
    [known({ now: written, proven: true, floor }, '2031-01-01T00:00:00Z'), floor, read],
    [known({ now: floor, proven: false, floor: '2031-01-01T00:00:00Z' }, floor), read, read],
    [known(undefined, '1970-01-01T00:00:00Z'), '1970-01-01T00:00:00Z', read],
  ] as const;
  for (const [box, earliest, latest] of cases) {
    const [sighting] = receiptSightings([box], { state, rootVersion: 1 });
    t.is(sighting?.earliestMs, Date.parse(earliest));
    t.is(sighting?.latestMs, Date.parse(latest));
  }
});

test('the worst comes first in the order that was asked for', (t) => {
  const boxes = mergeSightings([
    seen('receipt', 'b', 1, { ...stable(6), space: { freeBytes: 1, totalBytes: 9 } }),
    seen('receipt', 'a', 200, { ...stable(5), space: { freeBytes: 5, totalBytes: 9 } }),
    seen('receipt', 'c', 10, { cardErrors: 1 }),
  ]);
  const order = (by: FleetOrder) =>
    sortFleet(boxes, by, judge)
      .map(({ title }) => title)
      .join('');
  t.is(order('name'), 'abc');
  t.is(order('age'), 'abc');
  t.is(order('seen'), 'acb');
  t.is(order('disk'), 'bac');
  t.is(order('problems'), 'acb');
});

test('the table says how certain the last sign of life is', (t) => {
  const lines = fleetLines(
    mergeSightings([
      seen('receipt', 'a', [300, 9], stable(5)),
      seen('network', 'b', 0, { releases: [] }),
      { ...seen('balena', 'c', 0), earliestMs: 0, latestMs: 0 },
    ]),
    judge,
  );
  t.regex(lines[0] ?? '', /^BOX +COMMUNITY +CONTENT +AGE +LAST SEEN +FREE +PROBLEMS/);
  t.regex(lines[1] ?? '', /^a +stable 5 +83 days +read 9 days ago, clock unsure \(receipt\) +\?/);
  t.regex(lines[2] ?? '', /^b +nothing +\? +today \(network\)/);
  t.regex(lines[3] ?? '', /^c +\? +\? +never \(balena\) +\? +never heard of$/);
});
