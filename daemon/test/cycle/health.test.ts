import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import type { Manifest } from '@p2p-hotspot/contract';
import {
  createAppRepositoryCheck,
  createServedFilesCheck,
} from '../../src/adapters/health/served-files.ts';
import type { HealthCheck, HealthVerdict } from '../../src/ports/health-check.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { codesOf, makeBoxFolders, openTestBox, readServed } from '../fixtures/test-box.ts';

const message = { code: 'COMPONENT_UNHEALTHY', parameters: { component: 'x', file: 'y' } };

/** A check whose answer depends on the component's counter. */
const checkBy = (verdict: (counter: number) => HealthVerdict): HealthCheck => ({
  name: 'trial',
  appliesTo: () => true,
  check: ({ component }) => Promise.resolve(verdict(component.counter)),
});

const release = (counter: number) => ({
  counter,
  components: [{ name: 'books', counter, tree: { 'a.txt': `text ${counter}` } }],
});

test('a release that does not work is rolled back, tried again, and then left alone', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const clock = createManualClock();
  let tries = 0;
  const check = checkBy((counter) => {
    if (counter !== 2) return { kind: 'healthy' };
    tries += 1;
    return { kind: 'unhealthy', message };
  });
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    ports: { checks: [check], clock },
  });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  const status = await box.plugIn(createMemorySource(publisher.publish(release(2))));
  t.is(status.phase, 'ROLLED_BACK');
  t.is(status.message.code, 'COMPONENT_UNHEALTHY');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 1');
  t.is(tries, 1);

  for (let round = 0; round < 4; round += 1) {
    clock.pass(2000);
    await new Promise((resolve) => setImmediate(resolve));
    await box.updates.settled();
  }
  t.is(tries, 2);
  t.true(codesOf(box.status().history).includes('RELEASE_QUARANTINED'));
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 1');

  const newer = await box.plugIn(createMemorySource(publisher.publish(release(3))));
  t.is(newer.phase, 'COMMITTED');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 3');
});

test('a check that failed before the switch counts nothing after it', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  let isDown = false;
  const check = checkBy(() => (isDown ? { kind: 'unhealthy', message } : { kind: 'healthy' }));
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    ports: { checks: [check] },
  });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  isDown = true;
  const status = await box.plugIn(createMemorySource(publisher.publish(release(2))));
  t.is(status.phase, 'COMMITTED');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 2');
});

test('a checker that cannot be reached means wait, and power cuts in between count nothing', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const pinnedRoot = publisher.rootFingerprint;
  const clock = createManualClock();
  let isReachable = true;
  const check = checkBy((counter) =>
    counter === 2 && !isReachable ? { kind: 'unreachable', message } : { kind: 'healthy' },
  );
  const ports = { checks: [check], clock };
  const box = await openTestBox(folders, { pinnedRoot, ports });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  isReachable = false;
  const waiting = await box.plugIn(createMemorySource(publisher.publish(release(2))));
  t.is(waiting.phase, 'PROBATION');
  await box.updates.stop();

  for (let cut = 0; cut < 5; cut += 1) {
    const again = await openTestBox(folders, { pinnedRoot, ports });
    t.is(again.status().phase, 'PROBATION');
    await again.updates.stop();
  }
  isReachable = true;
  const last = await openTestBox(folders, { pinnedRoot, ports });
  t.is(last.status().phase, 'COMMITTED');
  t.is(last.status().current?.releases[0]?.counter, 2);
});

test('a steward need not wait for the end of a probation', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    ports: {
      checks: [
        checkBy((counter) =>
          counter === 3 ? { kind: 'unreachable', message } : { kind: 'healthy' },
        ),
      ],
    },
  });
  for (const counter of [1, 2, 3]) {
    await box.plugIn(createMemorySource(publisher.publish(release(counter))));
  }
  t.is(box.status().phase, 'PROBATION');
  await box.updates.acts.rollback();
  await box.updates.settled();
  t.is(box.status().phase, 'ROLLED_BACK');
  t.is(await readServed(folders, 'stable/books', 'a.txt'), 'text 2');
});

test('an app repository without its signed entry does not come into force', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    ports: {
      checks: [createServedFilesCheck(folders.store), createAppRepositoryCheck(folders.store)],
    },
  });
  const apps = (counter: number, tree: Record<string, string>) => ({
    counter,
    components: [{ name: 'apps', kind: 'apps' as const, counter, tree }],
  });
  await box.plugIn(createMemorySource(publisher.publish(apps(1, { 'entry.jar': 'signed' }))));
  t.is(box.status().phase, 'COMMITTED');
  const status = await box.plugIn(createMemorySource(publisher.publish(apps(2, { other: 'x' }))));
  t.is(status.phase, 'ROLLED_BACK');
  t.deepEqual(status.message, {
    code: 'COMPONENT_UNHEALTHY',
    parameters: { component: 'stable/apps', file: 'entry.jar' },
  });
  t.is(await readServed(folders, 'stable/apps', 'entry.jar'), 'signed');
});

test('a release whose files are not what its index says is noticed', async (t) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const box = await openTestBox(folders, { pinnedRoot: publisher.rootFingerprint });
  await box.plugIn(createMemorySource(publisher.publish(release(1))));
  const check = createServedFilesCheck(folders.store);
  const manifest = await readFile(path.join(folders.store, 'current/stable/release.json'), 'utf8');
  const [component] = (JSON.parse(manifest) as Manifest).components;
  if (component === undefined) throw new Error('no component');
  const part = { channel: 'stable', component };
  const { signal } = new AbortController();
  t.is((await check.check(part, signal, 'after')).kind, 'healthy');
  await rm(path.join(folders.store, 'current/stable/books/a.txt'));
  t.is((await check.check(part, signal, 'after')).kind, 'unhealthy');
  await rm(path.join(folders.store, 'trees', `${component.tree}.files`));
  t.is((await check.check(part, signal, 'after')).kind, 'unhealthy');
});
