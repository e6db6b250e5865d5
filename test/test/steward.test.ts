import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBox, startDaemonProcess } from '@p2p-hotspot/examples';
import test, { type ExecutionContext } from 'ava';
import { ask, stewardOf } from './steward-browser.ts';

/** All runs of digits on the screen, without what groups them. */
const digitsOnScreen = async (base: string, length: number): Promise<string[]> => {
  const { text } = await ask(base, '/kiosk');
  const shown = text.replaceAll(/<(style|svg|head).*?<\/\1>/gs, '').replaceAll(/<[^>]*>/g, ' ');
  return [...shown.matchAll(/\d[\d\s\u00a0\u202f]*\d/g)]
    .map(([run]) => run.replaceAll(/\D/g, ''))
    .filter((run) => run.length === length);
};

const openBox = async (t: ExecutionContext) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-steward-'));
  const box = await startBox({ directory, portalPort: 0, environment: { NEIGHBOURS: 'off' } });
  t.teardown(async () => {
    await box.stop();
    await rm(directory, { recursive: true, force: true });
  });
  return { directory, box, base: box.portalUrl.replace('localhost', '127.0.0.1') };
};

test('from the first PIN on the screen to a PIN of one’s own, through a power cut, on a real box', async (t) => {
  const { directory, box, base } = await openBox(t);
  const [first = ''] = await digitsOnScreen(base, 6);
  t.regex(first, /^\d{6}$/);

  const steward = stewardOf(base);
  t.is((await steward.signIn(first)).statusCode, 303);
  t.deepEqual(await digitsOnScreen(base, 6), [], 'whoever has used it knows it');

  const pin = { do: 'change', pin: '294857', again: '294857' };
  const early = await steward.send('/steward/pin', pin);
  t.is(early.statusCode, 403);
  t.regex(early.text, /must be sure that a steward stands before it/);

  t.is((await steward.send('/steward/presence', { do: 'begin' })).statusCode, 303);
  const [code = ''] = await digitsOnScreen(base, 8);
  t.regex(code, /^\d{8}$/);
  const wrong = await steward.send('/steward/presence', { do: 'prove', code: 'éééééééé' });
  t.is(wrong.statusCode, 401);
  const other = stewardOf(base);
  await other.signIn(first);
  t.is((await steward.send('/steward/presence', { do: 'prove', code })).statusCode, 303);
  t.is((await other.send('/steward/pin', pin)).statusCode, 403, 'the code counts for one session');

  const changed = await steward.send('/steward/pin', pin);
  t.is(changed.statusCode, 303);
  t.is((await other.go('/steward/log')).location, '/steward?to=%2Fsteward%2Flog&ended=yes');
  t.is((await steward.signIn(first)).statusCode, 401);
  t.is((await steward.signIn('294857')).statusCode, 303);
  t.is((await steward.send('/steward/receipts', { do: 'allow' })).statusCode, 303);
  t.regex((await steward.go('/steward/receipts')).text, /Forbid receipts/);

  process.kill(box.daemonPid, 'SIGKILL');
  let away = await steward.go('/steward/log');
  while (away.statusCode === 200) away = await steward.go('/steward/log');
  t.is(away.statusCode, 503);
  t.regex(away.text, /The box cannot do that now/);
  const inside = (name: string) => path.join(directory, name);
  const again = await startDaemonProcess({
    directories: {
      store: inside('store'),
      state: inside('state'),
      sockets: inside('sockets'),
      drop: inside('drop'),
    },
    environment: { NEIGHBOURS: 'off' },
    onLog: () => undefined,
  });
  t.teardown(() => again.stop());
  t.is((await steward.go('/steward/log')).location, '/steward?to=%2Fsteward%2Flog&ended=yes');
  t.is((await steward.signIn('294857')).statusCode, 303);
  const { text } = await steward.go('/steward/log?lang=en');
  for (const told of ['Change the PIN', 'Receipts for the operator', 'The PIN is wrong']) {
    t.true(text.includes(told), told);
  }
  t.false(text.includes('294857'));
});

test('whoever guesses PINs on a real box locks out themself, and no header says who they are', async (t) => {
  const { base } = await openBox(t);
  const [pin = ''] = await digitsOnScreen(base, 6);
  const guesser = stewardOf(base, '127.0.0.2');
  const codes: number[] = [];
  const wrong = pin === '000000' ? '000001' : '000000';
  for (let guess = 0; guess < 7; guess += 1) codes.push((await guesser.signIn(wrong)).statusCode);
  t.deepEqual(codes, [401, 401, 401, 401, 401, 429, 429]);
  t.is((await guesser.signIn(pin)).statusCode, 429);
  t.is((await stewardOf(base, '127.0.0.3').signIn(pin)).statusCode, 303);
});
