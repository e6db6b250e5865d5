import test from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { refusals, vainTries } from '../../src/errors.ts';
import { createFakeNetwork } from '../fixtures/fake-network.ts';
import { keepBox, temporaryFolder } from '../fixtures/kept-box.ts';
import { builtIn, linkOf, stick } from '../fixtures/world.ts';

const codeOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => (isCodedError(error) ? error.code : error),
  );

test('a box comes on the air on the least busy channel, and then serves visitors', async (t) => {
  const network = createFakeNetwork();
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  t.deepEqual(network.done, [
    'serve nobody',
    'up Library 6 on wlan0',
    'rules wlan0',
    'serve wlan0',
  ]);
  t.like(box.status(), {
    mode: 'access-point',
    message: { code: 'NETWORK_ON_AIR', parameters: { ssid: 'Library' } },
    accessPoint: { state: 'up', device: 'wlan0', channel: 6, security: 'open', stations: 0 },
    visitorNetwork: { device: 'wlan0', gateway: '192.168.44.1', isCapturing: true },
    leases: 1,
  });
});

test('an access point that is on the air is left alone, round after round', async (t) => {
  const network = createFakeNetwork();
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  const before = network.done.length;
  for (let round = 0; round < 5; round += 1) {
    network.world.now += 5;
    await box.rest();
  }
  t.is(network.done.length, before);
});

test('a restart of the service keeps the channel, so that nobody is thrown out', async (t) => {
  const network = createFakeNetwork();
  const directory = await temporaryFolder(t);
  await (await keepBox(network, directory)).rest();
  network.ports.radios.busyChannels = () => Promise.resolve(new Map([[6, 9]]));
  const box = await keepBox(network, directory);
  await box.rest();
  t.is(network.done.filter((act) => act.startsWith('up')).at(-1), 'up Library 6 on wlan0');
  t.false(network.done.includes('down'));
});

test('a radio that is pulled out is waited for, and comes back on the air', async (t) => {
  const network = createFakeNetwork({ radios: [stick] });
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  network.world.radios = [];
  network.world.accessPoint = { kind: 'down' };
  await box.rest();
  t.is(box.status().message.code, 'NETWORK_NO_RADIO');
  t.is(box.status().visitorNetwork, undefined);
  t.is(box.status().settingProblems.length, 0);
  network.world.radios = [stick];
  network.world.now += 60;
  await box.rest();
  t.is(box.status().message.code, 'NETWORK_ON_AIR');
  t.is(box.status().visitorNetwork?.device, 'wlan1');
});

test('a stick that is plugged in takes over, and one that is pulled gives back', async (t) => {
  const network = createFakeNetwork();
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  network.world.radios = [builtIn, stick];
  await box.rest();
  t.is(network.world.onAir?.device, 'wlan1');
  t.is(box.status().visitorNetwork?.device, 'wlan1');
  network.world.radios = [builtIn];
  network.world.accessPoint = { kind: 'down' };
  network.world.now += 60;
  await box.rest();
  t.is(network.world.onAir?.device, 'wlan0');
  t.deepEqual(box.status().settingProblems, []);
});

test('a choice that the radio refuses is taken back, and told', async (t) => {
  const network = createFakeNetwork({
    failure: ({ channel }) => (channel === 13 ? 'NETWORK_AP_REFUSED' : undefined),
  });
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  await box.keeper.acts.changeWifi({ channel: 13, ssid: 'School' });
  t.is(network.world.onAir?.ssid, 'Library', 'whoever asked has the answer first');
  network.world.now += 5;
  await box.rest();
  t.deepEqual(box.radioActs().slice(-2), ['up School 13 on wlan0', 'up Library 6 on wlan0']);
  t.like(box.status(), {
    message: { code: 'NETWORK_ON_AIR', parameters: { ssid: 'Library' } },
    settingProblems: [{ code: 'NETWORK_AP_REFUSED' }],
    settings: { ssid: { value: 'Library', origin: 'environment' } },
  });
});

