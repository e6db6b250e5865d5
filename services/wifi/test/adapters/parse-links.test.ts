import test from 'ava';
import {
  parseLinks,
  parseNameServers,
  type LinkTraits,
} from '../../src/adapters/kernel/parse-links.ts';

// As ip(8) of iproute2 6.1 prints them, cut to a few members.
const addresses = JSON.stringify([
  { ifname: 'lo', flags: ['LOOPBACK', 'UP', 'LOWER_UP'], link_type: 'loopback', addr_info: [] },
  {
    ifname: 'eth0',
    flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'],
    link_type: 'ether',
    address: 'b8:27:eb:00:1a:2b',
    addr_info: [
      { family: 'inet', local: '10.0.0.7', prefixlen: 24 },
      { family: 'inet6', local: 'fe80::1', prefixlen: 64 },
    ],
  },
  { ifname: 'wlan0', flags: ['BROADCAST'], link_type: 'ether', address: 'b8:27:eb:55:1a:2b' },
  { ifname: 'usb0', flags: ['UP', 'LOWER_UP'], link_type: 'ether', address: '02:00:00:00:00:01' },
  { ifname: 'docker0', flags: ['UP'], link_type: 'ether', address: '02:42:00:00:00:01' },
  { ifname: 'resin-vpn', flags: ['UP', 'LOWER_UP'], link_type: 'none' },
]);
const traits: Readonly<Record<string, Partial<LinkTraits>>> = {
  eth0: { isPhysical: true, driver: 'bcmgenet' },
  wlan0: { isPhysical: true, isWifi: true, driver: 'brcmfmac' },
  usb0: { isPhysical: true, driver: 'rndis_host' },
};

test('sockets, radios, phones and the rest are told apart', (t) => {
  const routes = JSON.stringify([{ dst: 'default', gateway: '10.0.0.1', dev: 'eth0' }]);
  const links = parseLinks(addresses, routes, (device) => ({
    isPhysical: false,
    isWifi: false,
    driver: '',
    ...traits[device],
  }));
  t.deepEqual(
    links.map(({ device, kind, hasCarrier }) => [device, kind, hasCarrier]),
    [
      ['eth0', 'ethernet', true],
      ['wlan0', 'wifi', false],
      ['usb0', 'tether', true],
      ['docker0', 'other', false],
      ['resin-vpn', 'other', true],
    ],
  );
  t.like(links[0], { addresses: ['10.0.0.7/24'], hasDefaultRoute: true, mac: 'b8:27:eb:00:1a:2b' });
  t.false(links[2]?.hasDefaultRoute);
});

test('a machine without interfaces and routes has none', (t) => {
  t.deepEqual(
    parseLinks('', '', () => ({ isPhysical: true, isWifi: false, driver: '' })),
    [],
  );
});

test('name servers are read in their order, IPv4 only', (t) => {
  const text =
    '# by NetworkManager\nsearch lan\nnameserver 10.0.0.1\nnameserver fd00::1\n nameserver  9.9.9.9 \n';
  t.deepEqual(parseNameServers(text), ['10.0.0.1', '9.9.9.9']);
});
