import test, { type ExecutionContext } from 'ava';
import type { RemoteConnection, RemoteHelpStatus } from '@p2p-hotspot/contract';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import type { ClockProof } from '../../src/ports/clock-proof.ts';
import { DaemonError, isDaemonError } from '../../src/ports/daemon-error.ts';
import type { DurableFileSystem } from '../../src/ports/durable-file-system.ts';
import type { RemoteAccess } from '../../src/ports/remote-access.ts';
import { createRemoteHelp } from '../../src/remote-help/keep-remote-help.ts';
import { createFaultyDisk } from '../fixtures/faulty-disk.ts';
import { createManualClock, type ManualClock } from '../fixtures/manual-clock.ts';
import { makeBoxFolders, unsyncedDisk, type BoxFolders } from '../fixtures/test-box.ts';

/** A way in that outlives the process that opened it, as a container does. */
const createDoor = () => {
  const door = {
    isOpen: false,
    opened: 0,
    /** Seconds that it was opened for last. */
    seconds: 0,
    trouble: undefined as RemoteConnection | undefined,
    isShutFailing: false,
  };
  const access: RemoteAccess = {
    way: 'tunnel',
    open: (seconds) => {
      if (door.trouble !== undefined) return Promise.resolve(door.trouble);
      if (!door.isOpen) {
        door.opened += 1;
        door.seconds = seconds;
      }
      door.isOpen = true;
      return Promise.resolve({
        state: 'open',
        message: { code: 'REMOTE_HELP_WAY_OPEN', parameters: {} },
      });
    },
    close: () => {
      if (door.isShutFailing) return Promise.reject(new DaemonError('REMOTE_HELP_NO_WAY'));
      door.isOpen = false;
      return Promise.resolve({
        state: 'closed',
        message: { code: 'REMOTE_HELP_WAY_CLOSED', parameters: {} },
      });
    },
  };
  return { door, access };
};

interface Setting {
  readonly folders: BoxFolders;
  readonly clock?: ManualClock;
  readonly date?: string;
  readonly evidence?: 'none' | 'ntp';
  readonly access?: RemoteAccess;
  readonly left?: RemoteAccess;
  readonly isOffered?: boolean;
  readonly fileSystem?: DurableFileSystem;
}

const start = async (t: ExecutionContext, setting: Setting) => {
  const { folders, clock = createManualClock(), evidence = 'none', access, left } = setting;
  const noted: string[] = [];
  const said: RemoteHelpStatus[] = [];
  const proof: ClockProof = { evidence: () => Promise.resolve(evidence) };
  const begun = Date.parse(setting.date ?? '2026-11-29T10:00:00.000Z');
  const ended: string[] = [];
  const help = await createRemoteHelp({
    documents: createDocumentFiles(setting.fileSystem ?? unsyncedDisk, folders.state),
    clock: { ...clock, now: () => new Date(begun + clock.monotonicMs()).toISOString() },
    clockProof: proof,
    ...(access === undefined ? {} : { access }),
    ...(left === undefined ? {} : { left }),
    isOffered: setting.isOffered ?? true,
    note: (act) => {
      noted.push(act);
      return Promise.resolve();
    },
    onStatus: (status) => {
      said.push(status);
    },
    onEnded: () => {
      ended.push('afar');
    },
  });
  t.teardown(() => help.stop());
  const latest = (): RemoteHelpStatus | undefined => said.at(-1);
  const until = async (isMet: () => boolean, what: string): Promise<void> => {
    for (let turns = 0; turns < 10_000; turns += 1) {
      if (isMet()) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
    t.fail(`never: ${what}; ${JSON.stringify(latest())}`);
  };
  /** Lets time pass as it does: a bit at a time. */
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 10) {
      clock.pass(Math.min(10, seconds - second) * 1000);
      for (let turns = 0; turns < 60; turns += 1) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  };
  return { help, clock, noted, said, latest, until, pass, ended };
};

test('nobody gets in unless a steward allows it, and then for no longer', async (t) => {
  const folders = await makeBoxFolders(t);
  const { door, access } = createDoor();
  const { help, latest, until, pass, noted, ended } = await start(t, { folders, access });
  await until(() => latest()?.state === 'ready', 'it is off');
  t.is(latest()?.message.code, 'REMOTE_HELP_OFF');
  t.is(door.opened, 0);

  await help.allow('Ana', 2);
  await until(() => latest()?.connection?.state === 'open', 'it is open');
  t.like(latest(), { state: 'allowed', consent: { who: 'Ana', secondsLeft: 7200 } });
  t.is(latest()?.message.code, 'REMOTE_HELP_ALLOWED');

  await pass(7190);
  t.true(door.isOpen);
  await pass(10);
  await until(() => latest()?.state === 'ready', 'it is over');
  t.false(door.isOpen);
  t.deepEqual(ended, ['afar']);
  t.deepEqual(noted, ['remoteHelpOpened', 'remoteHelpClosed', 'remoteHelpExpired']);
});

