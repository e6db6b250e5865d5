import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import {
  formatStickMarker,
  parseStickMarker,
  statusSocketName,
  stewardActs,
  stewardSocketName,
  stickNames,
  type BoxStatus,
  type StickMarker,
} from '@p2p-hotspot/contract';
import { createPublisher, writeRepository, type Publisher } from '../fixtures/publisher.ts';
import { ask, spawnDaemon, statusLike } from '../fixtures/spawn-daemon.ts';
import { makeFolder } from '../fixtures/test-box.ts';
import { startUsbHelper } from '../fixtures/usb-sticks.ts';

const release = (counter: number) => ({
  counter,
  components: [
    { name: 'books', counter, tree: { 'a.txt': `book ${counter}`, 'b.txt': 'always the same' } },
  ],
});

/** The daemon as a process, and the server of the helper with folders as sticks. */
const startBox = async (t: ExecutionContext, environment: Readonly<Record<string, string>>) => {
  const { socketDirectory, volumes } = await startUsbHelper(t);
  const daemon = await spawnDaemon(t, await makeFolder(t), {
    HOTSPOT_USB_SOCKET_DIR: socketDirectory,
    ...environment,
  });
  await daemon.logged(({ event }) => event === 'daemon.ready');
  const steward = path.join(daemon.folders.sockets, stewardSocketName);
  const status = path.join(daemon.folders.sockets, statusSocketName);
  // What is plugged in once the box has seen the first list was not there when it started.
  await daemon.logged(({ event }) => event === 'usb.connected');
  return {
    daemon,
    volumes,
    until: (isLike: (status: BoxStatus) => boolean) => statusLike(status, isLike),
    session: async (pin: string) => {
      const { body } = await ask(steward, 'POST', '/v1/session', { body: { pin } });
      return (body as { readonly token?: string }).token ?? 'none';
    },
    act: (name: keyof typeof stewardActs, token: string, body?: unknown) =>
      ask(steward, 'POST', stewardActs[name], { token, body }),
  };
};

const makeStick = async (t: ExecutionContext, marker?: StickMarker): Promise<string> => {
  const folder = await makeFolder(t);
  if (marker === undefined) return folder;
  await writeFile(path.join(folder, stickNames.marker), formatStickMarker(marker));
  return folder;
};

const hasTold =
  (code: string) =>
  ({ sticks = [] }: BoxStatus): boolean =>
    sticks.some(({ activity, message }) => activity === 'removable' && message.code === code);

const trusting = ({ rootFingerprint }: Publisher) => ({ TRUST_ROOT: rootFingerprint });

test('a steward makes a stick for the next village, and the next box takes the release from it', async (t) => {
  const publisher = createPublisher();
  const first = await startBox(t, trusting(publisher));
  const brought = await makeStick(t);
  await writeRepository(publisher.publish(release(1)), brought);
  (
    await first.volumes.plugIn({ folder: brought }).then(async (volume) => {
      await first.until(({ phase }) => phase === 'COMMITTED');
      return volume;
    })
  ).pull();

  const blank = await makeStick(t);
  const { id } = await first.volumes.plugIn({ folder: blank });
  const seen = await first.until(({ sticks }) => sticks?.[0]?.activity === 'removable');
  t.is(seen.sticks?.[0]?.id, id);
  const token = await first.session('123456');
  t.is((await first.act('relayStick', 'nobody', { stick: id })).status, 401);
  t.deepEqual(await first.act('relayStick', token, { stick: id }), { status: 202, body: {} });
  await first.until(hasTold('RELAY_READY'));

  const next = await startBox(t, trusting(publisher));
  await next.volumes.plugIn({ folder: blank });
  const taken = await next.until(({ phase }) => phase === 'COMMITTED');
  t.is(taken.current?.releases[0]?.counter, 1);
  // It has the same marker there, and nothing to do.
  await next.until(hasTold('RELAY_READY'));
  const served = path.join(next.daemon.folders.store, 'current/stable/books/a.txt');
  t.is(await readFile(served, 'utf8'), 'book 1');
});

test('a steward’s stick is all it takes: root, PIN, and somebody who stands there', async (t) => {
  const publisher = createPublisher();
  const secret = Buffer.alloc(32, 7).toString('base64url');
  const marker: StickMarker = {
    version: 1,
    steward: { secret, trustRoot: publisher.rootFingerprint, resetPin: true },
  };
  const folder = await makeStick(t, marker);
  await writeRepository(publisher.publish(release(1)), folder);
  const box = await startBox(t, { ADMIN_PIN: '' });
  const volume = await box.volumes.plugIn({ folder });
  await box.until(hasTold('STEWARD_PIN_WRITTEN'));
  const { current } = await box.until(({ stewardSticks }) => stewardSticks === 1);
  t.is(current?.releases[0]?.counter, 1);
  const text = await readFile(path.join(folder, stickNames.pin), 'utf8');
  const pin = /\b\d{6}\b/.exec(text)?.[0] ?? 'none';
  const token = await box.session(pin);
  t.is((await box.act('rescan', token)).status, 202);
  const left = parseStickMarker(await readFile(path.join(folder, stickNames.marker)));
  t.deepEqual(left?.steward, { secret, trustRoot: publisher.rootFingerprint });

  const other = await makeStick(t, {
    version: 1,
    steward: { secret: Buffer.alloc(32, 8).toString('base64url') },
  });
  const stranger = await box.volumes.plugIn({ folder: other });
  await box.until(hasTold('STEWARD_UNKNOWN'));
  t.is((await box.act('enrolSteward', token, { stick: stranger.id })).status, 202);
  await box.until(({ stewardSticks }) => stewardSticks === 2);
  stranger.pull();
  t.is((await box.act('forgetStewards', token)).status, 202);
  await box.until(({ stewardSticks }) => stewardSticks === 1);
  volume.pull();
  const gone = await box.act('enrolSteward', token, { stick: stranger.id });
  t.deepEqual(gone, { status: 409, body: { code: 'STICK_UNKNOWN', parameters: {} } });
});
