import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { systemClock } from '../../src/adapters/host/system-clock.ts';
import { boxPatience } from '../../src/cycle/serve-updates.ts';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import type { DurableFileSystem } from '../../src/ports/durable-file-system.ts';
import { startDaemon } from '../../src/start-daemon.ts';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import { bundleBytes, createPublisher } from '../fixtures/publisher.ts';
import { ask, statusLike } from '../fixtures/spawn-daemon.ts';
import { codesOf, makeBoxFolders, readServed, unsyncedDisk } from '../fixtures/test-box.ts';

const publisher = createPublisher();
const release = (counter: number) => ({
  counter,
  components: [{ name: 'books', counter, tree: { 'a.txt': `text ${counter}` } }],
});

interface Running {
  readonly folders: Readonly<Record<'root' | 'store' | 'state', string>>;
  readonly drop: string;
  readonly socket: string;
  readonly log: readonly Readonly<Record<string, unknown>>[];
  status(): Promise<BoxStatus>;
  stop(): Promise<void>;
}

/** The whole daemon, in this process, on folders that may have been a box before. */
const start = async (
  folders: Running['folders'],
  fileSystem: DurableFileSystem = unsyncedDisk,
): Promise<Running> => {
  const inRoot = (name: string) => path.join(folders.root, name);
  const drop = inRoot('drop');
  const sockets = inRoot('sockets');
  await mkdir(drop, { recursive: true });
  const log: Readonly<Record<string, unknown>>[] = [];
  const daemon = await startDaemon({
    folders: { store: folders.store, state: folders.state, drop, sockets, repositories: [] },
    environment: { TRUST_ROOT: publisher.rootFingerprint },
    fileSystem,
    clock: systemClock,
    clockProof: { evidence: () => Promise.resolve('none') },
    reserve: () => 0,
    patience: boxPatience,
    onEvent: (event, details) => log.push({ event, ...details }),
  });
  await Promise.race([daemon.settled(), daemon.failed]);
  const socket = path.join(sockets, statusSocketName);
  return {
    folders,
    drop,
    socket,
    log,
    status: async () => (await ask(socket, 'GET', '/v1/status')).body as BoxStatus,
    stop: () => daemon.stop(),
  };
};

const old = publisher.publish(release(1));
const second = publisher.publish(release(2));

const applied = (counter: number) => (status: BoxStatus) =>
  status.phase === 'COMMITTED' && status.current?.releases[0]?.counter === counter;

/** Whole at once: a file that is still being copied is told as that. */
const drop = async (box: Running, name: string, bytes: Uint8Array): Promise<void> => {
  const arriving = path.join(box.drop, `.${name}.arriving`);
  await writeFile(arriving, bytes);
  await rename(arriving, path.join(box.drop, name));
};

const prepare = async (t: ExecutionContext): Promise<Running['folders']> => {
  const folders = await makeBoxFolders(t);
  const box = await start(folders);
  await drop(box, '2.hotspot', await bundleBytes(second));
  await statusLike(box.socket, applied(2));
  await rm(path.join(box.drop, '2.hotspot'));
  await box.stop();
  return folders;
};

/** What can become of a file on a card that is dying. */
const fates: Readonly<Record<string, (file: string) => Promise<void>>> = {
  missing: (file) => rm(file),
  empty: (file) => writeFile(file, ''),
  garbage: (file) => writeFile(file, Buffer.from([0xff, 0, 10, 0x7b, 0x22, 10, 10])),
  zeros: async (file) => writeFile(file, Buffer.alloc((await readFile(file)).length)),
  damaged: async (file) => {
    const bytes = await readFile(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(file, bytes);
  },
  cut: async (file) => {
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length >> 1));
  },
};

interface Row {
  readonly files: readonly string[];
  /** What the history says of it; absent where another copy stands in and nothing is lost. */
  readonly told?: string;
  /** A fate of which nothing is said: every power cut leaves that, or it was not there before. */
  readonly untold?: string;
}

