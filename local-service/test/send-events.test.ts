import { request, type IncomingMessage } from 'node:http';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import fastify from 'fastify';
import { readEvents, type ServerSentEvent } from '../src/event-stream.ts';
import { createFeed, type Feed, type FeedSource } from '../src/feed.ts';
import { listenOnSocket } from '../src/listen-on-socket.ts';
import { sendEvents } from '../src/send-events.ts';
import { temporaryFolder } from './fixtures/folder.ts';

/** A feed, and what tells when nobody follows it any more. */
const watched = <State>(feed: FeedSource<State>): { feed: Feed<State>; isLeft: Promise<void> } => {
  let leave: () => void = () => undefined;
  const isLeft = new Promise<void>((resolve) => (leave = resolve));
  const subscribe: Feed<State>['subscribe'] = (listener) => {
    const unsubscribe = feed.subscribe(listener);
    return () => {
      unsubscribe();
      leave();
    };
  };
  return { feed: { read: feed.read, subscribe }, isLeft };
};

const open = async (
  t: ExecutionContext,
  feeds: Readonly<Record<string, Feed<unknown>>>,
): Promise<IncomingMessage> => {
  const socketPath = path.join(await temporaryFolder(t), 'told.sock');
  const server = fastify({ forceCloseConnections: true });
  t.teardown(() => server.close());
  server.get('/', (asked, reply) => {
    sendEvents(asked, reply, feeds);
  });
  await listenOnSocket(server, socketPath, 0o600);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ socketPath, path: '/', agent: false }, resolve).on('error', reject).end();
  });
  t.teardown(() => answer.destroy());
  return answer;
};

const reading = (answer: IncomingMessage) => {
  const events = readEvents(answer.setEncoding('utf8') as AsyncIterable<string>);
  return async (): Promise<ServerSentEvent> => {
    const { value } = await events.next();
    if (value === undefined) throw new Error('the stream ended');
    return value;
  };
};

test('the states come at once, then each change; a feed that has none is silent until then', async (t) => {
  const status = createFeed({ mode: 'off' });
  const peers = createFeed<readonly string[] | undefined>(undefined);
  const answer = await open(t, { status, peers });
  t.is(answer.headers['content-type'], 'text/event-stream; charset=utf-8');
  const next = reading(answer);
  t.deepEqual(await next(), { event: 'status', data: '{"mode":"off"}' });
  peers.set(['one']);
  t.deepEqual(await next(), { event: 'peers', data: '["one"]' });
  status.set({ mode: 'on' });
  t.deepEqual(await next(), { event: 'status', data: '{"mode":"on"}' });
});

test('who does not keep up misses states in between and gets the newest of each feed', async (t) => {
  const status = createFeed('');
  const peers = createFeed('none');
  const answer = await open(t, { status, peers });
  const most = 200;
  // More than sockets hold while nobody reads.
  for (let count = 1; count <= most; count += 1) status.set(`${count} ${'x'.repeat(20_000)}`);
  peers.set('newest');
  const next = reading(answer);
  const counts: number[] = [];
  let last: string | undefined;
  while (last === undefined || counts.at(-1) !== most) {
    const { event, data } = await next();
    if (event === 'peers') last = data === '"newest"' ? data : undefined;
    else counts.push(Number.parseInt(data.slice(1), 10) || 0);
  }
  t.true(counts.length < most, 'states were left out');
  t.is(last, '"newest"');
});

test('nobody is told any more after they hung up', async (t) => {
  const { feed, isLeft } = watched(createFeed(1));
  const answer = await open(t, { status: feed });
  await reading(answer)();
  answer.destroy();
  await isLeft;
  t.pass();
});
