import path from 'node:path';
import { addAll, type Addition } from '../collection/add.ts';
import { openCollection, type Collection } from '../collection/configuration.ts';
import type { Work } from '../ui/progress.ts';
import { loadCuration, saveCuration } from './curation.ts';
import { examineApps, type ExaminedApk } from './examine-apps.ts';
import { openUpstream } from './open-upstream.ts';
import { pinAdded } from './pin-added.ts';
import type { AppReference } from './reference.ts';
import { takeApp, type TakenVersion } from './take-app.ts';

export interface AddAppsOptions {
  readonly collection: Collection;
  readonly abis: readonly string[];
  readonly dryRun: boolean;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly work: Work;
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
