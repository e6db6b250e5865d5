import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createBackupKey, sealBackup, sealBackupKey } from '@p2p-hotspot/signing-keys';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import { createTrustFile } from '../../src/adapters/state/state-folder/trust-file.ts';
import { createVolumeStore } from '../../src/adapters/store/volume/volume-store.ts';
import { createPinKeeper } from '../../src/api/pin-keeper.ts';
import { provideDeviceKey } from '../../src/api/provide-device-key.ts';
import { provideDevice } from '../../src/api/provide-device.ts';
import { providePin } from '../../src/api/provide-pin.ts';
import { createStewardSessions } from '../../src/api/steward-sessions.ts';
import { applyRestore } from '../../src/duties/backup/apply-restore.ts';
import { encodePayload } from '../../src/duties/backup/backup-payload.ts';
import type { DurableFileSystem } from '../../src/ports/durable-file-system.ts';
import { noPresence } from '../../src/ports/presence.ts';
import { createStickRoles } from '../../src/stick-roles.ts';
import { crashAt, createFaultyDisk } from '../fixtures/faulty-disk.ts';
import { createLastingStick, type StickMemory } from '../fixtures/lasting-stick.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { plugSticks } from '../fixtures/plug-stick.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import {
  copyFolders,
  makeBoxFolders,
  openTestBox,
  readServed,
  unsyncedDisk,
  type BoxFolders,
} from '../fixtures/test-box.ts';

const release = (counter: number) => ({
  counter,
  components: [{ name: 'books', counter, tree: { 'a.txt': `book ${counter}` } }],
});

const buildDate = '2026-01-01T00:00:00Z';
const passphrase = 'millet under the baobab';
const key = createBackupKey(randomBytes(32));
const sealedKey = sealBackupKey(key, passphrase, {
  salt: randomBytes(16),
  nonce: randomBytes(24),
  // The true one is shown with sticks that `usb prepare` made; here it would be paid a hundred times.
  cost: { log2N: 4, p: 1 },
});
const backupStick = (): StickMemory => ({
  repository: new Map(),
  marker: {
    version: 1,
    backup: { publicKey: Buffer.from(key.publicKey).toString('base64url'), sealedKey },
  },
});

interface BoxSettings {
  readonly fileSystem?: DurableFileSystem;
  readonly pinnedRoot?: string;
  readonly chosenPin?: string;
}

/** A start of a box, in the order in which the daemon does it. */
const startBox = async (
  folders: BoxFolders,
  { fileSystem = unsyncedDisk, pinnedRoot, chosenPin }: BoxSettings = {},
) => {
  const documents = createDocumentFiles(fileSystem, folders.state);
  const trustStore = createTrustFile(fileSystem, folders.state);
  const store = createVolumeStore(fileSystem, folders.store);
  const isRestored = await applyRestore({ documents, store, trustStore, buildDate });
  const clock = createManualClock();
  const device = await provideDevice(documents, {}, undefined);
  const deviceKey = await provideDeviceKey(documents);
  const kept = await providePin(documents, chosenPin, () => undefined);
  const sessions = createStewardSessions(kept.record, clock);
  const pinned = pinnedRoot === undefined ? {} : { pinnedRoot };
  const localDirectory = path.join(folders.root, 'local');
  let restored = 0;
  const roles = await createStickRoles({
    documents,
    clock,
    pin: createPinKeeper(documents, sessions, kept),
    boxName: 'baobab',
    otherPresence: noPresence,
    fileSystem,
    localDirectory,
    onRestored: () => (restored += 1),
    ...pinned,
  });
  const box = await openTestBox(folders, {
    fileSystem,
    ...pinned,
    buildDate,
    device,
    ports: { documents, clock, presence: roles.presence, store, trustStore },
    makeStickDuties: (parts) => roles.duties(parts),
  });
  return {
    box,
    clock,
    documents,
    sessions,
    device,
    deviceKey,
    localDirectory,
    isRestored,
    restored: () => restored,
    powers: roles.powers(box.parts),
    plug: async (memory: StickMemory) => {
      const stick = createLastingStick(memory);
      await plugSticks(box, [stick, memory]);
      return stick;
    },
  };
};

const told = ({ box }: Awaited<ReturnType<typeof startBox>>) =>
  box.status().sticks?.[0]?.message.code;

