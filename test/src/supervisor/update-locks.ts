import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CodedMessage } from '@p2p-hotspot/contract';
import { waitFor, type Box } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { expect } from '../engine-helper/expect.ts';
import { askHelper } from '../engine-helper/helper-process.ts';
import { saveArchive } from '../engine-helper/tiny-images.ts';
import { eventually } from '../lab/eventually.ts';
import { plugIn, waitForRelease } from '../lab/plug-in.ts';
import { releaseWith } from './notes-app.ts';
import { UpdatesLocked } from './supervisor-locks.ts';
import { containerOf, extra, markedImage, release, supervised, type Trial } from './trial.ts';

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

/** The labels of the supervisor on an image: the laptop would refuse it, and so does the helper. */
export const tryMarkedImage = async (trial: Trial): Promise<void> => {
  const { engine, supervisor, helperFolder, directory, versions, log } = trial;
  const id = (await engine.docker('image', 'inspect', '--format', '{{.Id}}', markedImage)).trim();
  const archive = await saveArchive(engine, directory, id);
  const loaded = await askHelper(helperFolder, 'POST', `images/load/${id}`, {
    archive: archive.open(),
  });
  expect(loaded.status, 204, 'loading an image with labels of the supervisor');
  const app = { imageId: id, role: 'app', environment: {}, ports: [] };
  const { code, body } = await askHelper(helperFolder, 'PUT', 'extras/marked', { json: app });
  expect(code, 'ENGINE_REFUSED', 'an app of it');
  const reason = 'the image has the label io.balena.supervised';
  expect((body as CodedMessage).parameters['reason'], reason, 'why it is refused');
  expect(await supervisor.apply(await release(3)), [], 'the supervisor is not confused');
  // Power off and on: the engine starts the app, nobody else has to.
  await engine.cut();
  await engine.start();
  await eventually('the app comes back', async () =>
    (await containerOf(engine, extra))[2] === 'true' ? true : undefined,
  );
  expect((await containerOf(engine, extra))[1], versions.slow.id, 'the app that came back');
  log('an image with the labels of the supervisor is refused; apps come back after a power cut');
};
