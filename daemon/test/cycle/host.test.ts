import { readFile, writeFile, chmod } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import type { HostCondition } from '../../src/ports/host-health.ts';
import type { StateDocumentStore } from '../../src/ports/state-documents.ts';
import { createStatusBoard } from '../../src/cycle/status-board.ts';
import { createHostWatch } from '../../src/cycle/watch-host.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { codesOf, makeBoxFolders, openTestBox } from '../fixtures/test-box.ts';

/** Keeps nothing. */
const noDocuments: StateDocumentStore = {
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
};

test('too little power is told once and stops the idle scrub until it is over', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const clock = createManualClock();
  let condition: HostCondition = {};
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    patience: {
      lookAgainMs: 1000,
      longestMs: 1000,
      idleMs: 1000,
      idleScrubBytes: 1000,
      scrubNoteBytes: 1,
    },
    ports: { clock, hostHealth: { read: () => Promise.resolve(condition) } },
  });
  const minute = async (): Promise<void> => {
    clock.pass(1000);
    await new Promise((resolve) => setImmediate(resolve));
    await box.updates.settled();
    await new Promise((resolve) => setImmediate(resolve));
    await box.updates.settled();
  };
  await box.plugIn(
    createMemorySource(
      publisher.publish({ counter: 1, components: [{ name: 'books', tree: { a: 'alpha' } }] }),
    ),
  );
  await minute();
  t.is(box.status().host, undefined, 'a machine that says nothing is no news');

  condition = { underVoltage: true, cardErrors: 2 };
  const served = path.join(folders.store, 'current/stable/books/a');
  await chmod(served, 0o644);
  await writeFile(served, 'alphA');
  for (let minutes = 0; minutes < 4; minutes += 1) await minute();
  t.deepEqual(box.status().host, { underVoltage: true, cardErrors: 2 });
  t.deepEqual(codesOf(box.status().history), ['POWER_SUPPLY_WEAK', 'UPDATE_APPLIED']);
  t.is(await readFile(served, 'utf8'), 'alphA', 'nothing is read meanwhile');

  condition = { underVoltage: 'past', cardErrors: 2 };
  for (let minutes = 0; minutes < 4; minutes += 1) await minute();
  t.deepEqual(box.status().host, { underVoltage: 'past', cardErrors: 2 });
  t.is(await readFile(served, 'utf8'), 'alpha', 'the scrub went on and repaired it');
});

test('what waits for better power waits a day, and then no longer: this supply is all that there is', async (t) => {
  const clock = createManualClock();
  const board = await createStatusBoard(clock, noDocuments, []);
  let condition: HostCondition = {};
  const watch = createHostWatch({
    ...{ board, clock, documents: noDocuments, cardFailures: () => 0 },
    health: { read: () => Promise.resolve(condition) },
  });
  const hour = 3_600_000;
  const after = async (hours: number, underVoltage: boolean): Promise<boolean> => {
    clock.pass(hours * hour);
    condition = { underVoltage };
    await watch.look();
    return watch.isSparing();
  };
  t.false(await after(0, false));
  t.true(await after(1, true));
  t.true(await after(23, true));
  t.false(await after(1, true), 'a whole day');
  t.false(await after(100, true));
  t.false(await after(1, false));
  t.true(await after(1, true), 'it was well in between: a new day begins');
});

test('those who follow the status are not woken for a degree', async (t) => {
  const folders = await makeBoxFolders(t);
  const clock = createManualClock();
  let temperatureCelsius = 50;
  const box = await openTestBox(folders, {
    ports: { clock, hostHealth: { read: () => Promise.resolve({ temperatureCelsius }) } },
  });
  const lookAt = async (celsius: number): Promise<number | undefined> => {
    temperatureCelsius = celsius;
    await box.hostWatch.look();
    return box.status().host?.temperatureCelsius;
  };
  t.is(await lookAt(50), 50);
  t.is(await lookAt(52), 50);
  t.is(await lookAt(53), 53);
  t.is(await lookAt(51), 53);
  t.is(await lookAt(40), 40);
  await box.updates.stop();
});

test('failures of the card that the box met itself are told, and a restart forgets none', async (t) => {
  const folders = await makeBoxFolders(t);
  const open = async (failures: number, cardErrors?: number) => {
    const clock = createManualClock();
    const condition: HostCondition = cardErrors === undefined ? {} : { cardErrors };
    const box = await openTestBox(folders, {
      ports: {
        clock,
        cardFailures: () => failures,
        hostHealth: { read: () => Promise.resolve(condition) },
      },
    });
    clock.pass(1000);
    await new Promise((resolve) => setImmediate(resolve));
    await box.updates.settled();
    const { host } = box.status();
    await box.updates.stop();
    return host?.cardErrors;
  };
  t.is(await open(0), undefined, 'no failure is no news');
  t.is(await open(2), 2);
  t.is(await open(0), 2);
  t.is(await open(1), 3);
  t.is(await open(0, 7), 7, 'the kernel met more of them');
  await writeFile(path.join(folders.state, 'card.json'), 'rubbish');
  t.is(await open(1), 1, 'a damaged note is begun anew');
});

test('a process that ends for its card leaves what it met to the next one', async (t) => {
  const folders = await makeBoxFolders(t);
  const ended = await openTestBox(folders, { ports: { cardFailures: () => 4 } });
  await ended.hostWatch.note();
  await ended.updates.stop();
  const clock = createManualClock();
  const next = await openTestBox(folders, { ports: { clock } });
  clock.pass(1000);
  await new Promise((resolve) => setImmediate(resolve));
  await next.updates.settled();
  t.is(next.status().host?.cardErrors, 4);
  await next.updates.stop();
});

test('idle time scrubs also while the box waits for a stick, and covers every file in bounded time', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const clock = createManualClock();
  const names = Array.from({ length: 4 }, (_, index) => `page-${index}`);
  const release = (counter: number) => ({
    counter,
    components: [
      {
        name: 'books',
        counter,
        tree: {
          ...Object.fromEntries(names.map((name) => [name, name])),
          'film.bin': `film ${counter}`.repeat(counter * 1000),
        },
      },
    ],
  });
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    patience: {
      lookAgainMs: 1e9,
      longestMs: 1e9,
      idleMs: 1000,
      idleScrubBytes: 1,
      scrubNoteBytes: 1,
    },
    ports: { clock },
  });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  const pulled = createMemorySource(publisher.publish(release(2)), { goneAtRange: 0 });
  t.is((await box.plugIn(pulled)).phase, 'WAITING_SOURCE');
  for (const name of names) {
    const served = path.join(folders.store, 'current/stable/books', name);
    await chmod(served, 0o644);
    await writeFile(served, 'x');
  }
  // A file each time, as it is set here: as many rounds as there are files, and one to begin anew.
  for (let minutes = 0; minutes < names.length + 3; minutes += 1) {
    clock.pass(1000);
    await new Promise((resolve) => setImmediate(resolve));
    await box.updates.settled();
    await new Promise((resolve) => setImmediate(resolve));
    await box.updates.settled();
  }
  const damaged = codesOf(box.status().history).filter((code) => code === 'FILE_DAMAGED');
  t.is(damaged.length, names.length);
});
