import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import type { DurableFileSystem } from '../../src/ports/durable-file-system.ts';
import { folderIn, key, offerDrive, readerSees, startKeeper } from '../fixtures/offered-drive.ts';
import { makeFolder, unsyncedDisk } from '../fixtures/test-box.ts';

const hello = Buffer.from('hello');
const offeredHello = new Map([['a', { blob: '0-1-0-5', bytes: hello }]]);

const notes = (more: object) => JSON.stringify({ format: 1, key, version: 2, files: [], ...more });
const keptFile = { path: 'a', sizeBytes: 5, blob: '0-1-0-5', sha256: 'a'.repeat(64) };

for (const [what, text] of [
  ['nothing', ''],
  ['null', 'null'],
  ['no list', notes({ files: undefined })],
  ['a list of something else', notes({ files: [null] })],
  ['a name that leads elsewhere', notes({ files: [{ ...keptFile, sha256: '../../../secret' }] })],
  ['a path with a line break', notes({ files: [{ ...keptFile, path: 'a\nb' }] })],
  ['a version that is no number', notes({ version: 'two' })],
  ['a beginning that is none', notes({ begun: { blob: 7, durableBytes: -1 } })],
] as const) {
  test(`notes that hold ${what} cost a copy, and never the box`, async (t) => {
    const offered = await offerDrive(t);
    offered.files = offeredHello;
    const directory = path.join(await makeFolder(t), 'local');
    await mkdir(path.join(folderIn(directory), 'files'), { recursive: true });
    await writeFile(path.join(folderIn(directory), 'drive.json'), text);
    const keeper = startKeeper(t, offered, directory);
    await keeper.until(({ message }) => message.code === 'DRIVE_READY');
    t.deepEqual(await readerSees(directory), { a: hello });
  });
}

interface Volume {
  freeBytes: number;
  readonly fs: DurableFileSystem;
}

/** A volume on which so much is free, less what is on its way. */
const volumeOf = (directory: string, freeBytes: number): Volume => {
  const incoming = path.join(folderIn(directory), 'incoming');
  const volume: Volume = {
    freeBytes,
    fs: {
      ...unsyncedDisk,
      space: async () => {
        let freeNow = volume.freeBytes;
        for (const name of await readdir(incoming).catch(() => [])) {
          freeNow -= (await stat(path.join(incoming, name))).size;
        }
        return { totalBytes: 1e9, freeBytes: freeNow, blockBytes: 4096 };
      },
    },
  };
  return volume;
};

const film = Buffer.alloc(300_000, 'abcdefg');

/** A film that came in part, on a volume that has room for it once. */
const breakOff = async (t: ExecutionContext) => {
  const offered = await offerDrive(t);
  offered.files = new Map([['rain.bin', { blob: '0-5-0-300000', bytes: film }]]);
  offered.cutAfter = 120_000;
  const directory = path.join(await makeFolder(t), 'local');
  const { fs } = volumeOf(directory, 310_000);
  const first = startKeeper(t, offered, directory, { fs });
  await first.until(({ message }) => message.code === 'MIRROR_UNREACHABLE');
  await first.stop();
  offered.cutAfter = undefined;
  return { offered, directory, fs };
};

test('a film that was broken off needs room for the rest of it, not for all of it', async (t) => {
  const { offered, directory, fs } = await breakOff(t);
  const second = startKeeper(t, offered, directory, { fs });
  await second.until(({ message }) => message.code === 'DRIVE_READY');
  t.deepEqual(await readerSees(directory), { 'rain.bin': film });
});

test('what was broken off and is wanted no more takes no room from what is', async (t) => {
  const { offered, directory, fs } = await breakOff(t);
  offered.files = new Map([['sun.bin', { blob: '5-5-300000-300000', bytes: film }]]);
  offered.version = 4;
  const second = startKeeper(t, offered, directory, { fs });
  await second.until(({ version }) => version === 4);
  t.deepEqual(await readerSees(directory), { 'sun.bin': film });
});

