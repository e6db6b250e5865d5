import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import test from 'ava';
import fastify from 'fastify';
import { askForJson } from '../src/ask-socket.ts';
import { listenOnSocket } from '../src/listen-on-socket.ts';
import { temporaryFolder } from './fixtures/folder.ts';

test('whoever was killed at a socket is replaced, and only those may connect that should', async (t) => {
  const socketPath = path.join(await temporaryFolder(t), 'this.sock');
  const killed = createServer();
  await new Promise<void>((resolve) => killed.listen(socketPath, resolve));
  t.teardown(() => killed.close());
  const server = fastify();
  t.teardown(() => server.close());
  server.get('/', () => ({ who: 'new' }));
  await listenOnSocket(server, socketPath, 0o620);
  t.is((await stat(socketPath)).mode & 0o777, 0o620);
  const answer = await askForJson({ socketPath, path: '/', signal: AbortSignal.timeout(60_000) });
  t.deepEqual(answer, { statusCode: 200, body: { who: 'new' } });
});

test('a folder that is not there is told', async (t) => {
  const socketPath = path.join(await temporaryFolder(t), 'away', 'this.sock');
  const server = fastify();
  t.teardown(() => server.close());
  await t.throwsAsync(listenOnSocket(server, socketPath, 0o600), { code: 'EACCES' });
});
