import path from 'node:path';
import type { HttpClient } from '@p2p-hotspot/installers/tracking';
import { addAll, type Addition } from '../collection/add.ts';
import { openCollection, type Collection } from '../collection/configuration.ts';
import { OperatorError } from '../errors.ts';
import type { Work } from '../ui/progress.ts';
import { loadCuration, saveCuration } from './curation.ts';
import { examineApps, type ExaminedApk } from './examine-apps.ts';
import { openUpstream } from './open-upstream.ts';
import { pinAdded } from './pin-added.ts';
import type { AppReference } from './reference.ts';
import { askRelease, chooseAssets, releaseAddress } from './release-assets.ts';
import { takeApp, type TakenVersion } from './take-app.ts';
import { takeRelease } from './take-release.ts';

export interface AddAppsOptions {
  readonly collection: Collection;
  readonly abis: readonly string[];
  /** What the names of app files look like that are taken of a release; none: what is usual. */
  readonly assets: readonly string[];
  /** Secrets that lift the limits of forges, by host. */
  readonly tokens: ReadonlyMap<string, string>;
  readonly dryRun: boolean;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly work: Work;
}

/** What came of a project's newest release. */
export interface AddedRelease {
  readonly versions: readonly TakenVersion[];
  /** Names of app files that were not chosen, and are for the same phones. */
  readonly passedOver: readonly string[];
}

type UpstreamReference = Extract<AppReference, { kind: 'upstream' }>;

/**
 * Takes an app out of another repository, and remembers who signs that repository, who signs the app,
 * and where it came from.
 *
 * @throws as `openUpstream` and `takeApp`
 */
export const addFromUpstream = async (
  { applicationId, repository, fingerprint }: UpstreamReference,
  { collection, abis, dryRun, nowMs, signal, work }: AddAppsOptions,
): Promise<readonly TakenVersion[]> => {
  const { folder } = collection;
  const curation = await loadCuration(folder);
  const upstream = await openUpstream(repository, {
    ...{ collectionFolder: folder, curation, signal, work },
    ...(fingerprint === undefined ? {} : { fingerprint }),
  });
  const { versions, signers } = await takeApp(upstream, applicationId, {
    ...{ collectionFolder: folder, abis, dryRun, signal, work },
    examined: await examineApps(collection, nowMs, signal),
  });
  if (!dryRun) {
    await saveCuration(folder, {
      ...curation,
      signers: { ...curation.signers, [applicationId]: [...signers] },
      sources: { ...curation.sources, [applicationId]: { repository, abis: [...abis] } },
      repositories: {
        ...curation.repositories,
        [repository]: { fingerprint: upstream.fingerprint, timestamp: upstream.timestamp },
      },
    });
  }
  return versions;
};

/**
 * Takes an app out of the newest release of a project, and remembers who signs it and where it came
 * from.
 *
 * @param source as in `github:owner/name`
 * @param http the way to the Internet
 * @throws as `releaseAddress`, `askRelease`, `chooseAssets` and `takeRelease`
 */
export const addFromRelease = async (
  source: string,
  http: HttpClient,
  { collection, abis, assets: named, tokens, dryRun, nowMs, signal, work }: AddAppsOptions,
): Promise<AddedRelease> => {
  const tracking = await import('@p2p-hotspot/installers/tracking');
  const { folder } = collection;
  const wrong = named.find((asset) => !tracking.isNamePattern(asset));
  if (wrong !== undefined) {
    const reason = `--asset ${wrong} is no pattern of a name`;
    throw new OperatorError('USAGE_WRONG', { parameters: { reason } });
  }
  const address = releaseAddress(tracking, source);
  const asked = { http, tokens, nowMs, signal };
  const offered = await askRelease(tracking, folder, address, asked);
  const { assets, passedOver } =
    named.length > 0
      ? { assets: named, passedOver: [] }
      : chooseAssets(tracking, source, offered, abis);
  const wanted = { release: source, abis: [...abis], files: assets.map((asset) => ({ asset })) };
  const examined = await examineApps(collection, nowMs, signal);
  const taken = await takeRelease(tracking, address, wanted, offered, {
    ...asked,
    ...{ collectionFolder: folder, examined, dryRun, work },
  });
  if (!dryRun) {
    const curation = await loadCuration(folder);
    const { applicationId, signers } = taken;
    await saveCuration(folder, {
      ...curation,
      signers: { ...curation.signers, [applicationId]: [...signers] },
      sources: { ...curation.sources, [applicationId]: taken.source },
    });
  }
  return { versions: taken.versions, passedOver };
};

/**
 * Adds APK files, and pins the signer of each app that was not known before.
 *
 * @param files absolute
 * @returns what became of each file, and what the next release will do with it
 */
export const addFiles = async (
  files: readonly string[],
  { collection, dryRun, nowMs, signal, work }: AddAppsOptions,
): Promise<{ readonly additions: readonly Addition[]; readonly apks: readonly ExaminedApk[] }> => {
  const { folder } = collection;
  const additions = await addAll(folder, files, { kind: 'apps', dryRun, signal, work });
  if (dryRun) return { additions, apks: [] };
  await pinAdded(folder, additions, nowMs, signal);
  const places = new Set(
    additions.flatMap((addition) =>
      addition.status === 'refused' ? [] : [path.posix.normalize(addition.place.destination)],
    ),
  );
  const after = await examineApps(await openCollection(folder), nowMs, signal);
  return { additions, apks: after.apks.filter((apk) => places.has(apk.path)) };
};
