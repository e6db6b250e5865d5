import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import {
  formatStickMarker,
  statusSocketName,
  stickNames,
  stewardActs,
  stewardDevicePath,
  stewardScreenPath,
  stewardSocketName,
  type BoxStatus,
  type DeviceDescription,
} from '@p2p-hotspot/contract';
import { bundleBytes, createPublisher, writeRepository } from '../fixtures/publisher.ts';
import { ask, spawnDaemon, statusLike, type SpawnedDaemon } from '../fixtures/spawn-daemon.ts';
import { codesOf, makeFolder } from '../fixtures/test-box.ts';
import { startUsbHelper } from '../fixtures/usb-sticks.ts';

const release = (counter: number) => ({
  counter,
  components: [{ name: 'books', counter, tree: { version: String(counter) } }],
});

const isReady = (line: Readonly<Record<string, unknown>>) => line['event'] === 'daemon.ready';
const statusSocket = ({ folders }: SpawnedDaemon) => path.join(folders.sockets, statusSocketName);
const stewardSocket = ({ folders }: SpawnedDaemon) => path.join(folders.sockets, stewardSocketName);

test('the drop folder takes files and folders, waits for what is not complete and leaves junk alone', async (t) => {
  const root = await makeFolder(t);
  const publisher = createPublisher();
  const first = await bundleBytes(publisher.publish(release(1)));
  const second = publisher.publish(release(2));
  const daemon = await spawnDaemon(t, root, { TRUST_ROOT: publisher.rootFingerprint });
  const { drop } = daemon.folders;
  await mkdir(path.join(drop, 'System Volume Information'));
  await writeFile(path.join(drop, '._1.hotspot'), 'junk');
  await writeFile(path.join(drop, 'notes.txt'), 'junk');
  await writeFile(
    path.join(drop, 'bad.hotspot'),
    'this is no bundle, whatever its name says'.repeat(99),
  );
  await daemon.logged(isReady);

  const arriving = path.join(drop, '1.hotspot');
  await writeFile(arriving, first.subarray(0, first.length - 700));
  const half = await statusLike(
    statusSocket(daemon),
    ({ sources }) => sources.length === 2 && codesOf(sources).includes('SOURCE_INCOMPLETE'),
  );
  t.deepEqual(half.sources.map(({ label }) => label).sort(), ['1.hotspot', 'bad.hotspot']);
  t.true(codesOf(half.sources).includes('NOT_A_BUNDLE'));
  t.is(half.current, undefined);

  await writeFile(arriving, first);
  await statusLike(statusSocket(daemon), ({ current }) => current?.releases[0]?.counter === 1);

  const elsewhere = path.join(root, 'stick');
  await writeRepository(second, elsewhere);
  await rename(elsewhere, path.join(drop, 'stick'));
  const updated = await statusLike(
    statusSocket(daemon),
    ({ current, phase }) => phase === 'COMMITTED' && current?.releases[0]?.counter === 2,
  );
  t.is(updated.sources.find(({ label }) => label === 'stick')?.kind, 'directory');
  await rm(path.join(drop, 'stick'), { recursive: true });
  await statusLike(statusSocket(daemon), ({ sources }) =>
    sources.every(({ label }) => label !== 'stick'),
  );
});

