import test, { type ExecutionContext } from 'ava';
import { pubActs, pubBlobsPath, pubFeedsPath, usualPubLimits } from '@p2p-hotspot/contract';
import { checkMarkup } from '../../fixtures/markup.ts';
import { startPortal } from '../../fixtures/portal.ts';
import { blobId, createPubService, feedId, pubStatus } from '../../fixtures/pub-service.ts';
import { createStewardBrowser, type StewardBrowser } from '../../fixtures/steward-browser.ts';
import { openStewardSocket, sessionToken, type StewardSocket } from '../../fixtures/steward.ts';
import type { ToldService } from '../../fixtures/told-service.ts';

const pin = '246810';
const page = '/steward/messages';
const peoplePage = `${page}/people`;
const filesPage = `${page}/files`;
const limitsPage = `${page}/limits`;
const allPages = [page, peoplePage, filesPage, limitsPage];

interface Steward {
  readonly browser: StewardBrowser;
  readonly pub: ToldService;
  readonly daemon: StewardSocket;
}

const signedIn = async (t: ExecutionContext, status: unknown = pubStatus()): Promise<Steward> => {
  const portal = await startPortal(t);
  const daemon = await openStewardSocket(t, portal.socketDir, pin);
  const pub = createPubService(t, portal.socketDir, status);
  pub.read[pubFeedsPath] = [
    {
      feed: feedId('a'),
      name: 'Ana <b>',
      messages: 4000,
      messageBytes: 9e6,
      isFollowed: true,
      isBlocked: false,
    },
    { feed: feedId('b'), messages: 3, messageBytes: 900, isFollowed: false, isBlocked: true },
    { feed: 'nobody' },
  ];
  pub.read[pubBlobsPath] = [
    { blob: blobId('c'), sizeBytes: 123_000, feed: feedId('a'), name: 'Ana <b>' },
    { blob: blobId('d'), sizeBytes: 5 },
  ];
  await pub.start();
  const browser = createStewardBrowser(portal.portalPort);
  await browser.signIn(pin);
  for (;;) {
    const { text } = await browser.get(page);
    if (!text.includes('does not pass on messages now')) return { browser, pub, daemon };
  }
};

const withoutCodes = (text: string): string => text.replaceAll(/(?:TEST|SSB)_[A-Z]+/g, '…');

test('the page says how the pub is, and every page of it is sound', async (t) => {
  const { browser } = await signedIn(
    t,
    pubStatus({
      space: { messageBytes: 64e6, blobBytes: 98e6, freeBytes: 8e9, reserveBytes: 1e9 },
      blocked: [
        { feed: feedId('f'), name: 'Flo', reason: 'flood' },
        { feed: feedId('g'), reason: 'steward' },
      ],
      deniedBlobs: [blobId('n')],
      findings: [{ code: 'CARD_ERRORS', parameters: { count: 3 } }],
      room: {
        label: 'room.example.org',
        origin: 'environment',
        state: 'connected',
        message: { code: 'TEST_ROOM', parameters: {} },
        others: 4,
      },
    }),
  );
  const { text } = await browser.get(page);
  for (const told of [
    'Messages take 64 MB, pictures and files 98 MB',
    '8 GB are free',
    '2 people are blocked',
    'room.example.org',
    '4 others are in the room',
    'SSB_ROOM',
    'Switch messages off',
  ]) {
    t.true(text.replaceAll('\u00a0', ' ').includes(told), told);
  }
  t.regex(text, /memory card/i);
  for (const path of allPages) {
    const answer = await browser.get(path);
    t.is(answer.statusCode, 200, path);
    t.deepEqual(checkMarkup(withoutCodes(answer.text)), [], path);
  }
  const { text: people } = await browser.get(peoplePage);
  for (const told of ['Ana &lt;b&gt;', '4,000 messages', 'let', 'wrote too much', 'Flo']) {
    t.true(people.includes(told), told);
  }
  const { text: files } = await browser.get(filesPage);
  for (const told of [blobId('c').replace('&', '&amp;'), 'sent by Ana &lt;b&gt;', 'Never taken']) {
    t.true(files.includes(told), told);
  }
});

test('the start page leads to it, and whoever has no session sees none of it', async (t) => {
  const { browser, pub, daemon } = await signedIn(t);
  t.true((await browser.get('/steward')).text.includes(`href="${page}"`));
  daemon.forget();
  for (const path of allPages) t.is((await browser.get(path)).statusCode, 303, path);
  t.deepEqual(pub.acts, []);
});

test('a service that is away is said, and nothing can be asked of it', async (t) => {
  const { browser, pub } = await signedIn(t);
  await pub.stop();
  for (;;) {
    const { text } = await browser.get(page);
    if (text.includes('does not pass on messages now')) break;
  }
  for (const path of allPages) {
    const { text, statusCode } = await browser.get(path);
    t.is(statusCode, 200);
    t.deepEqual(checkMarkup(text), []);
    t.false(text.includes('name="form"'), path);
  }
});

