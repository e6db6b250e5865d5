import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { networkEventsPath, networkPath, pubPort, wifiSocketName } from '@p2p-hotspot/contract';
import { startBox, startWorkspace } from '@p2p-hotspot/examples';
import test, { type ExecutionContext } from 'ava';
import { ask, stewardOf } from './steward-browser.ts';

const pin = '294857';

/** Loopback stands for the network of visitors; other tests have other addresses of it. */
const gateway = '127.0.46.1';

const origin = 'default' as const;
const network = {
  apiVersion: 1,
  mode: 'access-point',
  message: { code: 'NETWORK_ON_AIR', parameters: { ssid: 'Library' } },
  radios: [],
  uplinks: [],
  visitorNetwork: {
    device: 'lo',
    gateway,
    subnet: '127.0.46.0/24',
    captured: '127.0.99.1',
    names: ['library.lan'],
    isCapturing: false,
  },
  leases: 0,
  checks: [],
  findings: [],
  settings: {
    ssid: { value: 'Library', origin },
    security: { value: 'open', origin },
    hasPassword: { value: false, origin },
    band: { value: '2.4', origin },
    channel: { value: 'auto', origin },
    country: { value: '00', origin },
    isolateClients: { value: false, origin },
  },
  settingProblems: [],
  knownWifi: [],
};

/** Stands for the Wi-Fi service: tells where visitors are, and that there is no way out. */
const standInForWifi = async (t: ExecutionContext, socketDir: string): Promise<void> => {
  const server = createServer(({ url }, response) => {
    const json = JSON.stringify(network);
    if (url === networkPath) response.end(json);
    else if (url === networkEventsPath) response.write(`event: network\ndata: ${json}\n\n`);
    else response.writeHead(404).end();
  });
  t.teardown(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>((resolve) => {
    server.listen(path.join(socketDir, wifiSocketName), resolve);
  });
};

const openBox = async (t: ExecutionContext) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-pub-pages-'));
  const environment = { NEIGHBOURS: 'off', ADMIN_PIN: pin };
  const box = await startBox({ directory, portalPort: 0, environment });
  t.teardown(async () => {
    await box.stop();
    await rm(directory, { recursive: true, force: true });
  });
  const base = box.portalUrl.replace('localhost', '127.0.0.1');
  const steward = stewardOf(base);
  t.is((await steward.signIn(pin)).statusCode, 303);
  /** A page for everybody, once it says this. */
  const until = async (where: string, told: string | RegExp): Promise<string> => {
    for (;;) {
      const { text } = await ask(base, where);
      if (typeof told === 'string' ? text.includes(told) : told.test(text)) return text;
    }
  };
  const stewardSees = async (where: string, told: string): Promise<void> => {
    while (!(await steward.go(where)).text.includes(told));
  };
  const { socketDirectory: socketDir, storeDirectory: storeDir } = box;
  return { directory, socketDir, storeDir, steward, until, stewardSees };
};

/** Runs a service until the end of the test. */
const startService = (
  t: ExecutionContext,
  workspace: string,
  environment: Readonly<Record<string, string>>,
) => {
  const service = startWorkspace(workspace, environment);
  service.catch(() => undefined);
  t.teardown(async () => {
    service.kill('SIGKILL');
    await service.catch(() => undefined);
  });
  return service;
};

