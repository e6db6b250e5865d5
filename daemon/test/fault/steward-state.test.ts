import test, { type ExecutionContext } from 'ava';
import { stewardLogLimit, type StewardLogEntry } from '@p2p-hotspot/contract';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import { createPinKeeper, type PinKeeper } from '../../src/api/pin-keeper.ts';
import { providePin } from '../../src/api/provide-pin.ts';
import { createStewardLog, type StewardLog } from '../../src/api/steward-log.ts';
import { refusalOf } from '../../src/api/refusal-of.ts';
import { createStewardSessions, type StewardSessions } from '../../src/api/steward-sessions.ts';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import type { DurableFileSystem } from '../../src/ports/durable-file-system.ts';
import { makeCrashCopies } from '../fixtures/crash-copies.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { makeBoxFolders, unsyncedDisk, type BoxFolders } from '../fixtures/test-box.ts';

interface Pins {
  readonly told: string[];
  readonly keeper: PinKeeper;
  readonly sessions: StewardSessions;
}

/** What the daemon does with PINs, wired as it wires it. */
const openPins = async (
  { state }: BoxFolders,
  fileSystem: DurableFileSystem = unsyncedDisk,
): Promise<Pins> => {
  const documents = createDocumentFiles(fileSystem, state);
  const told: string[] = [];
  const kept = await providePin(documents, undefined, (_event, { pin }) => told.push(String(pin)));
  const sessions = createStewardSessions(kept.record, createManualClock(), {
    onBegun: () => keeper.noteUse(),
  });
  const keeper = createPinKeeper(documents, sessions, kept);
  return { told, keeper, sessions };
};

const works = ({ sessions }: Pins, pin: string | undefined): Promise<boolean> =>
  sessions.begin(pin ?? '').then(
    () => true,
    () => false,
  );

test('a crash at any write of the first start: the PIN that is told is the one that counts', async (t) => {
  const empty = await makeBoxFolders(t);
  const copies = await makeCrashCopies(t, empty, async (folders, fileSystem) => {
    await openPins(folders, fileSystem);
  });
  t.true(copies.length > 4);
  for (const { at, folders } of copies) {
    const pins = await openPins(folders);
    t.is(pins.told.length, 1, `step ${at}`);
    t.is(pins.keeper.firstPin(), pins.told[0], `step ${at}`);
    t.true(await works(pins, pins.told[0]), `step ${at}`);
    t.is(pins.keeper.firstPin(), undefined, `step ${at}`);
    t.deepEqual((await openPins(folders)).told, [], `step ${at}: told no more`);
  }
});

test('a crash at any write of a change of the PIN: the old one counts or the new one, and no used one is told', async (t) => {
  const start = await makeBoxFolders(t);
  const first = (await openPins(start)).told[0];
  const seen = new Set<string>();
  const copies = await makeCrashCopies(t, start, async (folders, fileSystem) => {
    await (await openPins(folders, fileSystem)).keeper.change('294857');
  });
  t.true(copies.length > 4);
  for (const { at, folders } of copies) {
    const pins = await openPins(folders);
    const [isOld, isNew] = [await works(pins, first), await works(pins, '294857')];
    t.true(isOld !== isNew, `step ${at}`);
    t.deepEqual(pins.told, isOld ? [first] : [], `step ${at}`);
    seen.add(isOld ? 'old' : 'new');
  }
  t.deepEqual([...seen].sort(), ['new', 'old']);
});

test('a PIN that a steward chose has 6 to 12 digits that are not guessed at once; one set from outside stays', async (t) => {
  const pins = await openPins(await makeBoxFolders(t));
  const [first] = pins.told;
  for (const pin of ['', '12345', '1234567890123', '12345a', ' 294857', '٢٩٤٨٥٧']) {
    await t.throwsAsync(pins.keeper.change(pin), { code: 'PIN_UNFIT' }, pin);
  }
  for (const pin of ['000000', '123456', '987654', '0123456789']) {
    await t.throwsAsync(pins.keeper.change(pin), { code: 'PIN_GUESSED_EASILY' }, pin);
  }
  const { token } = await pins.sessions.begin(first ?? '');
  await pins.keeper.change('294857');
  t.throws(() => pins.sessions.check(token), { code: 'SESSION_INVALID' });
  t.false(await works(pins, first));
  t.true(await works(pins, '294857'));

  const folders = await makeBoxFolders(t);
  const documents = createDocumentFiles(unsyncedDisk, folders.state);
  const kept = await providePin(documents, '918273', () => undefined);
  const sessions = createStewardSessions(kept.record, createManualClock());
  const keeper = createPinKeeper(documents, sessions, kept);
  await t.throwsAsync(keeper.change('294857'), { code: 'PIN_FIXED' });
});

