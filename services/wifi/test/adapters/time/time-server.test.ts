import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import test from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { sntpServer } from '../../../src/adapters/time/time-server.ts';

const loopback = '127.0.0.1';
const clockMs = Date.UTC(2020, 0, 1);

const freePort = async (): Promise<number> => {
  const socket = createSocket('udp4').bind(0, loopback);
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
};

const ask = async (port: number): Promise<Buffer> => {
  const question = Buffer.alloc(48);
  question[0] = (4 << 3) | 3;
  const socket = createSocket('udp4');
  socket.send(question, port, loopback);
  const [answer] = (await once(socket, 'message')) as [Buffer];
  socket.close();
  return answer;
};

const told = (answer: Buffer): number => (answer.readUInt32BE(40) - 2_208_988_800) * 1000;

test('a clock behind what has passed for certain is not told, and not called proven', async (t) => {
  const port = await freePort();
  const floor = { ms: Date.UTC(2026, 0, 1) };
  const server = sntpServer({
    timeFloor: () => floor.ms,
    isClockProven: () => true,
    now: () => clockMs,
    port,
  });
  await server.apply(loopback);
  const late = await ask(port);
  t.is(told(late), floor.ms);
  t.is((late[0] ?? 0) >> 6, 3);
  floor.ms = Date.UTC(2019, 0, 1);
  const right = await ask(port);
  t.is(told(right), clockMs);
  t.is((right[0] ?? 0) >> 6, 0);
  await server.stop();
});

test('while nobody knows what has passed, the clock is told, as unproven', async (t) => {
  const port = await freePort();
  const server = sntpServer({
    timeFloor: () => undefined,
    isClockProven: () => false,
    now: () => clockMs,
    port,
  });
  await server.apply(loopback);
  // The same address again changes nothing, and another time after a stop opens it anew.
  await server.apply(loopback);
  await server.stop();
  await server.apply(loopback);
  const answer = await ask(port);
  t.deepEqual([told(answer), answer[1]], [clockMs, 0]);
  await server.stop();
});

test('a port that another program has is told in words that name the reason', async (t) => {
  const other = createSocket('udp4').bind(0, loopback);
  await once(other, 'listening');
  const server = sntpServer({
    timeFloor: () => 0,
    isClockProven: () => true,
    port: other.address().port,
  });
  const error = await t.throwsAsync(server.apply(loopback));
  t.true(isCodedError(error) && error.code === 'NETWORK_TIME_UNTOLD');
  other.close();
  await server.stop();
});
