import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import {
  diagnosticsPath,
  stewardActs,
  stewardSocketName,
  usagePath,
  type DaemonDiagnostics,
} from '@p2p-hotspot/contract';
import { bundleBytes, createPublisher } from '../fixtures/publisher.ts';
import { ask, spawnDaemon, statusLike } from '../fixtures/spawn-daemon.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const isEvent = (event: string) => (line: Readonly<Record<string, unknown>>) =>
  line['event'] === event;

test('a report for the operator says how the box is, and none of what is secret or of people', async (t) => {
  const root = await makeFolder(t);
  const publisher = createPublisher();
  const secrets = {
    WIFI_PASSWORD: 'planted-wifi-password',
    WIFI_SSID: 'planted-ssid',
    MIRROR_URLS: 'http://planted-user:planted-word@127.0.0.1:9/planted-mirror',
    MAP_TILE_LINKS: 'http://127.0.0.1:9/planted-map.pmtiles?key=planted-key',
    SSB_ROOM: 'planted-room',
  };
  const daemon = await spawnDaemon(t, root, {
    ...secrets,
    ADMIN_PIN: '',
    COMMUNITY_NAME: 'Aldeia',
    DEVICE_NAME: 'aldeia-3',
    UPDATE_WINDOW: 'planted-window',
    TRUST_ROOT: publisher.rootFingerprint,
  });
  await daemon.logged(isEvent('daemon.ready'));
  const made = daemon.log.find(isEvent('steward.pin-made'));
  const pin = String(made?.['pin']);
  t.regex(pin, /^\d{6}$/);

  const { drop, state, sockets } = daemon.folders;
  const release = publisher.publish({
    counter: 1,
    components: [{ name: 'books', counter: 1, tree: { 'a.txt': 'text' } }],
  });
  await mkdir(path.join(root, 'arriving'));
  const arriving = path.join(root, 'arriving', 'x');
  await writeFile(arriving, await bundleBytes(release));
  await rename(arriving, path.join(drop, 'planted-stick-of-maria.hotspot'));
  await statusLike(path.join(sockets, 'status.sock'), ({ phase }) => phase === 'COMMITTED');

  const steward = path.join(sockets, stewardSocketName);
  t.is((await ask(steward, 'GET', diagnosticsPath)).status, 401);
  const from = '192.168.44.77';
  const session = await ask(steward, 'POST', '/v1/session', { body: { pin, from } });
  const { token } = session.body as { token: string };
  const counts = [{ kind: 'app', item: 'org.planted.item', count: 50 }];
  await ask(steward, 'POST', usagePath, { body: { batch: 'a'.repeat(32), counts } });
  t.is((await ask(steward, 'POST', stewardActs.rescan, { token })).status, 202);
  const { status, body } = await ask(steward, 'GET', diagnosticsPath, { token });
  t.is(status, 200);
  const report = body as DaemonDiagnostics;
  t.like(report, {
    format: 1,
    daemon: { version: '0.1.0' },
    box: { device: { name: 'aldeia-3' } },
  });
  t.like(report.box, { releases: [{ channel: 'stable', counter: 1 }] });
  t.true(report.settings.includes('WIFI_PASSWORD'));
  t.deepEqual(
    report.acts.map(({ act }) => act),
    ['rescan', 'signIn'],
  );
  t.true(report.events.some(({ event }) => event === 'steward.pin-made'));

  const text = JSON.stringify(report);
  const kept = async (name: string) => {
    const sealed = await readFile(path.join(state, name), 'utf8');
    return JSON.parse(sealed.split('\n')[1] ?? '{}') as Record<string, string>;
  };
  const { seed = '' } = await kept('deviceKey.json');
  const { hash = '', salt = '' } = await kept('pin.json');
  const { id = '' } = await kept('device.json');
  for (const secret of [pin, seed, hash, salt, id, token, from, 'planted', 'maria', root]) {
    t.true(secret.length > 3);
    t.false(text.includes(secret), secret);
  }
  t.false(text.includes(Buffer.from(seed, 'base64').toString('hex')));
});

test('a steward starts the daemon anew; who has no session does not', async (t) => {
  const daemon = await spawnDaemon(t, await makeFolder(t));
  await daemon.logged(isEvent('daemon.ready'));
  const steward = path.join(daemon.folders.sockets, stewardSocketName);
  t.is((await ask(steward, 'POST', stewardActs.restartDaemon)).status, 401);
  t.false(daemon.log.some(isEvent('daemon.restarting')));
  const session = await ask(steward, 'POST', '/v1/session', { body: { pin: '123456' } });
  const { token } = session.body as { token: string };
  t.deepEqual(await ask(steward, 'POST', stewardActs.restartDaemon, { token }), {
    status: 202,
    body: {},
  });
  await daemon.logged(isEvent('daemon.restarting'));
});
