import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import { bundleBytes, createPublisher } from '../fixtures/publisher.ts';
import { spawnDaemon, statusLike, type SpawnedDaemon } from '../fixtures/spawn-daemon.ts';
import { makeFolder } from '../fixtures/test-box.ts';

const release = (counter: number) => ({
  counter,
  components: [
    { name: 'books', counter, tree: { version: String(counter), [`only-${counter}`]: 'x' } },
  ],
});

const servedVersion = (root: string): Promise<string> =>
  readFile(path.join(root, 'store/current/stable/books/version'), 'utf8');

const isApplied = async (daemon: SpawnedDaemon, counter: number): Promise<BoxStatus> => {
  await daemon.logged(({ event }) => event === 'daemon.ready');
  return statusLike(
    path.join(daemon.folders.sockets, statusSocketName),
    ({ phase, current }) =>
      (phase === 'COMMITTED' || phase === 'IDLE') && current?.releases[0]?.counter === counter,
  );
};

const killEverywhere = async (t: ExecutionContext, when: 'before' | 'after'): Promise<void> => {
  t.timeout(600_000);
  const publisher = createPublisher();
  const bundles = [
    await bundleBytes(publisher.publish(release(1))),
    await bundleBytes(publisher.publish(release(2))),
  ] as const;
  const trust = { TRUST_ROOT: publisher.rootFingerprint };
  const prepared = await makeFolder(t);
  const first = await spawnDaemon(t, prepared, trust);
  await writeFile(path.join(first.folders.drop, '1.hotspot'), bundles[0]);
  await isApplied(first, 1);
  first.kill('SIGTERM');
  t.is(await first.ended, 0);

  let kills = 0;
  for (let at = 0; ; at += 1) {
    const root = await makeFolder(t);
    for (const name of ['store', 'state', 'drop']) {
      await cp(path.join(prepared, name), path.join(root, name), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
    await writeFile(path.join(root, 'drop/2.hotspot'), bundles[1]);
    const killed = await spawnDaemon(t, root, { ...trust, KILL_AT: String(at), KILL_WHEN: when });
    const end = await Promise.race([killed.ended, isApplied(killed, 2).catch(() => killed.ended)]);
    const wasKilled = end === 'SIGKILL';
    t.true(['1', '2'].includes(await servedVersion(root)), `killed ${when} record ${at}`);
    killed.kill('SIGKILL');
    await killed.ended;

    const again = await spawnDaemon(t, root, trust);
    const status = await isApplied(again, 2);
    t.is(await servedVersion(root), '2');
    t.is(status.current?.generation, 2);
    again.kill('SIGTERM');
    t.is(await again.ended, 0);
    if (!wasKilled) break;
    kills += 1;
  }
  t.log(`${kills} kills`);
  t.true(kills >= 7);
};

test.serial('killed before any journal record, a restart finds old or new and converges', (t) =>
  killEverywhere(t, 'before'),
);

test.serial('killed after any journal record, a restart finds old or new and converges', (t) =>
  killEverywhere(t, 'after'),
);
