import { readFile } from 'node:fs/promises';
import { chunksOf, decodeList, type FileEntry } from '@p2p-hotspot/bundle-format';
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
  format: z.literal(2),
  /** What made the packed lengths and packs; another compressor may make others. */
  compressor: z.string(),
  /** Component → the list it had, and who its files were then (path in the tree → identity). */
  components: z.record(
    z.string(),
    z.strictObject({
      list: z.string(),
      files: z.record(z.string(), z.string()),
      /** Of each chunk of the list what it is compressed to, four bytes each; 0: as it is. */
      packedLengths: z.base64(),
    }),
  ),
  /** SHA-256 of a pack's table of content → SHA-256 of the pack. */
  packs: z.record(z.string(), z.string()),
});

export type ScanCache = z.infer<typeof cacheSchema>;

/** Says which compressor works: versions of it may give other bytes for the same chunk. */
export const compressorOf = (isCompressing: boolean): string =>
  isCompressing ? `brotli ${process.versions['brotli'] ?? ''} ${process.arch}` : 'none';

export const emptyCache = (compressor: string): ScanCache => ({
  format: 2,
  compressor,
  components: {},
  packs: {},
});

/** Reads the cache; an empty one when there is none, another compressor made it, or it cannot be read. */
export const loadCache = async (
  collectionFolder: string,
  compressor: string,
): Promise<ScanCache> => {
  try {
    const text = await readFile(statePaths(collectionFolder).cache, 'utf8');
    const cache = cacheSchema.parse(JSON.parse(text));
    return cache.compressor === compressor ? cache : emptyCache(compressor);
  } catch {
    return emptyCache(compressor);
  }
};

const lengthBytes = 4;

/** The packed lengths of a component's chunks, to be remembered with its list. */
export const rememberLengths = (
  files: readonly FileEntry[],
  packedLengths: ReadonlyMap<string, number>,
): string => {
  const chunks = files.flatMap(chunksOf);
  const lengths = Buffer.alloc(chunks.length * lengthBytes);
  for (const [index, { sha256 }] of chunks.entries()) {
    lengths.writeUInt32LE(packedLengths.get(sha256) ?? 0, index * lengthBytes);
  }
  return lengths.toString('base64');
};

export const saveCache = async (collectionFolder: string, cache: ScanCache): Promise<void> => {
  await writeDurably(statePaths(collectionFolder).cache, JSON.stringify(cache));
};

/**
 * Entries of files that are as they were.
 *
 * @param component name of the component
 * @param packedLengths gets those of all chunks that the component had
 * @returns undefined for a file that must be read
 */
export const knownEntries = async (
  collectionFolder: string,
  cache: ScanCache,
  component: string,
  packedLengths: Map<string, number>,
): Promise<(file: FoundFile) => FileEntry | undefined> => {
  const record = cache.components[component];
  if (record === undefined) return () => undefined;
  let entries: Map<string, FileEntry>;
  try {
    const { files } = decodeList(await readFile(statePaths(collectionFolder).list(record.list)));
    entries = new Map(files.map((entry) => [entry.path, entry]));
    const lengths = Buffer.from(record.packedLengths, 'base64');
    for (const [index, { sha256 }] of files.flatMap(chunksOf).entries()) {
      const length = lengths.readUInt32LE(index * lengthBytes);
      if (length > 0) packedLengths.set(sha256, length);
    }
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

/** False for a file that changed only just now: another change could leave it with the same times. */
export const isSettled = ({ changedMs }: FoundFile, startMs: number): boolean =>
  changedMs < startMs - settledMs;

/** What to remember of a component's files, those apart that changed only just now. */
export const rememberFiles = (
  files: readonly FoundFile[],
  scanStartMs: number,
): Record<string, string> =>
  Object.fromEntries(
    files
      .filter((file) => isSettled(file, scanStartMs))
      .map(({ path, identity }) => [path, identity]),
  );
