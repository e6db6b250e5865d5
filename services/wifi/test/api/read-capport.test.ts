import test from 'ava';
import { readCapport } from '../../src/api/request-bodies.ts';

test('the portal says where its API is, or that it is nowhere any more', (t) => {
  const url = 'https://box.hotspot.example/captive-api';
  t.is(readCapport({ url }), url);
  t.is(readCapport({}), undefined);
});

for (const url of [
  ...[
    'http://box.hotspot.example/captive-api',
    'https://192.168.44.1/captive-api',
    'https://box/x',
  ],
  ...['https://box.example:8443/x', 'https://a,b.example/x', 'https://box.example/x?y', ''],
  ...['https://box.example/x\ndhcp-script=/bin/sh', `https://${'a'.repeat(300)}.example/`, 7, null],
]) {
  test(`${JSON.stringify(url).slice(0, 60)} is no address to tell visitors`, (t) => {
    t.throws(() => readCapport({ url }), { code: 'REQUEST_INVALID' });
  });
}