test('a steward needs the PIN, and a session ends when it is not valid', async (t) => {
  const root = await makeFolder(t);
  const publisher = createPublisher();
  const bundle = path.join(root, '1.hotspot');
  await writeFile(bundle, await bundleBytes(publisher.publish(release(1))));
  const { socketDirectory, volumes } = await startUsbHelper(t);
  const daemon = await spawnDaemon(t, root, { HOTSPOT_USB_SOCKET_DIR: socketDirectory });
  await daemon.logged(isReady);
  const steward = stewardSocket(daemon);

  t.deepEqual(await ask(steward, 'POST', stewardActs.rescan), {
    status: 401,
    body: { code: 'SESSION_INVALID', parameters: {} },
  });
  t.is((await ask(steward, 'POST', '/v1/session', { body: { pin: '000000' } })).status, 401);
  t.is((await ask(steward, 'POST', '/v1/session', { body: { pin: 123456 } })).status, 400);
  t.is((await ask(steward, 'POST', '/v1/session', { body: 'nonsense' })).status, 400);
  const session = await ask(steward, 'POST', '/v1/session', { body: { pin: '123456' } });
  t.is(session.status, 201);
  const { token } = session.body as { token: string };
  // Services that must not come near the steward's socket ask at the other one.
  t.deepEqual(await ask(statusSocket(daemon), 'GET', '/v1/session', { token }), {
    status: 200,
    body: {},
  });
  for (const wrong of [{}, { token: 'guessed' }]) {
    t.deepEqual(await ask(statusSocket(daemon), 'GET', '/v1/session', wrong), {
      status: 401,
      body: { code: 'SESSION_INVALID', parameters: {} },
    });
  }
  for (const act of [stewardActs.rollback, '/v1/session']) {
    const asked = { token, body: { pin: '123456' } };
    t.is((await ask(statusSocket(daemon), 'POST', act, asked)).status, 404);
  }

  t.deepEqual(await ask(steward, 'POST', stewardActs.rollback, { token }), {
    status: 409,
    body: { code: 'NO_PREVIOUS_GENERATION', parameters: {} },
  });
  await copyFile(bundle, path.join(daemon.folders.drop, '1.hotspot'));
  const offered = await statusLike(statusSocket(daemon), ({ trust }) => trust.kind === 'offered');
  t.deepEqual(offered.trust, { kind: 'offered', rootFingerprint: publisher.rootFingerprint });
  const confirm = () =>
    ask(steward, 'POST', stewardActs.confirmTrust, {
      token,
      body: { rootFingerprint: publisher.rootFingerprint },
    });
  t.deepEqual(await confirm(), {
    status: 403,
    body: { code: 'PRESENCE_REQUIRED', parameters: {} },
  });
  await statusLike(statusSocket(daemon), ({ sticks }) => sticks !== undefined);
  const folder = await makeFolder(t);
  const marker = { version: 1, steward: { secret: 's'.repeat(42) + 'A' } } as const;
  await writeFile(path.join(folder, stickNames.marker), formatStickMarker(marker));
  await volumes.plugIn({ folder });
  await statusLike(statusSocket(daemon), ({ stewardSticks }) => stewardSticks === 1);
  t.deepEqual(await confirm(), { status: 202, body: {} });
  await statusLike(statusSocket(daemon), ({ current }) => current?.releases[0]?.counter === 1);
  for (const act of [stewardActs.rescan, stewardActs.scrub]) {
    t.deepEqual(await ask(steward, 'POST', act, { token }), { status: 202, body: {} });
  }
  const { body } = await ask(statusSocket(daemon), 'GET', '/v1/status');
  t.is((body as BoxStatus).apiVersion, 1);
});

test('a steward holds a channel and asks which box this is; strangers cannot', async (t) => {
  const root = await makeFolder(t);
  const publisher = createPublisher();
  const daemon = await spawnDaemon(t, root, {
    TRUST_ROOT: publisher.rootFingerprint,
    DEVICE_GROUPS: 'schools, north',
    BALENA_DEVICE_TYPE: 'raspberrypi4-64',
  });
  await daemon.logged(isReady);
  const steward = stewardSocket(daemon);
  t.is((await ask(steward, 'GET', stewardDevicePath)).status, 401);
  const session = await ask(steward, 'POST', '/v1/session', { body: { pin: '123456' } });
  const { token } = session.body as { token: string };

  const { status, body } = await ask(steward, 'GET', stewardDevicePath, { token });
  const device = body as DeviceDescription;
  t.is(status, 200);
  t.regex(device.id, /^[0-9a-f]{32}$/);
  t.deepEqual(device.groups, ['schools', 'north']);
  t.is(device.deviceType, 'raspberrypi4-64');
  t.true(['amd64', 'arm64'].includes(device.arch));

  const act = (name: 'holdChannel' | 'pinChannel' | 'followChannel', sent: unknown) =>
    ask(steward, 'POST', stewardActs[name], { token, body: sent });
  t.is((await act('holdChannel', { channel: 'stable' })).status, 202);
  const held = await statusLike(
    statusSocket(daemon),
    ({ channels }) => channels?.[0]?.choice?.kind === 'hold',
  );
  t.deepEqual(held.channels, [{ channel: 'stable', choice: { kind: 'hold' } }]);
  t.deepEqual(await act('holdChannel', { channel: 'beta' }), {
    status: 409,
    body: { code: 'CHANNEL_UNKNOWN', parameters: { channel: 'beta' } },
  });
  for (const counter of [0, 1.5, '3', null, 2 ** 31]) {
    t.is((await act('pinChannel', { channel: 'stable', counter })).status, 400);
  }
  t.is((await act('pinChannel', { channel: 'stable', counter: 3 })).status, 202);
  await statusLike(statusSocket(daemon), ({ channels }) => {
    const choice = channels?.[0]?.choice;
    return choice?.kind === 'pin' && choice.counter === 3;
  });
  t.is((await act('followChannel', { channel: 'stable' })).status, 202);
  await statusLike(statusSocket(daemon), ({ channels }) => channels?.[0]?.choice === undefined);
  daemon.kill('SIGTERM');
  await daemon.ended;

  const again = await spawnDaemon(t, root, { DEVICE_TYPE: 'box' });
  await again.logged(isReady);
  const next = await ask(steward, 'POST', '/v1/session', { body: { pin: '123456' } });
  const same = await ask(steward, 'GET', stewardDevicePath, {
    token: (next.body as { token: string }).token,
  });
  t.deepEqual(same.body, { ...device, groups: [], deviceType: 'box' });
});

