import { request, type IncomingMessage } from 'node:http';
import { readEvents, type ServerSentEvent } from '@p2p-hotspot/local-service';
import test, { type ExecutionContext } from 'ava';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { ask, startPortal } from '../fixtures/portal.ts';

const open = async (t: ExecutionContext, port: number): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const question = request({ port, path: '/status/events', agent: false }, (response) => {
      resolve(response.setEncoding('utf8'));
    });
    question.on('error', reject).end();
    t.teardown(() => question.destroy());
  });

interface Update {
  readonly generation: string;
  readonly markup: string;
}

/** The next update that shows the words; ones in between may be skipped, as on a slow phone. */
const untilShown = async (
  events: AsyncGenerator<ServerSentEvent, undefined>,
  words: string,
): Promise<Update> => {
  for (;;) {
    const next = await events.next();
    if (next.done === true) throw new Error('the stream ended');
    const update = JSON.parse(next.value.data) as Update;
    if (update.markup.includes(words)) return update;
  }
};

const saying = (code: string) => boxStatus({ message: { code, parameters: {} } });

test('the status is sent as it changes, through a restart of the daemon', async (t) => {
  const portal = await startPortal(t);
  const daemon = createDaemon(t, portal.socketDir, saying('FIRST'));
  await daemon.start();
  const response = await open(t, portal.portalPort);
  t.is(response.headers['content-type'], 'text/event-stream');
  const events = readEvents(response);
  t.is((await untilShown(events, 'FIRST')).generation, '');

  await portal.store.addGeneration(7, [{ components: [] }]);
  await portal.store.switchTo(7);
  daemon.set(saying('SECOND'));
  t.is((await untilShown(events, 'SECOND')).generation, '7');

  await daemon.stop();
  await untilShown(events, 'What the box is doing is not known');
  daemon.set(saying('THIRD'));
  await daemon.start();
  await untilShown(events, 'THIRD');
});

test('what is sent is escaped', async (t) => {
  const portal = await startPortal(t);
  await createDaemon(t, portal.socketDir, saying('<img src=x onerror=alert(1)>')).start();
  const events = readEvents(await open(t, portal.portalPort));
  const { markup } = await untilShown(events, '&lt;img');
  t.notRegex(markup, /<img/);
});

test('too many viewers are told to look again later', async (t) => {
  const portal = await startPortal(t);
  await Promise.all(Array.from({ length: 200 }, () => open(t, portal.portalPort)));
  const { statusCode, text } = await ask(portal.portalPort, '/status/events');
  t.is(statusCode, 503);
  t.regex(text, /Too many people/);
});
