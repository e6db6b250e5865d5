import { randomBytes } from 'node:crypto';
import test from 'ava';
import type { Ticker } from '../../src/core/byte-limit.ts';
import { createLane } from '../../src/peer/lane.ts';

const ticker: Ticker = { monotonicMs: () => 0, after: () => () => undefined };

const openLane = (isFull: boolean) => {
  const sent: Buffer[] = [];
  const lane = createLane({
    send: (pieces) => {
      sent.push(Buffer.concat(pieces));
      return !isFull;
    },
    ticker,
    onWanted: () => undefined,
    onClosed: () => undefined,
  });
  return { lane, sent };
};

/** Frames of HTTP/2, as Node writes them: what stands before each by itself. */
const writeAtOnce = (
  lane: ReturnType<typeof createLane>,
  frames: number,
): [Buffer, Promise<void>] => {
  const pieces = Array.from({ length: frames }, () => [randomBytes(9), randomBytes(16_384)]).flat();
  const done = new Promise<void>((resolve) => {
    lane.socket.cork();
    for (const piece of pieces) lane.socket.write(piece);
    lane.socket.write(Buffer.alloc(0), () => {
      resolve();
    });
    lane.socket.uncork();
  });
  return [Buffer.concat(pieces), done];
};

test('what is written at once goes out whole, in order, and in few messages of bounded size', async (t) => {
  const { lane, sent } = openLane(false);
  const [bytes, done] = writeAtOnce(lane, 64);
  await done;
  t.true(Buffer.concat(sent).equals(bytes));
  t.true(sent.length <= 32, `${sent.length} messages`);
  t.true(sent.every(({ length }) => length <= 64 * 1024));
});

test('a connection that is full gets one message more each time that it has drained', async (t) => {
  const { lane, sent } = openLane(true);
  const [bytes, done] = writeAtOnce(lane, 16);
  let messages = 0;
  while (Buffer.concat(sent).length < bytes.length) {
    messages += 1;
    t.is(sent.length, messages);
    lane.drained();
  }
  lane.drained();
  await done;
  t.true(Buffer.concat(sent).equals(bytes));
});
