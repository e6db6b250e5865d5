import { remoteHelpAddress, type RemoteHelpStatus } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import { createStewardBrowser, formOf } from '../fixtures/steward-browser.ts';
import { openStewardSocket } from '../fixtures/steward.ts';

const pin = '123456';
const line = 'restrict,port-forwarding,permitlisten="localhost:20000" ssh-ed25519 AAAA aldeia-3';
const invitation = { server: 'help@help.example.org:22', authorizedKey: line, ports: [20_000] };

const ready: RemoteHelpStatus = {
  state: 'ready',
  way: 'tunnel',
  message: { code: 'REMOTE_HELP_OFF', parameters: {} },
  invitation,
};
const allowed: RemoteHelpStatus = {
  state: 'allowed',
  way: 'tunnel',
  message: {
    code: 'REMOTE_HELP_ALLOWED',
    parameters: { who: '<b>Ana</b>', until: '2026-11-29T12:00:00.000Z' },
  },
  consent: {
    who: '<b>Ana</b>',
    since: '2026-11-29T10:00:00.000Z',
    until: '2026-11-29T12:00:00.000Z',
    grantedSeconds: 7200,
    secondsLeft: 7200,
  },
  connection: {
    state: 'failing',
    message: { code: 'REMOTE_HELP_KEY_REFUSED', parameters: {} },
  },
  invitation,
};

/** The page is sound, but for what the stand-in for the daemon says. */
const isSound = (t: ExecutionContext, text: string, path?: string): void => {
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), [], path);
};

const start = async (t: ExecutionContext, remoteHelp: RemoteHelpStatus, host?: string) => {
  const portal = await startPortal(t, { ...(host !== undefined && { host }) });
  const daemon = createDaemon(t, portal.socketDir, boxStatus({ remoteHelp }));
  await daemon.start();
  const steward = await openStewardSocket(t, portal.socketDir, pin);
  const tell = (next: RemoteHelpStatus): void => {
    daemon.set(boxStatus({ remoteHelp: next }));
  };
  return { portal, daemon, steward, tell };
};

const pages = ['/', '/status', '/apps', '/content', '/help', '/search', '/kiosk', '/nowhere'];
const on = '&lt;b&gt;Ana&lt;/b&gt; can reach this box from far away until';

test('while somebody is let in every page says who and until when, and none does otherwise', async (t) => {
  const { portal, tell } = await start(t, allowed);
  for (const path of [...pages, '/steward']) {
    const { text } = await ask(portal.portalPort, path);
    t.is(text.split(on).length - 1, 1, path);
    isSound(t, text);
  }
  tell(ready);
  for (const path of [...pages, '/steward']) {
    const { text } = await ask(portal.portalPort, path);
    t.false(text.includes(on), path);
  }
  for (const path of ['/status', '/kiosk']) {
    const { text } = await ask(portal.portalPort, path);
    t.true(text.includes('Remote help: off'), path);
  }
});

test('a steward allows it, reads what it means and what the operator has to know, and ends it', async (t) => {
  const { portal, steward, tell } = await start(t, ready);
  const browser = createStewardBrowser(portal.portalPort);
  await browser.signIn(pin);
  const page = await browser.get('/steward/help');
  isSound(t, page.text);
  for (const words of [
    'Remote help: off',
    'permitlisten=&quot;localhost:20000&quot;',
    'help@help.example.org:22',
    'the screen of the box shows',
  ]) {
    t.true(page.text.includes(words), words);
  }
  t.false(page.text.includes('End remote help'));
  const allow = { do: 'allow', who: ' Ana ', hours: '24' };
  const done = await browser.send('/steward/help', allow);
  t.is(done.statusCode, 303);
  t.is(steward.asked.at(-1), '/v1/remote-help/allow');
  t.deepEqual(steward.bodies.at(-1), { who: 'Ana', hours: 24 });

  tell(allowed);
  const open = await browser.get('/steward/help');
  isSound(t, open.text);
  t.true(open.text.includes('The help server does not know the key of this box yet'));
  await browser.send('/steward/help', { do: 'withdraw' });
  t.is(steward.asked.at(-1), '/v1/remote-help/withdraw');
});

