import test from 'ava';
import { readLeaseFile, writeLeaseFile } from '../../../src/adapters/dnsmasq/lease-file.ts';

const good = '1795974671 ce:f9:d2:87:96:e2 192.168.44.229 phone 01:ce:f9:d2:87:96:e2';

test('a lease is read with what the device calls itself', (t) => {
  t.deepEqual(readLeaseFile(`${good}\n`), [
    { endsAt: 1795974671, mac: 'ce:f9:d2:87:96:e2', address: '192.168.44.229', name: 'phone' },
  ]);
});

test('a device without a name has none', (t) => {
  const [lease] = readLeaseFile('5 AA:BB:CC:00:11:22 10.0.0.1 * *\n');
  t.deepEqual(lease, { endsAt: 5, mac: 'aa:bb:cc:00:11:22', address: '10.0.0.1' });
});

test('what is no lease is passed over, and what stands around it is read', (t) => {
  const bad = [
    '',
    '\0\0\0\0',
    'duid 00:01:00:01:2e',
    '1795974671 ce:f9:d2:87:96 192.168.44.3 * *',
    '1795974671 ce:f9:d2:87:96:e3 192.168.44.300 * *',
    '1795974671 ce:f9:d2:87:96:e3 fe80::1 * *',
    '17959746711795974671 ce:f9:d2:87:96:e3 192.168.44.4 * *',
    '-1 ce:f9:d2:87:96:e3 192.168.44.4 * *',
    '1e9 ce:f9:d2:87:96:e3 192.168.44.4 * *',
    '1795974671 ce:f9:d2:87:96:e3',
  ];
  t.deepEqual(
    readLeaseFile([...bad, good, ...bad].join('\n')).map(({ address }) => address),
    ['192.168.44.229'],
  );
});

test('a line that a cut tore off is no lease', (t) => {
  for (let length = 0; length < '1795974671 ce:f9:d2:87:96:e2 192.1'.length; length += 1) {
    t.deepEqual(readLeaseFile(good.slice(0, length)), []);
  }
});

test('of several leases for one address or one device the last counts', (t) => {
  const text = [
    '9 aa:aa:aa:aa:aa:aa 10.0.0.1 * *',
    '9 bb:bb:bb:bb:bb:bb 10.0.0.2 * *',
    '9 aa:aa:aa:aa:aa:aa 10.0.0.2 * *',
  ].join('\n');
  t.deepEqual(readLeaseFile(text), [{ endsAt: 9, mac: 'aa:aa:aa:aa:aa:aa', address: '10.0.0.2' }]);
});

test('a file of a million lines costs as much as one of a thousand', (t) => {
  const line = (index: number) =>
    `9 aa:aa:aa:${index
      .toString(16)
      .padStart(6, '0')
      .replace(/..(?=.)/g, '$&:')} 10.${index >> 16}.${(index >> 8) & 255}.${index & 255} * *\n`;
  const text = Array.from({ length: 5000 }, (_one, index) => line(index)).join('');
  t.is(readLeaseFile(text).length, 1000);
});

test('what is written is read again, but for the names', (t) => {
  const leases = readLeaseFile(`${good}\n`);
  t.is(writeLeaseFile(leases), '1795974671 ce:f9:d2:87:96:e2 192.168.44.229 * *\n');
});
