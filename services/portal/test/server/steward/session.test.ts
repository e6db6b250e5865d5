import test, { type ExecutionContext } from 'ava';
import { boxStatus, createDaemon } from '../../fixtures/daemon.ts';
import { checkMarkup } from '../../fixtures/markup.ts';
import { ask, startPortal } from '../../fixtures/portal.ts';
import { createStewardBrowser, formOf, formTokenIn } from '../../fixtures/steward-browser.ts';
import { openStewardSocket, sessionToken } from '../../fixtures/steward.ts';

const pin = '123456';

const start = async (t: ExecutionContext) => {
  const portal = await startPortal(t);
  await createDaemon(t, portal.socketDir, boxStatus()).start();
  const socket = await openStewardSocket(t, portal.socketDir, pin);
  const { portalPort } = portal;
  return { portal, portalPort, socket, browser: createStewardBrowser(portalPort) };
};

const sound = (text: string): string[] => checkMarkup(text.replaceAll('TEST_IDLE', ''));

test('the PIN opens the steward’s page, and the session lies where no script and no other page gets it', async (t) => {
  const { portalPort, browser, socket } = await start(t);
  const asked = await browser.get('/steward');
  t.deepEqual(sound(asked.text), []);
  t.regex(asked.text, /name="pin"/);
  const answer = await browser.signIn(` ${pin} `);
  t.is(answer.statusCode, 303);
  t.deepEqual(answer.headers['set-cookie'], [
    `steward=${sessionToken(1)}; Path=/steward; HttpOnly; SameSite=Strict`,
  ]);
  t.deepEqual(socket.addresses, ['127.0.0.1']);
  const page = await browser.get('/steward');
  t.deepEqual(sound(page.text), []);
  t.like(page.headers, {
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
  });
  t.false(page.text.includes(sessionToken(1)));
  t.regex(page.text, /href="\/steward\/log"/);
  t.is((await ask(portalPort, '/steward-else')).statusCode, 404);
});

test('a page is shown after the PIN to whoever asked for it before, and to nowhere else', async (t) => {
  const { portalPort, browser } = await start(t);
  const away = await browser.get('/steward/log?lang=es');
  t.is(away.statusCode, 303);
  t.is(away.headers.location, '/steward?to=%2Fsteward%2Flog&lang=es');
  const signIn = await browser.get(String(away.headers.location));
  t.regex(signIn.text, /name="to" value="\/steward\/log"/);
  const wanted = formOf({ pin, to: '/steward/log' });
  t.is(
    (await ask(portalPort, '/steward/sign-in', wanted)).headers.location,
    '/steward/log?signed=yes',
  );
  for (const to of ['//evil.example/steward', 'https://evil.example', '/steward/../x', '/a\r\nb']) {
    const { headers } = await ask(portalPort, '/steward/sign-in', formOf({ pin, to }));
    t.is(headers.location, '/steward?signed=yes', to);
  }
});

test('a browser that keeps no cookies is told so', async (t) => {
  const { portalPort } = await start(t);
  const { headers } = await ask(
    portalPort,
    '/steward/sign-in',
    formOf({ pin, to: '/steward/log' }),
  );
  const second = await ask(portalPort, String(headers.location));
  t.is(second.statusCode, 303);
  const { text } = await ask(portalPort, String(second.headers.location));
  t.regex(text, /this browser forgets it at once/);
});

test('a wrong PIN, a locked one and a box that is away are told in words', async (t) => {
  const { browser } = await start(t);
  const wrong = await browser.signIn('654321');
  t.is(wrong.statusCode, 401);
  t.regex(wrong.text, /The PIN is wrong/);
  t.false(wrong.text.includes('654321'));
  const locked = await browser.signIn('locked');
  t.is(locked.statusCode, 429);
  t.regex(locked.text, /Wait 30 seconds/);
  const alone = await startPortal(t);
  const away = await createStewardBrowser(alone.portalPort).signIn(pin);
  t.is(away.statusCode, 503);
  t.regex(away.text, /The box cannot do that now/);
});

test('signing out ends the session in the box, and the cookie', async (t) => {
  const { portalPort, browser } = await start(t);
  await browser.signIn(pin);
  const cookie = browser.cookie();
  const left = await browser.send('/steward/sign-out', {}, '/steward');
  t.is(left.headers.location, '/steward?left=yes');
  t.regex(left.headers['set-cookie']?.[0] ?? '', /^steward=; .*Max-Age=0$/);
  const { statusCode } = await ask(portalPort, '/steward/log', { headers: { cookie } });
  t.is(statusCode, 303);
});