test('roots that came with the software are the first trust', async (t) => {
  const root = await makeFolder(t);
  const publisher = createPublisher();
  publisher.rotate({ newKeys: ['release'] });
  const folder = path.join(root, 'trust');
  await mkdir(folder);
  for (const name of ['1.root.json', '2.root.json']) {
    const bytes = publisher.publish().get(`metadata/${name}`);
    await writeFile(path.join(folder, name), bytes ?? '');
  }
  const daemon = await spawnDaemon(t, root, { HOTSPOT_TRUST_DIR: folder });
  await daemon.logged(isReady);
  const status = await statusLike(statusSocket(daemon), ({ trust }) => trust.kind !== 'unset');
  t.deepEqual(status.trust, {
    kind: 'confirmed',
    rootFingerprint: publisher.rootFingerprint,
    rootVersion: 2,
  });
});

test('receipts are off, then as the settings say, and from then on as the steward says', async (t) => {
  const root = await makeFolder(t);
  const start = async (environment: Readonly<Record<string, string>>) => {
    const daemon = await spawnDaemon(t, root, environment);
    await daemon.logged(isReady);
    const { consents } = (await ask(statusSocket(daemon), 'GET', '/v1/status')).body as BoxStatus;
    const end = async () => {
      daemon.kill('SIGTERM');
      await daemon.ended;
    };
    return { daemon, consents, end };
  };
  const first = await start({});
  t.deepEqual(first.consents, { receipts: false });
  await first.end();
  const set = await start({ RECEIPTS: 'on' });
  t.deepEqual(set.consents, { receipts: true });
  const steward = stewardSocket(set.daemon);
  const forbidden = await ask(steward, 'POST', stewardActs.consentToReceipts, {
    body: { allowed: false },
  });
  t.is(forbidden.status, 401);
  const session = await ask(steward, 'POST', '/v1/session', { body: { pin: '123456' } });
  const { token } = session.body as { token: string };
  for (const allowed of ['false', 0, null, undefined]) {
    const body = { allowed };
    const { status } = await ask(steward, 'POST', stewardActs.consentToReceipts, { token, body });
    t.is(status, 400);
  }
  const said = await ask(steward, 'POST', stewardActs.consentToReceipts, {
    token,
    body: { allowed: false },
  });
  t.deepEqual(said, { status: 202, body: {} });
  await statusLike(statusSocket(set.daemon), ({ consents }) => consents?.receipts === false);
  await set.end();
  t.deepEqual((await start({ RECEIPTS: 'on' })).consents, { receipts: false });
});

test('guessing PINs is made slow', async (t) => {
  const root = await makeFolder(t);
  const daemon = await spawnDaemon(t, root);
  await daemon.logged(isReady);
  const steward = stewardSocket(daemon);
  const guesses = await Promise.all(
    Array.from({ length: 8 }, (_, guess) =>
      ask(steward, 'POST', '/v1/session', { body: { pin: `00000${guess}` } }),
    ),
  );
  t.deepEqual(
    guesses.map(({ status }) => status),
    [401, 401, 401, 401, 401, 429, 429, 429],
  );
  t.is((await ask(steward, 'POST', '/v1/session', { body: { pin: '123456' } })).status, 429);
});

