import { rm } from 'node:fs/promises';
import path from 'node:path';
import { writeFailure } from '../errors.ts';
import { syncName } from '../files/durable.ts';
import { loadCuration, saveCuration } from './curation.ts';
import { AppsError } from './errors.ts';
import type { ExaminedApk, ExaminedApps } from './examine-apps.ts';

export interface RemoveOptions {
  readonly collectionFolder: string;
  readonly examined: ExaminedApps;
  readonly applicationId: string;
  /** Only these versions; none: all, and the app is no longer looked for. */
  readonly versionCodes: readonly number[];
  readonly dryRun: boolean;
}

/**
 * Takes an app out of the collection. Who signs it stays remembered: if it comes back, it must be from
 * the same hand.
 *
 * @returns the files that are gone
 * @throws AppsError APP_UNKNOWN, APP_VERSION_UNKNOWN; OperatorError WRITE_FAILED
 */
export const removeApp = async ({
  collectionFolder,
  examined,
  applicationId,
  versionCodes,
  dryRun,
}: RemoveOptions): Promise<readonly ExaminedApk[]> => {
  const apks = examined.apks.flatMap((apk) =>
    'applicationId' in apk && apk.applicationId === applicationId ? [apk] : [],
  );
  const curation = await loadCuration(collectionFolder);
  if (apks.length === 0 && curation.sources[applicationId] === undefined) {
    throw new AppsError('APP_UNKNOWN', { parameters: { applicationId } });
  }
  for (const versionCode of versionCodes) {
    if (apks.some((apk) => apk.versionCode === versionCode)) continue;
    throw new AppsError('APP_VERSION_UNKNOWN', { parameters: { applicationId, versionCode } });
  }
  const isWhole = versionCodes.length === 0;
  const removed = apks.filter((apk) => isWhole || versionCodes.includes(apk.versionCode));
  if (dryRun) return removed;
  // First no longer looked for: else an update that comes between would bring it back.
  if (isWhole) {
    const sources = Object.entries(curation.sources).filter(([id]) => id !== applicationId);
    const trusted = examined.signers[applicationId];
    await saveCuration(collectionFolder, {
      ...curation,
      sources: Object.fromEntries(sources),
      signers: {
        ...(trusted === undefined ? {} : { [applicationId]: [...trusted] }),
        ...curation.signers,
      },
    });
  }
  for (const { path: inside } of removed) {
    const file = path.join(collectionFolder, ...inside.split('/'));
    try {
      await rm(file, { force: true });
      await syncName(path.dirname(file));
    } catch (error) {
      throw writeFailure(file, error);
    }
  }
  return removed;
};
