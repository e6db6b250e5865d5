import test, { type ExecutionContext } from 'ava';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal, type Answer } from '../fixtures/portal.ts';
import { createPubService, feedId, pubStatus } from '../fixtures/pub-service.ts';
import type { ToldService } from '../fixtures/told-service.ts';

interface Visitor {
  readonly get: (path: string) => Promise<Answer>;
  readonly pub: ToldService;
  /** Asks for a page until it says this. */
  readonly until: (path: string, told: string) => Promise<string>;
}

const beside = async (t: ExecutionContext, status: unknown = pubStatus()): Promise<Visitor> => {
  const portal = await startPortal(t);
  await portal.store.addGeneration(1, [{ components: [] }]);
  await portal.store.switchTo(1);
  const pub = createPubService(t, portal.socketDir, status);
  await pub.start();
  const get = (path: string) => ask(portal.portalPort, path);
  const until = async (path: string, told: string): Promise<string> => {
    for (;;) {
      const { text } = await get(path);
      if (text.includes(told)) return text;
    }
  };
  return { get, pub, until };
};

const busy = pubStatus({
  message: { code: 'TEST_PUB', parameters: {} },
  peers: [
    { feed: feedId('a'), name: 'Ana <b>', way: 'network', since: '2026-11-30T08:00:00Z' },
    { feed: feedId('b'), way: 'room', since: '2026-11-30T08:00:00Z' },
  ],
  peersTotal: 103,
  lastSync: '2026-11-30T08:15:00Z',
  counts: { feeds: 12, messages: 3456, blobs: 7 },
  room: {
    label: 'room.example.org',
    origin: 'environment',
    state: 'failing',
    message: { code: 'TEST_ROOM', parameters: {} },
    retrySeconds: 40,
  },
});

/** Codes of the stand-in have no words: they are shown as they are, which the check of markup minds. */
const withoutCodes = (text: string): string => text.replaceAll(/TEST_[A-Z]+/g, '…');

test('the page says what to press, who is here, what came last, and how the box is called', async (t) => {
  const { until } = await beside(t, busy);
  const text = await until('/messages', 'Plaza box');
  t.deepEqual(checkMarkup(withoutCodes(text)), []);
  for (const told of [
    '&quot;Plaza box&quot;. Tap it, then &quot;Connect and follow&quot;',
    'Ana &lt;b&gt;',
    '@aaaaaaaa…',
    'from far away',
    'without a name',
    'and 101 more',
    '103 people are connected',
    'The last message came Nov 30, 2026',
    '3,456 messages of 12 people',
    feedId('p'),
    'net:192.168.44.1:8008~shs:',
    'class="qr"',
    'tries again in 40 seconds',
    'cannot be taken back',
  ]) {
    t.true(text.includes(told), told);
  }
});

test('a name cannot be long, turn the words around it, or break out of the page', async (t) => {
  const name = `\u202e</bdi><script>alert(1)</script>\u0000${'x'.repeat(5000)}`;
  const peer = { feed: feedId('a'), name, way: 'network' as const, since: '' };
  const { until } = await beside(t, pubStatus({ peers: [peer], peersTotal: 1 }));
  const text = await until('/messages', 'Plaza box');
  t.deepEqual(checkMarkup(withoutCodes(text)), []);
  t.false(text.includes('\u202e'));
  t.false(text.includes('<script>alert'));
  t.false(text.includes('x'.repeat(61)));
});

test('a pub that is away is said at once, and the rest of the page stays useful', async (t) => {
  const { until, pub, get } = await beside(t);
  await until('/messages', 'Plaza box');
  await pub.stop();
  const text = await until('/messages', 'does not pass on messages now');
  t.deepEqual(checkMarkup(withoutCodes(text)), []);
  t.false(text.includes('Plaza box'));
  t.true(text.includes('/welcome/manyverse'));
  for (const path of ['/', '/status', '/welcome/friends', '/welcome/manyverse/nearby']) {
    const answer = await get(path);
    t.is(answer.statusCode, 200);
    t.false(answer.text.includes('href="/messages"'), path);
  }
});

test('a pub that is switched off is said so, and nobody is sent to it', async (t) => {
  const off = pubStatus({ state: 'off', isOn: { value: false, origin: 'steward' } });
  const { until, get } = await beside(t, off);
  const text = await until('/messages', 'that is switched off');
  t.deepEqual(checkMarkup(withoutCodes(text)), []);
  t.false(text.includes('Plaza box'));
  t.false((await get('/')).text.includes('href="/messages"'));
  t.true((await get('/status')).text.includes('that is switched off'));
});

test('the first page, the first steps and the status page lead to it', async (t) => {
  const { until, get } = await beside(t, busy);
  await until('/messages', 'Plaza box');
  for (const path of ['/', '/welcome/friends', '/welcome/manyverse/nearby', '/status']) {
    const { text } = await get(path);
    t.deepEqual(checkMarkup(withoutCodes(text)), []);
    t.true(text.includes('href="/messages"'), path);
  }
  t.true(
    (await get('/welcome/manyverse/nearby')).text.includes('it is called &quot;Plaza box&quot;'),
  );
  t.true((await get('/status')).text.includes('3,456 messages of 12 people'));
});

test('what is not understood is no status, never a crash', async (t) => {
  const { until, pub, get } = await beside(t);
  await until('/messages', 'Plaza box');
  for (const nonsense of [null, [], 7, { ...pubStatus(), apiVersion: 2 }, { peers: {} }]) {
    pub.setStatus(nonsense);
    await until('/messages', 'does not pass on messages now');
    t.is((await get('/status')).statusCode, 200);
    pub.setStatus(pubStatus());
    await until('/messages', 'Plaza box');
  }
});

test('intake that stopped is told with what it is', async (t) => {
  const stopped = pubStatus({
    intakeStopped: { code: 'CARD_ERRORS', parameters: { count: 3 } },
  });
  const { until } = await beside(t, stopped);
  const text = await until('/messages', 'Plaza box');
  t.regex(text, /memory card/i);
});
