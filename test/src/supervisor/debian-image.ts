import { chmod, copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { DockerEngine } from '../lab/docker-engine.ts';

const programs = [
  '/usr/bin/dash',
  '/usr/bin/chmod',
  '/usr/bin/setpriv',
  '/usr/bin/id',
  '/usr/bin/sleep',
];

/** What stands in for Node: writes down who it is, where the update lock would be. */
const stub = ['#!/bin/sh', 'echo "$(id -u):$(id -g) $*" > /tmp/balena/who', 'exec sleep 99999', ''];

/** An image with the shell and tools that the images of a box have from Debian: those of this machine. */
export const importDebianTools = async (
  engine: DockerEngine,
  directory: string,
  name: string,
): Promise<void> => {
  const root = path.join(directory, 'debian');
  const copy = async (file: string): Promise<void> => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await copyFile(file, path.join(root, file));
  };
  for (const program of programs) {
    await copy(program);
    const { stdout } = await execa('ldd', [program]);
    for (const [library] of stdout.matchAll(/\/\S+/g)) {
      // Where Debian has them, whichever way they are named.
      await copy(library.startsWith('/usr/') ? library : `/usr${library}`);
    }
  }
  for (const folder of ['bin', 'lib', 'lib64'])
    await symlink(`usr/${folder}`, path.join(root, folder));
  await symlink('dash', path.join(root, 'usr/bin/sh'));
  for (const folder of ['tmp', 'run', 'data']) await mkdir(path.join(root, folder));
  await writeFile(path.join(root, 'usr/bin/node'), stub.join('\n'));
  await chmod(path.join(root, 'usr/bin/node'), 0o755);
  const tar = path.join(directory, 'debian.tar');
  await execa('tar', ['-C', root, '-cf', tar, '.']);
  await engine.docker('import', '-c', 'ENV PATH=/usr/bin', tar, name);
};
