import type { BoxStatus } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { stewardSections } from '../../../src/pages/steward/steward-sections.ts';
import { boxStatus, createDaemon } from '../../fixtures/daemon.ts';
import { checkMarkup } from '../../fixtures/markup.ts';
import { startPortal } from '../../fixtures/portal.ts';
import { createStewardBrowser } from '../../fixtures/steward-browser.ts';
import { openStewardSocket } from '../../fixtures/steward.ts';

const pin = '123456';
const fingerprint = '0123456789abcdef'.repeat(4);
const replace = {
  code: 'REPLACE_NEEDS_CONSENT',
  parameters: { channel: 'stable', counter: 9, components: 'Books', freedBytes: 5e8 },
};
const summary = (counter: number) => ({
  channel: 'stable',
  counter,
  label: { en: `Week ${counter}` },
  notes: {},
  issued: '2026-11-01T00:00:00Z',
});

/** A box that has something to decide on every page. */
const status = boxStatus({
  message: replace,
  trust: { kind: 'offered', rootFingerprint: fingerprint },
  current: { generation: 2, releases: [summary(8)] },
  previous: { generation: 1, releases: [summary(7)] },
  channels: [{ channel: 'stable', counter: 8 }],
  mirrors: [],
  installers: { message: { code: 'PAGE_HOME_LEAD', parameters: {} }, apps: [] },
  sticks: [
    {
      id: 'stick-1',
      label: '<b>red</b>',
      activity: 'waiting',
      message: { code: 'STEWARD_UNKNOWN', parameters: { label: '<b>red</b>' } },
    },
    {
      id: 'stick-2',
      label: 'blue',
      activity: 'waiting',
      message: { code: 'BACKUP_CAN_RESTORE', parameters: { label: 'blue' } },
    },
  ],
  stewardSticks: 2,
  consents: { receipts: false },
  history: [
    {
      time: '2026-11-20T10:00:00Z',
      sequence: 1,
      kind: 'refused',
      message: { code: 'PORTAL_STORE_DAMAGED', parameters: {} },
    },
  ],
});

const start = async (t: ExecutionContext, box: BoxStatus = status) => {
  const portal = await startPortal(t);
  await portal.store.addGeneration(1, [
    {
      components: [
        { name: 'books', kind: 'content', label: { en: 'Books' }, files: { 'a.txt': 'a' } },
      ],
    },
  ]);
  await portal.store.switchTo(1);
  const daemon = createDaemon(t, portal.socketDir, box);
  await daemon.start();
  const socket = await openStewardSocket(t, portal.socketDir, pin);
  const browser = createStewardBrowser(portal.portalPort);
  await browser.signIn(pin);
  return { portal, daemon, socket, browser };
};

test('every page of the steward is sound, small, and reached from the first one', async (t) => {
  const { browser, socket } = await start(t);
  socket.standing = { isPresent: false, codeSeconds: 300, pinOrigin: 'first-boot' };
  const first = await browser.get('/steward?lang=en');
  const linked = [...first.text.matchAll(/href="(\/steward\/[a-z]+)\?lang=en"/g)].map(
    ([, path = '']) => path,
  );
  // What needs a place for the community's own files is not offered on a box that has none.
  const needLocal = ['/steward/community', '/steward/corrections'];
  const expected = stewardSections.map(({ path }) => path);
  t.deepEqual(
    linked,
    expected.filter((path) => !needLocal.includes(path)),
  );
  const others = ['/steward/history', '/steward/restore?stick=stick-2'];
  for (const path of ['/steward', ...linked, ...others]) {
    for (const language of ['en', 'ar']) {
      const sign = path.includes('?') ? '&' : '?';
      const page = await browser.get(`${path}${sign}lang=${language}`);
      t.is(page.statusCode, 200, path);
      t.deepEqual(checkMarkup(page.text.replaceAll('TEST_IDLE', '')), [], path);
      t.true(page.body.length < 60_000, path);
      t.false(page.text.includes('<b>red</b>'), path);
    }
  }
});

