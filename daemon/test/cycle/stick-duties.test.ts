import test from 'ava';
import type { CodedMessage } from '@p2p-hotspot/contract';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import type { StickDuty } from '../../src/ports/sticks.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createMemoryStick } from '../fixtures/memory-stick.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { makeBoxFolders, openTestBox, type TestBox } from '../fixtures/test-box.ts';

const books = (counter: number) => ({
  counter,
  components: [{ name: 'books', counter, tree: { 'a.txt': `release ${counter}` } }],
});

const word = (code: string): CodedMessage => ({ code, parameters: {} });

/** A promise that is kept from outside. */
const gate = () => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

const activities = (box: TestBox) =>
  Object.fromEntries((box.status().sticks ?? []).map(({ id, activity }) => [id, activity]));

/** One turn of the event loop: whatever could go on by itself has gone on. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a duty comes before anything is judged, and again when the box is done', async (t) => {
  const publisher = createPublisher();
  const repository = publisher.publish(books(1));
  const stick = createMemoryStick('blue', { repository });
  const arrived = gate();
  const seen: string[] = [];
  const box = await openTestBox(await makeBoxFolders(t), {
    pinnedRoot: publisher.rootFingerprint,
    makeStickDuties: ({ board }) => [
      {
        name: 'notes',
        arrived: async () => {
          seen.push(`arrived: ${board.read().trust.kind}`);
          await arrived.opened;
        },
        settled: (_stick, tell) => {
          seen.push(`settled: ${String(board.read().current?.releases[0]?.counter)}`);
          tell('writing', word('STICK_WRITING'));
          seen.push(activities(box)['blue'] ?? '');
          return Promise.resolve(word('STICK_DONE'));
        },
      },
    ],
  });
  t.is(box.status().sticks, undefined);
  box.updates.onSource({ kind: 'sticks', sticks: [stick.seen({ state: 'checking' })] });
  const source = createMemorySource(repository, { id: 'stick:blue', stickId: 'blue' });
  box.updates.onSource({ kind: 'appeared', source, pluggedIn: true });
  await turn();
  t.is(box.status().trust.kind, 'unset');
  t.deepEqual(activities(box), { blue: 'reading' });
  arrived.open();
  box.updates.onSource({ kind: 'sticks', sticks: [stick.seen()] });
  await box.updates.settled();
  t.deepEqual(seen, ['arrived: unset', 'settled: 1', 'writing']);
  t.is(stick.rests(), 1);
  t.deepEqual(box.status().sticks, [
    { id: 'blue', label: 'blue', activity: 'removable', message: word('STICK_DONE') },
  ]);
  t.is(box.status().sources[0]?.stick, 'blue');
});

test('the trouble of one duty and of one stick stays with it', async (t) => {
  const publisher = createPublisher();
  const good = createMemoryStick('good');
  const full = createMemoryStick('full');
  const stuck = createMemoryStick('stuck');
  const never = gate();
  const duties: StickDuty[] = [
    {
      name: 'first',
      settled: async ({ id }) => {
        if (id === 'full') throw new DaemonError('STORE_FULL');
        if (id === 'stuck') await never.opened;
        return undefined;
      },
    },
    {
      name: 'second',
      settled: async (stick) => {
        await stick.writePin(`for ${stick.id}`);
        return undefined;
      },
    },
  ];
  const box = await openTestBox(await makeBoxFolders(t), {
    pinnedRoot: publisher.rootFingerprint,
    makeStickDuties: () => duties,
  });
  box.updates.onSource({ kind: 'sticks', sticks: [stuck, full, good].map((one) => one.seen()) });
  await turn();
  t.deepEqual(
    [full, good].map((one) => one.rests()),
    [1, 1],
  );
  t.is(Buffer.from(full.written.get('pin') ?? []).toString(), 'for full');
  t.deepEqual(activities(box), { stuck: 'checking', full: 'problem', good: 'removable' });
  t.is(box.status().sticks?.[1]?.message.code, 'STORE_FULL');

  // An update does not wait for the stick that hangs.
  const source = createMemorySource(publisher.publish(books(1)));
  box.updates.onSource({ kind: 'appeared', source, pluggedIn: true });
  await new Promise<void>((resolve) => {
    box.board.subscribe(({ phase }) => {
      if (phase === 'COMMITTED') resolve();
    });
  });
  t.is(stuck.rests(), 0);
  never.open();
  await box.updates.settled();
  t.is(stuck.rests(), 1);
});

test('whatever else there is to do interrupts a duty, which is done again afterwards', async (t) => {
  const publisher = createPublisher();
  const stick = createMemoryStick('relay', { marker: { version: 1, relay: {} } });
  const log: string[] = [];
  const box = await openTestBox(await makeBoxFolders(t), {
    pinnedRoot: publisher.rootFingerprint,
    makeStickDuties: ({ board }) => [
      {
        name: 'long',
        settled: async (_stick, _tell, signal) => {
          const counter = board.read().current?.releases[0]?.counter;
          log.push(`begun with ${String(counter)}`);
          if (counter === undefined) {
            await new Promise((resolve) => {
              signal.addEventListener('abort', resolve);
            });
            log.push('interrupted');
            signal.throwIfAborted();
          }
          return undefined;
        },
      },
    ],
  });
  box.updates.onSource({ kind: 'sticks', sticks: [stick.seen()] });
  await turn();
  await box.plugIn(createMemorySource(publisher.publish(books(1))));
  t.deepEqual(log, ['begun with undefined', 'interrupted', 'begun with 1']);

  // Nothing new: nothing is done again. Another marker or another release: it is.
  box.updates.onSource({ kind: 'sticks', sticks: [stick.seen()] });
  await box.updates.settled();
  t.is(log.length, 3);
  await stick.stick.writeMarker({ version: 1 });
  box.updates.onSource({ kind: 'sticks', sticks: [stick.seen()] });
  await box.updates.settled();
  t.is(log.length, 4);
  await box.plugIn(createMemorySource(publisher.publish(books(2))));
  t.deepEqual(log.slice(4), ['begun with 2']);
  t.is(stick.rests(), 3);
});

test('a stick that is pulled while something is done for it is forgotten', async (t) => {
  const stick = createMemoryStick('blue');
  const pulled = gate();
  const box = await openTestBox(await makeBoxFolders(t), {
    makeStickDuties: () => [
      {
        name: 'notes',
        settled: async (gone) => {
          await pulled.opened;
          await gone.writePin('too late');
          return undefined;
        },
      },
    ],
  });
  box.updates.onSource({ kind: 'sticks', sticks: [stick.seen()] });
  await turn();
  stick.pull();
  box.updates.onSource({ kind: 'sticks', sticks: [] });
  pulled.open();
  await box.updates.settled();
  t.deepEqual(box.status().sticks, []);
  t.is(stick.written.size, 0);
  await box.updates.stop();
});
