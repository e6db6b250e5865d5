import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import test, { type ExecutionContext } from 'ava';
import { createHttpServer, usualLimits, type ServerLimits } from '../../src/server/http-server.ts';
import { rawClient, type RawClient } from '../fixtures/raw-client.ts';

const request = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: box\r\n\r\n`;

/** A server with a page, an answer that never ends, and one that waits. */
const start = async (t: ExecutionContext, limits: Partial<ServerLimits>) => {
  const server = createHttpServer(
    undefined,
    '',
    { isForm: (path) => path === '/form' },
    { ...usualLimits, ...limits },
  );
  const endless = function* () {
    for (;;) yield Buffer.alloc(64 * 1024);
  };
  server.get('/', () => 'the page');
  server.post('/form', () => 'the form');
  server.get('/endless', (_request, reply) => reply.send(Readable.from(endless())));
  server.get('/waits', (_request, reply) => {
    reply.hijack();
    reply.raw.write('begun');
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  t.teardown(() => server.close());
  const { port } = server.server.address() as AddressInfo;
  return { server: server.server, port };
};

/** Opens connections one after the other. */
const crowd = async (
  t: ExecutionContext,
  port: number,
  from: string,
  count: number,
  says = '',
): Promise<readonly RawClient[]> => {
  const clients: RawClient[] = [];
  for (let index = 0; index < count; index += 1) {
    const client = await rawClient(t, port, { from, reads: false });
    client.send(says);
    clients.push(client);
  }
  return clients;
};

const asks = async (client: RawClient): Promise<void> => {
  client.send(request('/'));
  await client.heard('the page');
};

test('a crowd from few addresses ends its own connections, and a visitor keeps theirs', async (t) => {
  const { server, port } = await start(t, { connections: 20 });
  const visitor = await rawClient(t, port, { from: '127.0.0.9' });
  const reader = await rawClient(t, port, { from: '127.0.0.10' });
  reader.send(request('/waits'));
  await reader.heard('begun');
  await crowd(t, port, '127.0.0.2', 60);
  await crowd(t, port, '127.0.0.3', 60, request('/endless'));
  await crowd(t, port, '127.0.0.4', 60, 'GET / HTTP/1.1\r\nhost: b');
  await asks(visitor);
  const late = await rawClient(t, port, { from: '127.0.0.11' });
  await asks(late);
  t.true(reader.isOpen());
  const count = await new Promise<number>((resolve) => {
    server.getConnections((_error, connections) => {
      resolve(connections);
    });
  });
  t.true(count <= 21, `${count} connections`);
});

test('of one address, what is asked for stays, and what is quiet goes, the longest quiet first', async (t) => {
  const { port } = await start(t, { connections: 4 });
  const busy = await rawClient(t, port);
  busy.send(request('/waits'));
  await busy.heard('begun');
  const first = await rawClient(t, port);
  const second = await rawClient(t, port);
  const third = await rawClient(t, port);
  // Quiet since later than the others.
  await asks(first);
  await crowd(t, port, '127.0.0.1', 1);
  await second.ended;
  t.true(first.isOpen());
  await crowd(t, port, '127.0.0.1', 1);
  await third.ended;
  t.true(first.isOpen());
  t.true(busy.isOpen());
  await crowd(t, port, '127.0.0.1', 1);
  await first.ended;
  t.true(busy.isOpen());
});

test('when all are busy the oldest of the address that has most makes room', async (t) => {
  const { port } = await start(t, { connections: 3 });
  const open = async (from: string): Promise<RawClient> => {
    const client = await rawClient(t, port, { from });
    client.send(request('/waits'));
    await client.heard('begun');
    return client;
  };
  const other = await open('127.0.0.2');
  const oldest = await open('127.0.0.3');
  const newer = await open('127.0.0.3');
  await open('127.0.0.4');
  await oldest.ended;
  t.true(other.isOpen());
  t.true(newer.isOpen());
});

test('many addresses with one connection each: one that asks for nothing makes room', async (t) => {
  const { port } = await start(t, { connections: 3 });
  const busy = await rawClient(t, port, { from: '127.0.0.2' });
  busy.send(request('/waits'));
  await busy.heard('begun');
  const quiet = await rawClient(t, port, { from: '127.0.0.3' });
  const alsoBusy = await rawClient(t, port, { from: '127.0.0.4' });
  alsoBusy.send(request('/waits'));
  await alsoBusy.heard('begun');
  const visitor = await rawClient(t, port, { from: '127.0.0.5' });
  await quiet.ended;
  await asks(visitor);
  t.true(busy.isOpen());
  t.true(alsoBusy.isOpen());
});

test('headers that do not come to their end are not waited for', async (t) => {
  const { port } = await start(t, { headersTimeoutMs: 60 });
  const nothing = await rawClient(t, port);
  const half = await rawClient(t, port);
  half.send('GET / HTTP/1.1\r\nhost: box\r\nx: ');
  t.regex(await half.ended, /^HTTP\/1\.1 408 /);
  t.regex(await nothing.ended, /^HTTP\/1\.1 408 /);
});

test('a body that does not come to its end is not waited for', async (t) => {
  const { port } = await start(t, { requestTimeoutMs: 60 });
  const client = await rawClient(t, port);
  client.send(
    'POST /form HTTP/1.1\r\nhost: box\r\ncontent-type: text/plain\r\ncontent-length: 9\r\n\r\nhalf',
  );
  t.is(await client.ended, '');
  const chunked = await rawClient(t, port);
  chunked.send(
    'POST /form HTTP/1.1\r\nhost: box\r\ncontent-type: text/plain\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx',
  );
  t.is(await chunked.ended, '');
});

test('a reader who takes nothing is let go', async (t) => {
  const { server, port } = await start(t, { idleTimeoutMs: 100 });
  const arrival = once(server, 'connection') as Promise<[Socket]>;
  const client = await rawClient(t, port, { reads: false });
  const [socket] = await arrival;
  const gone = once(socket, 'close');
  client.send(request('/endless'));
  await gone;
  t.true(socket.destroyed);
});

test('a connection that asks for nothing more is closed', async (t) => {
  const { port } = await start(t, { keepAliveTimeoutMs: 50 });
  const client = await rawClient(t, port);
  client.send(request('/'));
  t.regex(await client.ended, /the page$/);
});