test('it is switched off and on, each written down before it is done', async (t) => {
  const { browser, pub, daemon } = await signedIn(t);
  const off = await browser.send(page, { do: 'off' });
  t.is(off.statusCode, 303);
  t.true((await browser.get(String(off.headers.location))).text.includes('switched off'));
  await browser.send(page, { do: 'on' });
  t.deepEqual(pub.acts, [
    { path: pubActs.switchPub, token: sessionToken(1), body: { isOn: false } },
    { path: pubActs.switchPub, token: sessionToken(1), body: { isOn: true } },
  ]);
  t.deepEqual(daemon.bodies, [{ act: 'switchPub' }, { act: 'switchPub' }]);
});

test('what nobody wrote down is not done', async (t) => {
  const { browser, pub, daemon } = await signedIn(t);
  daemon.refusal = { statusCode: 403, code: 'PRESENCE_REQUIRED' };
  t.is((await browser.send(page, { do: 'off' })).statusCode, 403);
  t.deepEqual(pub.acts, []);
});

test('a name is published only after it was asked about, and one that cannot be is refused', async (t) => {
  const { browser, pub } = await signedIn(t);
  const asked = await browser.send(page, { do: 'rename', name: '  Aldeia <3 ' });
  t.true(asked.text.includes('Call the box &quot;Aldeia &lt;3&quot; for everybody?'));
  t.deepEqual(checkMarkup(asked.text), []);
  t.deepEqual(pub.acts, []);
  await browser.send(page, { do: 'rename', name: '  Aldeia <3 ', sure: 'yes' });
  for (const name of ['', '   ', 'x'.repeat(81)]) {
    const { statusCode, text } = await browser.send(page, { do: 'rename', name, sure: 'yes' });
    t.is(statusCode, 400);
    t.true(text.includes('cannot be the name'));
  }
  t.deepEqual(
    pub.acts.map(({ path, body }) => [path, body]),
    [[pubActs.renamePub, { name: 'Aldeia <3' }]],
  );
});

test('a room is taken and left; what is none is refused; an invite is never shown again', async (t) => {
  const { browser, pub } = await signedIn(
    t,
    pubStatus({
      room: {
        label: 'room.example.org',
        origin: 'steward',
        state: 'connecting',
        message: { code: 'TEST_ROOM', parameters: {} },
      },
    }),
  );
  const room = `https://room.example.org/join?token=${'q'.repeat(900)}`;
  const taken = await browser.send(page, { do: 'take-room', room: ` ${room} ` });
  t.is(taken.statusCode, 303);
  await browser.send(page, { do: 'leave-room' });
  for (const unfit of ['', 'two words', 'x'.repeat(1025)]) {
    const answer = await browser.send(page, { do: 'take-room', room: unfit });
    t.is(answer.statusCode, 400, unfit);
    t.true(answer.text.includes('no invite and no address'));
  }
  pub.refusal = { code: 'TEST_REFUSED', parameters: {} };
  const refused = await browser.send(page, { do: 'take-room', room });
  t.is(refused.statusCode, 409);
  t.false(refused.text.includes('qqqq'));
  t.deepEqual(
    pub.acts.slice(0, 2).map(({ path, body }) => [path, body]),
    [
      [pubActs.chooseRoom, { room }],
      [pubActs.chooseRoom, { room: '' }],
    ],
  );
});

test('people are blocked, let in again and followed; only deleting is asked about', async (t) => {
  const { browser, pub, daemon } = await signedIn(t);
  const feed = feedId('a');
  for (const act of ['block', 'unblock', 'follow']) {
    t.is((await browser.send(peoplePage, { do: act, feed: ` ${feed} ` })).statusCode, 303, act);
  }
  const asked = await browser.send(peoplePage, { do: 'delete', feed });
  t.deepEqual(checkMarkup(asked.text), []);
  t.true(asked.text.includes('Delete all messages of &quot;Ana &lt;b&gt;&quot;'));
  t.is(pub.acts.length, 3);
  const done = await browser.send(peoplePage, { do: 'delete', feed, sure: 'yes' });
  t.is(done.headers.location, `${peoplePage}?done=PAGE_STEWARD_DONE_PUB_FEED`);
  t.deepEqual(
    pub.acts.map(({ path, body }) => [path, body]),
    [pubActs.blockFeed, pubActs.unblockFeed, pubActs.followFeed, pubActs.deleteFeed].map((path) => [
      path,
      { feed },
    ]),
  );
  t.deepEqual(
    daemon.bodies,
    ['blockFeed', 'unblockFeed', 'followFeed', 'deleteFeed'].map((act) => ({ act })),
  );
});

