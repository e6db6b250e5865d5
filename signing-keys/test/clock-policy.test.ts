import test from 'ava';
import {
  judgeTime,
  readTime,
  rootAge,
  type TimeCircumstances,
  type TimeVerdict,
} from '../src/index.ts';

const buildDate = '2026-11-22T00:00:00Z';
/** Issue of the newest metadata that was seen. */
const floor = '2026-12-01T00:00:00Z';

/** What the clock shows; whether something speaks for it is another axis. */
const clocks = {
  1970: '1970-01-01T00:00:00Z',
  'a day before the build': '2026-11-21T00:00:00Z',
  now: '2026-12-24T00:00:00Z',
  'in two years': '2028-12-24T00:00:00Z',
  2099: '2099-01-01T00:00:00Z',
} as const;

/** When the metadata of a newer release expires: eighteen months, and five years for the root. */
const metadata = {
  fresh: { roles: '2028-06-01T00:00:00Z', root: '2031-12-01T00:00:00Z' },
  expired: { roles: '2026-11-30T00:00:00Z', root: '2031-12-01T00:00:00Z' },
  'root expired': { roles: '2028-06-01T00:00:00Z', root: '2026-11-30T00:00:00Z' },
} as const;

const judge = (
  clock: keyof typeof clocks,
  hasProof: boolean,
  delivery: TimeCircumstances['delivery'],
  state: keyof typeof metadata,
): TimeVerdict => {
  const time = readTime(clocks[clock], hasProof, floor);
  const { roles, root } = metadata[state];
  return judgeTime({
    delivery,
    clock: time.clock,
    release: 'newer',
    roles: roles > time.now ? 'fresh' : 'expired',
    root: rootAge(root, time),
    enforceExpiry: false,
    presence: false,
  });
};

type Cells = readonly [TimeVerdict, TimeVerdict, TimeVerdict];
const told = 'take-and-tell';
const absent = 'refuse-without-presence';

/**
 * 60 cells: 5 clocks × (something speaks for the clock or nothing does) × (carried or online) ×
 * (fresh, expired, root expired); each line is one of the last axis, in that order.
 *
 * Wherever nothing speaks for the clock, or it shows less than the floor, the verdicts are the same:
 * the floor alone decides, and what has expired before the floor has expired for certain.
 */
const byFloor: Readonly<Record<TimeCircumstances['delivery'], Cells>> = {
  carried: ['take', told, told],
  online: ['take', 'refuse', told],
};
const matrix: readonly (readonly [
  keyof typeof clocks,
  boolean,
  TimeCircumstances['delivery'],
  Cells,
])[] = [
  [1970, true, 'carried', byFloor.carried],
  [1970, true, 'online', byFloor.online],
  [1970, false, 'carried', byFloor.carried],
  [1970, false, 'online', byFloor.online],
  ['a day before the build', true, 'carried', byFloor.carried],
  ['a day before the build', true, 'online', byFloor.online],
  ['a day before the build', false, 'carried', byFloor.carried],
  ['a day before the build', false, 'online', byFloor.online],
  ['now', true, 'carried', ['take', told, told]],
  ['now', true, 'online', ['take', 'refuse', told]],
  ['now', false, 'carried', byFloor.carried],
  ['now', false, 'online', byFloor.online],
  // Two years on, the eighteen months are over everywhere, and the expired root for more than a year.
  ['in two years', true, 'carried', [told, told, absent]],
  ['in two years', true, 'online', ['refuse', 'refuse', 'refuse']],
  ['in two years', false, 'carried', byFloor.carried],
  ['in two years', false, 'online', byFloor.online],
  // A clock that is proven and wrong stops updates from the network, and asks for a person otherwise.
  [2099, true, 'carried', [absent, absent, absent]],
  [2099, true, 'online', ['refuse', 'refuse', 'refuse']],
  [2099, false, 'carried', byFloor.carried],
  [2099, false, 'online', byFloor.online],
];

test('the matrix of clocks: every one of its 60 cells', (t) => {
  const states = Object.keys(metadata) as (keyof typeof metadata)[];
  const seen = new Set<string>();
  for (const [clock, hasProof, delivery, cells] of matrix) {
    for (const [index, state] of states.entries()) {
      const cell = `${clock}, ${hasProof ? 'proof' : 'no proof'}, ${delivery}, ${state}`;
      seen.add(cell);
      t.is(judge(clock, hasProof, delivery, state), cells[index] ?? 'leave', cell);
    }
  }
  t.is(seen.size, Object.keys(clocks).length * 2 * 2 * states.length);
  t.is(seen.size, 60);
});

const usual: TimeCircumstances = {
  delivery: 'carried',
  clock: 'proven',
  release: 'newer',
  roles: 'expired',
  root: 'fresh',
  enforceExpiry: false,
  presence: false,
};

test('what is not newer is left, whatever the time', (t) => {
  for (const release of ['older', 'same'] as const) {
    for (const root of ['fresh', 'expired', 'long-expired'] as const) {
      for (const delivery of ['carried', 'online'] as const) {
        t.is(judgeTime({ ...usual, release, root, delivery, enforceExpiry: true }), 'leave');
      }
    }
  }
});

test('a root that enforces expiry is obeyed also for what is carried', (t) => {
  const strict = { ...usual, enforceExpiry: true };
  t.is(judgeTime(strict), 'refuse');
  t.is(judgeTime({ ...strict, clock: 'unproven' }), 'refuse');
  t.is(judgeTime({ ...strict, roles: 'fresh', root: 'expired' }), 'refuse');
  t.is(judgeTime({ ...strict, roles: 'fresh', root: 'long-expired', presence: true }), 'refuse');
  t.is(judgeTime({ ...strict, roles: 'fresh' }), 'take');
});

test('a root that expired more than a year ago needs a person before the box', (t) => {
  const old = { ...usual, roles: 'fresh', root: 'long-expired' } as const;
  t.is(judgeTime(old), 'refuse-without-presence');
  t.is(judgeTime({ ...old, presence: true }), 'take-and-tell');
  t.is(judgeTime({ ...old, clock: 'unproven' }), 'take-and-tell');
  t.is(judgeTime({ ...old, delivery: 'online', presence: true }), 'refuse');
});

test('a clock counts only with proof, and never below the floor', (t) => {
  const later = '2027-01-01T00:00:00Z';
  t.deepEqual(readTime(later, true, floor), { now: later, clock: 'proven' });
  t.deepEqual(readTime(floor, true, floor), { now: floor, clock: 'proven' });
  for (const [system, hasProof] of [
    [later, false],
    [buildDate, true],
    ['1970-01-01T00:00:00Z', true],
    ['rubbish', true],
    // More digits than metadata has: comparing it as a text would mean something else.
    ['+010000-01-01T00:00:00.000Z', true],
  ] as const) {
    t.deepEqual(readTime(system, hasProof, floor), { now: floor, clock: 'unproven' });
  }
});

test('a root is long expired after a year of 365 days', (t) => {
  const at = (now: string) => rootAge('2026-01-01T00:00:00Z', { now, clock: 'proven' });
  t.is(at('2025-12-31T23:59:59Z'), 'fresh');
  t.is(at('2026-01-01T00:00:00Z'), 'expired');
  t.is(at('2027-01-01T00:00:00Z'), 'expired');
  t.is(at('2027-01-01T00:00:01Z'), 'long-expired');
});
