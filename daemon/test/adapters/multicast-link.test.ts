import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import test from 'ava';
import multicastDns from 'multicast-dns';
import { openMulticastLink } from '../../src/adapters/sources/neighbours/multicast-link.ts';

test('a port that another program holds is told once, and tried again now and then', async (t) => {
  const holder = createSocket('udp4');
  holder.bind(0, '0.0.0.0');
  await once(holder, 'listening');
  t.teardown(() => holder.close());
  const { port } = holder.address();
  const warnings: string[] = [];
  let tries = 0;
  const network = {
    open: () => {
      tries += 1;
      return multicastDns({ port, reuseAddr: false, bind: '0.0.0.0' });
    },
    isInside: () => true,
  };
  const link = openMulticastLink(
    ({ message }) => warnings.push(message),
    () => new Map([['10.0.0.1', network]]),
  );
  t.teardown(() => link.close());
  while (warnings.length === 0) await setImmediate();
  for (let look = 0; look < 30; look += 1) t.false(link.refresh());
  t.is(tries, 1);
  link.refresh();
  t.is(tries, 2);
  for (let turn = 0; turn < 100; turn += 1) await setImmediate();
  t.is(warnings.length, 1);
});