test('what a steward says of messages on the page is what the pub does, on a real box', async (t) => {
  t.timeout(300_000);
  const { directory, socketDir, steward, until, stewardSees } = await openBox(t);
  await until('/messages', 'does not pass on messages now');
  await standInForWifi(t, socketDir);
  const pub = startService(t, 'services/ssb-pub', {
    HOTSPOT_SOCKET_DIR: socketDir,
    HOTSPOT_SSB_DIR: path.join(directory, 'ssb'),
  });
  const shown = await until('/messages', `net:${gateway}:${String(pubPort)}~shs:`);
  t.regex(shown, />@[A-Za-z0-9+/]{43}=\.ed25519</);
  t.true(shown.includes('Nobody has Manyverse open here now'));

  const page = '/steward/messages';
  const done = async (where: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    const { statusCode, text } = await steward.send(where, fields);
    t.is(statusCode, 303, text);
  };
  await done(page, { do: 'rename', name: 'Aldeia <3', sure: 'yes' });
  await until('/messages', '&quot;Aldeia &lt;3&quot;. Tap it');

  const [flooder, friend] = ['F', 'G'].map((one) => `@${one.repeat(42)}E=.ed25519`);
  if (flooder === undefined || friend === undefined) throw new Error('no ids');
  await done(`${page}/people`, { do: 'follow', feed: friend });
  await done(`${page}/people`, { do: 'block', feed: flooder });
  await stewardSees(`${page}/people`, 'a steward blocked this person');
  await stewardSees(page, '1 person is blocked');
  await done(`${page}/people`, { do: 'unblock', feed: flooder });
  await stewardSees(`${page}/people`, 'Somebody who is not in the list');
  while ((await steward.go(`${page}/people`)).text.includes('a steward blocked'));
  await done(`${page}/people`, { do: 'delete', feed: flooder, sure: 'yes' });
  await stewardSees(page, '1 person is blocked');

  const blob = `&${'B'.repeat(42)}E=.sha256`;
  await done(`${page}/files`, { do: 'delete', blob, sure: 'yes' });
  await stewardSees(`${page}/files`, 'Never taken');
  await done(`${page}/files`, { do: 'allow', blob });
  while ((await steward.go(`${page}/files`)).text.includes('Never taken'));

  const limits = (await steward.go(`${page}/limits`)).text;
  const typed = Object.fromEntries(
    [...limits.matchAll(/name="([a-zA-Z]+)" value="([\d.]+)"/g)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
  await done(`${page}/limits`, { ...typed, feeds: '77', messageBytes: '64,5' });
  await stewardSees(`${page}/limits`, 'name="feeds" value="77"');
  await stewardSees(`${page}/limits`, 'name="messageBytes" value="64.5"');

  const room = `net:room.example.org:8008~shs:${'R'.repeat(42)}E=`;
  const refused = await steward.send(page, { do: 'take-room', room: 'gopher://nowhere' });
  t.is(refused.statusCode, 409);
  t.true(refused.text.includes('neither an invite nor an address'));
  await done(page, { do: 'take-room', room });
  await until('/messages', 'waits until the box has Internet');
  await until('/status', 'waits until the box has Internet');
  await done(page, { do: 'leave-room' });
  await stewardSees(page, 'No room');

  await done(page, { do: 'off' });
  await until('/messages', 'that is switched off');
  await done(page, { do: 'on' });
  await until('/messages', `net:${gateway}:${String(pubPort)}~shs:`);

  const log = (await steward.go('/steward/log')).text;
  for (const act of ['Switch messages on or off', 'Block a person', 'Choose the room of the box']) {
    t.true(log.includes(act), act);
  }
  pub.kill('SIGKILL');
  await until('/messages', 'does not pass on messages now');
});

test('what a steward says of the swarm reaches its service through the daemon, on a real box', async (t) => {
  t.timeout(300_000);
  const { directory, socketDir, storeDir, steward, until, stewardSees } = await openBox(t);
  await until('/status', 'The swarm is off');
  const page = '/steward/swarm';
  const asked = await steward.send(page, { do: 'on' });
  t.true(asked.text.includes('can list their Internet addresses'));
  await stewardSees(page, 'Switch the swarm on');
  t.is((await steward.send(page, { do: 'on', sure: 'yes' })).statusCode, 303);
  await until('/status', 'the service for it does not answer');
  void startService(t, 'services/dfs', {
    HOTSPOT_SOCKET_DIR: socketDir,
    HOTSPOT_STORE_DIR: storeDir,
    HOTSPOT_DFS_DIR: path.join(directory, 'dfs'),
    // Nobody: a box that trusts nobody yet has no swarm to look for.
    SWARM_BOOTSTRAP: '127.0.0.1:9',
  });
  await until('/status', 'does not know yet whom to trust');
  const limits = {
    do: 'limits',
    uploadKbit: '512',
    downloadKbit: '0',
    uploadMonthlyMegabytes: '9',
  };
  t.is((await steward.send(page, limits)).statusCode, 303);
  await stewardSees(page, 'name="uploadKbit" value="512"');
  await stewardSees(page, 'name="uploadMonthlyMegabytes" value="9"');
  t.is((await steward.send(page, { do: 'off' })).statusCode, 303);
  await until('/status', 'The swarm is off');
});
