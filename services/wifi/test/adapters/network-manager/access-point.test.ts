import test from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { networkManagerAccessPoint } from '../../../src/adapters/network-manager/access-point.ts';
import { BusError } from '../../../src/adapters/network-manager/bus.ts';
import type { NmDevice } from '../../../src/adapters/network-manager/snapshot.ts';
import type { AccessPointSettings } from '../../../src/ports/access-point.ts';
import { fakeNetworkManager, radio, type Outcome } from './fake-network-manager.ts';

const settings: AccessPointSettings = {
  device: 'wlan0',
  ssid: 'Biblioteca',
  security: { kind: 'wpa2', password: 'mangoes are ripe' },
  band: '2.4',
  channel: 6,
  isolateClients: false,
  addresses: ['192.168.44.1/24', '198.51.100.1/32'],
};
const patient = new AbortController().signal;

const open = (...radios: readonly NmDevice[]) => {
  const nm = fakeNetworkManager(...(radios.length === 0 ? [radio('wlan0')] : radios));
  const accessPoint = networkManagerAccessPoint({
    bus: nm.bus,
    calls: nm.calls,
    countStations: () => Promise.resolve(3),
  });
  return { nm, accessPoint };
};

test('an access point comes up, is on the disk only then, and the same settings leave it alone', async (t) => {
  const { nm, accessPoint } = open();
  t.deepEqual(await accessPoint.look(), { kind: 'down' });
  await accessPoint.bringUp(settings, patient);
  t.deepEqual(nm.acts, ['add /1', 'activate /1 on /wlan0', 'save /1']);
  t.deepEqual(await accessPoint.look(), { kind: 'up', device: 'wlan0', stations: 3 });
  await accessPoint.bringUp({ ...settings }, patient);
  t.is(nm.acts.length, 3);
});

test('each changed setting, and the password alone, is a new one on the air', async (t) => {
  const changes: readonly Partial<AccessPointSettings>[] = [
    { ssid: 'Biblioteca 2' },
    { security: { kind: 'wpa2', password: 'mangoes are sweet' } },
    { security: { kind: 'wpa3', password: 'mangoes are ripe' } },
    { security: { kind: 'open' } },
    { band: '5', channel: 36 },
    { channel: 11 },
    { isolateClients: true },
    { addresses: ['192.168.44.1/24'] },
  ];
  for (const change of changes) {
    const { nm, accessPoint } = open();
    await accessPoint.bringUp(settings, patient);
    nm.acts.length = 0;
    await accessPoint.bringUp({ ...settings, ...change }, patient);
    t.deepEqual(nm.acts, ['update /1', 'activate /1 on /wlan0', 'save /1'], JSON.stringify(change));
  }
});

const failures: readonly (readonly [Outcome, string])[] = [
  [{ reason: 10 }, 'NETWORK_AP_RADIO_REFUSED'],
  [{ reason: 11 }, 'NETWORK_AP_RADIO_REFUSED'],
  [{ reason: 35 }, 'NETWORK_RADIO_NO_FIRMWARE'],
  [{ reason: 36 }, 'NETWORK_RADIO_GONE'],
  [{ reason: 4 }, 'NETWORK_AP_NOT_UP'],
  ['pulled', 'NETWORK_RADIO_GONE'],
];

test('settings that do not come on the air are not on the disk, and it is told why', async (t) => {
  for (const [outcome, code] of failures) {
    const { nm, accessPoint } = open();
    await accessPoint.bringUp(settings, patient);
    nm.acts.length = 0;
    nm.outcome = () => outcome;
    const changed = { ...settings, channel: 11 };
    await t.throwsAsync(accessPoint.bringUp(changed, patient), { code });
    t.deepEqual(nm.kept(), ['/1?'], code);
    const condition = await accessPoint.look();
    t.is(condition.kind === 'down' ? condition.message?.code : '', code);
    nm.outcome = () => 'up';
    if (outcome === 'pulled') continue;
    await accessPoint.bringUp(settings, patient);
    t.deepEqual(nm.kept(), ['/1']);
    t.is((await accessPoint.look()).kind, 'up');
  }
});

