import test from 'ava';
import type { FirewallSettings } from '../../../src/ports/visitor-firewall.ts';
import { renderRelease, renderRules } from '../../../src/adapters/nft/rules.ts';

const closed: FirewallSettings = {
  device: 'wlan0',
  gateway: '192.168.44.1',
  captured: '198.51.100.1',
  isCapturing: true,
  tcpPorts: [53, 80, 81],
  udpPorts: [53, 67, 123, 5353],
  appPorts: [],
};

test('a name that is no interface never becomes a rule', (t) => {
  for (const device of ['wlan0" accept; #', 'wlan 0', '', '-f', 'a'.repeat(16)]) {
    t.throws(() => renderRules({ ...closed, device }), { instanceOf: TypeError });
  }
});

test('an address that is none never becomes a rule', (t) => {
  t.throws(() => renderRules({ ...closed, gateway: '0.0.0.0/0 accept' }), {
    instanceOf: TypeError,
  });
});

test('a port that is none never becomes a rule', (t) => {
  for (const port of [0, 65_536, 1.5, Number.NaN]) {
    t.throws(() => renderRules({ ...closed, tcpPorts: [port] }), { instanceOf: TypeError });
    t.throws(() => renderRules({ ...closed, appPorts: [port] }), { instanceOf: TypeError });
  }
});

test('without a shared uplink no rule passes anything on', (t) => {
  const through = renderRules(closed)
    .split('\n')
    .filter((line) => line.includes(' through '));
  t.true(through.length > 1);
  t.deepEqual(
    through.filter((line) => line.includes('accept')),
    [],
  );
});

test('what is released must be a MAC address and a time', (t) => {
  t.throws(() => renderRelease('aa:bb:cc:00:11:22 }; flush ruleset', 60), {
    instanceOf: TypeError,
  });
  t.throws(() => renderRelease('aa:bb:cc:00:11:22', -1), { instanceOf: TypeError });
  t.throws(() => renderRelease('aa:bb:cc:00:11:22', 0.5), { instanceOf: TypeError });
});