const openLog = (
  { state }: BoxFolders,
  fileSystem: DurableFileSystem = unsyncedDisk,
): Promise<StewardLog> =>
  createStewardLog(createDocumentFiles(fileSystem, state), createManualClock(), refusalOf);

const rollback = { place: 'visitor', act: 'rollback', parameters: {} } as const;
const outcomes = (log: StewardLog): StewardLogEntry['outcome'][] =>
  log.read().map(({ outcome }) => outcome);

test('a crash at any write around an act: what was done is in the log, and what is not there was not done', async (t) => {
  const start = await makeBoxFolders(t);
  await (await openLog(start)).note({ ...rollback, act: 'signIn' }, 'accepted');
  const done = new Set<string>();
  const copies = await makeCrashCopies(t, start, async (folders, fileSystem) => {
    const log = await openLog(folders, fileSystem);
    await log.around(rollback, false, async () => {
      await createDocumentFiles(fileSystem, folders.state).save('card', { failures: 1 });
    });
  });
  for (const { at, folders } of copies) {
    const isDone =
      (await createDocumentFiles(unsyncedDisk, folders.state).load('card')) !== undefined;
    const told = outcomes(await openLog(folders));
    t.is(told.at(-1), 'accepted', `step ${at}: what was there before stays`);
    if (isDone) t.is(told.length, 2, `step ${at}`);
    done.add(`${String(isDone)} ${JSON.stringify(told)}`);
  }
  t.true(done.has('false ["accepted"]'));
  t.true(done.has('true ["accepted","accepted"]'));
});

const fill = async (t: ExecutionContext): Promise<StewardLog> => {
  const folders = await makeBoxFolders(t);
  const log = await openLog(folders);
  for (let number = 0; number < stewardLogLimit + 5; number += 1) {
    await log.note({ ...rollback, act: number % 2 === 0 ? 'signIn' : 'signOut' }, 'accepted');
  }
  t.deepEqual((await openLog(folders)).read(), log.read());
  return log;
};

test('the log has a bound, and numbers that only grow', async (t) => {
  const log = await fill(t);
  const entries = log.read();
  t.is(entries.length, stewardLogLimit);
  t.deepEqual([entries[0]?.sequence, entries.at(-1)?.sequence], [stewardLogLimit + 5, 6]);
});

test('a refusal is written down with its reason; whoever guesses all night pushes nothing out and wears no card', async (t) => {
  const folders = await makeBoxFolders(t);
  let writes = 0;
  const disk: DurableFileSystem = {
    ...unsyncedDisk,
    rename: (from, to) => {
      writes += 1;
      return unsyncedDisk.rename(from, to);
    },
  };
  const log = await openLog(folders, disk);
  await t.throwsAsync(
    log.around(rollback, false, () => Promise.reject(new DaemonError('NO_PREVIOUS_GENERATION'))),
    { code: 'NO_PREVIOUS_GENERATION' },
  );
  t.deepEqual(outcomes(log), [{ code: 'NO_PREVIOUS_GENERATION', parameters: {} }]);
  const wrong = { code: 'PIN_WRONG', parameters: {} };
  for (let guess = 0; guess < 1000; guess += 1) {
    await log.note({ ...rollback, act: 'signIn' }, wrong);
  }
  t.like(log.read()[0], { act: 'signIn', outcome: wrong, count: 1000 });
  t.is(log.read().length, 2);
  t.true(writes < 15, String(writes));
  await log.note({ ...rollback, act: 'signIn', place: 'screen' }, wrong);
  t.is((await openLog(folders)).read().length, 3);
});
