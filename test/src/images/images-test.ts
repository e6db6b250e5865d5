import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';
import { dockerNeeds, withDockerEngine, type DockerEngine } from '../lab/docker-engine.ts';
import { inScratch } from '../lab/scratch.ts';
import { missingMachineCode } from '../shipped-modules/machine-code.ts';
import type { SystemTest } from '../system-test.ts';
import { buildImagesHere, imageNeeds } from './build-here.ts';
import { lookInside } from './look-inside.ts';
import { reachSteward } from './reach-steward.ts';
import { layOutImages } from './shared-images.ts';

interface Service {
  readonly name: string;
  /** Of the process, as the image says. */
  readonly user: string;
  /** More words for `docker run`. */
  readonly words: readonly string[];
}

/** As in the Compose files, but for what this machine does not have. */
const services = (socket: string): readonly Service[] => [
  {
    name: 'daemon',
    user: '61001:61000',
    words: [
      ...['--network', 'none', '--env', 'NEIGHBOURS=off'],
      ...['store:/data/store', 'state:/data/state', 'sockets:/data/sockets'].flatMap(volume),
    ],
  },
  {
    name: 'portal',
    user: '61002:61000',
    words: [
      ...['--network', 'none', '--env', 'PORTAL_PORT=8088'],
      ...['store:/data/store:ro', 'sockets:/data/sockets'].flatMap(volume),
    ],
  },
  {
    name: 'wifi',
    user: '0:61000',
    words: [
      ...['--network', 'none', '--env', 'NETWORK_MODE=lan'],
      ...['NET_ADMIN', 'NET_RAW', 'NET_BIND_SERVICE', 'SETUID', 'SETGID'].flatMap(capability),
      ...['sockets:/data/sockets', 'wifi:/data/wifi'].flatMap(volume),
    ],
  },
  {
    name: 'ssb-pub',
    user: '61005:61005',
    words: [
      ...['--network', 'none'],
      ...['sockets:/data/sockets', 'ssb:/data/ssb'].flatMap(volume),
    ],
  },
  {
    name: 'dfs',
    user: '61004:61004',
    words: [
      ...['--network', 'none'],
      ...['store:/data/store:ro', 'sockets:/data/sockets', 'dfs:/data/dfs'].flatMap(volume),
    ],
  },
  {
    name: 'usb',
    user: '0:61000',
    words: [
      ...['--network', 'none', '--security-opt', 'apparmor=unconfined'],
      ...['SYS_ADMIN', 'MKNOD', 'DAC_OVERRIDE'].flatMap(capability),
      ...volume('usb:/data/usb'),
    ],
  },
  {
    name: 'engine',
    user: '0:61000',
    words: [
      ...['--network', 'none'],
      ...['engine:/data/engine', `${socket}:/var/run/docker.sock`].flatMap(volume),
    ],
  },
  { name: 'browser', user: 'kiosk', words: ['--network', 'none'] },
];

const volume = (place: string): readonly string[] => ['--volume', place];
const capability = (name: string): readonly string[] => ['--cap-add', name];

const patienceMs = 3 * 60_000;

/** The state of health as the engine tells it, when it is known. @throws Error when it takes too long */
const healthOf = async ({ docker }: DockerEngine, container: string): Promise<string> => {
  const limit = performance.now() + patienceMs;
  for (;;) {
    const state = await docker(
      'inspect',
      '--format',
      '{{.State.Status}} {{.State.Health.Status}}',
      container,
    );
    if (state !== 'running starting') return state;
    if (performance.now() > limit) return 'neither healthy nor unhealthy for too long';
    await delay(500);
  }
};