test('a choice with which the radio does not come up is taken back once the old one does', async (t) => {
  const network = createFakeNetwork({
    radios: [stick],
    failure: ({ security }) => (security.kind === 'wpa3' ? 'NETWORK_AP_NOT_UP' : undefined),
  });
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  await box.keeper.acts.changeWifi({ password: 'correct horse', security: 'wpa3' });
  network.world.now += 5;
  await box.rest();
  t.is(network.world.onAir?.security.kind, 'open');
  t.like(box.status(), {
    settingProblems: [{ code: 'NETWORK_AP_NOT_UP' }],
    settings: { hasPassword: { value: false, origin: 'default' } },
  });
});

test('whatever a backend says of settings that do not work, those before are back', async (t) => {
  for (const code of [...refusals, ...vainTries]) {
    const network = createFakeNetwork({
      failure: ({ ssid }) => (ssid === 'School' ? code : undefined),
    });
    const box = await keepBox(network, await temporaryFolder(t));
    await box.rest();
    await box.keeper.acts.changeWifi({ ssid: 'School' });
    network.world.now += 5;
    await box.rest();
    t.is(network.world.onAir?.ssid, 'Library', code);
    t.like(box.status(), { settingProblems: [{ code }] });
  }
});

test('a radio that comes up with nothing is not blamed on the steward', async (t) => {
  const network = createFakeNetwork();
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  network.world.failure = () => 'NETWORK_AP_NOT_UP';
  await box.keeper.acts.changeWifi({ ssid: 'School' });
  for (let round = 0; round < 6; round += 1) {
    network.world.now += 70;
    await box.rest();
  }
  t.is(box.status().message.code, 'NETWORK_AP_NOT_UP');
  network.world.failure = () => undefined;
  for (let round = 0; round < 3 && network.world.onAir?.ssid !== 'School'; round += 1) {
    network.world.now += 70;
    await box.rest();
  }
  t.is(network.world.onAir?.ssid, 'School');
  t.deepEqual(box.status().settingProblems, []);
});

test('a first setting that cannot be leads to a modest network of the same name', async (t) => {
  const network = createFakeNetwork();
  const environment = { WIFI_SSID: 'Library', WIFI_BAND: '5', WIFI_CHANNEL: '36' };
  const box = await keepBox(network, await temporaryFolder(t), environment);
  await box.rest();
  t.like(network.world.onAir, { ssid: 'Library', band: '2.4' });
  t.like(box.status(), { settingProblems: [{ code: 'NETWORK_BAND_MISSING' }] });
});

test('on a cable the box waits for a foreign server to go, and asks again with each cable', async (t) => {
  const network = createFakeNetwork({
    radios: [],
    links: [linkOf('eth0')],
    dhcpServers: ['192.168.1.1'],
  });
  const box = await keepBox(network, await temporaryFolder(t), {}, { mode: 'wired' });
  await box.rest();
  t.like(box.status(), {
    message: { code: 'NETWORK_WIRED_FOREIGN', parameters: { server: '192.168.1.1' } },
  });
  t.false(network.done.includes('addresses eth0'));
  network.world.dhcpServers = [];
  await box.rest();
  t.is(network.done.filter((act) => act === 'ask eth0').length, 1, 'not at each look');
  network.world.now += 15;
  await box.rest();
  t.like(box.status(), {
    message: { code: 'NETWORK_WIRED' },
    visitorNetwork: { device: 'eth0', names: ['library.lan'] },
  });
  t.true(network.done.includes('leave eth0'));

  network.world.links = [linkOf('eth0', { hasCarrier: false })];
  await box.rest();
  t.is(box.status().message.code, 'NETWORK_NO_CABLE');
  t.is(box.status().visitorNetwork, undefined);
  t.is(network.done.at(-1), 'manage eth0');
  network.world.links = [linkOf('eth0')];
  await box.rest();
  t.is(network.done.filter((act) => act === 'ask eth0').length, 3);
});

