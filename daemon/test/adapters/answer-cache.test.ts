import test, { type ExecutionContext } from 'ava';
import { createAnswerCache } from '../../src/adapters/sources/http/answer-cache.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { openMirror } from '../fixtures/mirror-source.ts';
import { startWebServer } from '../fixtures/web-server.ts';

const table = `packs/00/${'0'.repeat(64)}.toc`;
const day = 24 * 60 * 60_000;

/** A mirror whose link breaks: each look is by a source of its own, all with one cache. */
const watchTable = async (t: ExecutionContext) => {
  const server = await startWebServer(t, new Map([[table, Buffer.alloc(50_000, 1)]]));
  const clock = createManualClock();
  const cache = createAnswerCache(clock, 60_000);
  const look = async (name = table, limitBytes = 100_000) => {
    let received = 0;
    const source = openMirror(t, server.url, {
      cache,
      onReceived: (bytes) => {
        received += bytes;
      },
    });
    const bytes = await source.read(name, limitBytes);
    return { bytes: bytes?.[0], size: bytes?.length, received, source };
  };
  return { server, clock, look };
};

test('a table that has not changed costs next to nothing the next time', async (t) => {
  const { look } = await watchTable(t);
  t.true((await look()).received > 50_000);
  const again = await look();
  t.is(again.size, 50_000);
  t.true(again.received < 1000, `${again.received} bytes`);
});

test('a table that changed, is a day old, or came damaged is read anew', async (t) => {
  const { server, clock, look } = await watchTable(t);
  await look();
  server.fill(new Map([[table, Buffer.alloc(50_000, 2)]]));
  t.is((await look()).bytes, 2);
  clock.pass(day + 1);
  t.true((await look()).received > 50_000);
  const { source } = await look();
  source.distrust?.();
  t.true((await look()).received > 50_000);
});

test('what is kept is bounded: the table that was used last stays', async (t) => {
  const other = table.replaceAll('0', '1');
  const { server, look } = await watchTable(t);
  server.fill(
    new Map([
      [table, Buffer.alloc(50_000, 1)],
      [other, Buffer.alloc(50_000, 1)],
    ]),
  );
  await look();
  await look(other);
  t.true((await look(other)).received < 1000);
  t.true((await look()).received > 50_000);
});

test('a table that is larger than it may be is not taken from what is kept either', async (t) => {
  const { look } = await watchTable(t);
  await look();
  await t.throwsAsync(look(table, 100), { code: 'SOURCE_DAMAGED' });
});
