import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'ava';
import { launcherReportName, type Component, type LauncherReport } from '@p2p-hotspot/contract';
import { createDamagedSoftware } from '../../src/adapters/health/damaged-software.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { codesOf, makeBoxFolders, makeFolder, openTestBox } from '../fixtures/test-box.ts';

const program = 'console.log("portal");';
const release = {
  counter: 1,
  components: [
    {
      name: 'software-portal',
      kind: 'software' as const,
      counter: 1,
      tree: { 'main.js': program },
      install: { service: 'portal', version: '0.1.0' },
    },
  ],
};

test('a program that its launcher finds damaged is read again, told, and repaired from a source', async (t) => {
  const folders = await makeBoxFolders(t);
  const sockets = await makeFolder(t);
  const publisher = createPublisher();
  const clock = createManualClock();
  const box = await openTestBox(folders, {
    pinnedRoot: publisher.rootFingerprint,
    // By itself it re-reads nothing.
    patience: {
      lookAgainMs: 1e9,
      longestMs: 1e9,
      idleMs: 1000,
      idleScrubBytes: 0,
      scrubNoteBytes: 1,
    },
    ports: { clock, doubtedTrees: createDamagedSoftware(sockets, 'monday') },
  });
  const repository = publisher.publish(release);
  const stick = createMemorySource(repository);
  t.is((await box.plugIn(stick)).phase, 'COMMITTED');
  const served = path.join(folders.store, 'current/stable/software-portal/main.js');
  const manifest = await readFile(path.join(folders.store, 'current/stable/release.json'), 'utf8');
  const { components } = JSON.parse(manifest) as { readonly components: readonly Component[] };
  const tree = components[0]?.tree ?? '';
  const report = async (
    startedAt: number,
    news: Partial<LauncherReport> = {},
    offeredTree = tree,
  ): Promise<void> => {
    const offered = { channel: 'stable', component: 'software-portal', tree: offeredTree };
    const text: LauncherReport = {
      ...{ format: 1, service: 'portal', bootId: 'monday', phase: 'ready', startedAt },
      offered: { ...offered, version: '0.1.0', build: 1000 },
      runs: { from: 'image', version: '0.0.1', build: 1 },
      because: { code: 'SOFTWARE_DAMAGED', parameters: {} },
      ...{ crashes: [], startsUnready: 0 },
      ...news,
    };
    await writeFile(path.join(sockets, launcherReportName('portal')), JSON.stringify(text));
  };
  const damage = async (): Promise<void> => {
    await chmod(served, 0o644);
    await writeFile(served, program.replace('portal', 'Portal'));
  };
  const idle = async (): Promise<void> => {
    clock.pass(1000);
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      await box.updates.settled();
    }
  };
  const isRepaired = async () => (await readFile(served, 'utf8')) === program;

  await damage();
  // Of another day, for another reason, about something that is not there: nothing is read.
  await report(1, { bootId: 'sunday' });
  await idle();
  await report(1, { because: { code: 'SOFTWARE_CRASHED', parameters: {} } });
  await idle();
  for (const elsewhere of ['../../../etc', 'f'.repeat(64), '']) {
    await report(1, {}, elsewhere);
    await idle();
  }
  t.false(await isRepaired());
  await report(2);
  await idle();
  t.true(await isRepaired());
  t.deepEqual(codesOf(box.status().history).slice(0, 2), ['FILE_REPAIRED', 'FILE_DAMAGED']);

  // One start is looked at once; the next one again.
  await damage();
  await idle();
  t.false(await isRepaired());
  await report(3);
  await idle();
  t.true(await isRepaired());

  // Without a source it is taken out and told, and comes back with one.
  await box.unplug(stick);
  await damage();
  await report(4);
  await idle();
  await t.throwsAsync(readFile(served), { code: 'ENOENT' });
  t.is(box.status().store.damagedFiles, 1);
  await box.plugIn(createMemorySource(repository));
  t.true(await isRepaired());
});
