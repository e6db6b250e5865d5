import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startBox, waitFor, type Box } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { expect } from '../engine-helper/expect.ts';
import { startEngineHelper } from '../engine-helper/helper-process.ts';
import { createTinyImages } from '../engine-helper/tiny-images.ts';
import { dockerNeeds, withDockerEngine, type DockerEngine } from '../lab/docker-engine.ts';
import { eventually } from '../lab/eventually.ts';
import { hotspotHere } from '../lab/hotspot-here.ts';
import { onLoopVolume } from '../lab/loop-volume.ts';
import { makeOperator, type Operator } from '../lab/operator.ts';
import { isCommitted, plugIn, waitForRelease } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { countSocket } from './counted-socket.ts';

const mebibyte = 1024 * 1024;
/** Of the layer that all versions share, and of the one that each has for itself. */
const [sharedMebibytes, ownMebibytes] = [24, 6];

const healthCheck =
  'HEALTHCHECK --interval=1s --timeout=5s --retries=3 CMD ["test", "-e", "/well"]';

interface Version {
  readonly id: string;
  /** What `docker save` wrote on the operator's laptop. */
  readonly file: string;
}

/** Versions of a service's image, as an operator builds and saves them; the engine of the box has none of them. */
const buildVersions = async (
  engine: DockerEngine,
  directory: string,
  names: readonly string[],
): Promise<Readonly<Record<string, Version>>> => {
  const images = await createTinyImages(engine, directory);
  const shared = [
    'STOPSIGNAL SIGKILL',
    'CMD ["/bin/sleep", "99999"]',
    healthCheck,
    `RUN dd if=/dev/urandom of=/shared bs=1048576 count=${sharedMebibytes}`,
  ];
  const build = async (name: string): Promise<Version> => {
    const well = name === 'sick' ? 'true' : 'touch /well';
    const own = `RUN ${well} && dd if=/dev/urandom of=/${name} bs=1048576 count=${ownMebibytes}`;
    const id = await images.build(`portal:${name}`, [...shared, own.replace('true &&', '')]);
    const file = path.join(directory, `${name}.tar`);
    await engine.docker('save', '--output', file, `portal:${name}`);
    return { id, file };
  };
  const built: Record<string, Version> = {};
  for (const name of names) built[name] = await build(name);
  return built;
};

/** A release with a version of the image, and pages that say which one. */
const release = async (
  operator: Operator,
  directory: string,
  { file }: Version,
  counter: number,
): Promise<string> => {
  const pages = path.join(operator.collection, 'content/pages');
  await mkdir(pages, { recursive: true });
  await writeFile(path.join(pages, 'which.txt'), `release ${counter}`);
  if (counter === 1) await operator.add(pages);
  const saved = path.join(directory, 'portal.tar');
  await execa('cp', [file, saved]);
  await operator.run([
    ...['add', '--collection', operator.collection, saved],
    ...['--service', 'portal'],
  ]);
  const bundle = path.join(directory, `release-${counter}.hotspot`);
  await operator.createBundle(bundle);
  return bundle;
};

const run = async (directory: string, dataDirectory: string, log: (line: string) => void) => {
  const laptop = path.join(directory, 'laptop');
  await mkdir(laptop);
  let versions: Readonly<Record<string, Version>> = {};
  // Built in another engine: the one of the box has nothing but what the box was set up with.
  await withDockerEngine({ directory: laptop }, async (engine) => {
    versions = await buildVersions(engine, laptop, ['zero', 'one', 'two', 'sick', 'three', 'four']);
  });
  const version = (name: string): Version => {
    const found = versions[name];
    if (found === undefined) throw new Error(`no version ${name}`);
    return found;
  };
  const operatorFolder = path.join(directory, 'operator');
  await mkdir(operatorFolder);
  const operator = await makeOperator(operatorFolder, { command: hotspotHere });

  const engineFolder = path.join(directory, 'engine');
  await mkdir(engineFolder);
  await withDockerEngine({ directory: engineFolder, dataDirectory }, async (engine) => {
    await engine.docker('load', '--input', version('zero').file);
    await engine.docker('tag', 'portal:zero', 'hotspot_portal');
    await engine.docker(
      ...['run', '--detach', '--name', 'hotspot_portal_1', '--network', 'none'],
      ...['--restart', 'always', '--label', 'com.docker.compose.project=hotspot'],
      ...['--label', 'com.docker.compose.service=portal'],
      ...['--label', 'com.docker.compose.container-number=1'],
      ...['--label', 'com.docker.compose.oneoff=False', 'hotspot_portal'],
    );
    const helperFolder = path.join(directory, 'helper');
    const countedFolder = path.join(directory, 'counted');
    await mkdir(helperFolder);
    await mkdir(countedFolder);
    const helper = await startEngineHelper(helperFolder, {
      DOCKER_HOST: `unix://${engine.socket}`,
      HOTSPOT_ENGINE_SERVICES: 'daemon,portal',
      HOTSPOT_ENGINE_SPACE_DIR: dataDirectory,
      HOTSPOT_RESERVE_BYTES: String(4 * mebibyte),
    });
    const counted = await countSocket(
      path.join(countedFolder, 'engine.sock'),
      path.join(helperFolder, 'engine.sock'),
    );
    const box = await startBox({
      directory: path.join(directory, 'box'),
      trustRoot: operator.rootFingerprint,
      portalPort: 0,
      environment: { HOTSPOT_ENGINE_SOCKET_DIR: countedFolder, HOTSPOT_RESERVE_BYTES: '0' },
    });
    try {
      await tryBox({ engine, box, operator, version, counted, dataDirectory, directory, log });
    } finally {
      await box.stop();
      await counted.close();
      await helper.kill();
    }
  });
};