test('what a steward withdraws is shut at once, and a second time is no error', async (t) => {
  const folders = await makeBoxFolders(t);
  const { door, access } = createDoor();
  const { help, latest, until, noted } = await start(t, { folders, access });
  await help.allow('Ana', 168);
  await until(() => door.isOpen, 'it is open');
  await help.withdraw();
  t.false(door.isOpen);
  t.is(latest()?.state, 'ready');
  await help.withdraw();
  t.deepEqual(noted, ['remoteHelpOpened', 'remoteHelpClosed']);
});

test('what the settings do not offer cannot be had, nor what the box has no way for', async (t) => {
  const folders = await makeBoxFolders(t);
  const { door, access } = createDoor();
  const off = await start(t, { folders, access, isOffered: false });
  const refused = await t.throwsAsync(off.help.allow('Ana', 2));
  t.true(isDaemonError(refused, 'REMOTE_HELP_NOT_OFFERED'));
  await off.until(() => off.latest()?.state === 'off', 'it is off');
  const without = await start(t, { folders });
  const noWay = await t.throwsAsync(without.help.allow('Ana', 2));
  t.true(isDaemonError(noWay, 'REMOTE_HELP_NO_WAY'));
  await without.until(() => without.latest()?.state === 'unavailable', 'it cannot be had');
  t.is(door.opened, 0);
});

for (const date of ['1970-01-01T00:00:00.000Z', '2099-12-31T00:00:00.000Z']) {
  test(`a box that wakes up in ${date.slice(0, 4)} goes on with what was left, and not for longer`, async (t) => {
    const folders = await makeBoxFolders(t);
    const { door, access } = createDoor();
    const first = await start(t, { folders, access });
    await first.help.allow('Ana', 2);
    await first.until(() => door.isOpen, 'it is open');
    await first.pass(3600);
    // The power goes: nobody stops anything, and the container goes with it.
    door.isOpen = false;

    const second = await start(t, { folders, access, date });
    await second.until(() => door.isOpen, 'it is open again');
    t.true(door.seconds > 3500 && door.seconds <= 3600, String(door.seconds));
    await second.pass(3600);
    await second.until(() => second.latest()?.state === 'ready', 'it is over');
    t.false(door.isOpen);
    t.deepEqual(second.noted.slice(-1), ['remoteHelpExpired']);

    const third = await start(t, { folders, access, date });
    await third.until(() => third.latest()?.state === 'ready', 'it stays over');
    t.is(door.opened, 2);
  });
}

test('a proven clock that says that the time is over is believed', async (t) => {
  const folders = await makeBoxFolders(t);
  const { door, access } = createDoor();
  const first = await start(t, { folders, access, evidence: 'ntp' });
  await first.help.allow('Ana', 2);
  await first.until(() => door.isOpen, 'it is open');
  await first.pass(60);
  const later = '2026-11-29T12:00:01.000Z';
  const second = await start(t, { folders, access, evidence: 'ntp', date: later });
  await second.until(() => second.latest()?.state === 'ready', 'it is over');
  t.false(door.isOpen);
  t.true(second.noted.includes('remoteHelpExpired'));
});

test('what was left open by a process that was killed is shut by the next one', async (t) => {
  const folders = await makeBoxFolders(t);
  const { door, access } = createDoor();
  const first = await start(t, { folders, access });
  await first.help.allow('Ana', 1);
  await first.until(() => door.isOpen, 'it is open');
  const off = await start(t, { folders, access, isOffered: false });
  await off.until(() => off.latest()?.state === 'off', 'it is off');
  t.false(door.isOpen);
  t.deepEqual(off.noted, ['remoteHelpExpired', 'remoteHelpClosed']);
});

test('what was left open is shut also where the settings name no server any more', async (t) => {
  const folders = await makeBoxFolders(t);
  const { door, access } = createDoor();
  const first = await start(t, { folders, access });
  await first.help.allow('Ana', 168);
  await first.until(() => door.isOpen, 'it is open');
  const without = await start(t, { folders, left: access });
  await without.until(() => without.latest()?.state === 'unavailable', 'it cannot be had');
  t.false(door.isOpen);
});