test('what is no person, no file and no act asks nothing of the box', async (t) => {
  const { browser, pub, daemon } = await signedIn(t);
  for (const [path, fields] of [
    [peoplePage, { do: 'block', feed: 'ana' }],
    [peoplePage, { do: 'delete', feed: '@short.ed25519', sure: 'yes' }],
    [peoplePage, { do: 'toString', feed: feedId('a') }],
    [peoplePage, { do: '__proto__', feed: feedId('a') }],
    [filesPage, { do: 'delete', blob: feedId('a'), sure: 'yes' }],
    [filesPage, { do: 'steal', blob: blobId('a') }],
    [page, { do: 'restart' }],
    [page, {}],
  ] as const) {
    const answer = await browser.send(path, fields);
    t.is(answer.statusCode, 400, JSON.stringify(fields));
    t.deepEqual(checkMarkup(withoutCodes(answer.text)), []);
  }
  t.deepEqual(pub.acts, []);
  t.deepEqual(daemon.asked, []);
});

test('one of many people is found by name or id', async (t) => {
  const { browser, pub } = await signedIn(t);
  pub.read[pubFeedsPath] = Array.from({ length: 300 }, (_, index) => ({
    feed: `@${String(index).padStart(43, '0')}=.ed25519`,
    name: `Person ${String(index)}`,
    messages: 1,
    messageBytes: 10,
    isFollowed: true,
    isBlocked: false,
  }));
  const { text } = await browser.get(peoplePage);
  t.deepEqual(checkMarkup(withoutCodes(text)), []);
  t.true(text.includes('50 of 300 are shown'));
  const byName = (await browser.get(`${peoplePage}?find=person%20299`)).text;
  t.true(byName.includes('Person 299'));
  t.false(byName.includes('Person 298'));
  const byId = (await browser.get(`${peoplePage}?find=${'0'.repeat(40)}123`)).text;
  t.true(byId.includes('Person 123'));
  const none = (await browser.get(`${peoplePage}?find=%3Cscript%3E%22`)).text;
  t.deepEqual(checkMarkup(withoutCodes(none)), []);
  t.true(none.includes('nobody of that name'));
});

test('a file is deleted after it was asked about, and allowed again', async (t) => {
  const { browser, pub } = await signedIn(t);
  const blob = blobId('c');
  const asked = await browser.send(filesPage, { do: 'delete', blob });
  t.deepEqual(checkMarkup(asked.text), []);
  t.true(asked.text.includes('Delete this file from the box?'));
  await browser.send(filesPage, { do: 'delete', blob, sure: 'yes' });
  await browser.send(filesPage, { do: 'allow', blob });
  t.deepEqual(
    pub.acts.map(({ path, body }) => [path, body]),
    [
      [pubActs.deleteBlob, { blob }],
      [pubActs.allowBlob, { blob }],
    ],
  );
});

const asTyped = {
  newFeedsPerDay: '100',
  feeds: '1000',
  messagesPerDay: '20000',
  messageBytesPerDay: '20',
  messageBytes: '1000',
  blobSizeBytes: String(Math.floor(usualPubLimits.blobSizeBytes / 1000) / 1000),
  blobBytesPerFeed: '200',
  blobBytes: '2000',
};

test('only limits that are different are asked for, in bytes', async (t) => {
  const { browser, pub } = await signedIn(t);
  const nothing = await browser.send(limitsPage, asTyped);
  t.true(nothing.text.includes('Nothing is different'));
  await browser.send(limitsPage, { ...asTyped, feeds: '50', blobSizeBytes: '1,5' });
  t.deepEqual(
    pub.acts.map(({ path, body }) => [path, body]),
    [[pubActs.changeLimits, { feeds: 50, blobSizeBytes: 1_500_000 }]],
  );
});

test('a limit that cannot be is named with what can be, and stays in the form', async (t) => {
  const { browser, pub } = await signedIn(t);
  for (const [typed, told] of [
    [{ feeds: '0' }, 'from 1 to 100,000'],
    [{ feeds: '-5' }, 'People in all'],
    [{ messagesPerDay: '1e3' }, 'Messages of one person in a day'],
    [{ messageBytes: '' }, 'All messages'],
    [{ blobSizeBytes: '5000' }, 'One picture or file'],
    [{ newFeedsPerDay: '0.5' }, 'New people in a day'],
  ] as const) {
    const answer = await browser.send(limitsPage, { ...asTyped, ...typed });
    t.is(answer.statusCode, 400, told);
    t.true(answer.text.includes(told), told);
    t.true(answer.text.includes(`value="${Object.values(typed)[0] ?? ''}"`));
    t.deepEqual(checkMarkup(answer.text), []);
  }
  t.deepEqual(pub.acts, []);
});

test('a form that was not drawn for this session does nothing', async (t) => {
  const { browser, pub } = await signedIn(t);
  for (const path of allPages) {
    const answer = await browser.send(path, { do: 'off', sure: 'yes' }, '/steward/sign-in');
    t.is(answer.statusCode, 403, path);
  }
  t.deepEqual(pub.acts, []);
});