test('each form of a page asks the box for one act, with what was typed and nothing else', async (t) => {
  const { browser, socket } = await start(t);
  const stick = { stick: 'stick-1' };
  const channel = { channel: 'stable' };
  const rows = [
    ['/steward/releases', { do: 'hold', ...channel }, '/v1/channels/hold', channel],
    ['/steward/releases', { do: 'follow', ...channel }, '/v1/channels/follow', channel],
    [
      '/steward/releases',
      { do: 'pin', ...channel, counter: ' 9 ' },
      '/v1/channels/pin',
      { ...channel, counter: 9 },
    ],
    ['/steward/news', { do: 'pull' }, '/v1/pull', {}],
    ['/steward/news', { do: 'rescan' }, '/v1/rescan', {}],
    ['/steward/news', { do: 'scrub' }, '/v1/scrub', {}],
    ['/steward/sticks', { do: 'enrol', ...stick }, '/v1/stewards/enrol', stick],
    ['/steward/receipts', { do: 'allow' }, '/v1/receipts/consent', { allowed: true }],
    ['/steward/receipts', { do: 'forbid' }, '/v1/receipts/consent', { allowed: false }],
    ['/steward/presence', { do: 'begin' }, '/v1/presence/code', {}],
    ['/steward/presence', { do: 'prove', code: '1234 5678' }, '/v1/presence', { code: '12345678' }],
    [
      '/steward/pin',
      { do: 'change', pin: '294857', again: '294857' },
      '/v1/pin',
      { pin: '294857' },
    ],
    [
      '/steward/restore',
      { do: 'restore', ...stick, passphrase: ' two words ' },
      '/v1/sticks/restore',
      { ...stick, passphrase: ' two words ' },
    ],
  ] as const;
  for (const [path, fields, act, body] of rows) {
    const answer = await browser.send(path, fields);
    t.is(answer.statusCode, 303, `${path} ${fields.do}`);
    t.is(socket.asked.at(-1), act);
    t.deepEqual(socket.bodies.at(-1), body, `${path} ${fields.do}`);
    const next = await browser.get(String(answer.headers.location));
    t.is(next.statusCode, 200);
    t.regex(next.text, /was told|on the screen beside|knows that you|new PIN counts|is taken up/);
  }
  t.is(socket.asked.length, rows.length);
});

