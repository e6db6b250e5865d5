import {
  copyFile,
  lstat,
  mkdir,
  readFile,
  readdir,
  readlink,
  rename,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import {
  statusSocketName,
  stewardDevicePath,
  stewardSessionPath,
  stewardSocketName,
  type BoxStatus,
  type DeviceDescription,
  type StewardSession,
} from '@p2p-hotspot/contract';
import { systemClock } from '../../src/adapters/host/system-clock.ts';
import { seal } from '../../src/adapters/state/state-folder/sealed-file.ts';
import { boxPatience } from '../../src/cycle/serve-updates.ts';
import { startDaemon } from '../../src/start-daemon.ts';
import { goldenBoxes, type GoldenBox } from '../fixtures/golden-box.ts';
import { ask, statusLike } from '../fixtures/spawn-daemon.ts';
import { codesOf, makeFolder, readServed, unsyncedDisk } from '../fixtures/test-box.ts';

const foldersIn = (root: string) => {
  const inside = (name: string) => path.join(root, name);
  return {
    ...{ root, store: inside('store'), state: inside('state'), local: inside('local') },
    ...{ drop: inside('drop'), sockets: inside('sockets'), repositories: [] },
  };
};
type Folders = ReturnType<typeof foldersIn>;

const layOut = async (t: ExecutionContext, box: GoldenBox): Promise<Folders> => {
  const folders = foldersIn(await makeFolder(t));
  await box.layOut(folders.root);
  return folders;
};

const start = async (
  folders: Folders,
  { trustRoot, community }: GoldenBox,
  more: Readonly<Record<string, string>> = {},
) =>
  startDaemon({
    folders,
    environment: { TRUST_ROOT: trustRoot, COMMUNITY_NAME: community, ...more },
    fileSystem: unsyncedDisk,
    clock: systemClock,
    clockProof: { evidence: () => Promise.resolve('none') },
    reserve: () => 0,
    patience: boxPatience,
    onEvent: () => undefined,
  });

/** Names, kinds, times and contents of all that is in a folder. */
const snapshot = async (folder: string): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const file = path.join(folder, name);
    const { mode, mtimeMs, ino, nlink } = await lstat(file);
    const kind = await readlink(file).catch(() => readFile(file, 'base64').catch(() => 'folder'));
    lines.push([name, mode, mtimeMs, ino, nlink, kind].join(' '));
  }
  return lines;
};

test('there is a golden box', (t) => {
  t.true(goldenBoxes.length > 0);
});

for (const box of goldenBoxes) {
  test(`what an earlier daemon left is gone on with: ${box.name}`, async (t) => {
    const folders = await layOut(t, box);
    await mkdir(folders.drop);
    const daemon = await start(folders, box);
    t.teardown(() => daemon.stop());
    await Promise.race([daemon.settled(), daemon.failed]);
    const inSockets = (name: string) => path.join(folders.sockets, name);
    const status = (await ask(inSockets(statusSocketName), 'GET', '/v1/status')).body as BoxStatus;
    t.deepEqual(codesOf(status.history), [...box.history], 'nothing is lost, and nothing is told');
    const counterOf = ({ current }: BoxStatus) => current?.releases[0]?.counter ?? 0;
    const counter = box.releases[0]?.counter ?? 0;
    t.is(counterOf(status), counter);
    t.is(status.previous?.releases[0]?.counter, counter - 1);
    t.true(status.consents?.receipts);
    t.is(
      await readServed(folders, 'stable/books', `${counter}.txt`),
      `Page ${counter}\n`.repeat(50),
    );

    const socket = inSockets(stewardSocketName);
    const signedIn = await ask(socket, 'POST', stewardSessionPath, { body: { pin: box.pin } });
    t.is(signedIn.status, 201, 'the PIN is the same');
    const { token } = signedIn.body as StewardSession;
    const told = await ask(socket, 'GET', stewardDevicePath, { token });
    t.is((told.body as DeviceDescription).id, box.device);

    const arriving = path.join(folders.drop, '.next.arriving');
    await copyFile(box.nextBundle, arriving);
    await rename(arriving, path.join(folders.drop, 'next.hotspot'));
    await statusLike(
      inSockets(statusSocketName),
      (now) => now.phase === 'COMMITTED' && counterOf(now) === counter + 1,
    );
    t.regex(await readServed(folders, 'stable/books', 'index.html'), /Edition 3/);
  });
}

const newest = goldenBoxes.at(-1);
const layouts: readonly (readonly [string, (folders: Folders) => Promise<void>])[] = [
  ['the state says so', ({ state }) => writeFile(path.join(state, 'layout'), '2\n')],
  ['the store says so', ({ store }) => writeFile(path.join(store, 'layout'), '2\n')],
  [
    'the trust record has another format',
    async ({ state }) => {
      const record = seal({ format: 2, sequence: 99, record: { from: 'the future' } });
      await writeFile(path.join(state, 'trust.b'), record);
    },
  ],
];
for (const [what, make] of layouts) {
  test(`data that a newer daemon laid out are not touched, and people are told: ${what}`, async (t) => {
    if (newest === undefined) throw new Error('there is no golden box');
    const folders = await layOut(t, newest);
    await make(folders);
    const before = await Promise.all([folders.store, folders.state].map(snapshot));
    const daemon = await start(folders, newest);
    t.teardown(() => daemon.stop());
    const socket = path.join(folders.sockets, statusSocketName);
    const status = (await ask(socket, 'GET', '/v1/status')).body as BoxStatus;
    t.is(status.phase, 'FAILED');
    t.deepEqual(status.message, { code: 'LAYOUT_NEWER', parameters: { layout: 2, known: 1 } });
    t.deepEqual(await Promise.all([folders.store, folders.state].map(snapshot)), before);
    t.true((await readServed(folders, 'stable/books', 'index.html')).includes('Edition 2'));
  });
}

test('a box that cannot work does not keep the release away that mends it', async (t) => {
  if (newest === undefined) throw new Error('there is no golden box');
  const folders = await layOut(t, newest);
  await writeFile(path.join(folders.state, 'layout'), '2\n');
  const lock = path.join(folders.root, 'updates.lock');
  // As a daemon that was killed in the middle of an update leaves it.
  await writeFile(lock, 'p2p-hotspot boot monday process 7\n');
  const daemon = await start(folders, newest, { BALENA: '1', BALENA_APP_LOCK_PATH: lock });
  t.teardown(() => daemon.stop());
  t.false((await readdir(folders.root)).includes('updates.lock'));
});

test('a mark of the layout that is damaged stops nobody: the data are as they were', async (t) => {
  if (newest === undefined) throw new Error('there is no golden box');
  const folders = await layOut(t, newest);
  await writeFile(path.join(folders.state, 'layout'), 'x\0\n');
  const daemon = await start(folders, newest);
  t.teardown(() => daemon.stop());
  await Promise.race([daemon.settled(), daemon.failed]);
  const socket = path.join(folders.sockets, statusSocketName);
  const status = (await ask(socket, 'GET', '/v1/status')).body as BoxStatus;
  t.is(status.current?.releases[0]?.counter, 2);
});
