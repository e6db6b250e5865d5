import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { isCodedError } from '@p2p-hotspot/contract';
import { patchUpstreamIndex, type UpstreamEntry } from '@p2p-hotspot/fdroid/build';
import { statePaths } from '../collection/state.ts';
import { namesIn, writeDurably } from '../files/durable.ts';
import type { Work } from '../ui/progress.ts';
import { AppsError } from './errors.ts';
import { fetchFile, type Fetch } from './fetch-file.ts';

/** That of f-droid.org has about 50 MB. */
const maxIndexBytes = 256 * 1024 * 1024;

/** Address of a file in a repository. */
export const upstreamUrl = (repository: string, filePath: string): URL =>
  new URL(`${repository}/${filePath.split('/').map(encodeURIComponent).join('/')}`);

export interface FetchIndexOptions {
  readonly collectionFolder: string;
  readonly signal: AbortSignal;
  readonly work: Work;
  readonly fetch?: Fetch;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** An index that an earlier run left: its name says of which repository and time, and its hash. */
interface KeptIndex {
  readonly file: string;
  readonly timestamp: number;
  readonly sha256: string;
}

const keptName = ({ fingerprint, timestamp }: UpstreamEntry, hash: string): string =>
  `${fingerprint}-${timestamp}-${hash}.index.json`;

const keptPattern =
  /^(?<fingerprint>[0-9a-f]{64})-(?<timestamp>\d{1,15})-(?<hash>[0-9a-f]{64})\.index\.json(?:\.partial)?$/;

const keptIndexes = async (folder: string, { fingerprint }: UpstreamEntry) => {
  const kept: KeptIndex[] = [];
  for (const name of await namesIn(folder)) {
    const groups = keptPattern.exec(name)?.groups;
    if (groups?.['fingerprint'] !== fingerprint) continue;
    const [timestamp, hash = ''] = [Number(groups['timestamp']), groups['hash']];
    kept.push({ file: path.join(folder, name), timestamp, sha256: hash });
  }
  return kept.sort((a, b) => b.timestamp - a.timestamp);
};

/** Damaged ones are none. */
const readKept = async (kept: KeptIndex): Promise<Uint8Array | undefined> => {
  const bytes = await readFile(kept.file);
  return sha256(bytes) === kept.sha256 ? bytes : undefined;
};

/** The newest index made from one that is kept, and a diff; undefined where that does not work out. */
const patchKept = async (
  repository: string,
  entry: UpstreamEntry,
  kept: readonly KeptIndex[],
  { collectionFolder, signal, work, fetch: ask }: FetchIndexOptions,
): Promise<Uint8Array | undefined> => {
  for (const older of kept) {
    const diff = entry.diffs.get(older.timestamp);
    const bytes = diff === undefined ? undefined : await readKept(older);
    if (diff === undefined || bytes === undefined || diff.sizeBytes > entry.index.sizeBytes)
      continue;
    const file = path.join(statePaths(collectionFolder).downloads, `${diff.sha256}.diff.json`);
    try {
      const url = upstreamUrl(repository, diff.path);
      const onBytes = (length: number): void => {
        work.advance(length);
      };
      await fetchFile(url, file, diff, signal, onBytes, ask);
      return patchUpstreamIndex(bytes, await readFile(file), entry.timestamp);
    } catch (error) {
      // The whole index is there as well; what is wrong with this computer stops everything.
      if (!isCodedError(error) || !/^(?:UPSTREAM_|FDROID_UPSTREAM_)/.test(error.code)) throw error;
    } finally {
      await rm(file, { force: true });
    }
  }
  return undefined;
};

/**
 * The index that an entry names. One that was fetched is kept until there is a newer one, which then
 * comes as a diff where the repository has one: it is most of what is fetched.
 *
 * @throws AppsError UPSTREAM_MISMATCH, UPSTREAM_UNREACHABLE; OperatorError DISK_FULL, WRITE_FAILED
 */
export const fetchIndex = async (
  repository: string,
  entry: UpstreamEntry,
  options: FetchIndexOptions,
): Promise<Uint8Array> => {
  const { collectionFolder, signal, work, fetch: ask } = options;
  const { index } = entry;
  const url = upstreamUrl(repository, index.path);
  if (index.sizeBytes > maxIndexBytes) {
    const reason = `it has more than ${maxIndexBytes} bytes`;
    throw new AppsError('UPSTREAM_MISMATCH', { parameters: { url: url.href, reason } });
  }
  const folder = statePaths(collectionFolder).downloads;
  const kept = await keptIndexes(folder, entry);
  const [newest] = kept;
  const known = newest?.timestamp === entry.timestamp ? await readKept(newest) : undefined;
  if (known !== undefined) return known;
  const patched = await patchKept(repository, entry, kept, options);
  const file = path.join(folder, keptName(entry, patched ? sha256(patched) : index.sha256));
  if (patched !== undefined) await writeDurably(file, patched);
  else {
    const onBytes = (bytes: number): void => {
      work.advance(bytes);
    };
    await fetchFile(url, file, index, signal, onBytes, ask);
  }
  for (const older of kept) if (older.file !== file) await rm(older.file, { force: true });
  return patched ?? readFile(file);
};
