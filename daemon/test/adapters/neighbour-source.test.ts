import { randomBytes } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { createHttpClient } from '../../src/adapters/sources/http/http-client.ts';
import { createNeighbourSource } from '../../src/adapters/sources/http/neighbour-source.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { hastyClock } from '../fixtures/mirror-source.ts';
import { startWebServer, type Lie } from '../fixtures/web-server.ts';

const timestamp = 'metadata/timestamp.json';
const repository = new Map([[timestamp, Buffer.from('{}')]]);
const speed = { periodMs: 10_000, leastBytes: 32 * 1024, isSilenceACut: true } as const;

const openClient = (t: ExecutionContext, clock: Clock) => {
  const client = createHttpClient({ clock, isClockProven: () => Promise.resolve(true), speed });
  t.teardown(() => client.close());
  return client;
};

/** A neighbour, and whether it was said to be wrong when it was left. */
const openNeighbour = async (
  t: ExecutionContext,
  lie: Lie,
  { files = repository, hasOneConnection = false, clock = hastyClock } = {},
) => {
  const server = await startWebServer(t, files);
  server.lie(lie);
  const left: boolean[] = [];
  const source = createNeighbourSource({
    id: 'x',
    label: 'neighbour',
    url: server.url,
    client: openClient(t, clock),
    clock,
    hasOneConnection,
    onLeft: (wasWrong) => left.push(wasWrong),
    onProven: () => undefined,
  });
  return { source, left };
};

test('on the own network silence is a link that was cut, and a trickle is too slow', async (t) => {
  const clock = createManualClock();
  const server = await startWebServer(t, repository);
  server.lie((request, response) => {
    response.writeHead(200);
    response.flushHeaders();
    if (request.url?.endsWith('trickle') === true) response.write('drop');
  });
  const client = openClient(t, clock);
  const open = async (name: string) => {
    const answer = await client.open({
      url: new URL(name, server.url),
      label: 'neighbour',
      signal: new AbortController().signal,
      onReceived: () => undefined,
    });
    return answer.body[Symbol.asyncIterator]();
  };
  const trickle = await open('trickle');
  await trickle.next();
  clock.pass(speed.periodMs);
  await t.throwsAsync(trickle.next(), { code: 'MIRROR_TOO_SLOW' });
  const silence = await open('silence');
  const waiting = silence.next();
  clock.pass(speed.periodMs);
  await t.throwsAsync(waiting, { code: 'MIRROR_UNREACHABLE' });
});

test('a neighbour that says nothing has gone, and is not called wrong', async (t) => {
  const { source, left } = await openNeighbour(t, () => undefined);
  await t.throwsAsync(source.read(timestamp, 100), { code: 'SOURCE_GONE' });
  t.deepEqual(left, [false]);
});

test('told that what it gave was wrong, it is left once', async (t) => {
  const { source, left } = await openNeighbour(t, (request, response, serve) => {
    serve(request, response);
  });
  source.distrust?.();
  source.distrust?.();
  t.deepEqual(left, [true]);
});

test('what comes over one connection is not asked for in pieces', async (t) => {
  const list = `lists/${'c'.repeat(64)}`;
  const content = randomBytes(1_000_000);
  const asked: (string | undefined)[] = [];
  const { source, left } = await openNeighbour(
    t,
    (request, response, serve) => {
      asked.push(request.headers.range);
      serve(request, response);
    },
    { files: new Map([[list, content]]), hasOneConnection: true, clock: createManualClock() },
  );
  for (const offset of [0, 500_000]) {
    const into = Buffer.alloc(500_000);
    await source.readRange(list, offset, into);
    t.true(into.equals(content.subarray(offset, offset + into.length)));
  }
  t.deepEqual(asked, ['bytes=0-499999', 'bytes=500000-999999']);
  t.deepEqual(left, []);
});
