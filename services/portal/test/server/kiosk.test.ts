import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { stewardSocketName } from '@p2p-hotspot/contract';
import type { ScreenSettings } from '../../src/holdings/screen-settings.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';

const village: ScreenSettings = {
  wifi: { name: 'Village', password: 'mangoes are ripe' },
  showsPassword: true,
  portalUrl: 'http://192.168.44.1',
};

/** A stand-in for the daemon's steward socket: what it tells the screen. */
const tellScreen = async (t: ExecutionContext, socketDir: string, answer: string) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(answer);
  });
  await new Promise<void>((resolve) => {
    server.listen(join(socketDir, stewardSocketName), resolve);
  });
  t.teardown(() => server.close());
  return asked;
};

const secrets = JSON.stringify({
  firstPin: '123456',
  presenceCode: { code: '87654321', secondsLeft: 500 },
});

/** An address of this computer that a phone could have asked. */
const outerAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

test('the screen on the box gets the PIN of the first boot, the code, and how to join', async (t) => {
  const portal = await startPortal(t, { screenSettings: village });
  const asked = await tellScreen(t, portal.socketDir, secrets);
  const { text, headers } = await ask(portal.portalPort, '/kiosk');
  t.deepEqual(checkMarkup(text), []);
  for (const shown of [
    '<span>123</span><span>456</span>',
    '<span>8765</span><span>4321</span>',
    'Village',
    'mangoes are ripe',
    'class="qr"',
    '>192.168.44.1<',
  ]) {
    t.true(text.includes(shown), shown);
  }
  t.is(headers['cache-control'], 'no-store');
  t.deepEqual(asked, ['/v1/screen']);
});

test('a visitor whose socket is not the box’s own gets none of it, whatever the headers say', async (t) => {
  const portal = await startPortal(t, { screenSettings: village, host: '0.0.0.0' });
  const asked = await tellScreen(t, portal.socketDir, secrets);
  const address = outerAddress();
  if (address === undefined) {
    t.fail('this computer has no address but loopback');
    return;
  }
  for (const headers of [
    {},
    { host: 'localhost' },
    { host: '127.0.0.1', 'x-forwarded-for': '127.0.0.1', forwarded: 'for=127.0.0.1' },
    { 'x-real-ip': '::1' },
  ]) {
    const { text, statusCode } = await ask(portal.portalPort, '/kiosk', { address, headers });
    t.is(statusCode, 200);
    t.true(text.includes('Village'));
    t.true(text.includes('Ask for the password.'));
    t.false(/mangoes|<span>123|<span>8765|class="qr"/.test(text));
  }
  t.deepEqual(asked, []);
});

test('a name of somebody else’s that leads to the box’s own address gets none of it', async (t) => {
  const portal = await startPortal(t, { screenSettings: village });
  const asked = await tellScreen(t, portal.socketDir, secrets);
  for (const host of ['elsewhere.example', 'with_line.example:8080', '127.0.0.1.example']) {
    const { text } = await ask(portal.portalPort, '/kiosk', { headers: { host } });
    t.true(text.includes('Village'), host);
    t.false(/mangoes|<span>123|<span>8765|class="qr"/.test(text), host);
  }
  t.deepEqual(asked, []);
  for (const host of ['localhost:8080', '[::1]', '127.0.0.1']) {
    const { text } = await ask(portal.portalPort, '/kiosk', { headers: { host } });
    t.true(text.includes('<span>123'), host);
  }
});

test('the password is kept back, and no QR code drawn, unless the settings allow it', async (t) => {
  const portal = await startPortal(t, { screenSettings: { ...village, showsPassword: false } });
  const { text } = await ask(portal.portalPort, '/kiosk');
  t.true(text.includes('Ask for the password.'));
  t.false(/mangoes|class="qr"/.test(text));
});

test('an open network has its QR code for everybody', async (t) => {
  const portal = await startPortal(t, {
    screenSettings: { wifi: { name: 'Open' }, showsPassword: false },
  });
  const { text } = await ask(portal.portalPort, '/kiosk', {
    headers: { host: 'library.lan:8080' },
  });
  t.true(text.includes('aria-label="Square that takes a phone into the Wi-Fi Open"'));
  t.true(text.includes('>library.lan:8080<'));
  t.false(text.includes('Password'));
});

test('a name that the box has for itself is no address for people', async (t) => {
  const portal = await startPortal(t);
  for (const host of ['127.0.0.1:8080', 'localhost', '[::1]:80', '127.0.0.2']) {
    const { text } = await ask(portal.portalPort, '/kiosk', { headers: { host } });
    t.false(text.includes('<aside>'), host);
  }
});

for (const [what, answer] of [
  ['no JSON', '<html>'],
  ['other types', '{"firstPin":{"a":1},"presenceCode":{"code":7}}'],
  ['markup', '{"firstPin":"<b>1234</b>","presenceCode":{"code":"<i>","secondsLeft":1}}'],
  ['a flood', `{"firstPin":"${'1'.repeat(20_000)}"}`],
  ['null', 'null'],
] as const) {
  test(`${what} from the steward's socket costs the codes only`, async (t) => {
    const portal = await startPortal(t, { screenSettings: village });
    await tellScreen(t, portal.socketDir, answer);
    const { text, statusCode } = await ask(portal.portalPort, '/kiosk');
    t.is(statusCode, 200);
    t.deepEqual(checkMarkup(text), []);
    t.true(text.includes('Village'));
    t.false(text.includes('class="secret"'));
  });
}