/** A box with a life: release 2 after 1, a PIN, a steward, a choice, files of its own; and its backup. */
const liveAndBackUp = async (t: ExecutionContext) => {
  const publisher = createPublisher();
  const first = publisher.publish(release(1));
  publisher.rotate({ newKeys: ['release'] });
  const second = publisher.publish(release(2));
  const folders = await makeBoxFolders(t);
  const old = await startBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    chosenPin: '123456',
  });
  await mkdir(path.join(old.localDirectory, 'texts'), { recursive: true });
  await writeFile(path.join(old.localDirectory, 'texts', 'welcome.txt'), 'Welcome to our village');
  await writeFile(path.join(old.localDirectory, 'logo.png'), randomBytes(3000));
  await symlink('/etc/passwd', path.join(old.localDirectory, 'passwd'));
  await mkdir(path.join(old.localDirectory, 'maps'));
  const ownMaps = ['drawn.pmtiles', `${'0'.repeat(16)}.pmtiles`];
  for (const name of ownMaps) await writeFile(path.join(old.localDirectory, 'maps', name), name);
  await old.documents.save('consents', { receipts: true });
  await old.documents.save('settings', { COMMUNITY_NAME: 'Baobab', PORTAL_PORT: '8080' });
  await old.plug({
    repository: new Map(),
    marker: { version: 1, steward: { secret: Buffer.alloc(32, 1).toString('base64url') } },
  });
  await old.box.plugIn(createMemorySource(second));
  await old.box.updates.acts.pinChannel('stable', 3);
  await old.box.updates.settled();
  const memory = backupStick();
  await old.plug(memory);
  t.is(told(old), 'BACKUP_WRITTEN');
  await old.box.updates.stop();
  return { publisher, first, second, old, memory };
};

test('a new card takes up the life of the old one: who it is, whom it trusts, PIN, choices, files', async (t) => {
  const { publisher, first, old, memory } = await liveAndBackUp(t);
  t.false(Buffer.from(memory.backup ?? []).includes('Welcome'));
  const folders = await makeBoxFolders(t);
  const fresh = await startBox(folders);
  const stick = await fresh.plug(memory);
  t.is(told(fresh), 'BACKUP_CAN_RESTORE');
  const { rootFingerprint } = publisher;
  const asked = await t.throwsAsync(fresh.powers.restoreBackup(stick.id, passphrase), {
    code: 'RESTORE_ROOT_UNCONFIRMED',
  });
  t.like(asked, { parameters: { rootFingerprint } });
  t.is(fresh.restored(), 0);
  await fresh.powers.restoreBackup(stick.id, passphrase, rootFingerprint);
  t.is(fresh.restored(), 1);
  await fresh.box.updates.stop();

  const next = await startBox(folders);
  t.true(next.isRestored);
  t.is(next.device.id, old.device.id);
  t.deepEqual(next.deviceKey.seed, old.deviceKey.seed);
  const numbers = await Promise.all(
    [next, old].map(async ({ documents }) => (await documents.load('deviceKey'))?.receipts ?? 0),
  );
  t.is(numbers[0], (numbers[1] ?? 0) + 1000);
  t.is(typeof (await next.sessions.begin('123456')).token, 'string');
  t.deepEqual(await next.documents.load('consents'), { receipts: true });
  t.deepEqual(await next.documents.load('restoredSettings'), { COMMUNITY_NAME: 'Baobab' });
  t.is(next.box.status().stewardSticks, 1);
  t.like(next.box.status().trust, { kind: 'confirmed', rootFingerprint, rootVersion: 2 });
  t.deepEqual(next.box.status().channels, [
    { channel: 'stable', choice: { kind: 'pin', counter: 3 } },
  ]);
  const welcome = path.join(next.localDirectory, 'texts', 'welcome.txt');
  t.is(await readFile(welcome, 'utf8'), 'Welcome to our village');
  await t.throwsAsync(readFile(path.join(next.localDirectory, 'passwd')));
  // A map that a link leads to is fetched again.
  t.deepEqual(await readdir(path.join(next.localDirectory, 'maps')), ['drawn.pmtiles']);

  // What the old card had refused is refused, and the next release comes.
  t.is((await next.box.plugIn(createMemorySource(first))).current, undefined);
  await next.box.plugIn(createMemorySource(publisher.publish(release(3))));
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'book 3');
  // The stick it came from is its own, and takes the next backup.
  const before = memory.backup;
  await next.plug(memory);
  t.is(told(next), 'BACKUP_WRITTEN');
  t.notDeepEqual(memory.backup, before);
  t.false((await startBox(folders)).isRestored);
});

test('a wrong passphrase restores nothing, and guessing is made slow', async (t) => {
  const { memory, publisher } = await liveAndBackUp(t);
  const fresh = await startBox(await makeBoxFolders(t), { pinnedRoot: publisher.rootFingerprint });
  const { id } = await fresh.plug(memory);
  for (let guess = 0; guess < 5; guess += 1) {
    await t.throwsAsync(fresh.powers.restoreBackup(id, `guess ${guess}`), {
      code: 'PASSPHRASE_WRONG',
    });
  }
  await t.throwsAsync(fresh.powers.restoreBackup(id, passphrase), { code: 'PASSPHRASE_LOCKED' });
  t.is(fresh.restored(), 0);
  fresh.clock.pass(30_000);
  await fresh.powers.restoreBackup(id, passphrase);
  t.is(fresh.restored(), 1);
});

