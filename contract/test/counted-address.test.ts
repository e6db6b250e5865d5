import test from 'ava';
import { plainAddress, countedAddress } from '../src/index.ts';

test('an IPv4 address counts for itself, in whichever dress it comes', (t) => {
  t.is(countedAddress('10.0.0.7'), '10.0.0.7');
  t.is(countedAddress('::ffff:10.0.0.7'), '10.0.0.7');
  t.is(countedAddress('::FFFF:10.0.0.7'), '10.0.0.7');
  t.not(countedAddress('10.0.0.7'), countedAddress('10.0.0.8'));
  t.is(plainAddress('::ffff:10.0.0.7'), '10.0.0.7');
  t.is(plainAddress('fd00::7'), 'fd00::7');
});

test('all addresses of an IPv6 network count as one, however they are written', (t) => {
  for (const address of [
    'fd00:1:2:3::1',
    'fd00:1:2:3:aaaa:bbbb:cccc:dddd',
    'FD00:0001:2:3::',
    'fd00:1:2:3:4:5:6::',
    'fd00:1:2:3::10.0.0.7',
    'fd00:1:2:3::1%wlan0',
  ]) {
    t.is(countedAddress(address), 'fd00:1:2:3', address);
  }
  for (const address of ['fe80::1%wlan0', 'fe80::2', 'fe80::1:2:3:4', 'fe80:0:0:0::9']) {
    t.is(countedAddress(address), 'fe80:0:0:0', address);
  }
  t.is(countedAddress('2001:db8::1:2:3:4:5'), '2001:db8:0:1');
  t.is(countedAddress('2001:db8:1::'), '2001:db8:1:0');
  t.is(countedAddress('::1'), '0:0:0:0');
  t.is(countedAddress('1:2::4:5:6:10.0.0.7'), '1:2:0:4');
});

test('another IPv6 network counts by itself', (t) => {
  t.not(countedAddress('fd00:1:2:3::1'), countedAddress('fd00:1:2:4::1'));
  t.not(countedAddress('fd00:1:2::1'), countedAddress('fd00:1:20::1'));
  t.not(countedAddress('::1'), countedAddress('fe80::1'));
});
