import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'ava';
import { createRoomKeeper, type RoomWish } from '../../src/keeper/room-keeper.ts';
import type { PubStore } from '../../src/keeper/pub-store.ts';
import type { Stack } from '../../src/ports/stack.ts';
import { emptyPubDocument } from '../../src/settings/pub-document.ts';
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

const address = (letter: string): string => `net:${letter}.example.org:8008~shs:${'A'.repeat(43)}=`;

test('a room that is left, or comes too late, is not entered behind the steward’s back', async (t) => {
  const entered = new Set<string>();
  const waiting = new Map<string, (error?: Error) => void>();
  const stack = {
    peers: () => [],
    rooms: {
      onAttendant: () => undefined,
      isConnected: (one: string) => entered.has(one),
      others: () => undefined,
      disconnect: (one: string) => {
        entered.delete(one);
        return Promise.resolve();
      },
      connect: (one: string) =>
        new Promise<void>((resolve, reject) => {
          waiting.set(one, (error) => {
            if (error !== undefined) reject(error);
            else {
              entered.add(one);
              resolve();
            }
          });
        }),
    },
  } as unknown as Stack;
  const room = createRoomKeeper({
    stack,
    store: { now: () => emptyPubDocument } as unknown as PubStore,
    isFollowed: () => true,
    uptime: () => 0,
    wake: () => undefined,
    onTrouble: () => undefined,
  });
  const wish = (letter: string): RoomWish => ({
    words: address(letter),
    origin: 'steward',
    isHeld: false,
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const [a, b] = [address('a'), address('b')];

  room.round(wish('a'), true);
  room.round(undefined, true);
  waiting.get(a)?.();
  await settle();
  t.deepEqual([...entered], [], 'no room is wanted any more');

  room.round(wish('a'), true);
  room.round(wish('a'), false);
  waiting.get(a)?.();
  await settle();
  room.round(wish('a'), false);
  t.deepEqual([...entered], [], 'there is no way out that may be used');

  room.round(wish('a'), true);
  room.round(wish('b'), true);
  waiting.get(a)?.(new Error('not reached'));
  await settle();
  t.is(room.status()?.state, 'offline', 'of another room it is not told');
  room.round(wish('b'), true);
  waiting.get(b)?.();
  await settle();
  room.round(wish('b'), true);
  t.is(room.status()?.state, 'connected');
  t.deepEqual([...entered], [b]);
});