test('a box that does not offer it says whom to ask, and has no form for it', async (t) => {
  const { portal, tell } = await start(t, { ...ready, state: 'off' });
  const browser = createStewardBrowser(portal.portalPort);
  await browser.signIn(pin);
  const off = await browser.get('/steward/help');
  t.true(off.text.includes('REMOTE_SUPPORT'));
  t.false(off.text.includes('Allow remote help'));
  tell({ state: 'unavailable', message: { code: 'REMOTE_HELP_UNAVAILABLE', parameters: {} } });
  const unavailable = await browser.get('/steward/help');
  t.true(unavailable.text.includes('REMOTE_HELP_SERVER'));
  t.false(unavailable.text.includes('Allow remote help'));
});

test('on balena people read what the owner of the fleet can do without asking', async (t) => {
  const { portal } = await start(t, {
    state: 'ready',
    way: 'cloudlink',
    message: ready.message,
  });
  const browser = createStewardBrowser(portal.portalPort);
  await browser.signIn(pin);
  const { text } = await browser.get('/steward/help');
  t.true(text.includes('can change this setting and the software remotely'));
});

test('whoever comes from far away is refused in words while nobody allowed it, on both origins', async (t) => {
  const { portal, daemon, tell } = await start(t, ready, '0.0.0.0');
  const visit = (port: number, path: string) => ask(port, path, { address: remoteHelpAddress });
  for (const [port, path] of [
    [portal.portalPort, '/'],
    [portal.portalPort, '/steward'],
    [portal.portalPort, '/kiosk'],
    [portal.portalPort, '/fdroid/repo/index-v2.json'],
    [portal.sitePort, '/stable/books/'],
  ] as const) {
    const { statusCode, text } = await visit(port, path);
    t.is(statusCode, 403, path);
    t.true(text.includes('This box lets nobody in from far away now'), path);
  }
  t.is((await ask(portal.portalPort, '/')).statusCode, 200);
  tell({ ...ready, state: 'closing' });
  t.is((await visit(portal.portalPort, '/')).statusCode, 403);
  tell(allowed);
  t.is((await visit(portal.portalPort, '/')).statusCode, 200);
  await daemon.stop();
  t.is((await visit(portal.portalPort, '/')).statusCode, 403);
});

test('the tunnel is not the screen: no PIN and no code for it, and its guesses are told apart', async (t) => {
  const { portal, steward } = await start(t, allowed, '0.0.0.0');
  steward.screen = { firstPin: '246810', presenceCode: { code: '87654321', secondsLeft: 60 } };
  const screen = await ask(portal.portalPort, '/kiosk', { address: '127.0.0.1' });
  t.true(screen.text.includes('8765'));
  const afar = await ask(portal.portalPort, '/kiosk', { address: remoteHelpAddress });
  t.is(afar.statusCode, 200);
  t.false(afar.text.includes('8765'));
  t.false(afar.text.includes('246'));
  const form = formOf({ pin: '000000' });
  await ask(portal.portalPort, '/steward/sign-in', { ...form, address: remoteHelpAddress });
  t.is(steward.addresses.at(-1), remoteHelpAddress);
});

test('the log can be saved, with what remote help did', async (t) => {
  const { portal, steward } = await start(t, ready);
  steward.log = [
    {
      sequence: 2,
      time: '2026-11-29T12:00:00.000Z',
      place: 'box',
      act: 'remoteHelpExpired',
      parameters: { who: 'Ana' },
      outcome: 'accepted',
    },
    {
      sequence: 1,
      time: '2026-11-29T10:00:00.000Z',
      place: 'screen',
      act: 'allowRemoteHelp',
      parameters: { who: 'Ana', hours: 2 },
      outcome: 'accepted',
    },
  ];
  t.is((await ask(portal.portalPort, '/steward/log/log.json')).statusCode, 303);
  const browser = createStewardBrowser(portal.portalPort);
  await browser.signIn(pin);
  const page = await browser.get('/steward/log');
  isSound(t, page.text);
  t.true(page.text.includes('Ana for 2 hours'));
  const { statusCode, text, headers } = await browser.get('/steward/log/log.json');
  t.is(statusCode, 200);
  t.regex(String(headers['content-disposition']), /hotspot-log\.json/);
  const saved = JSON.parse(text) as { readonly entries: readonly object[] };
  t.like(saved.entries[0], {
    act: 'remoteHelpExpired',
    words: 'The time for remote help was over',
  });
  t.is(saved.entries.length, 2);
});
