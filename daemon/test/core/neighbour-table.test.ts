import test from 'ava';
import {
  createNeighbourTable,
  neighbourLimits,
  type NeighbourEvent,
  type NeighbourTable,
} from '../../src/core/neighbour-table.ts';

const said = (address: string, releases = 'stable:1') => ({
  name: 'box',
  address,
  port: 8080,
  releases,
});
const shown = (events: readonly NeighbourEvent[]): string[] =>
  events.map((event) =>
    event.kind === 'appeared' ? `+${event.announcement.address}` : `-${event.address}`,
  );
const minute = 60_000;
/** A lot that falls on whoever was heard first. */
const first = () => 0;
const appeared = (events: readonly NeighbourEvent[]): string[] =>
  shown(events).filter((one) => one.startsWith('+'));

/** All places taken by strangers, who say something new all the time. */
const crowd = (table: NeighbourTable, time: number): void => {
  for (let number = 0; number < neighbourLimits.heard; number += 1) {
    table.heard(said(`10.0.0.${number}`, `stable:${time}`), time);
  }
};

test('a neighbour is told once, again when it says something new, and gone when it is silent', (t) => {
  const table = createNeighbourTable(first);
  table.heard(said('a'), 0);
  t.deepEqual(shown(table.step(0)), ['+a']);
  table.heard(said('a'), minute);
  t.deepEqual(shown(table.step(minute)), []);
  table.heard(said('a', 'stable:2'), minute);
  t.deepEqual(shown(table.step(minute)), ['-a', '+a']);
  table.heard(said('a', 'stable:3'), minute + 1);
  t.deepEqual(shown(table.step(minute + 1)), [], 'not at once again');
  t.deepEqual(shown(table.step(2 * minute)), ['-a', '+a']);
  t.deepEqual(shown(table.step(2 * minute + neighbourLimits.silenceMs)), ['-a']);
});

test('whoever was wrong is left alone for an hour, however often it announces', (t) => {
  const table = createNeighbourTable(first);
  table.heard(said('a'), 0);
  table.step(0);
  table.strike('a', 1);
  t.deepEqual(shown(table.step(1)), ['-a']);
  for (let time = 1; time < neighbourLimits.banMs; time += minute) {
    table.heard(said('a', `stable:${time}`), time);
    t.deepEqual(shown(table.step(time)), []);
  }
  const later = 1 + neighbourLimits.banMs;
  table.heard(said('a'), later);
  t.deepEqual(shown(table.step(later)), ['+a']);
});

test('a thousand neighbours that change all the time get a few places and a few looks an hour', (t) => {
  const table = createNeighbourTable(first);
  let looks = 0;
  for (let time = 0; time < 60 * minute; time += 2000) {
    for (let number = 0; number < 1000; number += 1) {
      table.heard(said(`10.0.0.${number}`, `stable:${time}`), time);
    }
    looks += table.step(time).filter(({ kind }) => kind === 'appeared').length;
  }
  t.is(looks, neighbourLimits.looksAnHour);
});

test('a neighbour that gave something right gets a place and is heard in any crowd', (t) => {
  const table = createNeighbourTable(first);
  table.heard(said('a'), 0);
  table.step(0);
  table.praise('a');
  table.left('a', 1);
  for (let time = 0; time < 60 * minute; time += minute) {
    crowd(table, time);
    table.step(time);
  }
  const now = 60 * minute;
  table.heard(said('a', 'stable:2'), now);
  t.true(shown(table.step(now)).includes('+a'), 'a stranger makes room');
  table.heard(said('a', 'stable:3'), now + minute);
  t.true(shown(table.step(now + minute)).includes('+a'), 'what strangers say costs it no look');
});

test('a neighbour that was right and then wrong is a stranger like all others', (t) => {
  const table = createNeighbourTable(first);
  table.heard(said('a'), 0);
  table.step(0);
  table.praise('a');
  table.strike('a', 0);
  const now = neighbourLimits.banMs;
  crowd(table, now);
  table.step(now);
  table.heard(said('a'), now);
  t.false(shown(table.step(now)).includes('+a'));
});

test('strangers who give nothing make room for others after a turn, by lot', (t) => {
  const table = createNeighbourTable(() => 0.999);
  for (let time = 0; time <= neighbourLimits.turnMs; time += minute) {
    for (let number = 0; number < 9; number += 1) table.heard(said(`10.0.0.${number}`), time);
    const events = shown(table.step(time));
    if (time === 0) {
      t.is(events.length, neighbourLimits.neighbours);
      t.false(events.includes('+10.0.0.0'), 'the lot fell on the others');
    } else if (time < neighbourLimits.turnMs) t.deepEqual(events, []);
    else t.is(events.at(-1), '+10.0.0.0');
  }
});

test('whoever left is not looked at again at once, however often it announces', (t) => {
  const table = createNeighbourTable(first);
  table.heard(said('a'), 0);
  table.step(0);
  table.left('a', 0);
  table.heard(said('a'), 1);
  t.deepEqual(shown(table.step(1)), ['-a']);
  table.heard(said('a'), neighbourLimits.lookAgainMs);
  t.deepEqual(shown(table.step(neighbourLimits.lookAgainMs)), ['+a']);
});

test('after some that were wrong in an hour one stranger in a turn is looked at, whatever address it takes', (t) => {
  const table = createNeighbourTable(first);
  let looks = 0;
  const hour = 60 * minute;
  for (let time = 0; time < hour; time += 10_000) {
    for (let number = 0; number < 10; number += 1) {
      table.heard(said(`10.0.${number}.${time / 10_000}`), time);
    }
    for (const event of appeared(table.step(time))) {
      looks += 1;
      table.strike(event.slice(1), time);
    }
  }
  t.is(looks, neighbourLimits.strikesAnHour + hour / neighbourLimits.turnMs - 1);
});

test('a neighbour that is heard on IPv4 and IPv6 is one, on IPv4 or where it gave something right', (t) => {
  const table = createNeighbourTable(first);
  const ipv6 = 'fe80::1%eth1';
  table.heard(said(ipv6), 0);
  t.deepEqual(shown(table.step(0)), [`+${ipv6}`]);
  table.heard(said('10.0.0.1'), 1);
  t.deepEqual(shown(table.step(1)), [`-${ipv6}`, '+10.0.0.1']);
  table.heard(said(ipv6), 2);
  t.deepEqual(shown(table.step(2)), []);
  table.strike('10.0.0.1', 3);
  table.heard(said(ipv6), minute);
  t.deepEqual(shown(table.step(20 * minute)), ['-10.0.0.1'], 'silent for too long by now');
  table.heard(said(ipv6), 21 * minute);
  t.deepEqual(shown(table.step(21 * minute)), [`+${ipv6}`], 'whoever lied in its name is out');
  table.praise(ipv6);
  table.heard(said('10.0.0.2'), 21 * minute);
  t.deepEqual(shown(table.step(21 * minute)), [], 'nobody takes the place of one that is proven');
});
