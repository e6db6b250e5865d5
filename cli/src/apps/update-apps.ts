import type { CodedMessage } from '@p2p-hotspot/contract';
import { isCodedError } from '@p2p-hotspot/contract';
import type { HttpClient } from '@p2p-hotspot/installers/tracking';
import type { Collection } from '../collection/configuration.ts';
import type { Work } from '../ui/progress.ts';
import {
  loadCuration,
  saveCuration,
  type Curation,
  type ReleaseSource,
  type RepositorySource,
} from './curation.ts';
import { AppsError } from './errors.ts';
import { examineApps, type ExaminedApps } from './examine-apps.ts';
import { openUpstream, type Upstream } from './open-upstream.ts';
import { askRelease, releaseAddress } from './release-assets.ts';
import { takeApp, type TakenVersion } from './take-app.ts';
import { takeRelease } from './take-release.ts';

export interface UpdateAppsOptions {
  readonly collection: Collection;
  /** Those to look for; none: all whose source is known. */
  readonly applicationIds: readonly string[];
  readonly dryRun: boolean;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly work: Work;
  /** Secrets that lift the limits of forges, by host. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Runs what needs a way to the Internet that trackers take. */
  readonly withHttp: (act: (http: HttpClient) => Promise<void>) => Promise<void>;
}

/** An app, or a whole repository, that could not be updated. The others were. */
export interface UpdateFailure {
  /** Or the project, as in `github:owner/name`. */
  readonly repository: string;
  readonly applicationId?: string;
  readonly reason: CodedMessage;
}

export interface UpdatedApps {
  readonly versions: readonly TakenVersion[];
  readonly failures: readonly UpdateFailure[];
}

type Source = Curation['sources'][string];

const sourcesOf = ({ sources }: Curation, wanted: readonly string[]) => {
  const ids = wanted.length === 0 ? Object.keys(sources).sort() : wanted;
  return ids.map((applicationId): { applicationId: string; source: Source } => {
    const source = sources[applicationId];
    if (source !== undefined) return { applicationId, source };
    throw new AppsError('APP_UNKNOWN', { parameters: { applicationId } });
  });
};

/** What is wrong with one app or one repository does not stop the others; what is wrong here does. */
const isTheirs = (error: unknown): error is CodedMessage & Error =>
  isCodedError(error) && /^(?:UPSTREAM_|APK_|FDROID_UPSTREAM_|TRACKER_)/.test(error.code);

interface Update extends Omit<UpdateAppsOptions, 'applicationIds'> {
  readonly examined: ExaminedApps;
  readonly onVersions: (versions: readonly TakenVersion[]) => void;
  readonly onFailure: (failure: UpdateFailure) => void;
}

const updateFromRepositories = async (
  apps: readonly { readonly applicationId: string; readonly source: RepositorySource }[],
  { collection, examined, dryRun, signal, work, onVersions, onFailure }: Update,
): Promise<void> => {
  const { folder } = collection;
  for (const repository of new Set(apps.map(({ source }) => source.repository))) {
    const curation = await loadCuration(folder);
    let upstream: Upstream;
    try {
      upstream = await openUpstream(repository, {
        ...{ collectionFolder: folder, curation, signal, work },
      });
    } catch (reason) {
      if (!isTheirs(reason)) throw reason;
      onFailure({ repository, reason });
      continue;
    }
    for (const { applicationId, source } of apps) {
      if (source.repository !== repository) continue;
      try {
        const { abis } = source;
        const options = { collectionFolder: folder, examined, abis, dryRun, signal, work };
        onVersions((await takeApp(upstream, applicationId, options)).versions);
      } catch (reason) {
        if (!isTheirs(reason)) throw reason;
        onFailure({ repository, applicationId, reason });
      }
    }
    if (dryRun) continue;
    const { fingerprint, timestamp } = upstream;
    await saveCuration(folder, {
      ...curation,
      repositories: { ...curation.repositories, [repository]: { fingerprint, timestamp } },
    });
  }
};

const updateFromReleases = async (
  apps: readonly { readonly applicationId: string; readonly source: ReleaseSource }[],
  http: HttpClient,
  { collection, examined, dryRun, tokens, nowMs, signal, work, onVersions, onFailure }: Update,
): Promise<void> => {
  const tracking = await import('@p2p-hotspot/installers/tracking');
  const { folder } = collection;
  const asked = { http, tokens, nowMs, signal };
  for (const { applicationId, source } of apps) {
    try {
      const address = releaseAddress(tracking, source.release);
      const offered = await askRelease(tracking, folder, address, asked);
      const taken = await takeRelease(tracking, address, source, offered, {
        ...asked,
        ...{ collectionFolder: folder, examined, dryRun, work, applicationId },
      });
      onVersions(taken.versions);
      if (dryRun || JSON.stringify(taken.source) === JSON.stringify(source)) continue;
      const curation = await loadCuration(folder);
      await saveCuration(folder, {
        ...curation,
        sources: { ...curation.sources, [applicationId]: taken.source },
      });
    } catch (reason) {
      if (!isTheirs(reason)) throw reason;
      onFailure({ repository: source.release, applicationId, reason });
    }
  }
};

/**
 * Looks for newer versions of the apps that came from other repositories and from projects with
 * releases, and takes them.
 *
 * @throws AppsError APP_UNKNOWN; OperatorError for what is wrong with the collection or its disk
 */
export const updateApps = async ({
  applicationIds,
  ...options
}: UpdateAppsOptions): Promise<UpdatedApps> => {
  const { collection, nowMs, signal, withHttp } = options;
  const apps = sourcesOf(await loadCuration(collection.folder), applicationIds);
  const versions: TakenVersion[] = [];
  const failures: UpdateFailure[] = [];
  const update: Update = {
    ...options,
    examined: await examineApps(collection, nowMs, signal),
    onVersions: (taken) => versions.push(...taken),
    onFailure: (failure) => failures.push(failure),
  };
  await updateFromRepositories(
    apps.flatMap(({ applicationId, source }) =>
      'repository' in source ? [{ applicationId, source }] : [],
    ),
    update,
  );
  const released = apps.flatMap(({ applicationId, source }) =>
    'release' in source ? [{ applicationId, source }] : [],
  );
  if (released.length > 0) await withHttp((http) => updateFromReleases(released, http, update));
  return { versions, failures };
};