interface Trial {
  readonly engine: DockerEngine;
  readonly box: Box;
  readonly operator: Operator;
  readonly version: (name: string) => Version;
  readonly counted: Awaited<ReturnType<typeof countSocket>>;
  readonly dataDirectory: string;
  readonly directory: string;
  readonly log: (line: string) => void;
}

const tryBox = async (trial: Trial): Promise<void> => {
  const { engine, box, operator, version, counted, dataDirectory, directory, log } = trial;
  const runningImage = async (): Promise<string> =>
    (await engine.docker('inspect', '--format', '{{.Image}}', 'hotspot_portal_1')).trim();
  const served = (): Promise<string> =>
    readFile(path.join(box.storeDirectory, 'current/stable/pages/which.txt'), 'utf8');
  const bring = async (name: string, counter: number): Promise<void> => {
    await plugIn(box, await release(operator, directory, version(name), counter));
  };
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

  await bring('one', 1);
  await waitForRelease(box, 1);
  expect(await runningImage(), version('one').id, 'the first image of a release');
  log(`version 1: ${megabytes(counted.sentBytes())} MB sent to an engine that has the base`);

  await bring('two', 2);
  const status = await waitForRelease(box, 2);
  expect(await runningImage(), version('two').id, 'the second image');
  expect(status.images?.[0]?.message.code, 'CONTAINER_IN_SERVICE', 'what the status says');
  const sent = counted.sentBytes();
  if (sent < ownMebibytes * mebibyte || sent > (ownMebibytes + 1) * mebibyte) {
    throw new Error(`${sent} bytes were sent for a new layer of ${ownMebibytes} MiB`);
  }
  log(`version 2: ${megabytes(sent)} MB sent, the layer that is new`);

  await bring('sick', 3);
  await waitFor(box, ({ history }) => history.some(({ kind }) => kind === 'rolled-back'));
  await waitFor(box, ({ history }) =>
    history.some(({ message }) => message.code === 'RELEASE_QUARANTINED'),
  );
  expect(await runningImage(), version('two').id, 'after a version that is not well');
  expect(await served(), 'release 2', 'pages after a version that is not well');
  await eventually('the page says what happened', async () => {
    const page = await (await fetch(`${box.portalUrl}/status?lang=en`)).text();
    return page.includes('did not start well') || undefined;
  });
  log('version 3 is not well: image and pages of version 2 are back, and the page says why');

  // Two MiB of the layer are on their way when the engine is gone, with all its containers.
  const cut = new Promise<void>((resolve, reject) => {
    counted.after(2 * mebibyte, () => {
      engine.cut().then(resolve, reject);
    });
  });
  await bring('three', 4);
  await cut;
  await waitFor(box, ({ message }) => message.code === 'ENGINE_UNREACHABLE');
  expect(await served(), 'release 2', 'pages while the engine is gone');
  await engine.start();
  await waitFor(box, (now) => isCommitted(now, 4));
  expect(await runningImage(), version('three').id, 'after the engine came back');
  log(
    'the engine was killed while an image was loaded, and the release came by itself when it was back',
  );

  const ballast = path.join(dataDirectory, 'ballast');
  const { stdout } = await execa('df', ['--output=avail', '-B1', dataDirectory]);
  const freeBytes = Number(stdout.split('\n')[1]);
  await execa('fallocate', ['-l', String(freeBytes - 12 * mebibyte), ballast]);
  counted.sentBytes();
  await bring('four', 5);
  await waitFor(box, ({ message }) => message.code === 'ENGINE_FULL');
  expect(counted.sentBytes() < mebibyte, true, 'nothing is sent to a full disk');
  expect(await served(), 'release 4', 'pages while the disk is full');
  await rm(ballast);
  await waitFor(box, (now) => isCommitted(now, 5));
  expect(await runningImage(), version('four').id, 'with room again');
  log(
    'a full disk of the engine was told before a byte was sent; with room the release came by itself',
  );

  const kept = (await engine.docker('images', '--quiet', '--no-trunc')).split('\n');
  const { zero, one, two, three, four } = Object.fromEntries(
    ['zero', 'one', 'two', 'three', 'four'].map((name) => [name, version(name).id]),
  );
  expect(
    [zero, one, two, three, four].map((id) => kept.includes(id ?? '')),
    [true, false, false, true, true],
    'images that are kept: of the set-up, of the release before, of this one',
  );
};

/** What "the software of a box comes with its content" means where the software is a container image. */
export const imageComponentsTest: SystemTest = {
  name: 'image-components',
  proves:
    'a container image of a release comes to a real engine with its new layers only, and goes back with the whole release when it is not well',
  needs: [
    ...dockerNeeds,
    { tool: '/bin/busybox', debianPackage: 'busybox-static' },
    { tool: 'fallocate', debianPackage: 'util-linux' },
  ],
  run: (log) =>
    inScratch((directory) =>
      onLoopVolume(directory, { sizeBytes: 512 * mebibyte }, (dataDirectory) =>
        run(directory, dataDirectory, log),
      ),
    ),
};
