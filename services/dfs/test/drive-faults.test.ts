import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { openHyperdriveNode } from '../src/adapters/hyperdrive/hyperdrive-node.ts';
import type { Ticker } from '../src/core/byte-limit.ts';
import { clearDrives, driveFolder } from '../src/drive/clear-drives.ts';
import { createDriveKeeper } from '../src/drive/drive-keeper.ts';
import { boxStatus, makeFolder, startTable } from './fixtures/swarm.ts';

const key = 'ab'.repeat(32);

for (const [what, isHit] of [
  ['its database', (name: string) => /^db\/(?:CURRENT|MANIFEST.*)$/.test(name)],
  ['the mark of its machine, as on a card that was copied', (name: string) => name === 'CORESTORE'],
] as const) {
  test(`a folder whose power went, with nothing in ${what}, is made anew`, async (t) => {
    const bootstrap = await startTable(t);
    const folder = join(await makeFolder(t), 'drive');
    const open = async () => {
      const node = await openHyperdriveNode({ key, folder, bootstrap });
      await node?.close();
    };
    await open();
    const hit = (await readdir(folder, { recursive: true })).filter(isHit);
    t.true(hit.length > 0);
    for (const name of hit) await writeFile(join(folder, name), '');
    await t.notThrowsAsync(open);
  });
}

test('a drive that cannot be opened is tried again, and ends nothing else', async (t) => {
  const timers: (() => void)[] = [];
  const ticker: Ticker = {
    monotonicMs: () => 0,
    after: (_durationMs, done) => {
      timers.push(done);
      return () => undefined;
    },
  };
  let tries = 0;
  const told = new Promise<string>((resolve) => {
    const keeper = createDriveKeeper({
      ...{ key, folder: '/nowhere', ticker },
      openNode: () => {
        tries += 1;
        return Promise.reject(new Error('no space left'));
      },
      onEvent: (event, { reason }) => {
        resolve(`${event}: ${String(reason)}`);
      },
    });
    keeper.tellBox(boxStatus());
    t.teardown(() => keeper.close());
  });
  t.is(await told, 'dfs.drive-failed: no space left');
  // The retry is planned as soon as it is told.
  await Promise.resolve();
  t.is(timers.length, 1);
  timers[0]?.();
  await new Promise(setImmediate);
  t.is(tries, 2);
});

test('of drives that nobody names any more nothing is kept', async (t) => {
  const folder = await makeFolder(t);
  const [one, other] = [driveFolder(folder, key), driveFolder(folder, 'cd'.repeat(32))];
  for (const name of [one, other]) await mkdir(join(name, 'db'), { recursive: true });
  await clearDrives(folder, key);
  t.deepEqual(await readdir(folder), [key.slice(0, 16)]);
  await clearDrives(folder, undefined);
  t.deepEqual(await readdir(folder), []);
  await clearDrives(join(folder, 'absent'), undefined);
});
