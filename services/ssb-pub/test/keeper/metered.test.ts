import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { loopback, makeFolder, startPub, type PubOptions, type TestPub } from '../fixtures/pub.ts';

/** Where a room would be: whoever calls is counted, and hung up on. */
const listen = async (t: ExecutionContext) => {
  let calls = 0;
  const server = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => server.close());
  const { port } = server.address() as AddressInfo;
  return {
    room: `net:127.0.0.1:${port}~shs:${'A'.repeat(43)}=`,
    calls: () => calls,
    called: () => once(server, 'connection'),
  };
};

const online: Pick<PubOptions, 'around' | 'isRunning'> = {
  around: () => ({ ...loopback, isOnline: true }),
  isRunning: false,
};

const rounds = async ({ keeper }: TestPub): Promise<void> => {
  for (let count = 0; count < 3; count += 1) await keeper.round();
};

test('on a metered link the room of the setting is not called; a steward who enters it uses it', async (t) => {
  const { room, calls, called } = await listen(t);
  const folder = await makeFolder();
  const settings = { SSB_ROOM: room, METERED_LINK: 'on' } as const;
  const pub = await startPub(t, { folder, settings, ...online });
  await rounds(pub);
  t.like(pub.status().room, { state: 'offline', message: { code: 'PUB_ROOM_METERED' } });
  t.is(calls(), 0);
  const call = called();
  await pub.keeper.acts.chooseRoom(room);
  await pub.keeper.round();
  await call;
  await pub.close();
  const again = await startPub(t, { folder, settings, ...online });
  const callAgain = called();
  await again.keeper.round();
  await callAgain;
  t.not(again.status().room?.message.code, 'PUB_ROOM_METERED');
});

test('a room that a steward chose before the link was metered waits as well', async (t) => {
  const { room, calls } = await listen(t);
  const folder = await makeFolder();
  const free = await startPub(t, { folder, isRunning: false });
  await free.keeper.acts.chooseRoom(room);
  await free.keeper.round();
  await free.close();
  const pub = await startPub(t, { folder, settings: { METERED_LINK: 'on' }, ...online });
  await rounds(pub);
  t.like(pub.status().room, {
    state: 'offline',
    origin: 'steward',
    message: { code: 'PUB_ROOM_METERED' },
  });
  t.is(calls(), 0);
});
