import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { createHttpServer, usualLimits, type ServerLimits } from '../../src/server/http-server.ts';
import { listen } from '../../src/server/listen.ts';
import { ask } from '../fixtures/portal.ts';
import { rawClient } from '../fixtures/raw-client.ts';

const usual = { port: 0, nextFree: false, variable: 'PORTAL_PORT' } as const;

/** A server that says who asked, and where. */
const telling = (t: ExecutionContext, limits: Partial<ServerLimits> = {}) => {
  const server = createHttpServer(undefined, '', undefined, { ...usualLimits, ...limits });
  server.get('/', ({ socket }) => `${socket.remoteAddress ?? ''} at ${socket.localAddress ?? ''}`);
  t.teardown(() => server.close());
  return server;
};

test('on several addresses one server answers, and knows where each visitor came in', async (t) => {
  const port = await listen(telling(t), { ...usual, addresses: ['127.0.0.2', '127.0.0.3'] });
  for (const address of ['127.0.0.2', '127.0.0.3']) {
    const { text, statusCode } = await ask(port, '/', { address });
    t.is(statusCode, 200);
    t.regex(text, new RegExp(` at ${address}$`));
  }
  await t.throwsAsync(ask(port, '/', { address: '127.0.0.4' }), { code: 'ECONNREFUSED' });
});

test('bounds for connections and for slow headers hold on every address', async (t) => {
  const addresses = ['127.0.0.1', '127.0.0.3'] as const;
  const crowded = await listen(telling(t, { connections: 4 }), { ...usual, addresses });
  const quiet = [];
  for (let count = 0; count < 5; count += 1) {
    quiet.push(await rawClient(t, crowded, { to: addresses[count % 2] }));
  }
  t.is(await quiet[0]?.ended, '', 'the fifth takes the place of the first');
  t.is((await ask(crowded, '/', { address: '127.0.0.3' })).statusCode, 200);

  const hasty = await listen(telling(t, { headersTimeoutMs: 60 }), { ...usual, addresses });
  const slow = await rawClient(t, hasty, { to: '127.0.0.3' });
  slow.send('GET / HTTP/1.1\r\nhost: b');
  t.regex(await slow.ended, /^HTTP\/1\.1 408 /);
});

test('a server that is closed leaves none of its addresses', async (t) => {
  const server = telling(t);
  const addresses = ['127.0.0.2', '127.0.0.3'] as const;
  const port = await listen(server, { ...usual, addresses });
  await server.close();
  for (const address of addresses) {
    await t.throwsAsync(ask(port, '/', { address }), { code: 'ECONNREFUSED' });
  }
});

test('an address whose port is taken, or that is another machine’s, is named', async (t) => {
  const other = createServer().listen(0, '127.0.0.3');
  await once(other, 'listening');
  t.teardown(() => other.close());
  const { port } = other.address() as AddressInfo;
  const busy = await t.throwsAsync(
    listen(telling(t), { ...usual, port, addresses: ['127.0.0.2', '127.0.0.3'] }),
  );
  t.like(isCodedError(busy) && busy, { code: 'PORTAL_PORT_BUSY' });
  const elsewhere = await t.throwsAsync(
    listen(telling(t), { ...usual, addresses: ['127.0.0.2', '192.0.2.1'] }),
  );
  t.like(isCodedError(elsewhere) && elsewhere, {
    code: 'PORTAL_ADDRESS_MISSING',
    parameters: { address: '192.0.2.1' },
  });
});
