import path from 'node:path';
import test from 'ava';
import {
  statusSocketName,
  stewardActs,
  stewardSocketName,
  usagePath,
  type BoxStatus,
  type UsageSummary,
} from '@p2p-hotspot/contract';
import { ask, spawnDaemon, statusLike, type SpawnedDaemon } from '../fixtures/spawn-daemon.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const isReady = (line: Readonly<Record<string, unknown>>) => line['event'] === 'daemon.ready';
const stewardOf = ({ folders }: SpawnedDaemon) => path.join(folders.sockets, stewardSocketName);
const statusOf = ({ folders }: SpawnedDaemon) => path.join(folders.sockets, statusSocketName);

const handOver = (batch: string, item: string, count: number) => ({
  batch: batch.repeat(32),
  counts: [{ kind: 'app', item, count }],
});

const sessionOn = async (daemon: SpawnedDaemon) => {
  const session = await ask(stewardOf(daemon), 'POST', '/v1/session', { body: { pin: '123456' } });
  const { token } = session.body as { token: string };
  return {
    summary: async () =>
      (await ask(stewardOf(daemon), 'GET', usagePath, { token })).body as UsageSummary,
    act: (act: keyof typeof stewardActs, allowed: unknown) =>
      ask(stewardOf(daemon), 'POST', stewardActs[act], { token, body: { allowed } }),
  };
};

test('the portal hands over without a PIN; only a steward reads, and sums outlive a restart', async (t) => {
  const root = await makeFolder(t);
  const first = await spawnDaemon(t, root);
  await first.logged(isReady);
  const steward = stewardOf(first);
  t.deepEqual(await ask(steward, 'POST', usagePath, { body: handOver('a', 'org.app', 12) }), {
    status: 202,
    body: { isCounting: true },
  });
  t.is((await ask(steward, 'GET', usagePath)).status, 401);
  t.is(
    (await ask(steward, 'POST', stewardActs.countUsage, { body: { allowed: false } })).status,
    401,
  );
  t.like((await (await sessionOn(first)).summary()).items[0], { item: 'org.app', all: 10 });
  first.kill('SIGTERM');
  t.is(await first.ended, 0);

  const second = await spawnDaemon(t, root);
  await second.logged(isReady);
  const { summary, act } = await sessionOn(second);
  t.like((await summary()).items[0], { item: 'org.app', all: 10 });
  t.is((await act('tellUsage', true)).status, 202);
  const { usage } = (await ask(statusOf(second), 'GET', '/v1/status')).body as BoxStatus;
  t.deepEqual(usage, { isCounting: true, isInReceipts: true });
  t.is((await act('countUsage', 'no')).status, 400);
  t.is((await act('countUsage', false)).status, 202);
  await statusLike(statusOf(second), (status) => status.usage?.isCounting === false);
  t.deepEqual(
    await ask(stewardOf(second), 'POST', usagePath, { body: handOver('b', 'org.app', 12) }),
    { status: 202, body: { isCounting: false } },
  );
  t.deepEqual((await summary()).items, []);
});

test('what is no hand-over is refused, and nothing of it counts', async (t) => {
  const daemon = await spawnDaemon(t, await makeFolder(t), { USAGE_IN_RECEIPTS: 'on' });
  await daemon.logged(isReady);
  const good = handOver('a', 'org.app', 1);
  const [count] = good.counts;
  const bad = [
    'nonsense',
    {},
    { ...good, batch: 'short' },
    { ...good, counts: 'many' },
    { ...good, counts: Array.from({ length: 501 }, () => count) },
    { ...good, counts: [{ ...count, kind: 'person' }] },
    { ...good, counts: [{ ...count, item: '' }] },
    { ...good, counts: [{ ...count, item: 'x'.repeat(257) }] },
    { ...good, counts: [{ ...count, item: 'a\nb' }] },
    { ...good, counts: [{ ...count, count: -1 }] },
    { ...good, counts: [{ ...count, count: 1.5 }] },
    { ...good, counts: [{ ...count, count: 1e9 }] },
  ];
  for (const body of bad) {
    t.is((await ask(stewardOf(daemon), 'POST', usagePath, { body })).status, 400);
  }
  const { summary } = await sessionOn(daemon);
  t.like(await summary(), { isCounting: true, isInReceipts: true, items: [] });
  const longest = Array.from({ length: 500 }, () => ({ ...count, item: '字'.repeat(256) }));
  const whole = { ...good, counts: longest };
  t.is((await ask(stewardOf(daemon), 'POST', usagePath, { body: whole })).status, 202);
});