test('a way that cannot be shut is told as such and tried until it is', async (t) => {
  const folders = await makeBoxFolders(t);
  const { door, access } = createDoor();
  const { help, latest, until, pass } = await start(t, { folders, access });
  await help.allow('Ana', 2);
  await until(() => door.isOpen, 'it is open');
  door.isShutFailing = true;
  await help.withdraw();
  t.is(latest()?.state, 'closing');
  t.is(latest()?.message.code, 'REMOTE_HELP_CLOSING');
  await pass(30);
  t.is(latest()?.state, 'closing');
  door.isShutFailing = false;
  await pass(10);
  await until(() => latest()?.state === 'ready', 'it is shut');
  t.false(door.isOpen);
});

test('why the way does not open is told while it is tried again', async (t) => {
  const folders = await makeBoxFolders(t);
  const { door, access } = createDoor();
  const { help, latest, until, pass } = await start(t, { folders, access });
  door.trouble = { state: 'failing', message: { code: 'REMOTE_HELP_KEY_REFUSED', parameters: {} } };
  await help.allow('Ana', 2);
  await until(() => latest()?.connection?.state === 'failing', 'it fails');
  t.is(latest()?.connection?.message.code, 'REMOTE_HELP_KEY_REFUSED');
  door.trouble = undefined;
  await pass(10);
  await until(() => latest()?.connection?.state === 'open', 'it is open');
});

test('a new consent counts from when it was given, and the way is opened for it', async (t) => {
  const folders = await makeBoxFolders(t);
  const { door, access } = createDoor();
  const { help, latest, until, pass } = await start(t, { folders, access });
  await help.allow('Ana', 168);
  await until(() => door.isOpen, 'it is open');
  await pass(600);
  await help.allow('Bento', 2);
  await until(() => door.opened === 2 && door.isOpen, 'it is open anew');
  t.is(door.seconds, 7200);
  t.like(latest()?.consent, { who: 'Bento', secondsLeft: 7200 });
});

test('a disk that takes nothing more ends remote help instead of letting it count anew', async (t) => {
  const folders = await makeBoxFolders(t);
  const { door, access } = createDoor();
  let isFull = false;
  const disk = createFaultyDisk(unsyncedDisk, () => {
    if (isFull) throw new DaemonError('STORE_FULL');
  });
  const { help, latest, until, pass } = await start(t, { folders, access, fileSystem: disk });
  await help.allow('Ana', 2);
  await until(() => door.isOpen, 'it is open');
  isFull = true;
  await pass(60);
  await until(() => latest()?.state === 'ready', 'it is over');
  t.false(door.isOpen);
});

test('what is withdrawn while it is being opened is over, and does not end the box', async (t) => {
  const folders = await makeBoxFolders(t);
  const { door, access } = createDoor();
  let isAsked = false;
  const slow: RemoteAccess = {
    ...access,
    open: (_seconds, signal) => {
      isAsked = true;
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
    },
  };
  const { help, latest, until, pass } = await start(t, { folders, access: slow });
  await help.allow('Ana', 2);
  await until(() => isAsked, 'it is being opened');
  await help.withdraw();
  t.is(latest()?.state, 'ready');
  await pass(30);
  await help.stop();
  await t.notThrowsAsync(help.ended);
  const next = await start(t, { folders, access });
  await next.until(() => next.latest()?.state === 'ready', 'it stays over');
  t.is(door.opened, 0);
});

test('a consent that cannot be written down is refused, and nobody gets in by it', async (t) => {
  const folders = await makeBoxFolders(t);
  const { door, access } = createDoor();
  let isFull = false;
  const disk = createFaultyDisk(unsyncedDisk, () => {
    if (isFull) throw new DaemonError('STORE_FULL');
  });
  const { help, latest, until, pass } = await start(t, { folders, access, fileSystem: disk });
  await help.allow('Ana', 1);
  await until(() => door.isOpen, 'it is open');
  isFull = true;
  const refused = await t.throwsAsync(help.allow('Bento', 168));
  t.true(isDaemonError(refused, 'STORE_FULL'));
  t.false(door.isOpen);
  isFull = false;
  await pass(60);
  await until(() => latest()?.state === 'ready', 'it is over');
  t.false(door.isOpen);
  t.is(door.opened, 1);
});