/** Runs a service as little as it may be, and waits until its own image calls it healthy. */
const tryService = async (
  engine: DockerEngine,
  { name, user, words }: Service,
): Promise<readonly string[]> => {
  const { docker } = engine;
  const image = `p2p-hotspot/${name}:latest`;
  const told = await docker('image', 'inspect', '--format', '{{.Config.User}}', image);
  const complaints = told === user ? [] : [`${name} runs as ${told}`];
  await docker(
    ...['run', '--detach', '--name', name, '--read-only', '--tmpfs', '/tmp', '--tmpfs', '/run'],
    ...['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges', '--health-interval', '2s'],
    ...words,
    image,
  );
  const state = await healthOf(engine, name);
  if (state !== 'running healthy') {
    complaints.push(`${name} is ${state}: ${await docker('logs', '--tail', '20', name)}`);
  }
  const runNode = (nodeWords: readonly string[]) => docker('exec', name, 'node', ...nodeWords);
  const missing = await missingMachineCode(name, runNode, {
    program: `/opt/hotspot/${name}`,
    native: '/opt/hotspot/native/node_modules',
  }).catch((error: unknown) => [inspect(error)]);
  complaints.push(...missing.map((what) => `${name} runs without machine code: ${what}`));
  return complaints;
};

const judge = async (engine: DockerEngine, built: readonly string[]): Promise<void> => {
  const complaints: string[] = [];
  for (const image of built) complaints.push(...(await lookInside(engine, image)));
  const tried = services(engine.socket).filter(({ name }) =>
    built.includes(`p2p-hotspot/${name}:latest`),
  );
  for (const service of tried) complaints.push(...(await tryService(engine, service)));
  const names = tried.map(({ name }) => name);
  complaints.push(...(await reachSteward(engine, names)));
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
};

const run = async (log: (line: string) => void, words: readonly string[]): Promise<void> => {
  await inScratch((directory) =>
    withDockerEngine({ directory }, async (engine) => {
      const built = await buildImagesHere(engine, words);
      log(`built: ${built.join(' ')}`);
      await judge(engine, built);
    }),
  );
};

const runShared = async (targets: readonly string[]): Promise<void> => {
  await inScratch(async (directory) => {
    const dataDirectory = path.join(directory, 'data');
    await layOutImages(dataDirectory, targets);
    const images = targets.map((target) => `p2p-hotspot/${target}:latest`);
    await withDockerEngine({ directory, dataDirectory }, (engine) => judge(engine, images));
  });
};

/** The images of a box, built on stand-ins for their bases. */
export const imagesTest: SystemTest = {
  name: 'images',
  proves:
    'the images of all services but the screen are built by a real engine on stand-ins for their bases; each runs as the user that it promises, with a read-only root, without capabilities that it does not need and without a way to more, and turns healthy by its own check; libraries of the swarm and the pub load the machine code that they need; neither of these two can reach the socket by which the portal acts for stewards; none has setuid files, sources, npm, Git data or keys in it',
  needs: [...dockerNeeds, ...imageNeeds],
  run: () =>
    runShared(['daemon', 'usb', 'engine', 'portal', 'wifi', 'dfs', 'ssb-pub', 'remote-help']),
};

/** Long: Debian 13 and Chromium come with it. */
export const imagesScreenTest: SystemTest = {
  name: 'images-screen',
  isLong: true,
  proves: 'the same for the image of the screen',
  needs: [...dockerNeeds, ...imageNeeds],
  run: () => runShared(['browser']),
};

/** The same for boards with ARM, whose programs qemu-user runs here. Long: emulated. */
export const imagesArmTest: SystemTest = {
  name: 'images-arm64',
  proves: 'the same for arm64, run by qemu-user',
  isLong: true,
  needs: [
    ...dockerNeeds,
    ...imageNeeds,
    { tool: '/usr/bin/qemu-aarch64-static', debianPackage: 'qemu-user-static' },
    { tool: 'arch-test', debianPackage: 'arch-test' },
  ],
  run: (log) => run(log, ['--modules', 'given', '--arch', 'arm64']),
};

/** The programs compiled inside of the image, as balena's builders do it. Long: it fetches all packages again. */
export const imagesFromSourceTest: SystemTest = {
  name: 'images-from-source',
  proves:
    'the images are built from nothing but this repository, with the programs compiled inside',
  isLong: true,
  needs: [...dockerNeeds, ...imageNeeds],
  run: (log) => run(log, ['daemon', 'portal']),
};
