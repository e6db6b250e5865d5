import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startBox, type Box } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { expect } from '../engine-helper/expect.ts';
import { askHelper } from '../engine-helper/helper-process.ts';
import { helperStart } from '../engine-helper/own-replacement.ts';
import { createTinyImages, saveArchive } from '../engine-helper/tiny-images.ts';
import { dockerNeeds, withDockerEngine, type DockerEngine } from '../lab/docker-engine.ts';
import { eventually } from '../lab/eventually.ts';
import { hotspotHere } from '../lab/hotspot-here.ts';
import { inNetworks, type NetworkMachine } from '../lab/network.ts';
import { makeOperator } from '../lab/operator.ts';
import { plugIn, waitForRelease } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { importDebianTools } from './debian-image.ts';
import { appPort, buildNotes, examplePage, releaseWith } from './notes-app.ts';
import { createSupervisorLocks } from './supervisor-locks.ts';
import { createSupervisor } from './supervisor.ts';
import {
  appId,
  containerOf,
  extra,
  markedImage,
  registry,
  release,
  supervised,
  type Trial,
} from './trial.ts';
import { tryLocks, tryMarkedImage } from './update-locks.ts';
import { applyVisitorRules } from './visitor-rules.ts';

const gateway = '192.168.44.1';
const outside = '203.0.113.2';

const browse = async ({ enter }: NetworkMachine, address: string): Promise<string> => {
  const [program = '', ...words] = enter;
  const { exitCode, stdout } = await execa(program, [...words, 'curl', '-s', '-m', '20', address], {
    reject: false,
    stripFinalNewline: false,
  });
  return exitCode === 0 ? stdout : `curl ${exitCode}`;
};

const namesOfImages = async (engine: DockerEngine): Promise<string[]> =>
  (await engine.docker('images', '--no-trunc', '--format', '{{.Repository}}:{{.Tag}} {{.ID}}'))
    .split('\n')
    .sort();

const modeOf = async (folder: string): Promise<string> => {
  const { mode, uid } = await stat(folder);
  return `${(mode & 0o7777).toString(8)} of ${uid}`;
};

/** The first program of `daemon` opens the folder of its lock, and nothing runs as root after it. */
const tryFirstProgram = async ({ engine, locks, log }: Trial): Promise<void> => {
  const who = path.join(locks.folderOf('daemon'), 'who');
  const whoIsThere = () =>
    eventually('the daemon of the fleet starts', async () => {
      const text = await readFile(who, 'utf8').catch(() => '');
      return text === '' ? undefined : text.trim();
    });
  const expected = '61001:61000 /opt/hotspot/launcher.js daemon';
  expect(await whoIsThere(), expected, 'who the daemon is');
  // A restart of the machine: its `/tmp` is empty, and the engine starts what it had.
  await engine.cut();
  await rm(path.dirname(locks.folderOf('daemon')), { recursive: true });
  await engine.start();
  expect(await whoIsThere(), expected, 'who the daemon is after a restart');
  expect(await modeOf(locks.folderOf('portal')), '755 of 0', 'a folder that the engine made');
  expect(await modeOf(locks.folderOf('daemon')), '1777 of 0', 'the folder of the lock');
  log('after a restart of the machine the daemon, user 61001, can take the update lock');
};

/** From the folder of the example to a phone. */
const tryExample = async (trial: Trial, box: Box): Promise<void> => {
  const { engine, machine, phone, operator, directory, versions, log } = trial;
  await plugIn(box, await releaseWith(operator, directory, versions.first, 1));
  const status = await waitForRelease(box, 1);
  expect(
    status.images?.map(({ ports }) => ports),
    [[appPort]],
    'ports in the status',
  );
  const rules = await applyVisitorRules(machine, box.socketDirectory, 'village');
  expect(rules.appPorts, [appPort], 'ports that the Wi-Fi service opens');
  const page = () => browse(phone, `http://${gateway}:${appPort}/`);
  // That a container runs does not say that its program listens.
  const shown = await examplePage();
  await eventually('what a phone is shown', async () => (await page()) === shown || undefined);
  const home = await eventually('the front page leads to the app', async () => {
    const text = await (await fetch(`${box.portalUrl}/?lang=en`)).text();
    return text.includes(`:${appPort}/`) ? text : undefined;
  });
  expect(home.includes('More on this box'), true, 'the front page has the words for it');

  const ask = ['/bin/busybox', 'wget', '-q', '-O', '-', `http://${outside}/`];
  const free = ['run', '--rm', '--network', 'bridge', 'tiny-base', ...ask];
  expect((await engine.docker(...free)).trim(), 'outside', 'a container that is free to go out');
  const { stdout } = await execa(
    '/usr/bin/docker',
    ['exec', extra, '/bin/busybox', 'timeout', '5', ...ask],
    { env: engine.environment, reject: false },
  );
  expect(stdout, '', 'what an app hears from outside');
  log(
    'the example of the guide: built, saved, signed, on the box, and shown by a phone; it reaches nobody outside',
  );
};

