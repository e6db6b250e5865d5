import test from 'ava';
import { createHttpClient } from '../../src/adapters/sources/http/http-client.ts';
import {
  hostOfAddress,
  linkLocalAddressOf,
} from '../../src/adapters/sources/http/link-local-host.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

test('a link-local address goes through a URL and comes out with its zone', (t) => {
  for (const address of ['fe80::1%eth1', 'fe80::a00:27ff:fe4e:66a1%wlp3s0', 'fe80::7%eth0.10']) {
    const { hostname } = new URL(`http://${hostOfAddress(address)}:8080/hotspot/`);
    t.deepEqual(linkLocalAddressOf(hostname), {
      address,
      host: `[${address.replace(/%.*/, '')}]`,
    });
  }
});

test('addresses that a URL has room for stay as they are', (t) => {
  t.is(hostOfAddress('10.0.0.7'), '10.0.0.7');
  t.is(hostOfAddress('fd00::7'), '[fd00::7]');
  for (const name of ['10.0.0.7', '[fe80::1]', 'fe80--1.neighbour.invalid', 'box.local', 'x.65']) {
    t.is(linkLocalAddressOf(name), undefined, name);
  }
});

test('on the own network no name service is asked', async (t) => {
  const client = createHttpClient({
    clock: createManualClock(),
    isClockProven: () => Promise.resolve(true),
    isLinkLocal: true,
  });
  t.teardown(() => client.close());
  const { signal } = new AbortController();
  const question = { label: 'a', signal, onReceived: () => undefined };
  await t.throwsAsync(client.open({ ...question, url: new URL('http://localhost:9/') }), {
    code: 'MIRROR_UNREACHABLE',
  });
});