test('a radio that is away, off or without firmware is told from settings that cannot be', async (t) => {
  const cases = [
    [radio('wlan1'), 'NETWORK_RADIO_GONE'],
    [radio('wlan0', { state: 20 }), 'NETWORK_RADIO_OFF'],
    [radio('wlan0', { state: 20, isFirmwareMissing: true }), 'NETWORK_RADIO_NO_FIRMWARE'],
  ] as const;
  for (const [device, code] of cases) {
    const { nm, accessPoint } = open(device);
    await t.throwsAsync(accessPoint.bringUp(settings, patient), { code });
    t.deepEqual(nm.acts, []);
  }
});

test('what NetworkManager refuses is told in its words; a right that is missing is told as such', async (t) => {
  const { nm, accessPoint } = open();
  nm.refuse = new BusError(
    'org.freedesktop.NetworkManager.Settings.InvalidProperty',
    'channel: no',
  );
  const refused = await t.throwsAsync(accessPoint.bringUp(settings, patient));
  t.true(isCodedError(refused));
  t.like(refused, { code: 'NETWORK_AP_REFUSED', parameters: { reason: 'channel: no' } });
  nm.refuse = new BusError('org.freedesktop.DBus.Error.AccessDenied', 'rejected');
  await t.throwsAsync(accessPoint.bringUp(settings, patient), {
    code: 'NETWORK_MANAGER_FORBIDS',
  });
});

test('NetworkManager that goes away in the middle, and a service that ends, are not waited for', async (t) => {
  const { nm, accessPoint } = open();
  nm.outcome = () => {
    nm.goAway();
    return 'never';
  };
  await t.throwsAsync(accessPoint.bringUp(settings, patient), { code: 'NETWORK_MANAGER_AWAY' });
  const controller = new AbortController();
  nm.outcome = () => {
    controller.abort(new Error('the service ends'));
    return 'never';
  };
  await t.throwsAsync(accessPoint.bringUp(settings, controller.signal), {
    message: 'the service ends',
  });
});

test('on a disk that cannot be written it is on the air all the same', async (t) => {
  const { nm, accessPoint } = open();
  nm.isReadOnly = true;
  await accessPoint.bringUp(settings, patient);
  t.is((await accessPoint.look()).kind, 'up');
  t.deepEqual(nm.kept(), ['/1?']);
});

test('who waits no longer is told that it is late, and not that something broke', async (t) => {
  const { nm, accessPoint } = open();
  nm.outcome = () => 'never';
  await t.throwsAsync(accessPoint.bringUp(settings, AbortSignal.timeout(5)), {
    code: 'NETWORK_AP_LATE',
  });
});

test('another radio takes the access point over; a radio that hostapd had is taken back', async (t) => {
  const { nm, accessPoint } = open(radio('wlan0'), radio('wlan1', { isManaged: false }));
  await accessPoint.bringUp(settings, patient);
  nm.acts.length = 0;
  await accessPoint.bringUp({ ...settings, device: 'wlan1' }, patient);
  t.deepEqual(nm.acts, [
    'manage /wlan1',
    'update /1',
    'deactivate /active/2',
    'activate /1 on /wlan1',
    'save /1',
  ]);
  t.deepEqual(await accessPoint.look(), { kind: 'up', device: 'wlan1', stations: 3 });
});

test('a change is told, and what changes all the time is not', (t) => {
  const { nm, accessPoint } = open();
  let told = 0;
  const stop = accessPoint.onChange(() => {
    told += 1;
  });
  nm.tell('/wlan0', 'Device', 100, 90, 0);
  nm.goAway();
  t.is(told, 2);
  nm.tellProperty('/wlan0', 'Device.Wireless');
  t.is(told, 2);
  nm.tellProperty('/wlan0', 'Device.Wired');
  t.is(told, 3);
  stop();
  nm.goAway();
  t.is(told, 3);
});

test('it is taken down once, and comes back without being written again', async (t) => {
  const { nm, accessPoint } = open();
  await accessPoint.bringUp(settings, patient);
  await accessPoint.takeDown();
  await accessPoint.takeDown();
  t.deepEqual(await accessPoint.look(), { kind: 'down' });
  nm.acts.length = 0;
  await accessPoint.bringUp(settings, patient);
  t.deepEqual(nm.acts, ['activate /1 on /wlan0', 'save /1']);
});