/** What the supervisor cleans up and makes anew, and what it leaves alone. */
const tryCleanUps = async (trial: Trial): Promise<void> => {
  const { engine, supervisor, phone, directory, log } = trial;
  const images = await createTinyImages(engine, path.join(directory, 'more'));
  await images.build('somebody:1', ['ENV MORE=1']);
  // Not paused for it: the engine calls what was paused unhealthy.
  const dangling = (await engine.docker('commit', '--pause=false', extra)).trim();
  for (const name of ['orphan', '99_other', 'orphan-of-2_fleets']) {
    await engine.docker('volume', 'create', name);
  }
  const [before, two] = [await containerOf(engine, extra), await release(2)];
  const steps = await supervisor.apply(two);
  expect(
    // The engine lists in no order.
    steps.filter((step) => !step.startsWith('saveImage')).sort(),
    [
      `cleanup ${dangling}`,
      'kill portal',
      `removeImage ${registry}/portal-1`,
      'removeVolume 99_other',
      'removeVolume orphan-of-2_fleets',
      'start portal',
      'takeLock',
    ],
    'what the supervisor does',
  );
  expect(await supervisor.cleanUpVolumes(two), ['orphan'], 'volumes that it cleans up');
  expect(await supervisor.apply(two), [], 'when it looks again');
  expect(await containerOf(engine, extra), before, 'the app');
  const names = await namesOfImages(engine);
  const held = `hotspot/image:${before[1]?.slice(7) ?? ''} ${before[1] ?? ''}`;
  expect(names.includes(held), true, 'the image of the app');
  expect(
    names.some((name) => name.startsWith('somebody:1')),
    true,
    'an image with a name',
  );
  expect(
    names.some((name) => name.includes(dangling)),
    false,
    'an image without one',
  );
  await engine.docker('network', 'inspect', 'hotspot-extras');
  const page = await browse(phone, `http://${gateway}:${appPort}/`);
  expect(page, await examplePage(), 'the page after all that');
  log(
    `the supervisor's clean-ups took ${steps.length} steps; app, its image and its network stayed`,
  );
};

/** The helper does nothing to what is the supervisor's. */
const tryHelper = async (trial: Trial): Promise<void> => {
  const { engine, supervisor, helperFolder, directory, versions, log } = trial;
  const portal = `${registry}/portal-2`;
  const id = (await engine.docker('image', 'inspect', '--format', '{{.Id}}', portal)).trim();
  const before = [await supervised(engine), await namesOfImages(engine)];
  const ask = async (method: string, place: string, json?: unknown): Promise<string> => {
    const { status, code } = await askHelper(
      helperFolder,
      method,
      place,
      json === undefined ? {} : { json },
    );
    return code ?? String(status);
  };
  const app = { imageId: versions.first.id, environment: {}, ports: [] };
  const expected: readonly (readonly [string, string, unknown, string])[] = [
    ['POST', 'replace', { images: { portal: versions.first.id } }, 'ENGINE_SUPERVISED'],
    ['POST', 'replace', { images: {} }, 'ENGINE_SUPERVISED'],
    ['PUT', 'extras/help', { ...app, role: 'remote-help' }, 'ENGINE_SUPERVISED'],
    ['PUT', 'extras/theirs', { ...app, imageId: id, role: 'app' }, 'ENGINE_REFUSED'],
    ['POST', 'images/tag', { imageId: id, name: 'hotspot/theirs:1' }, 'ENGINE_REFUSED'],
    ['DELETE', 'extras/portal', undefined, '204'],
    ['POST', 'images/keep', { imageIds: [] }, '204'],
  ];
  for (const [method, place, json, code] of expected) {
    expect(await ask(method, place, json), code, `${method} ${place}`);
  }
  // An image of a release that the supervisor has, too: both hold it, and only ours is let go.
  const archive = await saveArchive(engine, directory, id);
  const place = `images/load/${id}`;
  const loaded = await askHelper(helperFolder, 'POST', place, { archive: archive.open() });
  expect(loaded.status, 204, 'loading an image that the supervisor has');
  expect(await ask('POST', 'images/keep', { imageIds: [] }), '204', 'letting it go');
  const after = [await supervised(engine), await namesOfImages(engine)];
  const own = new Set([`hotspot/image:${id.slice(7)} ${id}`]);
  expect([after[0], after[1]?.filter((name) => !own.has(name))], before, 'containers and images');
  expect(await supervisor.apply(await release(2)), [], 'the supervisor afterwards');
  log('the helper replaces no service of the fleet and takes no image of it');
};

