import test from 'ava';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { busyStatus, fullPortal } from '../fixtures/full-portal.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';

test('an empty box says what to do next and shows the fingerprint it is offered', async (t) => {
  const portal = await startPortal(t);
  const fingerprint = '0123456789abcdef'.repeat(4);
  await createDaemon(
    t,
    portal.socketDir,
    boxStatus({ trust: { kind: 'offered', rootFingerprint: fingerprint } }),
  ).start();
  const { text } = await ask(portal.portalPort, '/');
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.regex(text, /This box is new/);
  t.regex(text, /Plug it in/);
  t.regex(text, /Is this from your operator\?/);
  t.regex(text, /0123 4567 89ab cdef/);
  t.regex(text, /<noscript\s*><meta http-equiv="refresh" content="\d+"/);
});

test('without a daemon everything is served and the status is unknown', async (t) => {
  const { portalPort } = await fullPortal(t);
  t.is((await ask(portalPort, '/content')).statusCode, 200);
  t.regex((await ask(portalPort, '/status')).text, /What the box is doing is not known/);
  t.regex((await ask(portalPort, '/status')).text, /November/);
});

test('a page without scripts renews itself until the visitor stops that', async (t) => {
  const portal = await fullPortal(t);
  await createDaemon(t, portal.socketDir, busyStatus).start();
  const { text } = await ask(portal.portalPort, '/status');
  t.regex(text, /http-equiv="refresh" content="3"/);
  t.true(text.includes('href="/status?refresh=off"'));
  t.notRegex((await ask(portal.portalPort, '/status?refresh=off')).text, /http-equiv="refresh"/);
});

test('the status page tells progress, sources, trust, space, history and settings', async (t) => {
  const portal = await fullPortal(t);
  await createDaemon(t, portal.socketDir, busyStatus).start();
  const { text } = await ask(portal.portalPort, '/status');
  t.regex(text, /<progress\s+max="1000000000"\s+value="500000000"/);
  t.regex(text, /500\u00a0MB of 1\u00a0GB · 3 of 9 files · about 3 min left/);
  t.regex(text, /release\.hotspot/);
  t.regex(text, /Do not pull it out yet/);
  t.regex(text, /abab abab/);
  t.regex(text, /Damaged files: 2/);
  t.regex(text, /The setting X is missing/);
  t.regex(text, /The memory card may be failing/);
});

test('the status page says whether receipts are written, where the box knows that word', async (t) => {
  const portal = await fullPortal(t);
  const daemon = createDaemon(t, portal.socketDir);
  await daemon.start();
  const shown = async (receipts?: boolean) => {
    daemon.set(boxStatus(receipts === undefined ? {} : { consents: { receipts } }));
    return (await ask(portal.portalPort, '/status')).text;
  };
  t.notRegex(await shown(), /Receipts are/);
  t.regex(await shown(true), /Receipts are on: this box writes to the sticks of its operator/);
  t.regex(await shown(false), /Receipts are off: this box writes nothing/);
});

test('the home page says that the box is at work', async (t) => {
  const portal = await fullPortal(t);
  await createDaemon(t, portal.socketDir, busyStatus).start();
  t.regex((await ask(portal.portalPort, '/')).text, /See what the box is doing/);
});

test('the status page says that the power supply is weak and the memory card fails', async (t) => {
  const portal = await fullPortal(t);
  const daemon = createDaemon(t, portal.socketDir);
  await daemon.start();
  const shown = async (host?: BoxStatus['host']) => {
    daemon.set(boxStatus(host === undefined ? {} : { host }));
    return (await ask(portal.portalPort, '/status')).text;
  };
  t.notRegex(await shown(), /too little power/);
  t.notRegex(await shown({ underVoltage: false, cardErrors: 0 }), /too little power|card makes/);
  t.regex(await shown({ underVoltage: true, cardErrors: 3 }), /gets too little power/);
  t.regex(await shown({ underVoltage: 'past', cardErrors: 3 }), /The memory card makes errors: 3/);
});

test('the status page tells everybody whether the box counts what is taken', async (t) => {
  const portal = await startPortal(t);
  const daemon = createDaemon(t, portal.socketDir);
  await daemon.start();
  const told = async (isCounting: boolean, isInReceipts: boolean) => {
    daemon.set(boxStatus({ usage: { isCounting, isInReceipts } }));
    return (await ask(portal.portalPort, '/status?lang=en')).text;
  };
  t.regex(await told(true, false), /counts how often things are taken\. It never counts who/);
  t.regex(await told(true, true), /tells its operator the numbers/);
  t.regex(await told(false, true), /does not count what is taken/);
});