const rows: readonly Row[] = [
  { files: ['trust.a'], told: 'TRUST_COPY_LOST' },
  { files: ['trust.b'], told: 'TRUST_COPY_LOST' },
  { files: ['trust.a', 'trust.b'], told: 'TRUST_REBUILT' },
  { files: ['journal'], told: 'JOURNAL_LOST', untold: 'cut' },
  { files: ['history.json'], told: 'HISTORY_LOST' },
  { files: ['settings.json'], told: 'SETTINGS_LOST' },
  { files: ['pin.json'], told: 'PIN_LOST' },
  { files: ['firstPin.json'] },
  { files: ['device.json'], told: 'DEVICE_LOST' },
  { files: ['deviceKey.json'] },
  { files: ['deviceKey.copy.json'] },
  {
    files: ['deviceKey.json', 'deviceKey.copy.json'],
    told: 'DEVICE_KEY_LOST',
    untold: 'missing',
  },
];

/** The box is up, serves what it served, forgot no counter, and takes the next release. */
const expectSound = async (
  t: ExecutionContext,
  box: Running,
  title: string,
): Promise<BoxStatus> => {
  const status = await box.status();
  t.is(status.current?.releases[0]?.counter, 2, title);
  t.is(await readServed(box.folders, 'stable/books', 'a.txt'), 'text 2', title);
  await drop(box, 'old.hotspot', await bundleBytes(old));
  const refused = await statusLike(box.socket, ({ sources }) =>
    sources.some(({ message }) => message.code !== 'SOURCE_CHECKING'),
  );
  t.deepEqual(codesOf(refused.sources), ['SOURCE_OLDER'], title);
  await rm(path.join(box.drop, 'old.hotspot'));
  return status;
};

test('whichever part of the state is damaged, the box starts, serves, forgets no counter and tells it', async (t) => {
  t.timeout(600_000);
  const prepared = await prepare(t);
  t.deepEqual(
    [...new Set([...(await readdir(prepared.state)), 'lock'])].sort(),
    [...new Set(rows.flatMap(({ files }) => files)), 'lock'].sort(),
    'every file of the state is in the table',
  );
  for (const { files, told, untold } of rows) {
    for (const [fate, spoil] of Object.entries(fates)) {
      const folders = await makeBoxFolders(t);
      await cp(prepared.root, folders.root, { recursive: true, verbatimSymlinks: true });
      for (const name of files) await spoil(path.join(folders.state, name));
      const title = `${files.join(' and ')} ${fate}`;
      const box = await start(folders);
      const status = await expectSound(t, box, title);
      const history = codesOf(status.history).filter((code) => code !== 'UPDATE_APPLIED');
      t.deepEqual(history, told === undefined || fate === untold ? [] : [told], title);
      await box.stop();

      const next = await start(folders);
      t.deepEqual((await next.status()).history, status.history, `${title}: told once`);
      await next.stop();
      await rm(folders.root, { recursive: true });
    }
  }
});

test('a bad sector under any part of the state is no reason to stay down', async (t) => {
  t.timeout(600_000);
  const prepared = await prepare(t);
  for (const { files, told } of rows) {
    const folders = await makeBoxFolders(t);
    await cp(prepared.root, folders.root, { recursive: true, verbatimSymlinks: true });
    const bad = new Set(files.map((name) => path.join(folders.state, name)));
    const box = await start(folders, {
      ...unsyncedDisk,
      readFile: (file) =>
        bad.has(file)
          ? Promise.reject(new DaemonError('STORE_IO_FAILED'))
          : unsyncedDisk.readFile(file),
      rename: async (from, to) => {
        await unsyncedDisk.rename(from, to);
        // What is written anew lies on other sectors.
        bad.delete(to);
      },
    });
    const status = await expectSound(t, box, files.join(' and '));
    if (told !== undefined) t.true(codesOf(status.history).includes(told), told);
    await box.stop();
    await rm(folders.root, { recursive: true });
  }
});

test('with the PIN lost and none chosen, a new one is made and shown where the first one was', async (t) => {
  const folders = await prepare(t);
  const before = await start(folders);
  const toldBy = ({ log }: Running) =>
    log.find(({ event }) => event === 'steward.pin-made')?.['pin'];
  t.regex(String(toldBy(before)), /^\d{6}$/);
  await before.stop();
  await writeFile(path.join(folders.state, 'pin.json'), '');
  const box = await start(folders);
  t.regex(String(toldBy(box)), /^\d{6}$/);
  t.not(toldBy(box), toldBy(before));
  await box.stop();
});

test('a new box has lost nothing', async (t) => {
  const box = await start(await makeBoxFolders(t));
  t.deepEqual((await box.status()).history, []);
  await box.stop();
});
