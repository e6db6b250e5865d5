import test from 'ava';
import { BusError } from '../../../src/adapters/network-manager/bus.ts';
import type { HeardStation, NmDevice } from '../../../src/adapters/network-manager/snapshot.ts';
import { stationProfile } from '../../../src/adapters/network-manager/station-profile.ts';
import { networkManagerUplinks } from '../../../src/adapters/network-manager/uplinks.ts';
import { fakeNetworkManager, radio } from './fake-network-manager.ts';

const wpa2 = 0x100;
const wpa3 = 0x400;
const enterprise = 0x200;
const patient = new AbortController().signal;
const password = 'mangoes are ripe';

const heard = (ssid: string, strength: number, rsnFlags = 0, flags = 0): HeardStation => ({
  ssid: Buffer.from(ssid),
  strength,
  flags,
  wpaFlags: 0,
  rsnFlags,
});
const around = [
  heard('Escola', 40, wpa2),
  heard('Escola', 70, wpa2),
  heard('Posto', 55, wpa3),
  heard('Praça', 80),
  heard('Prefeitura', 30, enterprise),
  heard('Antiga', 20, 0, 1),
  heard('', 90, wpa2),
];

const open = (...radios: readonly NmDevice[]) => {
  const nm = fakeNetworkManager(...(radios.length === 0 ? [radio('wlan1')] : radios));
  nm.hears = around;
  return { nm, uplinks: networkManagerUplinks({ bus: nm.bus, calls: nm.calls }) };
};
/** A profile that the operator put there. */
const foreign = (ssid: string) => ({
  ...stationProfile({ ssid, password }, 'wpa2'),
  user: { data: ['a{ss}', [['org.example.made-for', 'uplink']]] as const },
});

test('a scan tells each name once, the strongest first, and whether it asks for a password', async (t) => {
  const { nm, uplinks } = open();
  await nm.calls.add(foreign('Posto'));
  t.deepEqual(
    (await uplinks.scan('wlan1', patient)).map(
      ({ ssid, strength, isSecured, isKnown }) =>
        `${ssid} ${strength}${isSecured ? ' secured' : ''}${isKnown ? ' known' : ''}`,
    ),
    [
      'Praça 80',
      'Escola 70 secured',
      'Posto 55 secured known',
      'Prefeitura 30 secured',
      'Antiga 20 secured',
    ],
  );
});

test('a radio that is an access point tells what it heard before; one that heard nothing says so', async (t) => {
  const { nm, uplinks } = open(radio('wlan1', { heard: around }));
  await uplinks.look();
  nm.change('/wlan1', { isAccessPoint: true, heard: [] });
  t.is((await uplinks.scan('wlan1', patient)).length, 5);
  const fresh = open(radio('wlan1', { isAccessPoint: true }));
  await t.throwsAsync(fresh.uplinks.scan('wlan1', patient), { code: 'NETWORK_SCAN_BUSY' });
});

test('a scan that is refused tells what is known, or the reason', async (t) => {
  const { nm, uplinks } = open();
  nm.hears = undefined;
  await t.throwsAsync(uplinks.scan('wlan1', patient), { code: 'NETWORK_SCAN_FAILED' });
  nm.change('/wlan1', { heard: around });
  t.is((await uplinks.scan('wlan1', patient)).length, 5);
  await t.throwsAsync(uplinks.scan('wlan7', patient), { code: 'NETWORK_RADIO_GONE' });
});

test('a network that was joined is remembered, and so is the one before', async (t) => {
  const { nm, uplinks } = open();
  await uplinks.join('wlan1', { ssid: 'Escola', password }, patient);
  await uplinks.join('wlan1', { ssid: 'Praça' }, patient);
  t.deepEqual(await uplinks.known(), ['Escola', 'Praça']);
  t.deepEqual(nm.kept(), ['/1', '/3']);
  t.deepEqual(await uplinks.look(), [{ kind: 'wifi', device: 'wlan1', ssid: 'Praça' }]);
});

test('a new password takes the place of the old one', async (t) => {
  const { nm, uplinks } = open();
  await uplinks.join('wlan1', { ssid: 'Escola', password }, patient);
  await uplinks.join('wlan1', { ssid: 'Escola', password: 'mangoes are sweet' }, patient);
  t.deepEqual(nm.kept(), ['/3']);
});

test('on a disk that cannot be written the box is joined all the same', async (t) => {
  const { nm, uplinks } = open();
  await uplinks.join('wlan1', { ssid: 'Escola', password }, patient);
  nm.isReadOnly = true;
  await uplinks.join('wlan1', { ssid: 'Escola', password: 'mangoes are sweet' }, patient);
  t.like(await uplinks.look(), [{ ssid: 'Escola' }]);
  t.deepEqual(nm.kept(), ['/1', '/3?']);
});

