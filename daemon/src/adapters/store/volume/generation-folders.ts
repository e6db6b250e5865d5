import { createHash } from 'node:crypto';
import { decodeManifest } from '@p2p-hotspot/bundle-format';
import {
  generationName,
  isCodedError,
  storeNames,
  type GenerationSummary,
} from '@p2p-hotspot/contract';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import { summarizeRelease, type StoredRelease } from '../../../ports/store.ts';
import { documentMode, type StorePaths } from './layout.ts';

const summaryOf = (generation: number, releases: readonly StoredRelease[]): GenerationSummary => ({
  generation,
  releases: releases.map(summarizeRelease),
});

const parseNumber = (name: string): number | undefined =>
  /^\d{6,}$/.test(name) ? Number(name) : undefined;

/** A folder is complete when it is there under its name: it is renamed into place last. */
export const listGenerations = async (
  fs: DurableFileSystem,
  paths: StorePaths,
): Promise<number[]> =>
  (await fs.readDirectory(paths.generations))
    .map(parseNumber)
    .filter((generation) => generation !== undefined)
    .sort((left, right) => left - right);

/** Where a link of the store leads; `undefined` when it is absent or leads nowhere. */
export const readGenerationLink = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  link: string,
): Promise<number | undefined> => {
  const target = await fs.readLink(link);
  const prefix = `${storeNames.generations}/`;
  if (target?.startsWith(prefix) !== true) return undefined;
  const generation = parseNumber(target.slice(prefix.length));
  if (generation === undefined) return undefined;
  return (await fs.stat(paths.generation(generation))) === undefined ? undefined : generation;
};

/** Replaces a link in one step: it never is absent in between. */
export const replaceGenerationLink = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  link: string,
  generation: number | undefined,
): Promise<void> => {
  if (generation === undefined) {
    await fs.unlink(link);
  } else {
    const temporary = `${link}.new`;
    await fs.unlink(temporary);
    await fs.symlink(`${storeNames.generations}/${generationName(generation)}`, temporary);
    await fs.rename(temporary, link);
  }
  await fs.syncDirectory(paths.root);
};

/** Builds a generation's folder. Nothing is durable yet. */
export const buildGeneration = async (
  fs: DurableFileSystem,
  folder: string,
  generation: number,
  releases: readonly StoredRelease[],
): Promise<void> => {
  await fs.removeTree(folder);
  await fs.makeDirectory(folder);
  for (const { manifest, bytes, components } of releases) {
    const channel = `${folder}/${manifest.channel}`;
    await fs.makeDirectory(channel);
    await fs.writeFile(`${channel}/${storeNames.manifest}`, bytes, documentMode);
    for (const { name, tree } of components) {
      await fs.symlink(`../../../${storeNames.trees}/${tree}`, `${channel}/${name}`);
    }
  }
  const summary = JSON.stringify(summaryOf(generation, releases));
  await fs.writeFile(
    `${folder}/${storeNames.generationSummary}`,
    Buffer.from(summary),
    documentMode,
  );
};

const parseSummary = (bytes: Uint8Array | undefined): GenerationSummary | undefined => {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as GenerationSummary;
  } catch {
    return undefined;
  }
};

/** @returns undefined when anything of it is missing or damaged */
export const readGeneration = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  generation: number,
): Promise<StoredRelease[] | undefined> => {
  const folder = paths.generation(generation);
  const summary = parseSummary(await fs.readFile(`${folder}/${storeNames.generationSummary}`));
  if (summary === undefined) return undefined;
  const releases: StoredRelease[] = [];
  for (const { channel, omitted = [] } of summary.releases) {
    const bytes = await fs.readFile(`${folder}/${channel}/${storeNames.manifest}`);
    if (bytes === undefined) return undefined;
    try {
      const manifest = decodeManifest(bytes);
      releases.push({
        manifest,
        bytes,
        omitted,
        components: manifest.components.filter(
          ({ name }) => !omitted.some((one) => one.name === name),
        ),
        reference: {
          channel: manifest.channel,
          counter: manifest.counter,
          manifestSha256: createHash('sha256').update(bytes).digest('hex'),
          manifestBytes: bytes.length,
        },
      });
    } catch (error) {
      if (isCodedError(error)) return undefined;
      throw error;
    }
  }
  return releases;
};
