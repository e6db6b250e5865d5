import test from 'ava';
import { ask } from '../fixtures/portal.ts';
import { ana, ben, formOf, tokenOf, visitedPortal } from '../fixtures/visitors.ts';
import { visitorNetwork } from '../fixtures/wifi-service.ts';

const { gateway, captured } = visitorNetwork;
const android = 'connectivitycheck.gstatic.com';

test('nothing but the form of the visitor’s own page releases them', async (t) => {
  const portal = await visitedPortal(t);
  const { asVisitor } = portal;
  const token = await tokenOf(portal, ana);
  const othersToken = await tokenOf(portal, ben);
  t.not(token, othersToken);
  const query = new URLSearchParams({ act: 'stay', token }).toString();
  t.is((await asVisitor(ana, gateway, `/captive?${query}`)).statusCode, 200);
  t.is((await asVisitor(ana, gateway, `/captive?${query}`, { method: 'HEAD' })).statusCode, 200);
  for (const fields of [
    ...[{}, { act: 'stay' }, { act: 'stay', token: '' }, { act: 'stay', token: 'x' }],
    ...[
      { act: 'stay', token: othersToken },
      { act: 'stay', token: `${token.slice(0, -1)}é` },
    ],
  ]) {
    const { statusCode, text } = await asVisitor(ana, gateway, '/captive', formOf(fields));
    t.is(statusCode, 403);
    t.regex(text, /Tap the button again/);
  }
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
  t.is((await asVisitor(ana, gateway, '/captive', json)).statusCode, 403);
  const long = formOf({ act: 'stay', token: 'x'.repeat(5000) });
  t.is((await asVisitor(ana, gateway, '/captive', long)).statusCode, 413);
  t.is((await asVisitor(ana, android, '/generate_204')).statusCode, 302);
});

test('a page of another visitor’s, or one that had its name lead to the box, cannot release anybody', async (t) => {
  const portal = await visitedPortal(t);
  const { asVisitor } = portal;
  // As a browser sends the form of a page on Ben's phone: it cannot read Ana's token.
  const forged = formOf({ act: 'stay', token: await tokenOf(portal, ben) });
  const origin = `http://${ben}`;
  const sent = { ...forged, headers: { ...forged.headers, origin } };
  t.is((await asVisitor(ana, gateway, '/captive', sent)).statusCode, 403);
  // DNS rebinding: under its own name such a page reaches no page of ours, so it reads no token.
  const read = await asVisitor(ana, 'rebound.example', '/captive');
  t.is(read.statusCode, 302);
  t.notRegex(read.text, /token/);
  const own = formOf({ act: 'stay', token: await tokenOf(portal, ana) });
  t.is((await asVisitor(ana, 'rebound.example', '/captive', own)).statusCode, 303);
  t.is((await asVisitor(ana, android, '/generate_204')).statusCode, 302);
});

test('what a visitor says of their address in headers counts nothing', async (t) => {
  const portal = await visitedPortal(t);
  const { asVisitor, choose, portalPort } = portal;
  await choose(ana, 'stay');
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-client-ip', 'via']) {
    const headers = { [name]: name === 'forwarded' ? `for=${ana}` : ana };
    const { statusCode } = await asVisitor(ben, android, '/generate_204', { headers });
    t.is(statusCode, 302, name);
    const elsewhere = await ask(portalPort, '/help', { headers: { ...headers, host: android } });
    t.is(elsewhere.statusCode, 200, name);
  }
  const headers = { 'x-forwarded-host': gateway, 'x-original-host': gateway };
  t.is((await asVisitor(ben, android, '/', { headers })).statusCode, 302);
});

test('a Host is nowhere in what a captured visitor is sent', async (t) => {
  const { asVisitor, portalPort } = await visitedPortal(t);
  for (const host of [
    'x"><script>alert(1)</script>',
    "a'b",
    'evil.example',
    captured,
    'user@box',
  ]) {
    const { statusCode, headers, text } = await asVisitor(ana, host, '/"><script>', {});
    t.is(statusCode, 302);
    t.is(headers.location, `http://${gateway}:${portalPort}/captive`);
    t.false(text.includes(host));
    t.notRegex(text, /<script/);
  }
});

test('two hundred forms without a token release nobody, and the portal goes on', async (t) => {
  const portal = await visitedPortal(t);
  const { asVisitor, choose } = portal;
  const forged = formOf({ act: 'stay', token: 'x'.repeat(43) });
  for (let round = 0; round < 2; round += 1) {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        asVisitor(`127.0.44.${30 + index}`, gateway, '/captive', forged),
      ),
    );
    t.true(answers.every(({ statusCode }) => statusCode === 403));
  }
  t.is((await choose(ana, 'stay')).statusCode, 303);
  t.is((await asVisitor('127.0.44.30', android, '/generate_204')).statusCode, 302);
});