test('a failed try is forgotten, and tells what to do', async (t) => {
  const failures = [
    ['Escola', 7, 'NETWORK_JOIN_PASSWORD'],
    ['Escola', 8, 'NETWORK_JOIN_PASSWORD'],
    ['Escola', 11, 'NETWORK_JOIN_LATE'],
    ['Posto', 11, 'NETWORK_JOIN_PASSWORD'],
    ['Posto', 53, 'NETWORK_JOIN_PASSWORD'],
    ['Escola', 53, 'NETWORK_JOIN_NOT_FOUND'],
    ['Escola', 5, 'NETWORK_JOIN_NO_ADDRESS'],
    ['Escola', 17, 'NETWORK_JOIN_NO_ADDRESS'],
    ['Escola', 36, 'NETWORK_RADIO_GONE'],
    ['Escola', 1, 'NETWORK_JOIN_FAILED'],
  ] as const;
  for (const [ssid, reason, code] of failures) {
    const { nm, uplinks } = open();
    await uplinks.join('wlan1', { ssid, password }, patient);
    nm.outcome = () => ({ reason });
    const again = uplinks.join('wlan1', { ssid, password: 'mangoes are sour' }, patient);
    const error = await t.throwsAsync(again, { code });
    t.false(JSON.stringify([error, error.message]).includes('sour'));
    t.deepEqual(nm.kept(), ['/1'], `${ssid} ${reason}: the one before is still there`);
  }
});

test('what cannot be joined is told before anything is tried', async (t) => {
  const { nm, uplinks } = open();
  const cases = [
    [{ ssid: 'Nowhere', password }, 'NETWORK_JOIN_NOT_FOUND'],
    [{ ssid: 'Escola', password: 'short' }, 'NETWORK_JOIN_PASSWORD'],
    [{ ssid: 'Escola' }, 'NETWORK_JOIN_PASSWORD'],
    [{ ssid: 'Prefeitura', password }, 'NETWORK_JOIN_SECURITY'],
    [{ ssid: 'Antiga', password }, 'NETWORK_JOIN_SECURITY'],
    [{ ssid: 'Praça', password }, 'NETWORK_JOIN_NO_PASSWORD'],
  ] as const;
  for (const [request, code] of cases) {
    await t.throwsAsync(uplinks.join('wlan1', request, patient), { code }, request.ssid);
  }
  t.deepEqual(nm.acts, []);
});

test('a hidden network is looked for by its name', async (t) => {
  const { nm, uplinks } = open();
  let hidden: unknown;
  nm.outcome = (profile) => {
    hidden = profile['802-11-wireless']?.['hidden'];
    return 'up';
  };
  await uplinks.join('wlan1', { ssid: 'Nowhere', password, isHidden: true }, patient);
  t.deepEqual(hidden, ['b', true]);
  await uplinks.join('wlan1', { ssid: 'Praça', password, isHidden: true }, patient);
  t.deepEqual(nm.kept(), ['/1', '/3'], 'an open one of the same name in reach is not meant');
});

test('a service that ends in the middle of joining leaves nothing behind', async (t) => {
  const { nm, uplinks } = open();
  const controller = new AbortController();
  nm.outcome = () => {
    controller.abort(new Error('the service ends'));
    return 'never';
  };
  await t.throwsAsync(uplinks.join('wlan1', { ssid: 'Escola', password }, controller.signal), {
    message: 'the service ends',
  });
  t.deepEqual(nm.kept(), []);
});

test('ours are forgotten; those of others stay, and that is said', async (t) => {
  const { nm, uplinks } = open();
  const theirs = await nm.calls.add(foreign('Escola'));
  await uplinks.join('wlan1', { ssid: 'Escola', password }, patient);
  await t.throwsAsync(uplinks.forget('Escola'), { code: 'NETWORK_FORGET_FOREIGN' });
  t.deepEqual(nm.kept(), [`${theirs}?`]);
  await uplinks.join('wlan1', { ssid: 'Praça' }, patient);
  await uplinks.forget('Praça');
  await uplinks.forget('never known');
  t.deepEqual(await uplinks.known(), ['Escola']);
});

test('the box joins what it knows and what is in reach, its own first, one after another', async (t) => {
  const { nm, uplinks } = open();
  const theirs = await nm.calls.add(foreign('Posto'));
  const ours = await nm.calls.add(stationProfile({ ssid: 'Escola', password }, 'wpa2'));
  const far = await nm.calls.add(stationProfile({ ssid: 'Far', password }, 'wpa2'));
  t.false(await uplinks.connect('wlan1', patient));
  nm.change('/wlan1', { available: [theirs, ours] });
  nm.acts.length = 0;
  nm.outcome = (profile) =>
    profile['connection']?.['id']?.[1] === 'p2p-hotspot Escola' ? { reason: 7 } : 'up';
  t.true(await uplinks.connect('wlan1', patient));
  t.deepEqual(nm.acts, [`activate ${ours} on /wlan1`, `activate ${theirs} on /wlan1`]);
  t.true(nm.kept().includes(`${far}?`), 'what was out of reach is still known');
  t.true(await uplinks.connect('wlan1', patient));
  t.is(nm.acts.length, 2, 'joined already');
});

test('a network is left for good, and an access point is not taken for one', async (t) => {
  const { nm, uplinks } = open();
  await uplinks.join('wlan1', { ssid: 'Praça' }, patient);
  nm.acts.length = 0;
  await uplinks.disconnect('wlan1');
  t.deepEqual(nm.acts, ['disconnect /wlan1']);
  nm.change('/wlan1', { isAccessPoint: true });
  await uplinks.disconnect('wlan1');
  await uplinks.disconnect('wlan7');
  t.is(nm.acts.length, 1);
});

test('words of NetworkManager about a profile reach the steward', async (t) => {
  const { nm, uplinks } = open();
  nm.refuse = new BusError('org.freedesktop.NetworkManager.Settings.InvalidProperty', 'ssid: no');
  await t.throwsAsync(uplinks.join('wlan1', { ssid: 'Escola', password }, patient), {
    code: 'NETWORK_JOIN_FAILED',
  });
});