/** Why nothing of ours replaces services here. */
const tryReplacing = async ({ engine, supervisor, log }: Trial): Promise<void> => {
  const name = 'portal_11_12_c2';
  const before = await containerOf(engine, name);
  await engine.docker('rm', '--force', name);
  const labels = ['supervised=true', `app-id=${appId}`, 'service-id=7', 'service-name=portal'];
  await engine.docker(
    ...['run', '--detach', '--network', 'none', '--name', name],
    ...labels.flatMap((label) => ['--label', `io.balena.${label}`]),
    ...['tiny-base', '/bin/sleep', '99999'],
  );
  const steps = await supervisor.apply(await release(2));
  expect(steps, ['takeLock', 'kill portal', 'start portal'], 'what is done to it');
  expect((await containerOf(engine, name))[1], before[1], 'the image of the portal');
  log('an image that was put behind a service of the fleet is undone by the supervisor');
};

/** Something that is not on the box, and answers. */
const withServer = async (
  { enter }: NetworkMachine,
  folder: string,
  task: () => Promise<void>,
): Promise<void> => {
  await writeFile(path.join(folder, 'index.html'), 'outside');
  const [program = '', ...words] = enter;
  const server = execa(program, [...words, 'busybox', 'httpd', '-f', '-p', '80', '-h', folder], {
    reject: false,
  });
  try {
    await task();
  } finally {
    server.kill();
    await server;
  }
};

const build = async (engine: DockerEngine, directory: string): Promise<void> => {
  const images = await createTinyImages(engine, directory);
  await importDebianTools(engine, directory, `${registry}/daemon`);
  await images.build(markedImage, ['LABEL io.balena.supervised=true']);
  await images.build(`${registry}/engine`, helperStart('1'));
  for (const number of [1, 2, 3]) {
    await images.build(`${registry}/portal-${number}`, [
      'STOPSIGNAL SIGKILL',
      `ENV VERSION=${number}`,
    ]);
  }
};

const run = async (log: (line: string) => void): Promise<void> => {
  await inScratch(async (directory) => {
    const inside = (name: string) => path.join(directory, name);
    for (const name of ['laptop', 'operator', 'engine', 'images', 'outside', 'more']) {
      await mkdir(inside(name));
    }
    const versions = await withDockerEngine({ directory: inside('laptop') }, (engine) =>
      buildNotes(engine, inside('laptop')),
    );
    const operator = await makeOperator(inside('operator'), { command: hotspotHere });
    await inNetworks(async (networks) => {
      const machine = await networks.join('box', 'village', `${gateway}/24`);
      const phone = await networks.join('phone', 'village', '192.168.44.9/24');
      await networks.join('box', 'uplink', '203.0.113.1/24');
      const internet = await networks.join('internet', 'uplink', `${outside}/24`);
      await withServer(internet, inside('outside'), () =>
        withDockerEngine({ directory: inside('engine'), enter: machine.enter }, async (engine) => {
          await build(engine, inside('images'));
          const locks = createSupervisorLocks(inside(`services/${appId}`));
          const supervisor = createSupervisor({ engineSocket: engine.socket, appId, locks });
          const helperFolder = inside(`engine/data/volumes/${appId}_engine/_data`);
          const trial: Trial = {
            ...{ engine, supervisor, locks, helperFolder, operator, versions, machine, phone },
            ...{ directory, log },
            startBox: () =>
              startBox({
                directory: inside('box'),
                trustRoot: operator.rootFingerprint,
                portalPort: 0,
                environment: {
                  BALENA: '1',
                  BALENA_APP_LOCK_PATH: path.join(locks.folderOf('daemon'), 'updates.lock'),
                  HOTSPOT_ENGINE_SOCKET_DIR: helperFolder,
                  HOTSPOT_RESERVE_BYTES: '0',
                  HOTSPOT_LOOK_AGAIN_MS: '1000',
                  SIDELOAD_APPS: 'on',
                },
              }),
          };
          await supervisor.apply(await release(1));
          await tryFirstProgram(trial);
          await eventually('the helper answers', async () =>
            (await askHelper(helperFolder, 'GET', 'engine')).status === 200 ? true : undefined,
          );
          let box = await trial.startBox();
          try {
            await tryExample(trial, box);
            await tryCleanUps(trial);
            await tryHelper(trial);
            await tryReplacing(trial);
            box = await tryLocks(trial, box);
            await tryMarkedImage(trial);
          } finally {
            await box.stop();
          }
        }),
      );
    });
  });
};

/** How a box lives on balena beside the supervisor, by the rules in the supervisor's source. */
export const supervisorRulesTest: SystemTest = {
  name: 'supervisor-rules',
  proves:
    "beside balena's supervisor, by an emulator of its published rules: an extra app comes with a release, is shown by a phone, reaches nobody, and outlives every clean-up; nothing of the fleet is touched; the update lock is held while a release is tried",
  needs: [
    ...dockerNeeds,
    { tool: '/bin/busybox', debianPackage: 'busybox-static' },
    { tool: 'ip', debianPackage: 'iproute2' },
    { tool: 'iptables', debianPackage: 'iptables' },
    { tool: 'nft', debianPackage: 'nftables' },
    { tool: 'curl', debianPackage: 'curl' },
    { tool: 'tar', debianPackage: 'tar' },
  ],
  run,
};
