import { readFile } from 'node:fs/promises';
import { decodeList, type FileEntry } from '@p2p-hotspot/bundle-format';
import { z } from 'zod';
import { writeDurably } from '../files/durable.ts';
import { statePaths } from './state.ts';
import type { FoundFile } from './walk.ts';

/**
 * What earlier runs read, so that an unchanged file of 50 GB is not read again to learn its hashes.
 * Only ever a shortcut: what is carried is hashed again while it is copied, and no output depends on
 * it. Losing it costs time.
 */
const cacheSchema = z.strictObject({
  format: z.literal(1),
  /** Component → the list it had, and who its files were then (path in the tree → identity). */
  components: z.record(
    z.string(),
    z.strictObject({ list: z.string(), files: z.record(z.string(), z.string()) }),
  ),
  /** SHA-256 of a pack's table of content → SHA-256 of the pack. */
  packs: z.record(z.string(), z.string()),
});

export type ScanCache = z.infer<typeof cacheSchema>;

export const emptyCache = (): ScanCache => ({ format: 1, components: {}, packs: {} });

/** Reads the cache; an empty one when there is none or it cannot be read. */
export const loadCache = async (collectionFolder: string): Promise<ScanCache> => {
  try {
    const text = await readFile(statePaths(collectionFolder).cache, 'utf8');
    return cacheSchema.parse(JSON.parse(text));
  } catch {
    return emptyCache();
  }
};

export const saveCache = async (collectionFolder: string, cache: ScanCache): Promise<void> => {
  await writeDurably(statePaths(collectionFolder).cache, JSON.stringify(cache));
};

/**
 * Entries of files that are as they were.
 *
 * @param component name of the component
 * @returns undefined for a file that must be read
 */
export const knownEntries = async (
  collectionFolder: string,
  cache: ScanCache,
  component: string,
): Promise<(file: FoundFile) => FileEntry | undefined> => {
  const record = cache.components[component];
  if (record === undefined) return () => undefined;
  let entries: Map<string, FileEntry>;
  try {
    const { files } = decodeList(await readFile(statePaths(collectionFolder).list(record.list)));
    entries = new Map(files.map((entry) => [entry.path, entry]));
  } catch {
    return () => undefined;
  }
  return ({ path, identity, executable }) => {
    const entry = entries.get(path);
    if (entry === undefined || record.files[path] !== identity) return undefined;
    return { ...entry, executable };
  };
};

/** Time stamps are as coarse as a few milliseconds; a file changed this lately may change unseen. */
const settledMs = 2000;

/** What to remember of a component's files, those apart that changed only just now. */
export const rememberFiles = (
  files: readonly FoundFile[],
  scanStartMs: number,
): Record<string, string> =>
  Object.fromEntries(
    files
      .filter(({ changedMs }) => changedMs < scanStartMs - settledMs)
      .map(({ path, identity }) => [path, identity]),
  );