test('the PIN made at first boot is told on the console and beside the box until it is used, and then nowhere', async (t) => {
  const root = await makeFolder(t);
  const daemon = await spawnDaemon(t, root, { ADMIN_PIN: '' });
  await daemon.logged(isReady);
  const pin = daemon.log.find(({ event }) => event === 'steward.pin-made')?.['pin'];
  t.regex(String(pin), /^\d{6}$/);
  daemon.kill('SIGTERM');
  t.is(await daemon.ended, 0);

  const again = await spawnDaemon(t, root, { ADMIN_PIN: '' });
  await again.logged(isReady);
  t.is(again.log.find(({ event }) => event === 'steward.pin-made')?.['pin'], pin);
  const screen = () => ask(stewardSocket(again), 'GET', stewardScreenPath);
  t.deepEqual((await screen()).body, { firstPin: pin });
  const session = await ask(stewardSocket(again), 'POST', '/v1/session', { body: { pin } });
  t.is(session.status, 201);
  t.deepEqual((await screen()).body, {});
  again.kill('SIGTERM');
  t.is(await again.ended, 0);
  for (const name of await readdir(again.folders.state)) {
    const bytes = await readFile(path.join(again.folders.state, name));
    t.false(bytes.includes(String(pin)), name);
  }

  const used = await spawnDaemon(t, root, { ADMIN_PIN: '' });
  await used.logged(isReady);
  t.false(used.log.some(({ event }) => event === 'steward.pin-made'));
  const later = await ask(stewardSocket(used), 'POST', '/v1/session', { body: { pin } });
  t.is(later.status, 201);
});

test('of two daemons on one state folder, the second one refuses', async (t) => {
  const root = await makeFolder(t);
  const first = await spawnDaemon(t, root);
  await first.logged(isReady);
  const second = await spawnDaemon(t, root);
  t.is(await second.ended, 3);
  t.deepEqual(second.log.at(-1), { event: 'test.refused', code: 'ALREADY_RUNNING' });
  first.kill('SIGKILL');
  await first.ended;
  const third = await spawnDaemon(t, root);
  await third.logged(isReady);
  t.pass();
});

test('a bad setting keeps the last good one and shows', async (t) => {
  const root = await makeFolder(t);
  const publisher = createPublisher();
  const bundle = await bundleBytes(
    publisher.publish({ channel: 'beta', counter: 1, components: [...release(1).components] }),
  );
  const trust = { TRUST_ROOT: publisher.rootFingerprint };
  const good = await spawnDaemon(t, root, { ...trust, UPDATE_CHANNELS: 'beta' });
  await good.logged(isReady);
  good.kill('SIGTERM');
  await good.ended;
  const bad = await spawnDaemon(t, root, { ...trust, UPDATE_CHANNELS: 'NOT A CHANNEL' });
  await bad.logged(isReady);
  await writeFile(path.join(bad.folders.drop, 'b.hotspot'), bundle);
  const status = await statusLike(statusSocket(bad), ({ current }) => current !== undefined);
  t.is(status.current?.releases[0]?.channel, 'beta');
  t.deepEqual(status.settingProblems, [
    { code: 'SETTING_INVALID', parameters: { name: 'UPDATE_CHANNELS' } },
  ]);
});

test('the card has no PIN in clear; one that is set badly leaves the one before in force', async (t) => {
  const root = await makeFolder(t);
  const good = await spawnDaemon(t, root, { ADMIN_PIN: '918273' });
  await good.logged(isReady);
  good.kill('SIGTERM');
  await good.ended;
  const files = await readdir(good.folders.state, { recursive: true, withFileTypes: true });
  const kept = files.filter((file) => file.isFile());
  t.true(kept.some(({ name }) => name === 'pin.json'));
  for (const { name, parentPath } of kept) {
    t.false((await readFile(path.join(parentPath, name))).includes('918273'), name);
  }
  const bad = await spawnDaemon(t, root, { ADMIN_PIN: '12' });
  await bad.logged(isReady);
  const body = { pin: '918273' };
  t.is((await ask(stewardSocket(bad), 'POST', '/v1/session', { body })).status, 201);
});
