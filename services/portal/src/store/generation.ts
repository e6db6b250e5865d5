import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  manifestSchema,
  namePattern,
  replacedReason,
  storeNames,
  type Component,
  type Manifest,
  type ReleaseSummary,
} from '@p2p-hotspot/contract';
import { PortalError } from '../errors.ts';

/** A component that was taken out so that its new version has room (ADR 0011). */
export interface RenewedComponent {
  readonly channel: string;
  /** The one that was taken out. */
  readonly component: Component;
}

/** A generation as the daemon laid it out. */
export interface GenerationRecord {
  readonly generation: number;
  /** With the components that are laid out on this box; others are for other boxes. */
  readonly manifests: readonly Manifest[];
  /** Of this box, and not laid out now. */
  readonly renewed: readonly RenewedComponent[];
  /** Channels whose manifest cannot be read; the others are served all the same. */
  readonly damagedChannels: readonly string[];
}

const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(path, 'utf8')) as unknown;

interface Summary {
  readonly generation: number;
  /** Channel → names of components that are not laid out, and why. */
  readonly omitted: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const parseOmitted = (value: unknown): ReadonlyMap<string, string> =>
  new Map(
    Array.isArray(value)
      ? value.map((one: unknown) => {
          const { name, because } = (one ?? {}) as { name?: unknown; because?: unknown };
          return [String(name), String(because)];
        })
      : [],
  );

const parseSummary = (value: unknown): Summary => {
  const { generation, releases } = (value ?? {}) as { generation?: unknown; releases?: unknown };
  if (typeof generation !== 'number' || !Array.isArray(releases)) throw new Error('not a summary');
  const omitted = releases.map((release: unknown) => {
    const { channel, omitted: names } = (release ?? {}) as { channel?: unknown; omitted?: unknown };
    if (typeof channel !== 'string' || !namePattern.test(channel)) throw new Error('no channel');
    return [channel, parseOmitted(names)] as const;
  });
  return { generation, omitted: new Map(omitted) };
};

/**
 * Reads `generation.json` and the manifest of each channel it names.
 *
 * @param folder absolute path of `gen/<number>`
 * @throws PortalError PORTAL_STORE_DAMAGED when `generation.json` cannot be read
 */
export const readGeneration = async (folder: string): Promise<GenerationRecord> => {
  const { generation, omitted } = await readJson(join(folder, storeNames.generationSummary))
    .then(parseSummary)
    .catch((cause: unknown) => {
      throw new PortalError('PORTAL_STORE_DAMAGED', { cause });
    });
  const manifests: Manifest[] = [];
  const renewed: RenewedComponent[] = [];
  const damagedChannels: string[] = [];
  for (const [channel, names] of omitted) {
    const manifest = await readJson(join(folder, channel, storeNames.manifest))
      .then((value) => manifestSchema.parse(value))
      .catch(() => undefined);
    if (manifest?.channel === channel) {
      const components = manifest.components.filter(({ name }) => !names.has(name));
      manifests.push({ ...manifest, components });
      for (const component of manifest.components) {
        if (names.get(component.name) === replacedReason) renewed.push({ channel, component });
      }
    } else {
      damagedChannels.push(channel);
    }
  }
  return { generation, manifests, renewed, damagedChannels };
};

/** What a release is to people: the parts of its manifest that are not files. */
export const summaryOf = ({
  channel,
  counter,
  label,
  notes,
  issued,
}: Manifest): ReleaseSummary => ({ channel, counter, label, notes, issued });
