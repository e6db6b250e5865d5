import test from 'ava';
import { readConfiguration } from '../../src/configuration.ts';
import {
  createPinRecord,
  createStewardSessions,
  inventPin,
  isPin,
} from '../../src/api/steward-sessions.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';

test('a PIN is kept as what proves it, never as itself', async (t) => {
  const record = await createPinRecord('123456', 'environment');
  t.false(JSON.stringify(record).includes('123456'));
  t.true(await isPin('123456', record));
  t.false(await isPin('123457', record));
  t.regex(inventPin(), /^\d{6}$/);
});

test('pauses after wrong PINs grow, and a right one ends them', async (t) => {
  const clock = createManualClock();
  const sessions = createStewardSessions(await createPinRecord('123456', 'environment'), clock);
  const wrong = () => sessions.begin('000000');
  for (let attempt = 0; attempt < 5; attempt += 1)
    await t.throwsAsync(wrong(), { code: 'PIN_WRONG' });
  const locked = await t.throwsAsync(sessions.begin('123456'), { code: 'PIN_LOCKED' });
  t.deepEqual((locked as { parameters?: unknown }).parameters, { seconds: 30 });
  clock.pass(30_000);
  await t.throwsAsync(wrong(), { code: 'PIN_WRONG' });
  clock.pass(30_000);
  await t.throwsAsync(wrong(), { code: 'PIN_LOCKED' });
  clock.pass(30_000);
  await sessions.begin('123456');
  await t.throwsAsync(wrong(), { code: 'PIN_WRONG' });
});

test('a session lasts while it is used, and the oldest of too many ends', async (t) => {
  const clock = createManualClock();
  const sessions = createStewardSessions(await createPinRecord('123456', 'environment'), clock);
  const { token } = await sessions.begin('123456');
  for (let minutes = 0; minutes < 60; minutes += 20) {
    clock.pass(20 * 60_000);
    sessions.check(token);
  }
  clock.pass(31 * 60_000);
  t.throws(
    () => {
      sessions.check(token);
    },
    { code: 'SESSION_INVALID' },
  );
  t.throws(
    () => {
      sessions.check(undefined);
    },
    { code: 'SESSION_INVALID' },
  );
  const first = await sessions.begin('123456');
  for (let more = 0; more < 16; more += 1) await sessions.begin('123456');
  t.throws(
    () => {
      sessions.check(first.token);
    },
    { code: 'SESSION_INVALID' },
  );
});

test('a deployment that cannot work is told at once', (t) => {
  const good = {
    HOTSPOT_STORE_DIR: '/a',
    HOTSPOT_STATE_DIR: '/b',
    HOTSPOT_SOCKET_DIR: '/c',
    HOTSPOT_REPOSITORY_DIRS: '/x, /y,',
  };
  t.deepEqual(readConfiguration(good).folders, {
    store: '/a',
    state: '/b',
    sockets: '/c',
    repositories: ['/x', '/y'],
  });
  t.is(readConfiguration({ ...good, HOTSPOT_RESERVE_BYTES: '7' }).reserve(1e12), 7);
  t.is(readConfiguration({ ...good, HOTSPOT_DROP_DIR: '/d' }).folders.drop, '/d');
  t.throws(() => readConfiguration({ ...good, HOTSPOT_STORE_DIR: 'relative' }), {
    message: /HOTSPOT_STORE_DIR/,
  });
  t.throws(() => readConfiguration({ ...good, HOTSPOT_RESERVE_BYTES: 'much' }), {
    message: /HOTSPOT_RESERVE_BYTES/,
  });
});
