import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { dockerNeeds, withDockerEngine, type DockerEngine } from '../lab/docker-engine.ts';
import { onLoopVolume } from '../lab/loop-volume.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { tryAttacks, tryExtras } from './attacks.ts';
import { createBox } from './box-in-containers.ts';
import { expect } from './expect.ts';
import { startEngineHelper, type EngineHelperProcess } from './helper-process.ts';
import { replaceItself } from './own-replacement.ts';
import { cutLoad, cutReplacements } from './power-cuts.ts';
import { load, replaceServices, replaceWithoutDevice } from './replace-services.ts';
import { createTinyImages, saveArchive, type TinyImages } from './tiny-images.ts';

/** As a box has it: volumes, what a service may, a service that uses the network of another. */
const composeFile = (device: string): string => `
version: '2.4'
volumes: { store: {}, state: {} }
services:
  portal:
    image: tiny-portal:stable
    command: ['/bin/sleep', '99999']
    network_mode: none
    restart: always
    user: '61002:61000'
    read_only: true
    cap_drop: [ALL]
    cap_add: [NET_BIND_SERVICE, SETUID]
    security_opt: ['no-new-privileges:true']
    tmpfs: ['/tmp', '/run']
    mem_limit: 32m
    pids_limit: 32
    environment: { COMMUNITY_NAME: 'Aldeia Três', PORTAL_PORT: '80' }
    labels: { 'org.example.label': 'kept' }
    logging: { driver: json-file, options: { max-size: 1m } }
    volumes: ['store:/data/store:ro', 'state:/data/state']
  beside:
    image: tiny-beside
    command: ['/bin/sleep', '99999']
    network_mode: service:portal
    restart: always
  wifi:
    build: { context: ., target: wifi }
    image: tiny-wifi
    network_mode: none
    restart: always
    privileged: false
    devices: ['${device}:/dev/fuse']
`;

const healthy = 'HEALTHCHECK --interval=1s --timeout=5s --retries=3 CMD ["test", "-e", "/well"]';
const base = ['STOPSIGNAL SIGKILL', 'CMD ["/bin/sleep", "9999"]', healthy];
const environment = {
  SIDELOAD_APPS: 'on',
  HOTSPOT_RESERVE_BYTES: '0',
  HOTSPOT_ENGINE_SERVICES: 'daemon,portal,beside,wifi',
};

const buildVersions = async (images: TinyImages) => {
  const first = await images.build('tiny-portal:stable', [
    ...base,
    'ENV VERSION=1',
    'RUN touch /well',
  ]);
  for (const name of ['tiny-wifi', 'tiny-beside']) {
    await images.build(name, [...base, 'ENV VERSION=1', 'RUN touch /well']);
  }
  const second = await images.build('second', [...base, 'ENV VERSION=2', 'RUN touch /well /two']);
  const sick = await images.build('sick', [...base, 'ENV VERSION=3', 'RUN touch /sick']);
  return { first, second, sick };
};

/** Archives: whole, in part, of another image, with more in them than they may have. */
const tryArchives = async (
  engine: DockerEngine,
  helper: EngineHelperProcess,
  directory: string,
  id: string,
): Promise<void> => {
  const whole = await saveArchive(engine, directory, id);
  const zero = `sha256:${'0'.repeat(64)}`;
  expect(await load(helper, { ...whole, id: zero }), 'ENGINE_IMAGE_WRONG', 'another image');
  const named = await saveArchive(engine, directory, id, { names: ['tiny-base:latest'] });
  expect(await load(helper, named), 'ENGINE_IMAGE_WRONG', 'an archive that gives names');
  // The engine has the lowest layer, of the image that all are made of; the image itself is gone.
  const partial = await saveArchive(engine, directory, id, { without: 1 });
  await engine.docker('rmi', id);
  expect(await load(helper, partial), 'loaded', 'an archive without the layers that are there');
  const held = await engine.docker('image', 'inspect', '--format', '{{.RepoTags}}', id);
  expect(held.trim(), `[hotspot/image:${id.slice(7)}]`, 'names of what was loaded');
  expect(await load(helper, partial), 'loaded', 'the same once more');
  const { body } = await helper.ask('GET', 'engine');
  expect((body as { takesPartialArchives: boolean }).takesPartialArchives, true, 'says so');
};

