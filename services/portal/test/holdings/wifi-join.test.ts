import test from 'ava';
import { wifiJoinText } from '../../src/holdings/wifi-join.ts';

test('an open network is said to need no password', (t) => {
  t.is(wifiJoinText({ name: 'Village' }), 'WIFI:T:nopass;S:Village;;');
});

test('a network with a password brings it along', (t) => {
  t.is(
    wifiJoinText({ name: 'Aldeia São João', password: 'mangoes are ripe' }),
    'WIFI:T:WPA;S:Aldeia São João;P:mangoes are ripe;;',
  );
});

test('a name cannot end its field, nor begin another', (t) => {
  t.is(
    wifiJoinText({ name: String.raw`a;P:b\,"c"`, password: 'x;;T:nopass' }),
    String.raw`WIFI:T:WPA;S:a\;P\:b\\\,\"c\";P:x\;\;T\:nopass;;`,
  );
});
