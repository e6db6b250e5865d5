import test, { type ExecutionContext } from 'ava';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import type { HealthCheck, HealthVerdict } from '../../src/ports/health-check.ts';
import type { Target } from '../../src/ports/target.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource, type MemorySourceOptions } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { makeBoxFolders, openTestBox } from '../fixtures/test-box.ts';

const release = (counter: number) => ({
  counter,
  components: [{ name: 'pages', counter, tree: { 'which.txt': `version ${counter}` } }],
});

const unreachable: HealthVerdict = {
  kind: 'unreachable',
  message: { code: 'SOFTWARE_STARTING', parameters: {} },
};
const unhealthy: HealthVerdict = {
  kind: 'unhealthy',
  message: { code: 'CONTAINER_UNHEALTHY', parameters: { component: 'pages' } },
};

/** A box that notes when the lock was held: at what a target does, at what a check sees. */
const setUp = async (t: ExecutionContext) => {
  const folders = await makeBoxFolders(t);
  const publisher = createPublisher();
  const clock = createManualClock();
  const seen: string[] = [];
  let isHeld = false;
  let hindrance: DaemonError | undefined;
  let verdict: HealthVerdict = { kind: 'healthy' };
  const note = (what: string): Promise<void> => {
    seen.push(`${what} ${isHeld ? 'held' : 'free'}`);
    return Promise.resolve();
  };
  const target: Target = {
    kinds: ['content'],
    prepare: async () => {
      await note('prepare');
      if (hindrance !== undefined) throw hindrance;
    },
    activate: () => note('activate'),
  };
  const check: HealthCheck = {
    name: 'trial',
    appliesTo: () => true,
    check: async (_part, _signal, moment) => {
      await note(`check ${moment}`);
      return moment === 'before' ? { kind: 'healthy' } : verdict;
    },
  };
  const open = () =>
    openTestBox(folders, {
      pinnedRoot: publisher.rootFingerprint,
      ports: {
        clock,
        targets: [target],
        checks: [check],
        updateLock: {
          hold: () => {
            isHeld = true;
            return Promise.resolve();
          },
          release: () => {
            isHeld = false;
            return Promise.resolve();
          },
        },
      },
    });
  const source = (counter: number, options: MemorySourceOptions = {}) =>
    createMemorySource(publisher.publish(release(counter)), options);
  const pass = async (box: Awaited<ReturnType<typeof open>>): Promise<void> => {
    clock.pass(2000);
    await new Promise((resolve) => setImmediate(resolve));
    await box.updates.settled();
  };
  return {
    ...{ open, source, pass, seen },
    isHeld: () => isHeld,
    hinder: (error: DaemonError) => {
      hindrance = error;
    },
    judge: (next: HealthVerdict) => {
      verdict = next;
    },
  };
};

test('others are asked to wait from the staging of an update to its end, and not longer', async (t) => {
  const { open, source, seen, isHeld } = await setUp(t);
  const box = await open();
  t.is((await box.plugIn(source(1))).phase, 'COMMITTED');
  t.is((await box.plugIn(source(2))).phase, 'COMMITTED');
  t.deepEqual(seen.slice(-4), [
    'prepare held',
    'check before held',
    'activate held',
    'check after held',
  ]);
  t.false(isHeld());
});

test('they wait through a probation, also when the box starts anew in the middle of it', async (t) => {
  const { open, source, pass, judge, isHeld } = await setUp(t);
  const box = await open();
  judge(unreachable);
  t.is((await box.plugIn(source(1))).phase, 'PROBATION');
  t.true(isHeld());
  await box.updates.stop();
  t.false(isHeld());
  const again = await open();
  t.is(again.status().phase, 'PROBATION');
  t.true(isHeld());
  judge({ kind: 'healthy' });
  await pass(again);
  t.is(again.status().phase, 'COMMITTED');
  t.false(isHeld());
});

test('an update that goes back holds it until all is as it was', async (t) => {
  const { open, source, seen, judge, isHeld } = await setUp(t);
  const box = await open();
  await box.plugIn(source(1));
  judge(unhealthy);
  t.is((await box.plugIn(source(2))).phase, 'ROLLED_BACK');
  t.is(seen.at(-1), 'activate held');
  t.false(isHeld());
});

test('nobody waits while the update itself waits for bytes or for room', async (t) => {
  const { open, source, seen, hinder, isHeld } = await setUp(t);
  const box = await open();
  const gone = source(1, { goneAtRange: 0 });
  t.is((await box.plugIn(gone)).phase, 'WAITING_SOURCE');
  t.false(isHeld());
  await box.unplug(gone);
  hinder(new DaemonError('ENGINE_FULL', { parameters: { neededBytes: 2, freeBytes: 1 } }));
  t.is((await box.plugIn(source(1))).phase, 'WAITING_SOURCE');
  t.is(seen.at(-1), 'prepare held');
  t.false(isHeld());
});