test('radios that software blocks are freed once the country is known, and not before', async (t) => {
  const network = createFakeNetwork({ radios: [{ ...builtIn, isBlocked: true }] });
  const directory = await temporaryFolder(t);
  const box = await keepBox(network, directory);
  await box.rest();
  t.is(box.status().message.code, 'NETWORK_RADIO_BLOCKED');
  t.false(network.done.includes('unblock'));
  await box.keeper.acts.changeWifi({ country: 'BR' });
  network.world.now += 5;
  await box.rest();
  network.world.now += 5;
  await box.rest();
  t.deepEqual(
    network.done.filter((act) => /^(?:country|unblock)/.test(act)),
    ['country BR', 'unblock', 'country BR'],
  );
  t.is(box.status().message.code, 'NETWORK_ON_AIR');
});

test('a socket that nobody switched on is switched on, to see what is plugged in', async (t) => {
  const links = [linkOf('eth0', { isOn: false, hasCarrier: false })];
  const network = createFakeNetwork({ radios: [], links });
  const box = await keepBox(network, await temporaryFolder(t), {}, { mode: 'wired' });
  await box.rest();
  network.world.now += 5;
  await box.rest();
  t.is(box.status().message.code, 'NETWORK_WIRED');
});

test('a box without nft serves visitors all the same, and says what is missing', async (t) => {
  const network = createFakeNetwork({ broken: new Set(['nft']) });
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  t.true(network.done.includes('serve wlan0'));
  t.is(box.status().message.code, 'NETWORK_TOOL_MISSING');
});

test('a dnsmasq that fails is tried again later, and well again once it runs', async (t) => {
  const network = createFakeNetwork({ broken: new Set(['dnsmasq']) });
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  t.is(box.status().message.code, 'NETWORK_TOOL_FAILED');
  network.world.broken.clear();
  network.world.now += 60;
  await box.rest();
  t.is(box.status().message.code, 'NETWORK_ON_AIR');
  t.is(network.done.at(-1), 'serve wlan0');
});

test('a visitor is released by address, where the uplink is shared', async (t) => {
  const network = createFakeNetwork();
  const sharing = { sharing: { kbitPerVisitor: 2000 } };
  const box = await keepBox(network, await temporaryFolder(t), {}, sharing);
  await box.rest();
  await box.keeper.acts.release('192.168.44.9', 3600);
  t.is(network.done.at(-1), 'release 02:00:00:00:00:09 3600');
  t.is(await codeOf(box.keeper.acts.release('192.168.44.10', 60)), 'NETWORK_VISITOR_UNKNOWN');
  const other = await keepBox(createFakeNetwork(), await temporaryFolder(t));
  await other.rest();
  t.is(await codeOf(other.keeper.acts.release('192.168.44.9', 60)), 'NETWORK_NOT_SHARED');
});

test('a service that ends leaves on the air what another program keeps there', async (t) => {
  const network = createFakeNetwork();
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  await box.keeper.close();
  t.is(network.world.accessPoint.kind, 'up');
  t.true(network.done.includes('close backend'));
  t.false(network.done.includes('down'));
});

test('no password is told', async (t) => {
  const network = createFakeNetwork();
  const environment = { WIFI_SSID: 'Library', WIFI_PASSWORD: 'correct horse' };
  const box = await keepBox(network, await temporaryFolder(t), environment);
  await box.rest();
  t.deepEqual(network.world.onAir?.security, { kind: 'wpa2', password: 'correct horse' });
  t.false(JSON.stringify(box.status()).includes('correct horse'));
  t.like(box.status(), { settings: { hasPassword: { value: true, origin: 'environment' } } });
});

test('visitors reach apps that run beside the services, also while the daemon is away for a moment', async (t) => {
  const facts = { hasRelease: true, isClockProven: false, hasWeakPower: false };
  const network = createFakeNetwork({ box: { ...facts, appPorts: [8090] } });
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  const appPorts = () => box.keeper.plan()?.visitors?.firewall.appPorts;
  t.deepEqual(appPorts(), [8090]);
  network.world.box = undefined;
  await box.rest();
  t.deepEqual(appPorts(), [8090]);
  network.world.box = { ...facts, appPorts: [] };
  await box.rest();
  t.deepEqual(appPorts(), []);
  t.is(network.done.filter((act) => act === 'rules wlan0').length, 2);
});
