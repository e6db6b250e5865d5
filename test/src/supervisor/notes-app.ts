import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { createTinyImages } from '../engine-helper/tiny-images.ts';
import type { DockerEngine } from '../lab/docker-engine.ts';
import type { Operator } from '../lab/operator.ts';

const example = path.resolve(import.meta.dirname, '../../../../examples/extra-app');

export const appName = 'village-notes';
export const appPort = 8090;

/** Of an image, as the operator saved it. */
export interface SavedVersion {
  readonly id: string;
  readonly file: string;
}

export interface NotesVersions {
  /** The example of the guide as it is. */
  readonly first: SavedVersion;
  /** Starts, and is well when somebody says so. */
  readonly slow: SavedVersion;
}

const slowLines = [
  'USER 0:0',
  'RUN echo second > /www/version.txt',
  'USER 65534:65534',
  'HEALTHCHECK --interval=1s --timeout=5s --start-period=30m --retries=3 CMD ["/bin/busybox", "test", "-e", "/tmp/well"]',
];

/** What an operator does on a laptop, with the tiny system in the place of the one that the example names. */
export const buildNotes = async (
  engine: DockerEngine,
  directory: string,
): Promise<NotesVersions> => {
  await createTinyImages(engine, directory);
  const build = async (name: string, folder: string): Promise<SavedVersion> => {
    const words = ['build', '--network', 'none', '--build-arg', 'BASE=tiny-base', '--tag', name];
    await execa('/usr/bin/docker', [...words, folder], { env: engine.environment });
    const file = path.join(directory, `${name}.tar`);
    await engine.docker('save', '--output', file, name);
    const id = (await engine.docker('image', 'inspect', '--format', '{{.Id}}', name)).trim();
    return { id, file };
  };
  const buildOn = async (name: string, lines: readonly string[]): Promise<SavedVersion> => {
    const folder = path.join(directory, name);
    await mkdir(folder);
    await writeFile(path.join(folder, 'Dockerfile'), [`FROM ${appName}`, ...lines, ''].join('\n'));
    return build(name, folder);
  };
  const first = await build(appName, example);
  return {
    first,
    slow: await buildOn('slow', slowLines),
  };
};

/** The next release with this version of the app, as a bundle. */
export const releaseWith = async (
  operator: Operator,
  directory: string,
  { file }: SavedVersion,
  counter: number,
): Promise<string> => {
  const pages = path.join(operator.collection, 'content/pages');
  await mkdir(pages, { recursive: true });
  await writeFile(path.join(pages, 'which.txt'), `release ${counter}`);
  if (counter === 1) await operator.add(pages);
  const saved = path.join(directory, `${appName}.tar`);
  await copyFile(file, saved);
  await operator.add(saved);
  const bundle = path.join(directory, `release-${counter}.hotspot`);
  await operator.createBundle(bundle);
  return bundle;
};

/** What the example shows. */
export const examplePage = (): Promise<string> =>
  readFile(path.join(example, 'www/index.html'), 'utf8');