test('a session that has ended asks for the PIN again, and says that nothing was done', async (t) => {
  const { browser, socket } = await start(t);
  await browser.signIn(pin);
  socket.forget();
  const answer = await browser.get('/steward/log');
  t.is(answer.headers.location, '/steward?to=%2Fsteward%2Flog&ended=yes');
  t.regex((await browser.get(String(answer.headers.location))).text, /Nothing was done/);
});

test('a session that a browser was given before is worth nothing after the PIN', async (t) => {
  const { portalPort } = await start(t);
  const other = createStewardBrowser(portalPort);
  await other.signIn(pin);
  const cookie = other.cookie();
  const mine = await ask(portalPort, '/steward/sign-in', formOf({ pin }, { cookie }));
  t.regex(mine.headers['set-cookie']?.[0] ?? '', new RegExp(`^steward=${sessionToken(2)};`));
  t.is((await ask(portalPort, '/steward/log', { headers: { cookie } })).statusCode, 303);
});

test('a cookie that a bundled site puts beside ours does not shut the steward out', async (t) => {
  const { portalPort, browser } = await start(t);
  await browser.signIn(pin);
  const cookie = `steward=${'x'.repeat(43)}; steward=; steward=a"b; ${browser.cookie()}`;
  t.is((await ask(portalPort, '/steward/log', { headers: { cookie } })).statusCode, 200);
});

test('a cookie that is no session, and that stays whatever we say, does not lead round and round', async (t) => {
  const { portalPort } = await start(t);
  const headers = { cookie: `steward=${'x'.repeat(43)}` };
  const away = await ask(portalPort, '/steward?lang=es', { headers });
  t.is(away.headers.location, '/steward?ended=yes&lang=es');
  const asked = await ask(portalPort, String(away.headers.location), { headers });
  t.is(asked.statusCode, 200);
  t.regex(asked.text, /name="pin"/);
  const begun = await ask(portalPort, '/steward/sign-in', formOf({ pin }, headers));
  const own = String(begun.headers['set-cookie']).split(';', 1)[0] ?? '';
  const both = { cookie: `${headers.cookie}; ${own}` };
  t.regex((await ask(portalPort, '/steward', { headers: both })).text, /href="\/steward\/log"/);
});

test('another language for the page that says "wrong PIN" leads to the one that asks for it', async (t) => {
  const { portalPort, browser } = await start(t);
  const wrong = await browser.signIn('000000');
  const [, link = ''] = /href="([^"]*)"[^>]*hreflang="es"/.exec(wrong.text) ?? [];
  t.is(link, '/steward/sign-in?lang=es');
  t.is((await ask(portalPort, link)).headers.location, '/steward?lang=es');
});

test('no form is taken that another origin sent, or that was drawn for another session', async (t) => {
  const { portalPort, portal, browser, socket } = await start(t);
  await browser.signIn(pin);
  const cookie = browser.cookie();
  const form = formTokenIn(await browser.get('/steward'));
  const signOut = async (fields: Record<string, string>, headers: Record<string, string>) =>
    (await ask(portalPort, '/steward/sign-out', formOf(fields, { cookie, ...headers }))).statusCode;
  const site = `http://127.0.0.1:${portal.sitePort}`;
  t.is(await signOut({ form }, { origin: site }), 403);
  t.is(await signOut({ form }, { origin: 'null' }), 403);
  t.is(await signOut({ form }, { 'sec-fetch-site': 'same-site' }), 403);
  t.is(await signOut({}, {}), 403);
  const other = createStewardBrowser(portalPort);
  await other.signIn(pin);
  t.is(await signOut({ form: formTokenIn(await other.get('/steward')) }, {}), 403);
  t.is((await browser.get('/steward')).statusCode, 200);
  const foreign = await ask(
    portalPort,
    '/status/pull',
    formOf({ pin }, { origin: 'http://evil.example' }),
  );
  t.is(foreign.statusCode, 403);
  t.regex(foreign.text, /did not come from a page of this box/);
  const stolen = formOf({ pin }, { origin: site });
  t.is((await ask(portalPort, '/steward/sign-in', stolen)).statusCode, 403);
  t.deepEqual(socket.asked, []);
  t.is(await signOut({ form }, { origin: `http://127.0.0.1:${portalPort}` }), 303);
});

test('a form that is too large is refused, and so is one that is none', async (t) => {
  const { portalPort, browser } = await start(t);
  t.is((await browser.signIn('1'.repeat(5000))).statusCode, 413);
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  t.is((await ask(portalPort, '/steward/sign-in', json)).statusCode, 401);
  const text = { ...json, headers: { 'content-type': 'text/csv' } };
  t.is((await ask(portalPort, '/steward/sign-in', text)).statusCode, 415);
});
