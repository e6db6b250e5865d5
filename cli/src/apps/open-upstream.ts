import {
  readEntryJarBytes,
  readUpstreamIndex,
  type UpstreamApp,
  type UpstreamEntry,
} from '@p2p-hotspot/fdroid/build';
import type { Curation } from './curation.ts';
import { AppsError } from './errors.ts';
import { fetchBytes } from './fetch-file.ts';
import { fetchIndex, upstreamUrl, type FetchIndexOptions } from './fetch-index.ts';

const maxEntryBytes = 4 * 1024 * 1024;

/** Another F-Droid repository whose signature and index were checked. */
export interface Upstream {
  /** Address without a slash at the end. */
  readonly repository: string;
  readonly fingerprint: string;
  readonly timestamp: number;
  readonly app: (applicationId: string) => UpstreamApp | undefined;
}

export interface OpenUpstreamOptions extends FetchIndexOptions {
  readonly curation: Pick<Curation, 'repositories'>;
  /** The certificate that must have signed it; absent: the one that was pinned before. */
  readonly fingerprint?: string;
  /** Its front page, where that was fetched already. */
  readonly entryJar?: Uint8Array;
}

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
  const { entryJar, signal } = options;
  const entry = await readEntryJarBytes(
    entryJar ?? (await fetchBytes(upstreamUrl(repository, 'entry.jar'), maxEntryBytes, signal)),
  );
  checkEntry(repository, entry, options);
  const { fingerprint, timestamp } = entry;
  const app = readUpstreamIndex(await fetchIndex(repository, entry, options));
  return { repository, fingerprint, timestamp, app };
};
