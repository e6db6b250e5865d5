import type { MapStatus, MirrorStatus } from '@p2p-hotspot/contract';
import test from 'ava';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import { stewardSocket } from '../fixtures/steward.ts';

const mirror: MirrorStatus = {
  id: 'mirror:https://updates.example/box',
  label: 'updates.example/box',
  message: { code: 'MIRROR_HELD_METERED', parameters: {} },
  nextLook: '2026-11-29T12:00:00Z',
  receivedBytes: 1_500_000,
};

const form = (fields: Readonly<Record<string, string>>) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

test('the status page tells of each mirror, and leads to "pull now"', async (t) => {
  const portal = await startPortal(t);
  await createDaemon(t, portal.socketDir, boxStatus({ mirrors: [mirror] })).start();
  const { text } = await ask(portal.portalPort, '/status?lang=en');
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.regex(text, /the box only looks for news/);
  t.regex(text, /Received this month: 1\.5\u00a0MB/);
  t.true(text.includes('href="/status/pull?lang=en"'));
});

test('the status page tells of maps by link, that nobody signed them, and how far they are', async (t) => {
  const portal = await startPortal(t);
  const map: MapStatus = {
    id: '0123456789abcdef',
    label: 'maps.example/valley.pmtiles',
    message: { code: 'MAP_READY', parameters: { label: 'maps.example/<b>.pmtiles' } },
    receivedBytes: 2_000_000,
    sizeBytes: 2_000_000,
    isSigned: false,
    isPinned: false,
  };
  const half: MapStatus = {
    ...map,
    message: { code: 'MAP_FETCHING', parameters: { label: 'maps.example/half' } },
    receivedBytes: 500_000,
  };
  await createDaemon(t, portal.socketDir, boxStatus({ maps: [map, half] })).start();
  const { text } = await ask(portal.portalPort, '/status?lang=en');
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.regex(text, /Maps that this community chose/);
  t.regex(text, /&lt;b&gt;\.pmtiles.* is here\. No operator signed it/);
  t.is(text.match(/Here so far: 500\u00a0[kK]B of 2\u00a0MB/g)?.length, 1);
  t.true(text.includes('href="/status/pull?lang=en"'));
});

test('a box without mirrors offers no "pull now"', async (t) => {
  const portal = await startPortal(t);
  await createDaemon(t, portal.socketDir).start();
  t.false((await ask(portal.portalPort, '/status')).text.includes('/status/pull'));
});

test('"pull now" asks the box once, and a reload asks nothing', async (t) => {
  const portal = await startPortal(t);
  await createDaemon(t, portal.socketDir, boxStatus({ mirrors: [mirror] })).start();
  const asked = await stewardSocket(t, portal.socketDir, '123456');
  const page = await ask(portal.portalPort, '/status/pull?lang=sw');
  t.deepEqual(checkMarkup(page.text.replaceAll('TEST_IDLE', '')), []);
  t.notRegex(page.text, /http-equiv="refresh"/);
  const answer = await ask(portal.portalPort, '/status/pull?lang=sw', form({ pin: ' 123456 ' }));
  t.is(answer.statusCode, 303);
  t.deepEqual(asked, ['/v1/pull']);
  const { text } = await ask(portal.portalPort, answer.headers.location ?? '');
  t.regex(text, /Kisanduku kinatafuta mapya sasa/);
  t.deepEqual(asked, ['/v1/pull']);
});

test('without the PIN nothing is asked for, and the page says why', async (t) => {
  const portal = await startPortal(t);
  const daemon = createDaemon(t, portal.socketDir, boxStatus({ mirrors: [mirror] }));
  await daemon.start();
  const pull = (pin: string) => ask(portal.portalPort, '/status/pull', form({ pin }));
  const away = await pull('123456');
  t.is(away.statusCode, 503);
  t.regex(away.text, /The box cannot do that now/);
  const asked = await stewardSocket(t, portal.socketDir, '123456');
  const wrong = await pull('654321');
  t.is(wrong.statusCode, 401);
  t.regex(wrong.text, /The PIN is wrong/);
  t.false(wrong.text.includes('654321'));
  const locked = await pull('locked');
  t.is(locked.statusCode, 429);
  t.regex(locked.text, /Wait 30 seconds/);
  t.is((await pull('1'.repeat(5000))).statusCode, 413);
  t.is((await ask(portal.portalPort, '/status', form({ pin: '123456' }))).statusCode, 405);
  t.deepEqual(asked, []);
});
