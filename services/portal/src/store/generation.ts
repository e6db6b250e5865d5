import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  manifestSchema,
  namePattern,
  storeNames,
  type Manifest,
  type ReleaseSummary,
} from '@p2p-hotspot/contract';
import { PortalError } from '../errors.ts';

/** A generation as the daemon laid it out. */
export interface GenerationRecord {
  readonly generation: number;
  readonly manifests: readonly Manifest[];
  /** Channels whose manifest cannot be read; the others are served all the same. */
  readonly damagedChannels: readonly string[];
}

const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(path, 'utf8')) as unknown;

const parseSummary = (value: unknown): { generation: number; channels: readonly string[] } => {
  const { generation, releases } = (value ?? {}) as { generation?: unknown; releases?: unknown };
  if (typeof generation !== 'number' || !Array.isArray(releases)) throw new Error('not a summary');
  const channels = releases.map((release: unknown) => {
    const { channel } = (release ?? {}) as { channel?: unknown };
    if (typeof channel !== 'string' || !namePattern.test(channel)) throw new Error('no channel');
    return channel;
  });
  return { generation, channels };
};

/**
 * Reads `generation.json` and the manifest of each channel it names.
 *
 * @param folder absolute path of `gen/<number>`
 * @throws PortalError PORTAL_STORE_DAMAGED when `generation.json` cannot be read
 */
export const readGeneration = async (folder: string): Promise<GenerationRecord> => {
  const { generation, channels } = await readJson(join(folder, storeNames.generationSummary))
    .then(parseSummary)
    .catch((cause: unknown) => {
      throw new PortalError('PORTAL_STORE_DAMAGED', { cause });
    });
  const manifests: Manifest[] = [];
  const damagedChannels: string[] = [];
  for (const channel of channels) {
    const manifest = await readJson(join(folder, channel, storeNames.manifest))
      .then((value) => manifestSchema.parse(value))
      .catch(() => undefined);
    if (manifest?.channel === channel) manifests.push(manifest);
    else damagedChannels.push(channel);
  }
  return { generation, manifests, damagedChannels };
};

/** What a release is to people: the parts of its manifest that are not files. */
export const summaryOf = ({
  channel,
  counter,
  label,
  notes,
  issued,
}: Manifest): ReleaseSummary => ({ channel, counter, label, notes, issued });
