import test from 'ava';
import { dnsmasqWords } from '../../../src/adapters/dnsmasq/dnsmasq-words.ts';
import type { NameServerSettings } from '../../../src/ports/name-server.ts';

const settings: NameServerSettings = {
  device: 'wlan0',
  gateway: '192.168.44.1',
  range: ['192.168.44.3', '192.168.44.252'],
  leaseSeconds: 3600,
  deviceName: 'library',
  isCapturing: true,
  captured: '198.51.100.1',
  upstream: [],
  tellsTime: true,
};

const wordsOf = (change: Partial<NameServerSettings> = {}) =>
  dnsmasqWords({ ...settings, ...change }, '/run/leases');

test('while capturing there is no server to ask, and both words stand that answer all kinds', (t) => {
  const words = wordsOf();
  t.true(words.includes('--local=/#/'));
  t.true(words.includes('--address=/#/198.51.100.1'));
  t.true(words.includes('--no-resolv'));
  t.deepEqual(
    words.filter((word) => word.startsWith('--server=')),
    [],
  );
});

test('name servers that are given while capturing are not asked', (t) => {
  t.false(wordsOf({ upstream: ['10.0.0.1'] }).some((word) => word.includes('10.0.0.1')));
});

test('while sharing the uplink names are asked outside, and no answer leads inside', (t) => {
  const words = wordsOf({ isCapturing: false, upstream: ['10.0.0.1', '10.0.0.2'] });
  t.deepEqual(
    words.filter((word) => word.startsWith('--server=')),
    ['--server=10.0.0.1', '--server=10.0.0.2'],
  );
  t.true(words.includes('--stop-dns-rebind'));
  t.true(words.includes('--local=/lan/'));
  t.false(words.includes('--local=/#/'));
  // Private Relay works again: nobody tells a phone to do without it.
  t.false(words.some((word) => word.includes('icloud')));
});

test('own names and denied names hold in both states', (t) => {
  for (const words of [wordsOf(), wordsOf({ isCapturing: false, upstream: ['10.0.0.1'] })]) {
    t.true(words.includes('--address=/library.lan/192.168.44.1'));
    t.true(words.includes('--local=/wpad.lan/'));
    t.true(words.includes('--local=/use-application-dns.net/'));
    t.true(words.includes('--dhcp-ignore-names'));
  }
});

test('it listens on one interface, also on one that comes back, and never on the loopback', (t) => {
  const words = wordsOf({ device: 'eth0' });
  t.true(words.includes('--interface=eth0'));
  t.true(words.includes('--interface=hotspot-none'));
  t.true(words.includes('--bind-dynamic'));
  t.true(words.includes('--except-interface=lo'));
});

test('options 42 and 114 are sent only when there is something to tell', (t) => {
  const plain = wordsOf({ tellsTime: false });
  t.false(plain.some((word) => /ntp-server|option=114/.test(word)));
  const full = wordsOf({ capportUrl: 'https://box.example/captive-api?a=1,2' });
  t.true(full.includes('--dhcp-option=option:ntp-server,192.168.44.1'));
  t.true(full.includes('--dhcp-option=114,https://box.example/captive-api?a=1%2C2'));
});

test('the probe has an address of its own, unless visitors may have that one', (t) => {
  t.true(wordsOf().includes('--dhcp-host=02:68:6f:74:73:70,192.168.44.2'));
  const whole = wordsOf({ range: ['192.168.44.2', '192.168.44.251'] });
  t.false(whole.some((word) => word.startsWith('--dhcp-host=')));
});
