import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import type { DriveFile } from '@p2p-hotspot/contract';
import { planDrive } from '../../src/core/drive-plan.ts';
import { removeDrive } from '../../src/drive/drive-folder.ts';
import { folderIn, offerDrive, readerSees, startKeeper } from '../fixtures/offered-drive.ts';
import { makeFolder, unsyncedDisk } from '../fixtures/test-box.ts';

const objectsIn = async (directory: string): Promise<number> => {
  const found = await readdir(path.join(folderIn(directory), 'files'), { recursive: true });
  return found.filter((name) => name.includes('/')).length;
};

const filled = (text: string, bytes: number) => Buffer.alloc(bytes, text);

test('files of the drive come to the community’s own, once where they are alike, and go when the drive lets them go', async (t) => {
  const offered = await offerDrive(t);
  const film = filled('film', 120_000);
  offered.files = new Map([
    ['films/rain.bin', { blob: '0-2-0-120000', bytes: film }],
    ['copy of rain.bin', { blob: '0-2-0-120000', bytes: film }],
    ['hello.txt', { blob: '2-1-120000-5', bytes: Buffer.from('hello') }],
  ]);
  const directory = path.join(await makeFolder(t), 'local');
  const keeper = startKeeper(t, offered, directory);
  const ready = await keeper.until(({ message }) => message.code === 'DRIVE_READY');
  t.like(ready, { version: 2, files: 3, sizeBytes: 120_005, isSigned: false });
  t.deepEqual(await readerSees(directory), {
    'films/rain.bin': film,
    'copy of rain.bin': film,
    'hello.txt': Buffer.from('hello'),
  });
  t.is(offered.asked.length, 2);
  t.is(await objectsIn(directory), 2);

  offered.files = new Map([
    ['hello.txt', { blob: '2-1-120000-5', bytes: Buffer.from('hello') }],
    ['films', { blob: '3-1-120005-3', bytes: Buffer.from('now') }],
  ]);
  offered.version = 5;
  await keeper.until(({ version }) => version === 5);
  t.deepEqual(await readerSees(directory), {
    'hello.txt': Buffer.from('hello'),
    films: Buffer.from('now'),
  });
  t.is(offered.asked.length, 3);
  await keeper.stop();
  t.is(await objectsIn(directory), 2);
});

test('what was broken off goes on where it was, also after a restart, and nothing half is shown', async (t) => {
  const offered = await offerDrive(t);
  const film = filled('abcdefg', 300_000);
  offered.files = new Map([['rain.bin', { blob: '0-5-0-300000', bytes: film }]]);
  offered.cutAfter = 120_000;
  const directory = path.join(await makeFolder(t), 'local');
  const first = startKeeper(t, offered, directory);
  await first.until(({ message }) => message.code === 'MIRROR_UNREACHABLE');
  await first.stop();
  t.deepEqual(await readerSees(directory), {});
  offered.cutAfter = undefined;
  const second = startKeeper(t, offered, directory);
  await second.until(({ message }) => message.code === 'DRIVE_READY');
  t.deepEqual(await readerSees(directory), { 'rain.bin': film });
  const [, offset = 0] = offered.asked.at(-1) ?? [];
  // How much of it had come to the keeper when it was cut is nobody's promise.
  t.true(offset > 0);
});

test('a drive that is larger than its quota, or has nobody, changes nothing of what is here', async (t) => {
  const offered = await offerDrive(t);
  offered.files = new Map([['a', { blob: '0-1-0-5', bytes: Buffer.from('hello') }]]);
  const directory = path.join(await makeFolder(t), 'local');
  const keeper = startKeeper(t, offered, directory, { quotaBytes: 1000 });
  await keeper.until(({ message }) => message.code === 'DRIVE_READY');
  offered.files.set('b', { blob: '1-1-5-2000', bytes: filled('b', 2000) });
  offered.version = 3;
  const large = await keeper.until(({ message }) => message.code === 'DRIVE_TOO_LARGE');
  t.deepEqual(large.message.parameters, { label: 'cdcdcdcd', sizeBytes: 2005, limitBytes: 1000 });
  t.deepEqual(await readerSees(directory), { a: Buffer.from('hello') });
  offered.version = 0;
  await keeper.until(({ message }) => message.code === 'DRIVE_NOBODY');
  t.deepEqual(await readerSees(directory), { a: Buffer.from('hello') });
});

test('links that lie in the place of a file or a folder lead nowhere', async (t) => {
  const offered = await offerDrive(t);
  const bytes = Buffer.from('hello');
  offered.files = new Map([['a', { blob: '0-1-0-5', bytes }]]);
  const root = await makeFolder(t);
  const directory = path.join(root, 'local');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await mkdir(path.join(folderIn(directory), 'files'), { recursive: true });
  await writeFile(path.join(root, sha256), 'secret');
  await symlink(root, path.join(folderIn(directory), 'files', sha256.slice(0, 2)));
  await symlink(root, path.join(folderIn(directory), 'incoming'));
  const keeper = startKeeper(t, offered, directory);
  await keeper.until(({ message }) => message.code === 'DRIVE_READY');
  t.deepEqual(await readerSees(directory), { a: bytes });
  t.is(await readFile(path.join(root, sha256), 'utf8'), 'secret');
});

test('what another drive left here is not shown as of this one', async (t) => {
  const offered = await offerDrive(t);
  offered.files = new Map([['a', { blob: '0-1-0-5', bytes: Buffer.from('hello') }]]);
  const directory = path.join(await makeFolder(t), 'local');
  const first = startKeeper(t, offered, directory);
  await first.until(({ message }) => message.code === 'DRIVE_READY');
  await first.stop();
  offered.version = 0;
  const other = startKeeper(t, offered, directory, { key: 'ef'.repeat(32) });
  await other.until(({ message }) => message.code === 'DRIVE_NOBODY');
  t.deepEqual(await readerSees(directory), {});
  t.is(await objectsIn(directory), 0);

  await other.stop();
  await writeFile(path.join(folderIn(directory), 'mine.txt'), 'mine');
  await removeDrive(unsyncedDisk, folderIn(directory));
  t.deepEqual(await readdir(folderIn(directory)), ['mine.txt']);
  await removeDrive(unsyncedDisk, folderIn(directory));
  t.deepEqual(await readdir(folderIn(directory)), ['mine.txt']);
});

test('names that no disk, or not every disk, could hold beside each other are left out', (t) => {
  const file = (name: string, number: number): DriveFile => ({
    path: name,
    sizeBytes: 1,
    blob: `${number}-1-${number}-1`,
  });
  const names = [
    'good.txt',
    'Good.txt',
    '../up',
    'a/../../up',
    '/absolute',
    'back\\slash',
    'nul',
    'folder/file',
    'folder',
    'Folder/other',
    'line\nbreak',
  ];
  const plan = planDrive(names.map(file), new Map());
  t.deepEqual(
    plan.fetches.map((one) => one.path),
    ['good.txt', 'folder/file'],
  );
  t.is(plan.refused, 9);
});
