import test from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { createFakeNetwork } from '../fixtures/fake-network.ts';
import { keepBox, temporaryFolder } from '../fixtures/kept-box.ts';
import { builtIn, stick } from '../fixtures/world.ts';

const codeOf = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => (isCodedError(error) ? error.code : error),
  );

test('the only radio goes online for some minutes, and comes back by itself', async (t) => {
  const network = createFakeNetwork({ knownWifi: ['School'] });
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  await box.keeper.acts.goOnline(10);
  await box.rest();
  t.is(box.status().message.code, 'NETWORK_ON_AIR', 'whoever asked has the answer first');
  network.world.now += 4;
  await box.rest();
  t.like(box.status(), {
    message: { code: 'NETWORK_PAUSED', parameters: { minutes: 10 } },
    accessPoint: { state: 'paused' },
    joinMessage: { code: 'NETWORK_ONLINE' },
    uplinks: [{ kind: 'wifi', ssid: 'School' }],
  });
  t.is(box.status().visitorNetwork, undefined);
  network.world.now += 300;
  await box.rest();
  t.is(box.status().accessPoint?.backInSeconds, 299);
  network.world.now += 300;
  await box.rest();
  t.deepEqual(box.radioActs().slice(-2), ['disconnect wlan0', 'up Library 6 on wlan0']);
  t.is(box.status().message.code, 'NETWORK_ON_AIR');
});

test('a steward ends the time online at once', async (t) => {
  const network = createFakeNetwork({ knownWifi: ['School'] });
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  await box.keeper.acts.goOnline(10);
  network.world.now += 4;
  await box.rest();
  await box.keeper.acts.goOnline(0);
  await box.rest();
  t.is(box.status().message.code, 'NETWORK_ON_AIR');
});

test('a radio that finds no Wi-Fi it knows comes back at once, and says so', async (t) => {
  const network = createFakeNetwork({ knownWifi: ['School'], canJoin: () => false });
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  await box.keeper.acts.goOnline(10);
  network.world.now += 4;
  await box.rest();
  t.like(box.status(), {
    message: { code: 'NETWORK_ON_AIR' },
    joinMessage: { code: 'NETWORK_ONLINE_FAILED' },
  });
});

test('a service that is restarted while the radio is lent gives it back in time', async (t) => {
  const network = createFakeNetwork({ knownWifi: ['School'] });
  const directory = await temporaryFolder(t);
  const first = await keepBox(network, directory);
  await first.rest();
  await first.keeper.acts.goOnline(10);
  network.world.now += 4;
  await first.rest();
  network.world.now += 200;
  const second = await keepBox(network, directory);
  await second.rest();
  t.is(second.status().message.code, 'NETWORK_PAUSED');
  network.world.now += 400;
  await second.rest();
  t.is(second.status().message.code, 'NETWORK_ON_AIR');
});

test('a box that was switched off while its radio was lent is an access point', async (t) => {
  const network = createFakeNetwork({ knownWifi: ['School'] });
  const directory = await temporaryFolder(t);
  const first = await keepBox(network, directory);
  await first.rest();
  await first.keeper.acts.goOnline(10);
  const clock = { now: () => 30, bootId: 'boot-2' };
  const second = await keepBox({ ...network, ports: { ...network.ports, clock } }, directory);
  await second.rest();
  t.is(second.status().message.code, 'NETWORK_ON_AIR');
});

test('the only radio tries a Wi-Fi and is back at once, whatever came of it', async (t) => {
  const network = createFakeNetwork({ canJoin: (ssid) => ssid === 'School' });
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  for (const [ssid, code] of [
    ['School', 'NETWORK_JOINED'],
    ['Bank', 'NETWORK_JOIN_PASSWORD'],
  ] as const) {
    await box.keeper.acts.joinWifi({ ssid, password: 'correct horse' });
    t.is(await codeOf(box.keeper.acts.joinWifi({ ssid: 'Other' })), 'NETWORK_BUSY');
    network.world.now += 4;
    await box.rest();
    t.like(box.status(), { message: { code: 'NETWORK_ON_AIR' }, joinMessage: { code } });
  }
  t.deepEqual(box.status().knownWifi, ['School']);
  t.deepEqual(
    network.done.filter((act) => act.startsWith('join')),
    ['join School by wlan0', 'join Bank by wlan0'],
  );
});

test('a free radio joins while the access point stays, and a wrong password is told at once', async (t) => {
  const network = createFakeNetwork({
    radios: [builtIn, stick],
    canJoin: (ssid) => ssid === 'School',
  });
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  t.is(await codeOf(box.keeper.acts.joinWifi({ ssid: 'Bank' })), 'NETWORK_JOIN_PASSWORD');
  await box.keeper.acts.joinWifi({ ssid: 'School' });
  await box.rest();
  t.like(box.status(), {
    message: { code: 'NETWORK_ON_AIR' },
    uplinks: [{ device: 'wlan0', ssid: 'School' }],
  });
  t.false(network.done.includes('down'));
});

test('a box that knows no Wi-Fi does not go looking for one', async (t) => {
  const network = createFakeNetwork();
  const box = await keepBox(network, await temporaryFolder(t));
  await box.rest();
  t.is(await codeOf(box.keeper.acts.goOnline(10)), 'NETWORK_NO_KNOWN_WIFI');
});

test('a box that is being set up stays a guest until its first release, and then never again', async (t) => {
  const network = createFakeNetwork({
    knownWifi: ['Home'],
    uplinks: [{ kind: 'wifi', device: 'wlan0', ssid: 'Home' }],
    box: { hasRelease: false, isClockProven: false, hasWeakPower: false, appPorts: [] },
  });
  const directory = await temporaryFolder(t);
  const box = await keepBox(network, directory);
  await box.rest();
  t.is(box.status().message.code, 'NETWORK_SET_UP_WINDOW');
  network.world.box = { hasRelease: true, isClockProven: false, hasWeakPower: false, appPorts: [] };
  await box.rest();
  t.is(box.status().message.code, 'NETWORK_ON_AIR');

  network.world.accessPoint = { kind: 'down' };
  network.world.uplinks = [{ kind: 'wifi', device: 'wlan0', ssid: 'Home' }];
  network.world.box = undefined;
  const again = await keepBox(network, directory);
  await again.rest();
  t.is(again.status().message.code, 'NETWORK_ON_AIR', 'also before the daemon answers');
});
