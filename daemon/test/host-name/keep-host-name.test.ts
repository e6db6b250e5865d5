import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { createHostConfig } from '../../src/adapters/host/balena/host-config.ts';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import { keepHostName } from '../../src/host-name/keep-host-name.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { makeFolder, unsyncedDisk } from '../fixtures/test-box.ts';

const textOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

/** A mock of the supervisor's `/v1/device/host-config` (balena-supervisor, docs/API.md): it cannot run here. */
const setUp = async (t: ExecutionContext) => {
  const mock = {
    name: 'a1b2c3d' as unknown,
    /** The machine takes what it is told. */
    isTaking: true,
    status: 200,
    patches: [] as string[],
  };
  const server = createServer((request, response) => {
    void (async () => {
      const text = await textOf(request);
      if (request.headers.authorization !== 'Bearer supervisor-key') {
        response.writeHead(401).end();
        return;
      }
      t.is(request.url, '/v1/device/host-config');
      if (request.method === 'GET') {
        response.end(JSON.stringify({ network: { hostname: mock.name } }));
        return;
      }
      mock.patches.push(`${request.method ?? ''} ${text}`);
      if (mock.status === 200 && mock.isTaking) {
        const { network } = JSON.parse(text) as { network: { hostname: string } };
        mock.name = network.hostname;
      }
      response.writeHead(mock.status).end('OK');
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const documents = createDocumentFiles(unsyncedDisk, await makeFolder(t));
  const clock = createManualClock();
  const events: string[] = [];
  let isFree = true;
  const start = (wanted = 'aldeia-3') =>
    keepHostName({
      ...{ wanted, documents, clock },
      hostName: createHostConfig({ address, key: 'supervisor-key' }),
      isFree: () => isFree,
      onEvent: (event) => {
        events.push(event);
      },
    });
  /** Lets minutes pass again and again, until something is as it should be. */
  const until = async (isIt: () => boolean): Promise<void> => {
    while (!isIt()) {
      clock.pass(10 * 60_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    ...{ mock, start, until, events },
    setFree: (value: boolean) => {
      isFree = value;
    },
  };
};

test('the machine gets the name of the box once, and what is changed later stays (mock)', async (t) => {
  const { mock, start, until, events } = await setUp(t);
  const first = start();
  await until(() => events.includes('host-name.is-set'));
  await first.ended;
  t.is(mock.name, 'aldeia-3');
  t.deepEqual(mock.patches, ['PATCH {"network":{"hostname":"aldeia-3"}}']);

  mock.name = 'changed-by-hand';
  await start().ended;
  t.is(mock.name, 'changed-by-hand');
  // The operator wants another one.
  const other = start('aldeia-4');
  await until(() => events.filter((event) => event === 'host-name.is-set').length === 2);
  t.is(mock.name, 'aldeia-4');
  await other.ended;
  t.is(mock.patches.length, 2);
});

test('a machine that has the name already is left alone (mock)', async (t) => {
  const { mock, start } = await setUp(t);
  mock.name = 'aldeia-3';
  await start().ended;
  t.deepEqual(mock.patches, []);
});

test('a machine that does not take the name is asked three times in all, over restarts of the box (mock)', async (t) => {
  const { mock, start, until, events } = await setUp(t);
  mock.isTaking = false;
  const first = start();
  await until(() => mock.patches.length === 2);
  await first.stop();
  const again = start();
  await until(() => events.includes('host-name.given-up'));
  await again.ended;
  t.is(mock.patches.length, 3);
  await start().ended;
  t.is(mock.patches.length, 3);
});

test('while an update is under way nobody is asked, and a lock is no try (mock)', async (t) => {
  const { mock, start, until, events, setFree } = await setUp(t);
  setFree(false);
  const keeper = start();
  let looks = 0;
  await until(() => (looks += 1) > 20);
  t.deepEqual(mock.patches, []);
  setFree(true);
  mock.status = 423;
  await until(() => mock.patches.length === 5);
  mock.status = 200;
  await until(() => events.includes('host-name.is-set'));
  await keeper.ended;
  t.is(mock.name, 'aldeia-3');
});

test('a supervisor that is away, or says something else, is asked again later (mock)', async (t) => {
  const { mock, start, until, events } = await setUp(t);
  mock.name = { not: 'a name' };
  const keeper = start();
  let looks = 0;
  await until(() => (looks += 1) > 20);
  t.deepEqual(mock.patches, []);
  mock.name = 'a1b2c3d';
  await until(() => events.includes('host-name.is-set'));
  await keeper.ended;
  t.is(mock.patches.length, 1);
});
