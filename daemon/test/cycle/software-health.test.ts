import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { launcherReportName, type Component, type LauncherReport } from '@p2p-hotspot/contract';
import { createSoftwareCheck } from '../../src/adapters/health/software-check.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { codesOf, makeBoxFolders, makeFolder, openTestBox } from '../fixtures/test-box.ts';

const release = (counter: number) => ({
  counter,
  components: [
    {
      name: 'software-portal',
      kind: 'software' as const,
      counter,
      tree: { 'main.js': `version ${counter}` },
      install: { service: 'portal', version: `0.${counter}.0` },
    },
  ],
});

const setUp = async (t: ExecutionContext) => {
  const folders = await makeBoxFolders(t);
  const sockets = await makeFolder(t);
  const publisher = createPublisher();
  const clock = createManualClock();
  const pinnedRoot = publisher.rootFingerprint;
  const ports = {
    checks: [
      createSoftwareCheck(
        sockets,
        { bootId: 'monday', uptimeSeconds: () => clock.monotonicMs() / 1000 },
        clock,
      ),
    ],
    clock,
  };
  const box = await openTestBox(folders, { pinnedRoot, ports });
  const offered = async (): Promise<LauncherReport['offered']> => {
    const file = path.join(folders.store, 'current/stable/release.json');
    const text = await readFile(file, 'utf8').catch(() => '{"components":[]}');
    const { components } = JSON.parse(text) as { readonly components: readonly Component[] };
    const [component] = components;
    return component === undefined
      ? undefined
      : {
          ...{ channel: 'stable', component: component.name, tree: component.tree },
          ...{ version: component.install['version'] ?? '', build: component.counter },
        };
  };
  /** What the launcher of the portal would say now. */
  const report = async (news: Partial<LauncherReport> = {}): Promise<void> => {
    const what = await offered();
    const text: LauncherReport = {
      ...{ format: 1, service: 'portal', bootId: 'monday', phase: 'ready', startedAt: 1 },
      readyAt: clock.monotonicMs() / 1000,
      ...(what === undefined ? {} : { offered: what }),
      runs: { from: 'release', version: '', build: 1, tree: what?.tree ?? '' },
      ...{ crashes: [], startsUnready: 0 },
      ...news,
    };
    await writeFile(path.join(sockets, launcherReportName('portal')), JSON.stringify(text));
  };
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 10) {
      clock.pass(10_000);
      await new Promise((resolve) => setImmediate(resolve));
      await box.updates.settled();
    }
  };
  const plugIn = (counter: number) =>
    box.plugIn(createMemorySource(publisher.publish(release(counter))));
  return { box, plugIn, report, pass };
};

test('a box whose services no launcher starts takes a program as it takes any file', async (t) => {
  const { plugIn } = await setUp(t);
  t.is((await plugIn(1)).phase, 'COMMITTED');
});

test('a release is kept once its program was ready for a while', async (t) => {
  const { box, plugIn, report, pass } = await setUp(t);
  await report();
  t.is((await plugIn(1)).phase, 'PROBATION');
  t.is(box.status().message.code, 'SOFTWARE_STARTING');
  await report({ phase: 'starting' });
  await pass(60);
  t.is(box.status().phase, 'PROBATION');
  await report();
  await pass(200);
  t.is(box.status().phase, 'COMMITTED');
});

test('a program that its launcher gave up takes its release back, and people are told why', async (t) => {
  const { box, plugIn, report, pass } = await setUp(t);
  t.is((await plugIn(1)).phase, 'COMMITTED');
  await report();
  t.is((await plugIn(2)).phase, 'PROBATION');
  const parameters = { service: 'portal', version: '0.2.0' };
  await report({ because: { code: 'SOFTWARE_CRASHED', parameters } });
  await pass(30);
  t.is(box.status().phase, 'ROLLED_BACK');
  t.true(codesOf(box.status().history).includes('SOFTWARE_CRASHED'));
  t.is(box.status().current?.releases[0]?.counter, 1);
});

test('a program that was not meant for the box is no fault of its release', async (t) => {
  const { box, plugIn, report, pass } = await setUp(t);
  await report();
  await plugIn(1);
  await report({ because: { code: 'SOFTWARE_NOT_NEWER', parameters: {} } });
  await pass(30);
  t.is(box.status().phase, 'COMMITTED');
});

test('a program that never gets ready takes its release back after a time', async (t) => {
  const { box, plugIn, report, pass } = await setUp(t);
  await plugIn(1);
  await report();
  await plugIn(2);
  await report({ phase: 'starting' });
  await pass(1800);
  t.true(codesOf(box.status().history).includes('SOFTWARE_NOT_STARTED'));
  t.is(box.status().current?.releases[0]?.counter, 1);
});

test('a launcher that was not heard since the machine was switched on is waited for', async (t) => {
  const { box, plugIn, report, pass } = await setUp(t);
  await report();
  await plugIn(1);
  await report({ bootId: 'sunday', because: { code: 'SOFTWARE_CRASHED', parameters: {} } });
  await pass(1800);
  t.is(box.status().phase, 'PROBATION');
});
