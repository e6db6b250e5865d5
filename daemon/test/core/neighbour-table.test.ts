import test from 'ava';
import {
  createNeighbourTable,
  neighbourLimits,
  type NeighbourEvent,
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

test('a neighbour is told once, again when it says something new, and gone when it is silent', (t) => {
  const table = createNeighbourTable();
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
  const table = createNeighbourTable();
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
  const table = createNeighbourTable();
  let looks = 0;
  for (let time = 0; time < 60 * minute; time += 2000) {
    for (let number = 0; number < 1000; number += 1) {
      table.heard(said(`10.0.0.${number}`, `stable:${time}`), time);
    }
    looks += table.step(time).filter(({ kind }) => kind === 'appeared').length;
  }
  t.is(looks, neighbourLimits.looksAnHour);
});

test('after some that were wrong in an hour nobody new is looked at, whatever address it takes', (t) => {
  const table = createNeighbourTable();
  let looks = 0;
  for (let number = 0; number < 100; number += 1) {
    table.heard(said(`10.0.0.${number}`), number);
    for (const event of table.step(number)) {
      if (event.kind !== 'appeared') continue;
      looks += 1;
      table.strike(event.announcement.address, number);
    }
  }
  t.is(looks, neighbourLimits.strikesAnHour);
});
