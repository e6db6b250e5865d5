import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import test, { type ExecutionContext } from 'ava';
import { ask } from './fixtures/portal.ts';
import { createStore } from './fixtures/store.ts';

const entry = fileURLToPath(new URL('../src/main.js', import.meta.url));

type Variables = Readonly<Record<string, string>>;

const start = (
  t: ExecutionContext,
  variables: Variables,
): ChildProcessByStdio<null, Readable, Readable> => {
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env['PATH'], PORTAL_ADDRESS: '127.0.0.1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.teardown(() => child.kill('SIGKILL'));
  return child;
};

const ended = async (
  child: ChildProcessByStdio<null, Readable, Readable>,
): Promise<{ code: number | null; errors: string }> => {
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, errors };
};

const firstLine = async (
  child: ChildProcessByStdio<null, Readable, Readable>,
): Promise<Record<string, unknown>> => {
  for await (const line of createInterface({ input: child.stdout })) {
    return JSON.parse(line) as Record<string, unknown>;
  }
  throw new Error('ended without a line');
};

const occupiedPort = async (t: ExecutionContext): Promise<number> => {
  const server = createServer();
  t.teardown(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

test('a busy port is said in words, with what to do', async (t) => {
  const store = await createStore(t);
  const port = String(await occupiedPort(t));
  const { code, errors } = await ended(
    start(t, {
      HOTSPOT_STORE_DIR: store.directory,
      HOTSPOT_SOCKET_DIR: store.directory,
      PORTAL_PORT: port,
    }),
  );
  t.is(code, 2);
  t.is(
    errors,
    `portal: error: Port ${port} is already in use\nhint: Stop the other program, or choose another port with PORTAL_PORT.\n`,
  );
});

test('where the next free port will do, it is taken and told', async (t) => {
  const store = await createStore(t);
  const port = await occupiedPort(t);
  const child = start(t, {
    HOTSPOT_STORE_DIR: store.directory,
    HOTSPOT_SOCKET_DIR: store.directory,
    PORTAL_PORT: String(port),
    PORTAL_NEXT_FREE_PORT: 'on',
  });
  const { event, url, siteUrl } = await firstLine(child);
  t.is(event, 'portal.listening');
  const found = Number(new URL(String(url)).port);
  t.true(found > port);
  t.true(Number(new URL(String(siteUrl)).port) > found);
  t.is((await ask(found, '/')).statusCode, 200);
  child.kill('SIGTERM');
  t.is((await ended(child)).code, 0);
});

test('a missing folder and an address of another machine are said in words', async (t) => {
  const store = await createStore(t);
  const missing = await ended(start(t, {}));
  t.is(missing.code, 2);
  t.regex(missing.errors, /The setting HOTSPOT_SOCKET_DIR is missing/);
  const elsewhere = await ended(
    start(t, {
      HOTSPOT_STORE_DIR: store.directory,
      HOTSPOT_SOCKET_DIR: store.directory,
      PORTAL_ADDRESS: '192.0.2.1',
    }),
  );
  t.is(elsewhere.code, 2);
  t.regex(elsewhere.errors, /does not have the address 192\.0\.2\.1/);
});
