import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  readEntryJar,
  readUpstreamIndex,
  type UpstreamApp,
  type UpstreamEntry,
} from '@p2p-hotspot/fdroid/build';
import { statePaths } from '../collection/state.ts';
import { namesIn } from '../files/durable.ts';
import type { Work } from '../ui/progress.ts';
import type { Curation } from './curation.ts';
import { AppsError } from './errors.ts';
import { fetchBytes, fetchFile } from './fetch-file.ts';

const maxEntryBytes = 4 * 1024 * 1024;
/** That of f-droid.org has about 50 MB. */
const maxIndexBytes = 256 * 1024 * 1024;

/** Another F-Droid repository whose signature and index were checked. */
export interface Upstream {
  /** Address without a slash at the end. */
  readonly repository: string;
  readonly fingerprint: string;
  readonly timestamp: number;
  readonly app: (applicationId: string) => UpstreamApp | undefined;
}

export interface OpenUpstreamOptions {
  readonly collectionFolder: string;
  readonly curation: Curation;
  /** The certificate that must have signed it; absent: the one that was pinned before. */
  readonly fingerprint?: string;
  readonly signal: AbortSignal;
  readonly work: Work;
}

/** Address of a file in a repository. */
export const upstreamUrl = (repository: string, filePath: string): URL =>
  new URL(`${repository}/${filePath.split('/').map(encodeURIComponent).join('/')}`);

const fetchEntry = async (repository: string, signal: AbortSignal): Promise<UpstreamEntry> => {
  const bytes = await fetchBytes(upstreamUrl(repository, 'entry.jar'), maxEntryBytes, signal);
  const folder = await mkdtemp(path.join(tmpdir(), 'hotspot-'));
  try {
    const file = path.join(folder, 'entry.jar');
    await writeFile(file, bytes);
    return await readEntryJar(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The right signer, and nothing older than what was seen before. */
const checkEntry = (
  repository: string,
  entry: UpstreamEntry,
  { curation, fingerprint }: OpenUpstreamOptions,
): void => {
  const pinned = curation.repositories[repository];
  const expected = pinned?.fingerprint ?? fingerprint;
  const found = entry.fingerprint;
  if (expected === undefined) {
    throw new AppsError('UPSTREAM_FINGERPRINT_NEEDED', {
      parameters: { repository, fingerprint: found },
    });
  }
  for (const wanted of [expected, fingerprint ?? expected]) {
    if (found === wanted) continue;
    throw new AppsError('UPSTREAM_FOREIGN', {
      parameters: { repository, expected: wanted, found },
    });
  }
  if (pinned !== undefined && entry.timestamp < pinned.timestamp) {
    const [offered, known] = [entry.timestamp, pinned.timestamp].map((time) =>
      new Date(time).toISOString(),
    );
    throw new AppsError('UPSTREAM_OLDER', {
      parameters: { repository, offered: offered ?? '', known: known ?? '' },
    });
  }
};

const indexEnding = '.index.json';

/** An index that was fetched is kept until there is a newer one: it is most of what is fetched. */
const fetchIndex = async (
  repository: string,
  { fingerprint, index }: UpstreamEntry,
  { collectionFolder, signal, work }: OpenUpstreamOptions,
): Promise<Uint8Array> => {
  const url = upstreamUrl(repository, index.path);
  if (index.sizeBytes > maxIndexBytes) {
    const reason = `it has more than ${maxIndexBytes} bytes`;
    throw new AppsError('UPSTREAM_MISMATCH', { parameters: { url: url.href, reason } });
  }
  const folder = statePaths(collectionFolder).downloads;
  const name = `${fingerprint.slice(0, 16)}-${index.sha256}${indexEnding}`;
  const file = path.join(folder, name);
  await fetchFile(url, file, index, signal, (bytes) => {
    work.advance(bytes);
  });
  for (const other of await namesIn(folder)) {
    const isOurs = other.startsWith(fingerprint.slice(0, 16)) && other.includes(indexEnding);
    if (isOurs && other !== name) await rm(path.join(folder, other), { force: true });
  }
  return readFile(file);
};

/**
 * Opens another F-Droid repository: fetches its signed front page, checks who signed it and that it is
 * not older than before, and reads the index that it names.
 *
 * @throws AppsError UPSTREAM_FINGERPRINT_NEEDED, UPSTREAM_FOREIGN, UPSTREAM_OLDER, UPSTREAM_MISMATCH,
 *   UPSTREAM_UNREACHABLE; FdroidError FDROID_UPSTREAM_INVALID
 */
export const openUpstream = async (
  repository: string,
  options: OpenUpstreamOptions,
): Promise<Upstream> => {
  const entry = await fetchEntry(repository, options.signal);
  checkEntry(repository, entry, options);
  const { fingerprint, timestamp } = entry;
  const app = readUpstreamIndex(await fetchIndex(repository, entry, options));
  return { repository, fingerprint, timestamp, app };
};
