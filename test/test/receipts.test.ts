import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stickNames, type BoxStatus } from '@p2p-hotspot/contract';
import { listenOnSocket } from '@p2p-hotspot/local-service';
import { startDaemonProcess, waitFor, type DaemonProcess } from '@p2p-hotspot/examples';
import test, { type ExecutionContext } from 'ava';
import type * as ServerModule from '../../daemon/src/usb-helper/usb-server.js';
import type * as VolumesModule from '../../daemon/test/fixtures/folder-volumes.js';
import { hotspotHere } from '../src/lab/hotspot-here.ts';
import { importBuilt } from '../src/lab/import-built.ts';
import { makeOperator } from '../src/lab/operator.ts';
import { counterOf } from '../src/lab/plug-in.ts';

const { createUsbServer } = (await importBuilt(
  'daemon/dist/src/usb-helper/usb-server.js',
)) as typeof ServerModule;
const { createFolderVolumes } = (await importBuilt(
  'daemon/dist/test/fixtures/folder-volumes.js',
)) as typeof VolumesModule;

/** What `hotspot receipts read` and `hotspot bundle create` print, as far as it is looked at here. */
interface Fleet {
  readonly boxes: readonly {
    readonly name?: string;
    readonly sequence: number;
    readonly releases: readonly { readonly channel: string; readonly counter: number }[];
  }[];
}
interface Created {
  readonly counter: number;
  readonly contentBytes: number;
}

const makeFolder = async (t: ExecutionContext): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-receipts-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

interface StickBox {
  /** Plugs a folder in as a stick, and pulls it out when the box says so. */
  visit(folder: string, isDone: (status: BoxStatus) => boolean): Promise<BoxStatus>;
}

/** A daemon and the server of the usb helper; a stick is a folder, and nothing is mounted. */
const startStickBox = async (
  t: ExecutionContext,
  directory: string,
  environment: Readonly<Record<string, string>>,
): Promise<StickBox> => {
  const inside = (name: string) => path.join(directory, name);
  await mkdir(inside('usb'), { recursive: true });
  const volumes = createFolderVolumes();
  const server = createUsbServer(volumes);
  await listenOnSocket(server, path.join(inside('usb'), 'usb.sock'), 0o600);
  t.teardown(() => server.close());
  const box: DaemonProcess = await startDaemonProcess({
    directories: {
      store: inside('store'),
      state: inside('state'),
      sockets: inside('sockets'),
      drop: inside('drop'),
    },
    environment: {
      HOTSPOT_USB_SOCKET_DIR: inside('usb'),
      HOTSPOT_RESERVE_BYTES: '0',
      ...environment,
    },
  });
  t.teardown(() => box.stop());
  return {
    visit: async (folder, isDone) => {
      const stick = await volumes.plugIn({ folder });
      const status = await waitFor(box, (now) => {
        const activity = now.sticks?.find(({ id }) => id === stick.id)?.activity;
        return isDone(now) && activity === 'removable';
      });
      stick.pull();
      await waitFor(box, ({ sticks }) => !(sticks ?? []).some(({ id }) => id === stick.id));
      return status;
    },
  };
};

const receiptsOn = async (stick: string): Promise<string[]> =>
  readdir(path.join(stick, stickNames.receipts)).catch(() => []);

test('receipts of a route make one stick that brings each of its boxes up to date', async (t) => {
  t.timeout(600_000);
  const directory = await makeFolder(t);
  const inside = (name: string) => path.join(directory, name);
  const operator = await makeOperator(directory, { command: hotspotHere });
  const secret = ['--passphrase-file', operator.keys.passphraseFile];
  const addPart = async (name: string): Promise<void> => {
    await mkdir(inside(name));
    await writeFile(path.join(inside(name), 'film.bin'), randomBytes(1_000_000));
    await operator.add(inside(name));
  };
  await addPart('one');
  await operator.createBundle(inside('stick-1'));
  await addPart('two');
  await cp(inside('stick-1'), inside('stick-2'), { recursive: true });
  await operator.createBundle(inside('stick-2'));

  const box = (name: string, environment: Readonly<Record<string, string>>) =>
    startStickBox(t, inside(`box-${name}`), {
      TRUST_ROOT: operator.rootFingerprint,
      DEVICE_NAME: name,
      COMMUNITY_NAME: '=Aldeia',
      ...environment,
    });
  const [near, far, other] = await Promise.all([
    box('near', { RECEIPTS: 'on' }),
    box('far', { RECEIPTS: 'on' }),
    box('other', {}),
  ]);
  const has = (counter: number) => (status: BoxStatus) => counterOf(status) === counter;
  await near.visit(inside('stick-2'), has(2));
  await far.visit(inside('stick-1'), has(1));
  await cp(inside('stick-1'), inside('stick-other'), { recursive: true });
  await rm(path.join(inside('stick-other'), stickNames.receipts), { recursive: true });
  await other.visit(inside('stick-other'), has(1));
  t.deepEqual(await receiptsOn(inside('stick-other')), []);
  t.is((await receiptsOn(inside('stick-1'))).length, 1);

  const read = (await operator.run([
    'receipts',
    'read',
    inside('stick-1'),
    inside('stick-2'),
    '--collection',
    operator.collection,
    ...secret,
  ])) as Fleet;
  t.deepEqual(
    read.boxes.map(({ name, sequence, releases }) => [name, sequence, releases[0]?.counter]),
    [
      ['far', 1, 1],
      ['near', 1, 2],
    ],
  );

  await addPart('three');
  const create = async (output: string, ...more: string[]) =>
    (await operator.createBundle(inside(output), ...more)) as Created;
  const planned = await create('planned', '--dry-run', '--for', 'near');
  const route = await create('route', '--for', 'near,far');
  const whole = await create('whole');
  t.is(route.counter, 3);
  // Each part is 1 MB: near lacks one, far lacks two, a box without anything lacks three.
  const megabytes = [planned, route, whole].map(({ contentBytes }) =>
    Math.floor(contentBytes / 1e6),
  );
  t.deepEqual(megabytes, [1, 2, 3]);
  const unknown = await create('unknown', '--dry-run', '--for', 'near,nobody');
  t.is(Math.floor(unknown.contentBytes / 1e6), 3);

  await near.visit(inside('route'), has(3));
  await far.visit(inside('route'), has(3));
  t.is((await receiptsOn(inside('route'))).length, 2);
  await t.notThrowsAsync(stat(path.join(inside('box-far'), 'store/current/stable/two/film.bin')));

  const stranger = await box('stranger', {});
  const waiting = await stranger.visit(inside('route'), ({ phase }) => phase === 'WAITING_SOURCE');
  t.is(waiting.message.code, 'UPDATE_WAITING_SOURCE');
  t.is(counterOf(await stranger.visit(inside('whole'), has(3))), 3);
});
