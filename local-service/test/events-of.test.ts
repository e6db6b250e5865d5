import type { ServerResponse } from 'node:http';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { eventsOf, type ToldEvent } from '../src/events-of.ts';
import { temporaryFolder } from './fixtures/folder.ts';
import { answering } from './fixtures/socket-server.ts';

const all = async (socketPath: string, silenceMs = 0): Promise<readonly ToldEvent[]> => {
  const heard: ToldEvent[] = [];
  const signal = AbortSignal.timeout(60_000);
  const question = { socketPath, path: '/v1/events', signal, silenceMs };
  for await (const event of eventsOf(question)) heard.push(event);
  return heard;
};

const first = 'event: pub\ndata: {"isOn":true}\n\n';
const told = [{ event: 'pub', value: { isOn: true } }];

/** What is heard of somebody who tells one thing, and then does that. */
const after = async (t: ExecutionContext, then: (response: ServerResponse) => void) =>
  all(
    await answering(t, (_request, response) => {
      response.write(first, () => {
        then(response);
      });
    }),
  );

test('events end when whoever tells them goes away', async (t) => {
  t.deepEqual(await after(t, (response) => response.end()), told);
  t.deepEqual(await after(t, (response) => response.destroy()), told);
  t.deepEqual(await all(path.join(await temporaryFolder(t), 'nobody.sock')), []);
});

test('events end when nothing comes any more, not even a comment', async (t) => {
  const socketPath = await answering(t, (_request, response) => {
    response.write(first);
  });
  t.deepEqual(await all(socketPath, 2000), told);
});

test('events end with one that has no end', async (t) => {
  const endless = await after(t, (response) => {
    const more = (): void => {
      if (!response.destroyed) response.write('data: '.repeat(10_000), more);
    };
    more();
  });
  t.deepEqual(endless, told);
});

test('what is no JSON has no value', async (t) => {
  const events = await after(t, (response) => response.end('data: {"half":\n\n'));
  t.deepEqual(events, [...told, { event: 'message', value: undefined }]);
});

test('who has heard enough hangs up', async (t) => {
  const left = new AbortController();
  const hungUp = new Promise<void>((resolve) => {
    left.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  const socketPath = await answering(t, (request, response) => {
    request.socket.on('close', () => {
      left.abort();
    });
    response.write(first);
  });
  const question = { socketPath, path: '/', signal: AbortSignal.timeout(60_000) };
  for await (const event of eventsOf(question)) {
    t.deepEqual(event, told[0]);
    break;
  }
  await hungUp;
  t.pass();
});

test('a signal ends the events', async (t) => {
  const following = new AbortController();
  const socketPath = await answering(t, (_request, response) => {
    response.write(first);
  });
  const heard: ToldEvent[] = [];
  for await (const event of eventsOf({ socketPath, path: '/', signal: following.signal })) {
    heard.push(event);
    following.abort();
  }
  t.deepEqual(heard, told);
});
