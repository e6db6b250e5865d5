import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { DriveFile, DriveStatus } from '@p2p-hotspot/contract';
import { createSocketDrive } from '../../src/adapters/drive/socket-drive/socket-drive.ts';
import { systemClock } from '../../src/adapters/host/system-clock.ts';
import { planDrive } from '../../src/core/drive-plan.ts';
import { keepDrive, type DriveKeeper } from '../../src/drive/drive-keeper.ts';
import type { PullGuard } from '../../src/ports/pull-guard.ts';
import { makeFolder, unsyncedDisk } from '../fixtures/test-box.ts';

const key = 'cd'.repeat(32);

interface OfferedDrive {
  readonly socketPath: string;
  version: number;
  files: Map<string, { readonly blob: string; readonly bytes: Buffer }>;
  /** Cuts the answer off behind so many bytes of a file. */
  cutAfter: number | undefined;
  /** Offsets that were asked for, by path. */
  readonly asked: [path: string, offset: number][];
}

/** The service's side of the socket, with files in memory: simulated, but for the connection. */
const offerDrive = async (t: ExecutionContext): Promise<OfferedDrive> => {
  const folder = await makeFolder(t);
  const offered: OfferedDrive = {
    socketPath: path.join(folder, 'dfs.sock'),
    version: 2,
    files: new Map(),
    cutAfter: undefined,
    asked: [],
  };
  const answer = (url: URL, response: ServerResponse): void => {
    if (url.pathname === '/v1/drive') {
      response.end(JSON.stringify({ key, version: offered.version, peers: 1 }));
      return;
    }
    if (url.pathname === '/v1/drive/files') {
      for (const [name, { blob, bytes }] of offered.files) {
        const file: DriveFile = { path: name, sizeBytes: bytes.length, blob };
        response.write(`${JSON.stringify(file)}\n`);
      }
      response.end();
      return;
    }
    const name = url.searchParams.get('path') ?? '';
    const offset = Number(url.searchParams.get('offset'));
    offered.asked.push([name, offset]);
    const bytes = offered.files.get(name)?.bytes ?? Buffer.alloc(0);
    const { cutAfter } = offered;
    if (cutAfter === undefined) {
      response.end(bytes.subarray(offset));
      return;
    }
    response.write(bytes.subarray(offset, offset + cutAfter), () => {
      response.destroy();
    });
  };
  const server: Server = createServer((request, response) => {
    answer(new URL(request.url ?? '', 'http://dfs'), response);
  });
  await new Promise<void>((resolve) => {
    server.listen(offered.socketPath, resolve);
  });
  t.teardown(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  );
  return offered;
};

const freeGuard: PullGuard = {
  refresh: () => Promise.resolve(),
  objection: () => undefined,
  isWindowIgnored: () => false,
  received: () => undefined,
  receivedFrom: () => 0,
  ask: () => undefined,
  save: () => Promise.resolve(),
};

const startKeeper = (
  t: ExecutionContext,
  { socketPath }: OfferedDrive,
  directory: string,
  quotaBytes = 100_000_000,
) => {
  const waiting = new Set<(drive: DriveStatus) => void>();
  const keeper: DriveKeeper = keepDrive({
    address: `hyper://${key}`,
    key,
    source: createSocketDrive(socketPath, key.slice(0, 8)),
    directory,
    fs: unsyncedDisk,
    guard: freeGuard,
    clock: systemClock,
    reserve: () => 0,
    saveEveryBytes: 50_000,
    quotaBytes,
    lookEveryMs: 20,
    onDrive: (drive) => {
      for (const look of waiting) look(drive);
    },
  });
  t.teardown(() => keeper.stop());
  return {
    stop: () => keeper.stop(),
    until: (isLike: (drive: DriveStatus) => boolean): Promise<DriveStatus> =>
      new Promise((resolve) => {
        const look = (drive: DriveStatus): void => {
          if (!isLike(drive)) return;
          waiting.delete(look);
          resolve(drive);
        };
        waiting.add(look);
      }),
  };
};

const filesIn = (directory: string) => path.join(directory, 'drive', key.slice(0, 16), 'files');

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
  const files = filesIn(directory);
  t.true((await readFile(path.join(files, 'films/rain.bin'))).equals(film));
  t.true((await readFile(path.join(files, 'copy of rain.bin'))).equals(film));
  t.is(offered.asked.length, 2);

  offered.files = new Map([
    ['hello.txt', { blob: '2-1-120000-5', bytes: Buffer.from('hello') }],
    ['films', { blob: '3-1-120005-3', bytes: Buffer.from('now') }],
  ]);
  offered.version = 5;
  await keeper.until(({ version }) => version === 5);
  t.deepEqual((await readdir(files)).sort(), ['films', 'hello.txt']);
  t.is(await readFile(path.join(files, 'films'), 'utf8'), 'now');
  t.is(offered.asked.length, 3);
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
  t.deepEqual(await readdir(filesIn(directory)), []);
  offered.cutAfter = undefined;
  const second = startKeeper(t, offered, directory);
  await second.until(({ message }) => message.code === 'DRIVE_READY');
  t.true((await readFile(path.join(filesIn(directory), 'rain.bin'))).equals(film));
  const [, offset = 0] = offered.asked.at(-1) ?? [];
  t.true(offset >= 100_000, String(offset));
});

test('a drive that is larger than its quota, or has nobody, changes nothing of what is here', async (t) => {
  const offered = await offerDrive(t);
  offered.files = new Map([['a', { blob: '0-1-0-5', bytes: Buffer.from('hello') }]]);
  const directory = path.join(await makeFolder(t), 'local');
  const keeper = startKeeper(t, offered, directory, 1000);
  await keeper.until(({ message }) => message.code === 'DRIVE_READY');
  offered.files.set('b', { blob: '1-1-5-2000', bytes: filled('b', 2000) });
  offered.version = 3;
  const large = await keeper.until(({ message }) => message.code === 'DRIVE_TOO_LARGE');
  t.deepEqual(large.message.parameters, { label: 'cdcdcdcd', sizeBytes: 2005, limitBytes: 1000 });
  t.deepEqual(await readdir(filesIn(directory)), ['a']);
  offered.version = 0;
  await keeper.until(({ message }) => message.code === 'DRIVE_NOBODY');
  t.deepEqual(await readdir(filesIn(directory)), ['a']);
});

test('links that lie in the place of a file or a folder lead nowhere', async (t) => {
  const offered = await offerDrive(t);
  offered.files = new Map([
    ['a', { blob: '0-1-0-5', bytes: Buffer.from('hello') }],
    ['b/secret', { blob: '1-1-5-5', bytes: Buffer.from('taken') }],
  ]);
  const root = await makeFolder(t);
  const directory = path.join(root, 'local');
  await mkdir(filesIn(directory), { recursive: true });
  await writeFile(path.join(root, 'secret'), 'secret');
  await symlink(path.join(root, 'secret'), path.join(filesIn(directory), 'a'));
  await symlink(root, path.join(filesIn(directory), 'b'));
  const keeper = startKeeper(t, offered, directory);
  await keeper.until(({ message }) => message.code === 'DRIVE_READY');
  t.is(await readFile(path.join(filesIn(directory), 'a'), 'utf8'), 'hello');
  t.is(await readFile(path.join(filesIn(directory), 'b/secret'), 'utf8'), 'taken');
  t.is(await readFile(path.join(root, 'secret'), 'utf8'), 'secret');
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
