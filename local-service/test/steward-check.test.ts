import type { RequestListener } from 'node:http';
import test from 'ava';
import { statusSocketName } from '@p2p-hotspot/contract';
import { createStewardCheck } from '../src/steward-check.ts';
import { temporaryFolder } from './fixtures/folder.ts';
import { answering } from './fixtures/socket-server.ts';

test('the daemon says whether a session holds; without its word nobody is a steward', async (t) => {
  const folder = await temporaryFolder(t);
  const check = createStewardCheck(folder);
  t.is(await check('good'), 'away');
  const daemon: RequestListener = ({ method, url, headers: { authorization } }, response) => {
    const isAsked = method === 'GET' && url === '/v1/session';
    const codes: Readonly<Record<string, number>> = { 'Bearer good': 200, 'Bearer old': 401 };
    response.writeHead(isAsked ? (codes[authorization ?? ''] ?? 500) : 404).end('{}');
  };
  await answering(t, daemon, folder, statusSocketName);
  t.is(await check('good'), 'valid');
  t.is(await check('old'), 'invalid');
  t.is(await check('unlucky'), 'away');
});