test('room that others took meanwhile ends a copy before the volume is full', async (t) => {
  const offered = await offerDrive(t);
  offered.files = new Map([['rain.bin', { blob: '0-5-0-300000', bytes: film }]]);
  const directory = path.join(await makeFolder(t), 'local');
  const volume = volumeOf(directory, 1_000_000);
  const keeper = startKeeper(t, offered, directory, { fs: volume.fs, reserve: () => 100_000 });
  // Told of first when the copy begins, and then with each part that is durable.
  await keeper.until(({ message }) => message.code === 'DRIVE_COPYING');
  volume.freeBytes = 350_000;
  const full = await keeper.until(({ message }) => message.code !== 'DRIVE_COPYING');
  t.is(full.message.code, 'DRIVE_NO_ROOM');
  t.deepEqual(await readerSees(directory), {});
  volume.freeBytes = 1_000_000;
  await keeper.until(({ message }) => message.code === 'DRIVE_READY');
  t.deepEqual(await readerSees(directory), { 'rain.bin': film });
});

test('files that were left out are told of after a restart, too', async (t) => {
  const offered = await offerDrive(t);
  offered.files = new Map([...offeredHello, ['../up', { blob: '1-1-5-5', bytes: hello }]]);
  const directory = path.join(await makeFolder(t), 'local');
  const first = startKeeper(t, offered, directory);
  await first.until(({ message }) => message.code === 'DRIVE_NAME_REFUSED');
  await first.stop();
  const second = startKeeper(t, offered, directory);
  const { message } = await second.until(({ lastLook }) => lastLook !== undefined);
  t.deepEqual(message, {
    code: 'DRIVE_NAME_REFUSED',
    parameters: { label: key.slice(0, 8), files: 1 },
  });
});

test('an older version, as somebody has it who was away, takes nothing back', async (t) => {
  const offered = await offerDrive(t);
  offered.files = offeredHello;
  offered.version = 5;
  const directory = path.join(await makeFolder(t), 'local');
  const keeper = startKeeper(t, offered, directory);
  await keeper.until(({ message }) => message.code === 'DRIVE_READY');
  offered.files = new Map();
  offered.version = 3;
  // Until something else is told, which the next version makes it.
  const next = keeper.until(({ version }) => version !== 5);
  await offered.looked();
  await offered.looked();
  offered.files = new Map([...offeredHello, ['b', { blob: '1-1-5-5', bytes: hello }]]);
  offered.version = 6;
  t.is((await next).version, 6);
  t.deepEqual(await readerSees(directory), { a: hello, b: hello });
});

test('power that goes while another file is begun mixes no bytes of one into the other', async (t) => {
  const offered = await offerDrive(t);
  const [zebra, ant] = [Buffer.alloc(300_000, 'zebra'), Buffer.alloc(300_000, 'ant')];
  offered.files = new Map([['zebra.bin', { blob: '0-5-0-300000', bytes: zebra }]]);
  offered.cutAfter = 30_000;
  const directory = path.join(await makeFolder(t), 'local');
  const first = startKeeper(t, offered, directory);
  await first.until(({ message }) => message.code === 'MIRROR_UNREACHABLE');
  await first.stop();

  offered.files = new Map([
    ['ant.bin', { blob: '5-5-300000-300000', bytes: ant }],
    ...offered.files,
  ]);
  offered.version = 4;
  offered.cutAfter = 200_000;
  const withoutPower = new DaemonError('STORE_IO_FAILED');
  const dying = startKeeper(t, offered, directory, {
    saveEveryBytes: 1e9,
    fs: { ...unsyncedDisk, syncFileSystem: () => Promise.reject(withoutPower) },
  });
  await dying.until(({ message }) => message.code === 'MIRROR_UNREACHABLE');
  await dying.stop();

  offered.cutAfter = undefined;
  offered.files = new Map([...offered.files].filter(([name]) => name === 'zebra.bin'));
  offered.version = 6;
  const last = startKeeper(t, offered, directory);
  await last.until(({ version }) => version === 6);
  t.deepEqual(await readerSees(directory), { 'zebra.bin': zebra });
});