test('a changed, cut, missing or foreign backup is refused, and a box that lives stays as it is', async (t) => {
  const { memory, second, publisher, old } = await liveAndBackUp(t);
  const good = memory.backup ?? new Uint8Array();
  const fresh = await startBox(await makeBoxFolders(t), { pinnedRoot: publisher.rootFingerprint });
  const { id } = await fresh.plug(memory);
  const refused = async (backup: Uint8Array | undefined, code: string): Promise<void> => {
    if (backup === undefined) delete memory.backup;
    else memory.backup = backup;
    await t.throwsAsync(fresh.powers.restoreBackup(id, passphrase), { code });
  };
  for (const at of [0, 20, 40, 60, good.length - 1]) {
    const flipped = Uint8Array.from(good);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    await refused(flipped, 'BACKUP_DAMAGED');
  }
  await refused(good.subarray(0, good.length / 2), 'BACKUP_DAMAGED');
  await refused(undefined, 'BACKUP_MISSING');
  // Anybody who saw the stick can seal something to its key.
  const forged = (payload: Uint8Array): Uint8Array =>
    sealBackup(payload, key.publicKey, {
      ephemeralSeed: randomBytes(32),
      noncePrefix: randomBytes(19),
    });
  await refused(forged(Buffer.from('nonsense')), 'BACKUP_DAMAGED');
  const head = { _type: 'hotspot-backup', format: 1, written: '', documents: {} } as const;
  const climbing = encodePayload(head, [{ path: '../../etc/passwd', bytes: Buffer.from('x') }]);
  await refused(forged(climbing), 'BACKUP_DAMAGED');
  t.is(fresh.restored(), 0);

  const stranger = await startBox(await makeBoxFolders(t), { pinnedRoot: '1'.repeat(64) });
  memory.backup = good;
  const there = await stranger.plug(memory);
  await t.throwsAsync(stranger.powers.restoreBackup(there.id, passphrase), {
    code: 'RESTORE_OTHER_ROOT',
  });

  await fresh.box.plugIn(createMemorySource(second));
  const again = await fresh.plug(memory);
  t.is(told(fresh), 'BACKUP_OF_ANOTHER');
  t.is(memory.backup, good);
  await t.throwsAsync(fresh.powers.restoreBackup(again.id, passphrase), {
    code: 'RESTORE_NOT_EMPTY',
  });
  t.not(fresh.device.id, old.device.id);
});

test('the power goes at any write of a restore: the card is empty or restored', async (t) => {
  t.timeout(600_000, 'dozens of boxes, one after the other');
  const { memory, publisher, old } = await liveAndBackUp(t);
  const { rootFingerprint: pinnedRoot } = publisher;
  const start = await makeBoxFolders(t);
  const before = await startBox(start, { pinnedRoot });
  await before.box.updates.stop();
  let outcomes = '';
  let isDone = false;
  for (let at = 0; !isDone; at += 1) {
    const folders = await makeBoxFolders(t);
    await copyFolders(start, folders);
    let operations = 0;
    let isArmed = false;
    const disk = createFaultyDisk(unsyncedDisk, () => {
      if (!isArmed) return;
      crashAt(at)(operations);
      operations += 1;
    });
    const fresh = await startBox(folders, { pinnedRoot, fileSystem: disk });
    const { id } = await fresh.plug(memory);
    isArmed = true;
    try {
      await fresh.powers.restoreBackup(id, passphrase);
      await startBox(folders, { pinnedRoot, fileSystem: disk });
      isDone = true;
    } catch {
      // The power is gone.
    }
    const after = await startBox(folders, { pinnedRoot });
    const isOld = after.device.id === old.device.id;
    outcomes += isOld ? 'r' : 'e';
    t.true(isOld || after.device.id === before.device.id);
    t.is(after.box.status().stewardSticks, isOld ? 1 : 0, `operation ${at}`);
    t.is(after.box.status().trust.kind, isOld ? 'confirmed' : 'unset', `operation ${at}`);
    await after.box.updates.stop();
  }
  t.regex(outcomes, /^e{5,}r{5,}$/);
});

test('files that are too many for a stick are left out, and that is said', async (t) => {
  const { old } = await liveAndBackUp(t);
  await writeFile(path.join(old.localDirectory, 'film.bin'), new Uint8Array(65 * 1024 * 1024));
  const again = await startBox(old.box.folders, { chosenPin: '123456' });
  const memory = backupStick();
  await again.plug(memory);
  t.is(told(again), 'BACKUP_WRITTEN_WITHOUT_FILES');
  t.true((memory.backup?.length ?? 0) < 100_000);
});

test('a stick that gives back something else is not called a backup', async (t) => {
  const { old } = await liveAndBackUp(t);
  const again = await startBox(old.box.folders, { chosenPin: '123456' });
  const memory = backupStick();
  const failing = createLastingStick(memory, { keeps: (_name, bytes) => bytes.subarray(1) });
  await plugSticks(again.box, [failing]);
  t.is(told(again), 'BACKUP_NOT_KEPT');
});
