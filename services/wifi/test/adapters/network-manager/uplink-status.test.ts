import test from 'ava';
import type {
  NmActiveConnection,
  NmDevice,
} from '../../../src/adapters/network-manager/snapshot.ts';
import { cablesOf, uplinksOf } from '../../../src/adapters/network-manager/uplink-status.ts';
import { radio } from './fake-network-manager.ts';

const up = (device: string, more: Partial<NmActiveConnection> = {}): NmActiveConnection => ({
  path: `/active${device}`,
  uuid: device,
  profile: `/profile${device}`,
  state: 2,
  devices: [device],
  isExternal: false,
  ...more,
});
const cable = (name: string, driver: string, more: Partial<NmDevice> = {}): NmDevice => ({
  ...radio(name),
  kind: 'ethernet',
  driver,
  hasCarrier: true,
  active: `/active/${name}`,
  ...more,
});
const joined = radio('wlan1', { active: '/active/wlan1', address: '10.0.0.9/24' });

test('cables come before phones, and phones before Wi-Fi; an access point is no way out', (t) => {
  const devices = [
    joined,
    radio('wlan0', { active: '/active/wlan0', isAccessPoint: true }),
    cable('usb0', 'rndis_host', { address: '192.168.42.3/24' }),
    cable('end0', 'bcmgenet', { address: '10.1.1.7/16' }),
  ];
  const active = devices.map(({ path }) => up(path));
  t.deepEqual(uplinksOf({ devices, active }, new Map([['/profile/wlan1', 'Escola']])), [
    { kind: 'ethernet', device: 'end0', address: '10.1.1.7/16' },
    { kind: 'tether', device: 'usb0', address: '192.168.42.3/24' },
    { kind: 'wifi', device: 'wlan1', address: '10.0.0.9/24', ssid: 'Escola' },
  ]);
});

test('phones of every make are told from cables by their driver', (t) => {
  const devices = [
    cable('enx0242ac110002', 'cdc_ether'),
    cable('enx0242ac110003', 'ipheth'),
    cable('enx0242ac110004', 'cdc_ncm'),
    cable('usb1', 'something new'),
    cable('enx0242ac110005', 'r8152'),
    cable('eth0', 'asix'),
  ];
  const active = devices.map(({ path }) => up(path));
  const kinds = new Map(
    uplinksOf({ devices, active }, new Map()).map(({ device, kind }) => [device, kind]),
  );
  for (const { name, driver } of devices) {
    const isCable = driver === 'r8152' || driver === 'asix';
    t.is(kinds.get(name), isCable ? 'ethernet' : 'tether', driver);
  }
});

test('what waits for an address, or is pulled, is no way out; it may be plugged in all the same', (t) => {
  const devices = [
    cable('eth0', 'asix', { active: '/' }),
    cable('eth1', 'asix'),
    cable('eth2', 'asix', { hasCarrier: false, active: '/' }),
  ];
  const snapshot = { devices, active: [up('/eth1', { state: 1 })] };
  t.deepEqual(uplinksOf(snapshot, new Map()), []);
  t.deepEqual(cablesOf(snapshot), ['eth0', 'eth1']);
});

test('the ends of containers are no cables, unless NetworkManager itself brought one up', (t) => {
  const devices = [
    cable('veth12ab', 'veth', { kind: 'veth', active: '/' }),
    cable('veth34cd', 'veth', { kind: 'veth' }),
    cable('veth56ef', 'veth', { kind: 'veth' }),
    cable('docker0', 'bridge', { kind: 'other' }),
  ];
  const active = [up('/veth34cd', { isExternal: true }), up('/veth56ef'), up('/docker0')];
  t.deepEqual(cablesOf({ devices, active }), ['veth56ef']);
  t.deepEqual(
    uplinksOf({ devices, active }, new Map()).map(({ device }) => device),
    ['veth56ef'],
  );
});
