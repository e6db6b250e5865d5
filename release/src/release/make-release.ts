import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isSoftwareService } from '@p2p-hotspot/contract/software';
import type { SigningKey } from '@p2p-hotspot/signing-keys';
import { makeModule } from '../modules/make-module.ts';
import { shippedPrograms } from '../modules/services.ts';
import { checkBillOfMaterials } from './check-sbom.ts';
import { checksumsName, checksumsOf, signChecksums } from './checksums.ts';
import { makeCommandPackage } from './command-package.ts';
import type { ReleaseFacts } from './facts.ts';
import { imageArchiveName } from './image-archive.ts';
import { releaseNotes } from './notes.ts';
import { packFolder } from './pack-folder.ts';
import { billOfMaterials } from './sbom.ts';

/** A file of a release. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: number;
}

/** npm's own names for what is in its archives. */
const insidePackage = 'package';

/**
 * Writes all files of a release: the operator's command, software that boxes are given, what is in them,
 * images as they are given, notes, checksums and their signature. Without images, the same commit gives the
 * same bytes.
 *
 * @param folder a folder with nothing in it
 * @param images archives of `docker save`
 * @throws Error when something of it cannot be made; what is in the folder then is no release
 */
export const makeRelease = async (
  repository: string,
  folder: string,
  facts: ReleaseFacts,
  images: readonly string[],
  key: SigningKey | undefined,
): Promise<readonly MadeFile[]> => {
  const { version, time } = facts;
  const write = (name: string, content: string | Uint8Array) =>
    writeFile(path.join(folder, name), content);
  const inputs = new Map<string, Iterable<string>>();
  const work = await mkdtemp(path.join(tmpdir(), 'p2p-hotspot-release-'));
  try {
    const command = path.join(work, 'command');
    inputs.set('hotspot', await makeCommandPackage(repository, command, facts));
    const programs = ['bin/hotspot.js'];
    await write(
      `p2p-hotspot-cli-${version}.tgz`,
      await packFolder(command, insidePackage, time, programs),
    );
    const software = path.join(work, 'software');
    for (const program of shippedPrograms) {
      inputs.set(program.service, await makeModule(program, repository, software));
      if (!isSoftwareService(program.service)) continue;
      const archive = await packFolder(path.join(software, program.service), program.service, time);
      await write(`p2p-hotspot-software-${program.service}-${version}.tgz`, archive);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  for (const image of images) {
    await copyFile(image, path.join(folder, await imageArchiveName(image, version)));
  }
  const materials = await billOfMaterials(repository, facts, inputs);
  await checkBillOfMaterials(repository, materials);
  await write(`p2p-hotspot-${version}.cdx.json`, materials);
  const changelog = await readFile(path.join(repository, 'CHANGELOG.md'), 'utf8');
  await write('RELEASE-NOTES.md', releaseNotes(changelog, facts));
  const checksums = await checksumsOf(folder);
  await write(checksumsName, checksums);
  if (key !== undefined) {
    await write(`${checksumsName}.minisig`, signChecksums(key, checksums, facts));
  }
  const lines = checksums.trimEnd().split('\n');
  return Promise.all(
    lines.map(async (line) => {
      const name = line.slice(line.indexOf(' ') + 2);
      return { name, bytes: (await stat(path.join(folder, name))).size };
    }),
  );
};

/** A folder for a release of this name, empty, whatever was there before. */
export const emptyReleaseFolder = async (out: string, version: string): Promise<string> => {
  const folder = path.resolve(out, `p2p-hotspot-${version}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
};