test('what is hard to undo is asked once more, and what was typed is carried on', async (t) => {
  const { browser, socket } = await start(t);
  const rows = [
    ['/steward/releases', { do: 'rollback' }, '/v1/rollback', {}, /Week 7/],
    [
      '/steward/sticks',
      { do: 'relay', stick: 'stick-2' },
      '/v1/sticks/relay',
      { stick: 'stick-2' },
      /Do not pull it out/,
    ],
    ['/steward/sticks', { do: 'forget' }, '/v1/stewards/forget', {}, /lost or copied/],
    [
      '/steward/trust',
      { do: 'confirm', fingerprint },
      '/v1/trust/confirm',
      { rootFingerprint: fingerprint },
      /0123 4567 89ab cdef 0123/,
    ],
    [
      '/steward/space',
      { do: 'replace', channel: 'stable', counter: '9' },
      '/v1/space/replace',
      { channel: 'stable', counter: 9 },
      /no way back to the old ones/,
    ],
  ] as const;
  for (const [path, fields, act, body, told] of rows) {
    const question = await browser.send(path, fields);
    t.is(question.statusCode, 200, path);
    t.deepEqual(checkMarkup(question.text.replaceAll('TEST_IDLE', '')), [], path);
    t.regex(question.text, told);
    t.not(socket.asked.at(-1), act);
    const hidden = Object.fromEntries(
      [...question.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
    t.like(hidden, { ...fields, sure: 'yes' });
    t.is((await browser.send(path, hidden)).statusCode, 303, path);
    t.is(socket.asked.at(-1), act);
    t.deepEqual(socket.bodies.at(-1), body);
  }
});

test('a refusal of the box stands on the page of the form, in words', async (t) => {
  const { browser, socket } = await start(t);
  const refuse = async (
    path: string,
    fields: Readonly<Record<string, string>>,
    refusal: NonNullable<typeof socket.refusal>,
  ) => {
    socket.refusal = refusal;
    return browser.send(path, fields);
  };
  const trust = { do: 'confirm', fingerprint, sure: 'yes' };
  const present = await refuse('/steward/trust', trust, {
    statusCode: 403,
    code: 'PRESENCE_REQUIRED',
  });
  t.is(present.statusCode, 403);
  t.regex(present.text, /must be sure that a steward stands before it/);
  t.regex(present.text, /href="\/steward\/presence"/);
  const root = await refuse(
    '/steward/restore',
    { do: 'restore', stick: 'stick-2', passphrase: 'secret words' },
    {
      statusCode: 409,
      code: 'RESTORE_ROOT_UNCONFIRMED',
      parameters: { rootFingerprint: fingerprint },
    },
  );
  t.is(root.statusCode, 409);
  t.regex(root.text, /0123 4567 89ab cdef/);
  t.true(root.text.includes(`name="compared" value="${fingerprint}"`));
  t.true(root.text.includes('name="stick" value="stick-2"'));
  t.false(root.text.includes('secret words'));
  const wrong = await refuse(
    '/steward/presence',
    { do: 'prove', code: '1' },
    { statusCode: 401, code: 'CODE_WRONG' },
  );
  t.is(wrong.statusCode, 401);
  t.regex(wrong.text, /The code is wrong/);
});

test('two PINs that differ, and forms that no page of ours has, ask the box for nothing', async (t) => {
  const { browser, socket } = await start(t);
  const differ = await browser.send('/steward/pin', { do: 'change', pin: '294857', again: '2' });
  t.regex(differ.text, /not the same, so the old one stays/);
  t.false(differ.text.includes('294857'));
  for (const name of ['', 'constructor', '__proto__', 'rollback']) {
    t.is((await browser.send('/steward/news', { do: name })).statusCode, 400, name);
  }
  t.deepEqual(socket.asked, []);
});

test('a PIN set from outside is not changed here', async (t) => {
  const { browser, socket } = await start(t);
  socket.standing = { isPresent: true, codeSeconds: 0, pinOrigin: 'environment' };
  const { text } = await browser.get('/steward/pin');
  t.regex(text, /ADMIN_PIN/);
  t.notRegex(text, /name="pin"/);
});

test('a steward is told on every page while the box cannot write down what they do', async (t) => {
  const { browser, socket } = await start(t);
  const { standing } = socket;
  socket.standing = { ...standing, logTrouble: { code: 'STEWARD_LOG_UNWRITTEN', parameters: {} } };
  for (const page of ['/steward', '/steward/log', '/steward/pin']) {
    t.regex((await browser.get(page)).text, /What stewards do is not written down now/, page);
  }
  socket.standing = standing;
  t.notRegex((await browser.get('/steward')).text, /not written down/);
});

test('after a new PIN the box asks for it, and says that it counts', async (t) => {
  const { browser, socket } = await start(t);
  const changed = await browser.send('/steward/pin', {
    do: 'change',
    pin: '294857',
    again: '294857',
  });
  socket.forget();
  const away = await browser.get(String(changed.headers.location));
  t.is(away.headers.location, '/steward?done=PAGE_STEWARD_DONE_PIN');
  const { text } = await browser.get(String(away.headers.location));
  t.regex(text, /The new PIN counts from now on/);
  t.notRegex(text, /Nothing was done/);
});

test('the log tells what was done, from where and what came of it, whatever was typed', async (t) => {
  const { browser, socket } = await start(t);
  const entry = { time: '2026-11-20T10:00:00Z', place: 'visitor', parameters: {} };
  socket.log = [
    {
      ...entry,
      sequence: 5,
      act: 'signIn',
      outcome: { code: 'PIN_WRONG', parameters: {} },
      count: 37,
    },
    { ...entry, sequence: 4, act: 'rollback', outcome: 'begun', place: 'screen' },
    {
      ...entry,
      sequence: 3,
      act: 'pinChannel',
      outcome: 'accepted',
      parameters: { channel: '<i>', counter: 9 },
    },
    { ...entry, sequence: 2, act: 'ofALaterVersion', outcome: 'accepted' },
  ];
  const { text } = await browser.get('/steward/log?lang=en');
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.regex(text, /The PIN is wrong \(37 times\)/);
  t.regex(text, /Go back to what was before/);
  t.regex(text, /at the screen of the box/);
  t.regex(text, /&lt;i&gt; 9/);
  t.false(text.includes('ofALaterVersion'));
});

test('while the daemon is away the pages say so, keep the session, and go on afterwards', async (t) => {
  const alone = await startPortal(t);
  const lonely = createStewardBrowser(alone.portalPort);
  t.is((await lonely.signIn(pin)).statusCode, 503);
  const socket = await openStewardSocket(t, alone.socketDir, pin);
  await lonely.signIn(pin);
  t.is((await lonely.get('/steward/news')).statusCode, 200);
  await socket.close();
  const away = await lonely.get('/steward/news');
  t.is(away.statusCode, 503);
  t.regex(away.text, /The box cannot do that now/);
  t.is(away.headers['set-cookie'], undefined);
});
