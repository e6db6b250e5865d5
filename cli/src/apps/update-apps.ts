import type { CodedMessage } from '@p2p-hotspot/contract';
import { isCodedError } from '@p2p-hotspot/contract';
import type { Collection } from '../collection/configuration.ts';
import type { Work } from '../ui/progress.ts';
import { loadCuration, saveCuration, type Curation } from './curation.ts';
import { AppsError } from './errors.ts';
import { examineApps } from './examine-apps.ts';
import { openUpstream, type Upstream } from './open-upstream.ts';
import { takeApp, type TakenVersion } from './take-app.ts';

export interface UpdateAppsOptions {
  readonly collection: Collection;
  /** Those to look for; none: all that came from another repository. */
  readonly applicationIds: readonly string[];
  readonly dryRun: boolean;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly work: Work;
}

/** An app, or a whole repository, that could not be updated. The others were. */
export interface UpdateFailure {
  readonly repository: string;
  readonly applicationId?: string;
  readonly reason: CodedMessage;
}

export interface UpdatedApps {
  readonly versions: readonly TakenVersion[];
  readonly failures: readonly UpdateFailure[];
}

const sourcesOf = ({ sources }: Curation, wanted: readonly string[]) => {
  const ids = wanted.length === 0 ? Object.keys(sources).sort() : wanted;
  return ids.map((applicationId) => {
    const source = sources[applicationId];
    if (source !== undefined) return { applicationId, ...source };
    throw new AppsError('APP_UNKNOWN', { parameters: { applicationId } });
  });
};

/** What is wrong with one app or one repository does not stop the others; what is wrong here does. */
const isTheirs = (error: unknown): error is CodedMessage & Error =>
  isCodedError(error) && /^(?:UPSTREAM_|APK_|FDROID_UPSTREAM_)/.test(error.code);

/**
 * Looks for newer versions of the apps that came from other repositories, and takes them.
 *
 * @throws AppsError APP_UNKNOWN; OperatorError for what is wrong with the collection or its disk
 */
export const updateApps = async ({
  collection,
  applicationIds,
  dryRun,
  nowMs,
  signal,
  work,
}: UpdateAppsOptions): Promise<UpdatedApps> => {
  const { folder } = collection;
  let curation = await loadCuration(folder);
  const sources = sourcesOf(curation, applicationIds);
  const examined = await examineApps(collection, nowMs, signal);
  const versions: TakenVersion[] = [];
  const failures: UpdateFailure[] = [];
  for (const repository of new Set(sources.map((source) => source.repository))) {
    let upstream: Upstream;
    try {
      upstream = await openUpstream(repository, {
        ...{ collectionFolder: folder, curation, signal, work },
      });
    } catch (reason) {
      if (!isTheirs(reason)) throw reason;
      failures.push({ repository, reason });
      continue;
    }
    for (const { applicationId, abis } of sources.filter(
      (source) => source.repository === repository,
    )) {
      try {
        const options = { collectionFolder: folder, examined, abis, dryRun, signal, work };
        versions.push(...(await takeApp(upstream, applicationId, options)).versions);
      } catch (reason) {
        if (!isTheirs(reason)) throw reason;
        failures.push({ repository, applicationId, reason });
      }
    }
    const { fingerprint, timestamp } = upstream;
    curation = {
      ...curation,
      repositories: { ...curation.repositories, [repository]: { fingerprint, timestamp } },
    };
    if (!dryRun) await saveCuration(folder, curation);
  }
  return { versions, failures };
};
