import { randomBytes } from 'node:crypto';
import test from 'ava';
import { splitReads, type ReadRange } from '../../src/adapters/sources/http/split-reads.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

const fileBytes = randomBytes(600_000);

/** A server that answers in its own time, and counts who waits for it. */
const createServer = () => {
  const asked: (readonly [offset: number, lengthBytes: number])[] = [];
  let waiting: { readonly answer: () => void; readonly fail: (error: Error) => void }[] = [];
  const readRange: ReadRange = (_name, offset, into) => {
    asked.push([offset, into.length]);
    return new Promise((resolve, reject) => {
      waiting.push({
        answer: () => {
          into.set(fileBytes.subarray(offset, offset + into.length));
          resolve();
        },
        fail: reject,
      });
    });
  };
  /** Whoever waits now gets an answer; then those who wait behind them have asked. */
  const answerAll = async (): Promise<void> => {
    const now = waiting;
    waiting = [];
    for (const { answer } of now) answer();
    await new Promise(setImmediate);
  };
  const failFirst = async (): Promise<void> => {
    waiting.shift()?.fail(new Error('broken off'));
    await new Promise(setImmediate);
  };
  return { asked, readRange, answerAll, failFirst, waitingCount: () => waiting.length };
};

/** A reader that has read 100,000 bytes in so long. */
const after = async (durationMs: number, hasRanges = true) => {
  const clock = createManualClock();
  const server = createServer();
  const read = splitReads(server.readRange, clock, () => hasRanges);
  const first = read('pack', 0, Buffer.alloc(100_000));
  clock.pass(durationMs);
  await server.answerAll();
  await first;
  return { server, read };
};

test('the first range is asked for as a whole, a later one in four pieces side by side', async (t) => {
  const { server, read } = await after(1000);
  t.deepEqual(server.asked, [[0, 100_000]]);
  const into = Buffer.alloc(300_000);
  const reading = read('pack', 50_000, into);
  t.is(server.waitingCount(), 4);
  await server.answerAll();
  await reading;
  t.deepEqual(into, fileBytes.subarray(50_000, 350_000));
});

test('a slow link, a short range and a server without ranges get whole ranges', async (t) => {
  const slow = await after(20_000);
  void slow.read('pack', 0, Buffer.alloc(300_000));
  t.is(slow.server.waitingCount(), 1);
  const fast = await after(1000);
  void fast.read('pack', 0, Buffer.alloc(100_000));
  t.is(fast.server.waitingCount(), 1);
  const whole = await after(1000, false);
  void whole.read('pack', 0, Buffer.alloc(300_000));
  t.is(whole.server.waitingCount(), 1);
});

test('a second range waits until there is a connection for it', async (t) => {
  const { server, read } = await after(1000);
  const [one, other] = [Buffer.alloc(300_000), Buffer.alloc(300_000)];
  const reading = [read('pack', 0, one), read('pack', 300_000, other)];
  t.is(server.waitingCount(), 4);
  await server.answerAll();
  t.is(server.waitingCount(), 4);
  await server.answerAll();
  await Promise.all(reading);
  t.deepEqual(Buffer.concat([one, other]), fileBytes);
});

test('a piece that fails fails the read, but not before nobody writes into the buffer any more', async (t) => {
  const { server, read } = await after(1000);
  let isOver = false;
  const reading = read('pack', 0, Buffer.alloc(300_000));
  const over = reading.then(
    () => undefined,
    () => {
      isOver = true;
    },
  );
  await server.failFirst();
  t.false(isOver);
  await server.answerAll();
  await over;
  await t.throwsAsync(reading, { message: 'broken off' });
});
