import { stat } from 'node:fs/promises';
import path from 'node:path';
import { waitFor, type Box } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { expect } from '../engine-helper/expect.ts';
import { eventually } from '../lab/eventually.ts';
import { plugIn, waitForRelease } from '../lab/plug-in.ts';
import { releaseWith } from './notes-app.ts';
import { UpdatesLocked } from './supervisor-locks.ts';
import { containerOf, extra, release, supervised, type Trial } from './trial.ts';

/** Neither the supervisor nor a crash of ours comes between a release and its end. */
export const tryLocks = async (trial: Trial, first: Box): Promise<Box> => {
  const { engine, supervisor, locks, operator, directory, versions, log } = trial;
  const lock = path.join(locks.folderOf('daemon'), 'updates.lock');
  const isThere = () =>
    stat(lock).then(
      () => true,
      () => false,
    );
  const isLocked = async (): Promise<boolean> =>
    (await execa('flock', ['-n', lock, 'true'], { reject: false })).exitCode !== 0;
  const three = await release(3);
  const isRefused = async (what: string): Promise<void> => {
    const before = await supervised(engine);
    const said: unknown = await supervisor.apply(three).catch((error: unknown) => error);
    expect(said instanceof UpdatesLocked, true, `${what}: the supervisor waits`);
    expect(await supervised(engine), before, `${what}: services of the fleet`);
  };
  expect(await isThere(), false, 'a lock while nothing is under way');
  await plugIn(first, await releaseWith(operator, directory, versions.slow, 2));
  await waitFor(first, ({ phase }) => phase === 'PROBATION');
  expect(await isLocked(), true, 'the lock while a release is tried');
  await isRefused('while a release is tried');
  process.kill(first.daemonPid, 'SIGKILL');
  await first.stop();
  expect([await isThere(), await isLocked()], [true, false], 'what a crash leaves');
  await isRefused('after a crash of the daemon');

  const box = await trial.startBox();
  await waitFor(box, ({ phase }) => phase === 'PROBATION');
  await eventually('the lock is taken again', async () => ((await isLocked()) ? true : undefined));
  await isRefused('while the release is tried once more');
  await engine.docker('exec', '--user', '0', extra, '/bin/busybox', 'touch', '/tmp/well');
  await waitForRelease(box, 2);
  await eventually('the lock is let go', async () => ((await isThere()) ? undefined : true));
  const steps = await supervisor.apply(three);
  expect(steps.includes('start portal'), true, 'the release of the fleet comes now');
  expect((await containerOf(engine, extra))[1], versions.slow.id, 'the app');
  log('the supervisor waits while a release of ours is tried, also after a crash, and not longer');
  return box;
};

/** The labels of the supervisor on an image that a release brings. */
export const tryMarkedImage = async (trial: Trial, box: Box): Promise<void> => {
  const { engine, supervisor, operator, directory, versions, log } = trial;
  await plugIn(box, await releaseWith(operator, directory, versions.marked, 3));
  const { history } = await waitFor(box, (status) =>
    status.history.some(({ message }) => message.code === 'RELEASE_QUARANTINED'),
  );
  const reasons = history.map(({ message }) => String(message.parameters['reason'] ?? ''));
  const reason = 'the image has the label io.balena.supervised';
  expect(reasons.includes(reason), true, 'why the release was taken back');
  expect((await containerOf(engine, extra))[1], versions.slow.id, 'the app of the release before');
  expect(await supervisor.apply(await release(3)), [], 'the supervisor is not confused');
  // Power off and on: the engine starts the app, nobody else has to.
  await engine.cut();
  await engine.start();
  await eventually('the app comes back', async () =>
    (await containerOf(engine, extra))[2] === 'true' ? true : undefined,
  );
  log('an image with the labels of the supervisor is refused, and its release taken back');
};
