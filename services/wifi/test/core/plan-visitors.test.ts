import test from 'ava';
import { planVisitors, type VisitorWishes } from '../../src/core/plan-visitors.ts';

const wishes: VisitorWishes = { deviceName: 'library', tcpPorts: [80, 81], udpPorts: [53] };
const capportUrl = 'https://box.hotspot.example/captive-api';
const alone = { uplinks: [], nameServers: [] };
const online = {
  uplinks: [{ kind: 'ethernet', device: 'eth0', address: '10.0.0.7/24' }],
  nameServers: ['10.0.0.1'],
} as const;

test('visitors are told of the API of the captive portal, and reach it, while it is there', (t) => {
  const without = planVisitors('wlan0', alone, wishes);
  t.false('capportUrl' in without.nameServer);
  t.deepEqual(without.firewall.tcpPorts, [80, 81]);
  const told = planVisitors('wlan0', alone, { ...wishes, capportUrl });
  t.is(told.nameServer.capportUrl, capportUrl);
  t.deepEqual(told.firewall.tcpPorts, [80, 81, 443]);
});

test('while the uplink is shared its name would be asked elsewhere: they are not told', (t) => {
  const shared = planVisitors('wlan0', online, {
    ...wishes,
    capportUrl,
    sharing: { kbitPerVisitor: 2000 },
  });
  t.false(shared.network.isCapturing);
  t.false('capportUrl' in shared.nameServer);
  t.deepEqual(shared.firewall.tcpPorts, [80, 81]);
});
