import type { HttpClient, PromisedFile, ReadRepository } from '@p2p-hotspot/installers/tracking';
import { loadCuration, saveCuration } from '../apps/curation.ts';
import { knownRepositories } from '../apps/known-repositories.ts';
import type { Upstream } from '../apps/open-upstream.ts';
import { silentWork } from '../ui/progress.ts';
import { fetchBy } from './internet.ts';

export interface RepositoryReaderOptions {
  readonly collectionFolder: string;
  readonly http: HttpClient;
  readonly signal: AbortSignal;
  /** True: who signs a repository is not remembered. */
  readonly isDryRun: boolean;
  /** Certificate that the operator names for a repository that is not known yet, hex. */
  readonly fingerprint?: string;
}

/**
 * Reads F-Droid repositories for trackers as `hotspot apps` does: who signs a repository, and the newest
 * index seen, are remembered once for both.
 *
 * @throws AppsError UPSTREAM_FINGERPRINT_NEEDED, UPSTREAM_FOREIGN, UPSTREAM_OLDER, UPSTREAM_MISMATCH,
 *   UPSTREAM_UNREACHABLE; FdroidError FDROID_UPSTREAM_INVALID; both when it is called
 */
export const repositoryReader = ({
  collectionFolder,
  http,
  signal,
  isDryRun,
  fingerprint: named,
}: RepositoryReaderOptions): ReadRepository => {
  // Several apps may come from one; its index is large.
  const opened = new Map<string, { readonly entryJar: Uint8Array; readonly upstream: Upstream }>();

  const open = async (
    repository: string,
    fingerprint: string | undefined,
    entryJar: Uint8Array,
  ): Promise<Upstream> => {
    const before = opened.get(repository);
    if (before !== undefined && Buffer.compare(before.entryJar, entryJar) === 0) {
      return before.upstream;
    }
    const { openUpstream } = await import('../apps/open-upstream.ts');
    const curation = await loadCuration(collectionFolder);
    const known = knownRepositories.find(({ address }) => address === repository)?.fingerprint;
    const wanted = fingerprint ?? named ?? known;
    const upstream = await openUpstream(repository, {
      ...{ collectionFolder, curation, entryJar, signal, work: silentWork, fetch: fetchBy(http) },
      ...(wanted === undefined ? {} : { fingerprint: wanted }),
    });
    if (!isDryRun) {
      const { timestamp } = upstream;
      await saveCuration(collectionFolder, {
        ...curation,
        repositories: {
          ...curation.repositories,
          [repository]: { fingerprint: upstream.fingerprint, timestamp },
        },
      });
    }
    opened.set(repository, { entryJar, upstream });
    return upstream;
  };

  return async ({ url, applicationId, fingerprint, abis, takesPrereleases }, entryJar) => {
    const upstream = await open(url.replace(/\/+$/, ''), fingerprint, entryJar);
    const { chooseVersions, signerOf } = await import('@p2p-hotspot/fdroid/build');
    const app = upstream.app(applicationId);
    const signer = app === undefined ? undefined : signerOf(app);
    if (app === undefined || signer === undefined) return [];
    const versions = takesPrereleases
      ? app.versions.map((version) => ({ ...version, isStable: true }))
      : app.versions;
    return chooseVersions({ ...app, versions }, [signer], abis).map(
      ({ file, versionName, versionCode, nativeCode, signer: by }): PromisedFile => ({
        ...file,
        ...{ versionName, versionCode, signer: by, abis: nativeCode },
      }),
    );
  };
};
