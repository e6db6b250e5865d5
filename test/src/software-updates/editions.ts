import { cp, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { softwareBuild, type SoftwareDescription } from '@p2p-hotspot/contract';
import { execa } from 'execa';

const repositoryRoot = path.resolve(import.meta.dirname, '../../../..');
/** Of the Node of a box. */
const nodeMajor = 24;

/** Programs as they are shipped, and editions of them. */
export interface Editions {
  /** As `/opt/hotspot` of an image: the launcher, and beside it the programs of version 0.1.0. */
  readonly image: string;
  /**
   * Makes another edition of a program.
   *
   * @param edit changes the text of each of its scripts
   * @returns its folder
   * @throws Error when nothing was changed by `edit`
   */
  make(
    service: string,
    version: string,
    edit?: (text: string, name: string) => string,
  ): Promise<string>;
}

const describe = async (folder: string, version: string): Promise<void> => {
  const file = path.join(folder, 'software.json');
  const before = JSON.parse(await readFile(file, 'utf8')) as SoftwareDescription;
  const now = { ...before, version, build: softwareBuild(version), node: nodeMajor };
  await writeFile(file, JSON.stringify(now));
};

/** @param directory empty */
export const makeEditions = async (directory: string): Promise<Editions> => {
  const image = path.join(directory, 'image');
  const services = ['daemon', 'portal', 'launcher'];
  const program = path.join(repositoryRoot, 'release/dist/src/modules/main.js');
  await execa(process.execPath, [program, '--out', image, ...services], { cwd: repositoryRoot });
  // As the Dockerfile does.
  for (const name of ['launcher.js', 'package.json']) {
    await copyFile(path.join(image, 'launcher', name), path.join(image, name));
  }
  await rm(path.join(image, 'launcher'), { recursive: true });
  for (const service of ['daemon', 'portal']) await describe(path.join(image, service), '0.1.0');
  let made = 0;
  return {
    image,
    make: async (service, version, edit) => {
      made += 1;
      const folder = path.join(directory, `edition-${made}`, service);
      await mkdir(path.dirname(folder));
      await cp(path.join(image, service), folder, { recursive: true });
      await describe(folder, version);
      if (edit === undefined) return folder;
      let hasChanged = false;
      for (const name of await readdir(folder)) {
        if (!name.endsWith('.js')) continue;
        const file = path.join(folder, name);
        const text = await readFile(file, 'utf8');
        const edited = edit(text, name);
        if (edited === text) continue;
        hasChanged = true;
        await writeFile(file, edited);
      }
      if (!hasChanged) throw new Error(`${service} ${version} is no other edition`);
      return folder;
    },
  };
};
