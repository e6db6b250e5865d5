import { setImmediate as nextTurn } from 'node:timers/promises';
import test from 'ava';
import { readAnnouncement } from '@p2p-hotspot/contract';
import type { ResponsePacket } from 'multicast-dns';
import {
  announcementOf,
  type OwnAnnouncement,
} from '../../src/adapters/sources/neighbours/announcements.ts';
import type { MulticastLink } from '../../src/adapters/sources/neighbours/multicast-link.ts';
import { createNeighbourWatcher } from '../../src/adapters/sources/neighbours/neighbour-watcher.ts';
import type { SourceEvent } from '../../src/ports/source-watcher.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';

const own: OwnAnnouncement = { name: 'village-12ab34', port: 8080, releases: 'stable:7,beta:2' };

/** What arrives at another box: texts come as bytes. */
const overTheWire = (said: OwnAnnouncement, isGoodbye = false): ResponsePacket => ({
  type: 'response',
  id: 0,
  flags: 0,
  questions: [],
  authorities: [],
  additionals: [],
  answers: announcementOf(said, isGoodbye).answers.map((answer) =>
    answer.type === 'TXT'
      ? { ...answer, data: [answer.data].flat().map((text) => Buffer.from(String(text))) }
      : answer,
  ),
});

test('what a box says is what its neighbours hear, and it speaks for its own address only', (t) => {
  t.deepEqual(readAnnouncement(overTheWire(own), '10.0.0.7'), {
    kind: 'here',
    announcement: { ...own, address: '10.0.0.7' },
  });
  t.deepEqual(readAnnouncement(overTheWire(own, true), '10.0.0.7'), { kind: 'goodbye' });
});

test('announcements of another form are passed over', (t) => {
  const strange: readonly Partial<OwnAnnouncement>[] = [
    { name: 'UPPER.case' },
    { name: '<script>' },
    { name: 'x'.repeat(60).concat(' ') },
    { port: 0 },
    { releases: 'stable' },
    { releases: 'x'.repeat(200) },
    { releases: '../..:1' },
  ];
  for (const change of strange) {
    const said = readAnnouncement(overTheWire({ ...own, ...change }), '10.0.0.7');
    t.is(said, undefined, JSON.stringify(change));
  }
  t.is(readAnnouncement({ answers: [], additionals: [] }, '10.0.0.7'), undefined);
});

test('on a new network a box speaks three times, then when it is asked', async (t) => {
  const clock = createManualClock();
  const stopping = new AbortController();
  let isNew = true;
  const said = { answers: 0, questions: 0 };
  const watcher = createNeighbourWatcher({
    link: {
      query: () => void (said.questions += 1),
      respond: () => void (said.answers += 1),
      onQuery: () => undefined,
      onResponse: () => undefined,
      refresh: () => {
        const was = isNew;
        isNew = false;
        return was;
      },
      close: () => Promise.resolve(),
    },
    clock,
    own: () => own,
    random: () => 0,
    openSource: (_neighbour, id) => createMemorySource(new Map(), { id, delivery: 'online' }),
  });
  const end = watcher.watch(stopping.signal)[Symbol.asyncIterator]().next();
  for (let looks = 0; looks < 6; looks += 1) {
    await nextTurn();
    clock.pass(2000);
  }
  await nextTurn();
  t.deepEqual(said, { answers: 3, questions: 3 });
  stopping.abort();
  t.true((await end).done);
});

test('a neighbour becomes a source, a box does not find itself, and one that was wrong goes', async (t) => {
  const clock = createManualClock();
  const stopping = new AbortController();
  let hear: Parameters<MulticastLink['onResponse']>[0] = () => undefined;
  const said: unknown[] = [];
  const link: MulticastLink = {
    query: () => undefined,
    respond: (one) => {
      said.push(one.answers[0]);
    },
    onQuery: () => undefined,
    onResponse: (listener) => {
      hear = listener;
    },
    refresh: () => false,
    close: () => Promise.resolve(),
  };
  let accuse: (wasWrong: boolean) => void = () => undefined;
  const watcher = createNeighbourWatcher({
    link,
    clock,
    own: () => own,
    random: () => 0,
    openSource: (_neighbour, id, { onLeft }) => {
      accuse = onLeft;
      return createMemorySource(new Map(), { id, delivery: 'online' });
    },
  });
  const events = watcher.watch(stopping.signal)[Symbol.asyncIterator]();
  const first = events.next();
  hear(overTheWire(own), '10.0.0.1');
  hear(overTheWire({ ...own, name: 'other' }), '10.0.0.2');
  clock.pass(2000);
  const appeared = ((await first).value as SourceEvent | undefined) ?? { kind: 'sticks' };
  t.is(appeared.kind, 'appeared');
  t.is('source' in appeared ? appeared.source.id : '', 'neighbour:10.0.0.2#1');
  accuse(true);
  const gone = events.next();
  clock.pass(2000);
  t.deepEqual((await gone).value, { kind: 'disappeared', id: 'neighbour:10.0.0.2#1' });
  hear(overTheWire({ ...own, name: 'other', releases: 'stable:99' }), '10.0.0.2');
  const end = events.next();
  stopping.abort();
  clock.pass(2000);
  t.true((await end).done);
  t.like(said.at(-1), { type: 'PTR', ttl: 0 }, 'it says good-bye');
});
