import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import {
  carriesSoftware,
  softwareServiceOf,
  type OfferedSoftware,
  type SoftwareService,
} from '@p2p-hotspot/contract/software';
import { namePattern } from '@p2p-hotspot/contract/name-pattern';
import { storeNames } from '@p2p-hotspot/contract/store-layout';

/** A component of kind `software` as the manifest in the store has it. */
export interface OfferedComponent extends OfferedSoftware {
  readonly api: number;
  readonly node: number;
  /** SHA-256 of the list that names its files. */
  readonly list: string;
}

const hashPattern = /^[0-9a-f]{64}$/;
const generationPattern = /^gen\/\d{6,12}$/;
const manifestMaxBytes = 8 * 1024 * 1024;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readComponent = (
  value: unknown,
  channel: string,
  service: SoftwareService,
): OfferedComponent | undefined => {
  if (!isRecord(value) || value['kind'] !== 'software') return undefined;
  const { name, tree, list, install } = value;
  if (!isRecord(install) || !isRecord(list)) return undefined;
  const { version, build, api, node } = install as Readonly<Record<string, string>>;
  const { sha256 } = list;
  const isUnderstood =
    softwareServiceOf(install as Readonly<Record<string, string>>) === service &&
    typeof name === 'string' &&
    namePattern.test(name) &&
    typeof tree === 'string' &&
    hashPattern.test(tree) &&
    typeof sha256 === 'string' &&
    hashPattern.test(sha256) &&
    typeof version === 'string' &&
    [build, api, node].every((text) => typeof text === 'string' && /^\d{1,9}$/.test(text));
  if (!isUnderstood) return undefined;
  return {
    ...{ channel, component: name, tree, version, list: sha256 },
    ...{ build: Number(build), api: Number(api), node: Number(node) },
  };
};

/** @returns undefined for what cannot be read: half-written stores and missing volumes offer nothing */
const readManifest = (file: string): unknown => {
  try {
    const status = lstatSync(file);
    if (!status.isFile() || status.size > manifestMaxBytes) return undefined;
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};

/** Components that the box left out are in the manifest and not in the generation. */
const isLaidOut = (generation: string, channel: string, name: string): boolean =>
  lstatSync(path.join(generation, channel, name), { throwIfNoEntry: false }) !== undefined;

/**
 * What the generation in force offers for a service: of several channels the highest build. `current` is read
 * once, so that no answer mixes two generations.
 *
 * @returns undefined where there is none, or no store
 */
export const findOffered = (
  storeDirectory: string,
  service: SoftwareService,
): OfferedComponent | undefined => {
  let link: string;
  try {
    link = readlinkSync(path.join(storeDirectory, storeNames.current));
  } catch {
    return undefined;
  }
  if (!generationPattern.test(link)) return undefined;
  const generation = path.join(storeDirectory, link);
  let best: OfferedComponent | undefined;
  for (const channel of namesIn(generation)) {
    if (!namePattern.test(channel) || !carriesSoftware(channel)) continue;
    const manifest = readManifest(path.join(generation, channel, storeNames.manifest));
    const components = isRecord(manifest) ? manifest['components'] : undefined;
    if (!Array.isArray(components)) continue;
    for (const value of components) {
      const found = readComponent(value, channel, service);
      if (found === undefined || !isLaidOut(generation, channel, found.component)) continue;
      if (best === undefined || found.build > best.build) best = found;
    }
  }
  return best;
};