/** Removes what was loaded and is not needed, and nothing else. */
const tryRemoving = async (
  engine: DockerEngine,
  helper: EngineHelperProcess,
  unused: string,
): Promise<void> => {
  const before = (await engine.docker('images', '--quiet', '--no-trunc')).split('\n');
  expect((await helper.ask('POST', 'images/keep', { json: { imageIds: [] } })).status, 204, 'keep');
  const after = (await engine.docker('images', '--quiet', '--no-trunc')).split('\n');
  expect([before.includes(unused), after.includes(unused)], [true, false], 'what is not needed');
  const gone = new Set(before.filter((id) => !after.includes(id)));
  expect([...gone], [unused], 'what was removed');
};

const mebibyte = 1024 * 1024;

/** An engine whose disk has no room: said before it is full, and where it is full nevertheless. */
const tryFullDisk = async (directory: string): Promise<void> => {
  await onLoopVolume(directory, { sizeBytes: 96 * mebibyte }, async (dataDirectory) => {
    await withDockerEngine({ directory, dataDirectory }, async (engine) => {
      const images = await createTinyImages(engine, directory);
      const folder = path.join(directory, 'full-sockets');
      const large = 'RUN dd if=/dev/urandom of=/large bs=1048576 count=36';
      const id = await images.build('large', [large]);
      const archive = await saveArchive(engine, directory, id);
      await engine.docker('rmi', id);
      const common = { DOCKER_HOST: `unix://${engine.socket}` };
      const careful = await startEngineHelper(folder, {
        ...common,
        HOTSPOT_ENGINE_SPACE_DIR: dataDirectory,
        HOTSPOT_RESERVE_BYTES: String(24 * mebibyte),
      });
      expect(await load(careful, archive), 'ENGINE_FULL', 'too little room');
      await careful.kill();
      // One that looks at another disk: the engine's own words.
      const careless = await startEngineHelper(folder, { ...common, HOTSPOT_RESERVE_BYTES: '0' });
      await engine.docker(
        'run',
        '--network',
        'none',
        '--name',
        'ballast',
        'tiny-base',
        ...'dd if=/dev/zero of=/b bs=1048576 count=24'.split(' '),
      );
      expect(await load(careless, archive), 'ENGINE_FULL', 'no room');
      await engine.docker('rm', '--force', 'ballast');
      expect(await load(careless, archive), 'loaded', 'with room again');
      await careless.kill();
    });
  });
};

const run = async (log: (line: string) => void): Promise<void> => {
  await inScratch(async (directory) => {
    const folder = path.join(directory, 'sockets');
    await mkdir(folder);
    await withDockerEngine({ directory }, async (engine) => {
      const images = await createTinyImages(engine, directory);
      const versions = await buildVersions(images);
      const device = path.join(directory, 'device');
      await execa('mknod', [device, 'c', '1', '3']);
      const box = await createBox(engine, directory, composeFile(device));
      await box.up();
      const settings = { ...environment, DOCKER_HOST: `unix://${engine.socket}` };
      const helper = await startEngineHelper(folder, settings);
      const sick = await saveArchive(engine, directory, versions.sick);
      await tryArchives(engine, helper, directory, versions.second);
      expect(await load(helper, sick), 'loaded', 'an image that will be sick');
      await replaceServices(helper, box, versions);
      await replaceWithoutDevice(helper, box, device, versions.first);
      log('services replaced; an image that is sick, gone back from; Compose finds nothing to do');
      const attacks = await tryAttacks(engine, helper, versions.second, images.base);
      await tryExtras(engine, helper, versions.second);
      log(`${attacks} attacks refused`);
      await engine.docker('rmi', 'sick');
      await tryRemoving(engine, helper, versions.sick);
      const parts = { engine, box, folder, environment };
      await cutLoad(parts, helper, sick);
      await helper.kill();
      const cuts = await cutReplacements(parts, [versions.second, versions.first]);
      log(`${cuts} power cuts, one at each change that a replacement makes`);
      for (const { Id } of Object.values(await box.containers())) {
        await engine.docker('rm', '--force', Id);
      }
      await replaceItself(
        engine,
        images,
        directory,
        path.resolve(import.meta.dirname, '../../../..'),
      );
      log('the helper replaced itself, and went back from one that does not start');
    });
    const other = path.join(directory, 'full');
    await mkdir(other);
    await tryFullDisk(other);
    log('a full disk of the engine');
  });
};

export const engineHelperTest: SystemTest = {
  name: 'engine-helper',
  proves:
    'container images are loaded and services replaced through the engine helper, whatever breaks off, and nothing else can be done through it',
  needs: [
    ...dockerNeeds,
    { tool: 'docker-compose', debianPackage: 'docker-compose' },
    { tool: '/bin/busybox', debianPackage: 'busybox-static' },
    { tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' },
    { tool: 'tar', debianPackage: 'tar' },
  ],
  run,
};
