import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { InstallersStatus } from '@p2p-hotspot/contract';
import { createDocumentFiles } from '../../src/adapters/state/state-folder/document-files.ts';
import type { PullRules } from '../../src/core/pull-policy.ts';
import { createPullGuard } from '../../src/cycle/guard-pull.ts';
import { keepInstallers } from '../../src/installers/keep-installers.ts';
import { DaemonError } from '../../src/ports/daemon-error.ts';
import type { InstallerLook, InstallerOutcome } from '../../src/ports/installer-program.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { makeFolder, unsyncedDisk } from '../fixtures/test-box.ts';

const hourMs = 60 * 60_000;

/** A keeper whose program does what the test says. */
const makeKeeper = async (
  t: ExecutionContext,
  look: (wish: InstallerLook) => Promise<readonly InstallerOutcome[]>,
  rules: PullRules = { isMetered: false },
) => {
  const root = await makeFolder(t);
  const clock = createManualClock();
  const clockProof = { evidence: () => Promise.resolve('ntp' as const) };
  const documents = createDocumentFiles(unsyncedDisk, root);
  const guard = await createPullGuard(rules, clock, clockProof, documents);
  const told: InstallersStatus[] = [];
  const looks: InstallerLook[] = [];
  let rests = 0;
  let onRest: () => void = () => undefined;
  const keeper = keepInstallers({
    program: {
      look: (wish) => {
        looks.push(wish);
        return look(wish);
      },
    },
    ...{ directory: path.join(root, 'local'), fs: unsyncedDisk, guard },
    clock: {
      ...clock,
      sleep: (durationMs, signal) => {
        const slept = clock.sleep(durationMs, signal);
        rests += 1;
        onRest();
        return slept;
      },
    },
    reserve: () => 7,
    quotaBytes: 1000,
    random: () => 0.5,
    onInstallers: (status) => told.push(status),
  });
  t.teardown(() => keeper.stop());
  return {
    ...{ clock, guard, keeper, looks, told },
    /** What it says when it rests for the nth time. */
    atRest: (times: number): Promise<string | undefined> =>
      new Promise((resolve) => {
        onRest = () => {
          if (rests >= times) resolve(told.at(-1)?.message.code);
        };
        onRest();
      }),
  };
};

const outcome = (more: Partial<InstallerOutcome> = {}): InstallerOutcome => ({
  ...{ app: 'App', status: 'current', reasons: [] },
  ...more,
});

test('a box looks by itself every six hours, and tells what became of each program', async (t) => {
  const reason = { code: 'INSTALLER_SIGNER_NOT_PINNED', parameters: { signer: 'x' } };
  const box = await makeKeeper(t, ({ onReceived }) => {
    onReceived(500);
    return Promise.resolve([
      outcome(),
      outcome({ app: 'New', status: 'updated', version: '2' }),
      outcome({ app: 'Held', status: 'held', reasons: [reason] }),
    ]);
  });
  t.is(await box.atRest(1), 'BROUGHT_LOOKED');
  t.deepEqual(box.told.at(-1), {
    message: { code: 'BROUGHT_LOOKED', parameters: { count: 3 } },
    apps: [
      { code: 'BROUGHT_CURRENT', parameters: { app: 'App' } },
      { code: 'BROUGHT_NEW', parameters: { app: 'New', version: '2' } },
      { code: 'BROUGHT_HELD', parameters: { app: 'Held', reason: reason.code } },
    ],
  });
  t.like(box.looks[0], { quotaBytes: 1000, reserveBytes: 7 });
  t.is(box.guard.receivedFrom('installers'), 500);
  box.clock.pass(6 * hourMs - 1);
  t.is(box.looks.length, 1);
  box.clock.pass(1);
  t.is(await box.atRest(2), 'BROUGHT_LOOKED');
  t.is(box.looks.length, 2);
});

test('what could not be reached is looked for sooner, then ever later', async (t) => {
  const reason = { code: 'TRACKER_UNREACHABLE', parameters: {} };
  const box = await makeKeeper(t, () =>
    Promise.resolve([outcome({ status: 'failed', reasons: [reason] })]),
  );
  t.is(await box.atRest(1), 'BROUGHT_LOOKED');
  t.deepEqual(box.told.at(-1)?.apps, [
    { code: 'BROUGHT_UNREACHABLE', parameters: { app: 'App', reason: reason.code } },
  ]);
  box.clock.pass(60_000);
  t.is(await box.atRest(2), 'BROUGHT_LOOKED');
  box.clock.pass(60_000);
  t.is(box.looks.length, 2);
  box.clock.pass(60_000);
  t.is(await box.atRest(3), 'BROUGHT_LOOKED');
});

test('a program that ends in disorder is told, and tried again', async (t) => {
  let isBroken = true;
  const box = await makeKeeper(t, () =>
    isBroken
      ? Promise.reject(new DaemonError('BROUGHT_FAILED', { parameters: { reason: 'exit code 1' } }))
      : Promise.resolve([]),
  );
  t.is(await box.atRest(1), 'BROUGHT_FAILED');
  isBroken = false;
  box.clock.pass(60_000);
  t.is(await box.atRest(2), 'BROUGHT_NONE');
});

test('outside the hours, on a metered link, and beyond the limit nothing is looked for', async (t) => {
  for (const [rules, code] of [
    [{ isMetered: false, window: '01:00-05:00' }, 'MIRROR_HELD_WINDOW'],
    [{ isMetered: true }, 'MIRROR_HELD_METERED'],
  ] as const) {
    const box = await makeKeeper(t, () => Promise.resolve([]), rules);
    t.is(await box.atRest(1), code);
    t.is(box.looks.length, 0);
    box.keeper.pullNow();
    t.is(await box.atRest(2), 'BROUGHT_NONE', 'the steward may lift that');
  }
});

test('a look that comes to the monthly limit is stopped in the middle', async (t) => {
  const box = await makeKeeper(
    t,
    ({ onReceived, signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
        onReceived(600_000);
        onReceived(600_000);
      }),
    { isMetered: false, monthlyMegabytes: 1 },
  );
  t.is(await box.atRest(1), 'MIRROR_HELD_BUDGET');
  t.is(box.guard.receivedFrom('installers'), 1_200_000);
  box.keeper.pullNow();
  t.is(await box.atRest(2), 'MIRROR_HELD_BUDGET');
  t.is(box.looks.length, 1, 'and not begun again: that limit is money');
});

test('a box that stops does not wait for a look', async (t) => {
  let onBegun: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    onBegun = resolve;
  });
  const box = await makeKeeper(t, ({ signal }) => {
    onBegun();
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
  });
  await begun;
  await box.keeper.stop();
  await t.notThrowsAsync(box.keeper.ended);
});
