import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'ava';
import { loopback, makeFolder, startPub, whenStatus } from '../fixtures/pub.ts';

test('an invite that is not taken stands in no log', async (t) => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(404).end(`no such invite: ${request.url ?? ''}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const { port } = server.address() as AddressInfo;
  const pub = await startPub(t, {
    folder: await makeFolder(),
    settings: { SSB_ROOM: `http://127.0.0.1:${port}/join?invite=39c0ac1850ec9af1` },
    around: () => ({ ...loopback, isOnline: true }),
  });
  const { room } = await whenStatus(pub, (status) => status.room?.state === 'refused');
  t.true(asked[0]?.includes('39c0ac1850ec9af1'));
  t.deepEqual(pub.troubles, ['ssb.room: the invite was not claimed: (404)']);
  t.false(JSON.stringify(room).includes('39c0ac'));
});
