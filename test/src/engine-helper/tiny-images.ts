import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { DockerEngine } from '../lab/docker-engine.ts';

/** The smallest system in which a service can run: Debian's static busybox. */
export interface TinyImages {
  /** The image that others are made of. */
  readonly base: string;
  /**
   * Makes an image with one more layer.
   *
   * @param lines of a Dockerfile
   * @returns its id
   */
  build(name: string, lines: readonly string[]): Promise<string>;
}

const busybox = '/bin/busybox';
const commands = ['sh', 'sleep', 'test', 'touch', 'cat', 'echo', 'ls', 'dd'];

export const createTinyImages = async (
  engine: DockerEngine,
  directory: string,
): Promise<TinyImages> => {
  const root = path.join(directory, 'busybox');
  await mkdir(path.join(root, 'bin'), { recursive: true });
  await mkdir(path.join(root, 'tmp'));
  await copyFile(busybox, path.join(root, 'bin/busybox'));
  for (const command of commands) await symlink('busybox', path.join(root, 'bin', command));
  const tar = path.join(directory, 'busybox.tar');
  await execa('tar', ['-C', root, '-cf', tar, '.']);
  const base = (await engine.docker('import', '-c', 'ENV PATH=/bin', tar, 'tiny-base')).trim();
  return {
    base,
    build: async (name, lines) => {
      const folder = path.join(directory, `build-${name.replace(/[^a-z0-9]/g, '-')}`);
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'Dockerfile'), ['FROM tiny-base', ...lines, ''].join('\n'));
      await execa('/usr/bin/docker', ['build', '--network', 'none', '--tag', name, folder], {
        env: engine.environment,
      });
      return (await engine.docker('image', 'inspect', '--format', '{{.Id}}', name)).trim();
    },
  };
};

interface Manifest {
  readonly Config: string;
  readonly Layers: readonly string[];
}

/** An archive of an image, as a file that can be sent again and again. */
export interface ImageArchive {
  readonly id: string;
  readonly file: string;
  open(): AsyncIterable<Uint8Array>;
}

export interface ArchiveOptions {
  /** Layers that are left out, the lowest first. */
  readonly without?: number;
  /** Names that the archive gives to the image. */
  readonly names?: readonly string[];
}

/** Saves an image and packs it again, without folders and with nothing but what the options say. */
export const saveArchive = async (
  engine: DockerEngine,
  directory: string,
  id: string,
  { without = 0, names }: ArchiveOptions = {},
): Promise<ImageArchive> => {
  const folder = path.join(directory, `archive-${id.slice(7, 19)}-${without}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const saved = path.join(directory, 'saved.tar');
  await engine.docker('save', '--output', saved, id);
  await execa('tar', ['-C', folder, '-xf', saved]);
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as [
    Manifest,
  ];
  const [{ Config, Layers }] = manifest;
  await writeFile(
    path.join(folder, 'manifest.json'),
    JSON.stringify([{ Config, RepoTags: names ?? null, Layers }]),
  );
  const file = `${folder}.tar`;
  const parts = ['manifest.json', Config, ...Layers.slice(without)];
  await execa('tar', ['--format=ustar', '-C', folder, '-cf', file, ...parts]);
  return { id, file, open: () => createReadStream(file) };
};
