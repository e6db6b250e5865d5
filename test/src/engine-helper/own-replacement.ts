import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DockerEngine } from '../lab/docker-engine.ts';
import { createBox, type BoxInContainers } from './box-in-containers.ts';
import { expect } from './expect.ts';
import { askHelper, helperProgram } from './helper-process.ts';
import { saveArchive, type TinyImages } from './tiny-images.ts';

/** The helper with what it needs of this machine: Node, and the program as it was built. */
const composeFile = (repository: string, sockets: string, engineSocket: string): string => `
version: '2.4'
services:
  engine:
    image: tiny-engine
    command: ['/start']
    network_mode: none
    restart: always
    read_only: true
    mem_limit: 128m
    environment:
      HOTSPOT_ENGINE_SOCKET_DIR: ${sockets}
      HOTSPOT_RESERVE_BYTES: '0'
      DOCKER_HOST: unix://${engineSocket}
      NODE: ${process.execPath}
      PROGRAM: ${helperProgram()}
    volumes:
      - '${sockets}:${sockets}'
      - '${engineSocket}:${engineSocket}'
      - '${repository}:${repository}:ro'
      - '/usr:/usr:ro'
`;

/** What makes a tiny image run the helper: Node and the rest are those of this machine. */
export const helperStart = (version: string): readonly string[] => [
  // Where Debian has them.
  'RUN busybox ln -s usr/lib /lib && busybox ln -s usr/lib64 /lib64',
  `ENV VERSION=${version}`,
  'STOPSIGNAL SIGKILL',
  `RUN echo '#!/bin/sh' > /start && echo 'exec $NODE $PROGRAM' >> /start && chmod +x /start`,
];

const tries = 600;

/** Until the helper of this container answers. */
const answering = async (sockets: string): Promise<void> => {
  for (let count = 0; count < tries; count += 1) {
    const { status } = await askHelper(sockets, 'GET', 'services');
    if (status === 200) return;
    await delay(200);
  }
  throw new Error('no helper answers');
};

/** As the daemon does: asks again while the helper that was asked is away. */
const replaceEngine = async (sockets: string, imageId: string): Promise<string> => {
  for (let count = 0; count < tries; count += 1) {
    const { status, code } = await askHelper(sockets, 'POST', 'replace', {
      json: { images: { engine: imageId } },
    });
    if (status === 204) return 'replaced';
    if (code !== undefined && code !== 'ENGINE_UNREACHABLE') return code;
    await delay(200);
  }
  throw new Error('no helper answers');
};

const expectOne = async (box: BoxInContainers, imageId: string, what: string): Promise<string> => {
  const all = await box.containers();
  expect(Object.keys(all), ['engine_1'], `${what}: containers`);
  const { engine_1: container } = all;
  expect(container?.Image, imageId, `${what}: image`);
  expect(container?.State.Running, true, `${what}: whether it runs`);
  expect(container?.HostConfig.RestartPolicy.Name, 'always', `${what}: restart policy`);
  return container?.Id ?? '';
};

/** The helper, in a container, replaces itself; and goes back where the new one does not start. */
export const replaceItself = async (
  engine: DockerEngine,
  images: TinyImages,
  directory: string,
  repository: string,
): Promise<void> => {
  const sockets = path.join(directory, 'own-sockets');
  await mkdir(sockets);
  const first = await images.build('tiny-engine', helperStart('1'));
  const second = await images.build('second-engine', helperStart('2'));
  const broken = await images.build('broken-engine', ['ENV VERSION=3', 'STOPSIGNAL SIGKILL']);
  const box = await createBox(
    engine,
    path.join(directory, 'own'),
    composeFile(repository, sockets, engine.socket),
  );
  await box.up();
  await answering(sockets);
  for (const id of [second, broken]) {
    const archive = await saveArchive(engine, directory, id);
    const { status } = await askHelper(sockets, 'POST', `images/load/${id}`, {
      archive: archive.open(),
    });
    expect(status, 204, 'loading through a helper in a container');
  }
  await expectOne(box, first, 'before');
  expect(await replaceEngine(sockets, second), 'replaced', 'the helper itself');
  const id = await expectOne(box, second, 'afterwards');
  await box.up();
  expect(await expectOne(box, second, 'after docker-compose up'), id, 'the container');
  expect(await replaceEngine(sockets, broken), 'ENGINE_UNHEALTHY', 'a helper that does not start');
  await answering(sockets);
  expect(await expectOne(box, second, 'after it went back'), id, 'the container that came back');
  await engine.docker('rm', '--force', id);
};
