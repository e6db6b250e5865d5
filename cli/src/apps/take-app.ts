import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { CodedMessage } from '@p2p-hotspot/contract';
import {
  chooseVersions,
  developerSigner,
  readApk,
  signerOf,
  type UpstreamApp,
  type UpstreamVersion,
} from '@p2p-hotspot/fdroid/build';
import { openCollection } from '../collection/configuration.ts';
import { statePaths } from '../collection/state.ts';
import type { Work } from '../ui/progress.ts';
import { metadataName } from './app-inputs.ts';
import { AppsError } from './errors.ts';
import type { ExaminedApps } from './examine-apps.ts';
import { fetchFile } from './fetch-file.ts';
import { keepMetadata } from './keep-metadata.ts';
import { upstreamUrl } from './fetch-index.ts';
import type { Upstream } from './open-upstream.ts';
import { isBehind, versionsOf } from './known-versions.ts';
import { putApk } from './put-apk.ts';

/** What became of one version of an app that comes from elsewhere. */
export interface TakenVersion {
  /** `older`: a newer one is in the collection; `held`: another signer than the trusted one. */
  readonly status: 'added' | 'present' | 'older' | 'held';
  readonly applicationId: string;
  readonly versionCode: number;
  readonly versionName: string;
  readonly signer: string;
  readonly nativeCode: readonly string[];
  readonly sizeBytes: number;
  /** Below the collection's folder; absent where nothing was put there. */
  readonly path?: string;
  readonly reason?: CodedMessage;
}

export interface TakeOptions {
  readonly collectionFolder: string;
  readonly examined: ExaminedApps;
  readonly abis: readonly string[];
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  readonly work: Work;
}

export interface TakenApp {
  readonly versions: readonly TakenVersion[];
  /** Who may sign it from now on. */
  readonly signers: readonly string[];
}

const described = (applicationId: string, version: UpstreamVersion) => ({
  applicationId,
  versionCode: version.versionCode,
  versionName: version.versionName,
  signer: version.signer,
  nativeCode: version.nativeCode,
  sizeBytes: version.file.sizeBytes,
});

/** What is in the file must be what the index promised: it is signed by others than the app is. */
const checkPromise = async (
  url: URL,
  file: string,
  applicationId: string,
  { versionCode, signer }: UpstreamVersion,
) => {
  const apk = await readApk(file);
  const [found, promised] = [
    [apk.applicationId, apk.versionCode, developerSigner(apk)],
    [applicationId, versionCode, signer],
  ].map((parts) => parts.join(' '));
  // Some makers of indexes name the key of today, others the first one.
  const isBySigner = apk.signerLineage.includes(signer);
  if (apk.applicationId === applicationId && apk.versionCode === versionCode && isBySigner) {
    return apk;
  }
  const reason = `inside is ${found ?? ''}, the index says ${promised ?? ''}`;
  throw new AppsError('UPSTREAM_MISMATCH', { parameters: { url: url.href, reason } });
};

const bring = async (
  upstream: Upstream,
  applicationId: string,
  version: UpstreamVersion,
  { collectionFolder, signal, work }: TakeOptions,
): Promise<TakenVersion> => {
  const { file } = version;
  const url = upstreamUrl(upstream.repository, file.path);
  const download = path.join(statePaths(collectionFolder).downloads, `${file.sha256}.apk`);
  await fetchFile(url, download, file, signal, (bytes) => {
    work.advance(bytes);
  });
  try {
    const apk = await checkPromise(url, download, applicationId, version);
    const { path: place, other } = await putApk(collectionFolder, apk, download, file.sha256);
    const result = { ...described(applicationId, version), path: place };
    return other === undefined
      ? { status: 'added', ...result }
      : { status: 'held', ...result, reason: other };
  } finally {
    await rm(download, { force: true });
  }
};

/** For each processor the newest version by another signer, where that is newer than what is taken. */
const foreignVersions = (
  app: UpstreamApp,
  trusted: readonly string[],
  abis: readonly string[],
): readonly UpstreamVersion[] => {
  const everybody = app.versions.map(({ signer }) => signer);
  return abis.flatMap((abi) => {
    const [own] = chooseVersions(app, trusted, [abi]);
    const [newest] = chooseVersions(app, everybody, [abi]);
    const isNewer = newest !== undefined && newest.versionCode > (own?.versionCode ?? -1);
    return isNewer && !trusted.includes(newest.signer) ? [newest] : [];
  });
};

/**
 * Takes an app out of another repository into the collection: the newest version for each processor,
 * by a signer that is trusted. Each file is there whole and checked, or not at all.
 *
 * @throws AppsError UPSTREAM_APP_MISSING, UPSTREAM_MISMATCH, UPSTREAM_UNREACHABLE; FdroidError for a
 *   file that is no sound APK
 */
export const takeApp = async (
  upstream: Upstream,
  applicationId: string,
  options: TakeOptions,
): Promise<TakenApp> => {
  const { collectionFolder, examined, abis, dryRun, signal, work } = options;
  const { repository } = upstream;
  const app = upstream.app(applicationId);
  const first = app === undefined ? undefined : signerOf(app);
  if (app === undefined || first === undefined) {
    throw new AppsError('UPSTREAM_APP_MISSING', { parameters: { applicationId, repository } });
  }
  const trusted = examined.signers[applicationId] ?? [first];
  const known = versionsOf(examined, applicationId);
  const chosen = chooseVersions(app, trusted, abis);
  const foreign = [...new Set(foreignVersions(app, trusted, abis))];
  if (chosen.length === 0 && foreign.length === 0) {
    throw new AppsError('UPSTREAM_APP_MISSING', { parameters: { applicationId, repository } });
  }
  work.expect(chosen.reduce((sum, { file }) => sum + file.sizeBytes, 0));
  const versions: TakenVersion[] = [];
  for (const version of chosen) {
    signal.throwIfAborted();
    const about = described(applicationId, version);
    const same = known.find(({ sha256 }) => sha256 === version.file.sha256);
    const isOlder = isBehind(version, known);
    if (same !== undefined) versions.push({ status: 'present', ...about, path: same.path });
    else if (isOlder) versions.push({ status: 'older', ...about });
    else if (dryRun) versions.push({ status: 'added', ...about });
    else versions.push(await bring(upstream, applicationId, version, options));
  }
  for (const version of foreign) {
    const { versionName, signer } = version;
    const reason = {
      code: 'APK_SIGNER_CHANGED',
      parameters: { applicationId, versionName, signer, trusted: trusted[0] ?? '' },
    };
    versions.push({ status: 'held', ...described(applicationId, version), reason });
  }
  const [place] = versions.flatMap(({ path: inside }) => inside ?? []);
  if (!dryRun && place !== undefined) {
    const folder = path.join(collectionFolder, path.posix.dirname(place), metadataName);
    const { language } = (await openCollection(collectionFolder)).configuration;
    await keepMetadata(upstream, app, chosen, { folder, collectionFolder, language, signal });
  }
  return { versions, signers: trusted };
};
