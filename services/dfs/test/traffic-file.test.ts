import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { openTraffic, saveEveryBytes } from '../src/keeper/traffic-file.ts';
import { makeFolder } from './fixtures/swarm.ts';

const now = '2026-11-30T00:00:00Z';

test('a power cut makes the month’s count forget a few megabytes at most', async (t) => {
  const folder = await makeFolder(t);
  const traffic = await openTraffic(folder, now);
  traffic.sent(saveEveryBytes - 1);
  traffic.received(1);
  // Nobody asks for it to be saved.
  while ((await readFile(join(folder, 'traffic.json'), 'utf8').catch(() => '')) === '');
  const { sentBytes, receivedBytes } = (await openTraffic(folder, now)).read();
  t.deepEqual([sentBytes, receivedBytes], [saveEveryBytes - 1, 1]);
});

test('a count that is damaged begins anew, and one on a disk that takes nothing is kept in memory', async (t) => {
  const folder = await makeFolder(t);
  await writeFile(join(folder, 'traffic.json'), '{"month":');
  t.is((await openTraffic(folder, now)).read().sentBytes, 0);
  const traffic = await openTraffic(join(folder, 'absent'), now);
  traffic.sent(5);
  await t.notThrowsAsync(traffic.save());
  t.is(traffic.read().sentBytes, 5);
});
