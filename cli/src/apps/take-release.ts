import { createHash } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { CodedError, renderMessage, type CodedMessage } from '@p2p-hotspot/contract';
import { readApk, type ApkInfo } from '@p2p-hotspot/fdroid/build';
import type * as Tracking from '@p2p-hotspot/installers/tracking';
import type { Asking, OfferedFile, SourceAddress } from '@p2p-hotspot/installers/tracking';
import { statePaths } from '../collection/state.ts';
import { ensureFolder } from '../files/durable.ts';
import { readers } from '../installers/readers.ts';
import type { ReleaseSource } from './curation.ts';
import { AppsError } from './errors.ts';
import { isBehind, versionsOf } from './known-versions.ts';
import { putApk } from './put-apk.ts';
import { apkMissing, apkRule, type ReleaseOptions } from './release-assets.ts';
import type { TakenVersion, TakeOptions } from './take-app.ts';

export interface TakeReleaseOptions extends Omit<TakeOptions, 'abis'>, ReleaseOptions {
  /** The app that it must be; absent: whatever comes first. */
  readonly applicationId?: string;
}

export interface TakenRelease {
  readonly applicationId: string;
  readonly versions: readonly TakenVersion[];
  /** Who may sign it from now on. */
  readonly signers: readonly string[];
  readonly source: ReleaseSource;
}

type Sought = OfferedFile & { readonly version: string };

/** A release that contradicts itself, in words of the trackers. */
const mismatch = (url: string, problem: CodedMessage): Error =>
  /^APK_/.test(problem.code)
    ? new CodedError(problem.code, { parameters: problem.parameters })
    : new AppsError('UPSTREAM_MISMATCH', {
        parameters: { url, reason: renderMessage(problem).text },
      });

const find = (
  { findFile }: typeof Tracking,
  source: string,
  asset: string,
  offered: Asking['offered'],
): Sought => {
  const found = findFile(apkRule(asset), offered);
  if (found.kind === 'found') return found.file;
  if (found.kind !== 'disagrees') throw apkMissing(source, asset, offered);
  const { name, url, version = '' } = found.file;
  const parameters = { name, named: found.named, stated: version };
  throw mismatch(url, { code: 'INSTALLER_VERSION_DISAGREES', parameters });
};

/** A file that was fetched, and that its release and its signature speak for. */
interface Fetched {
  readonly file: string;
  readonly apk: ApkInfo;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly forget: () => Promise<void>;
}

/**
 * Fetches an APK and checks it: size and digests that the release publishes, then its signature. What
 * waits for the operator is kept, and not fetched again.
 */
const fetchApk = async (
  tracking: typeof Tracking,
  address: SourceAddress,
  offered: Sought,
  all: Asking['offered'],
  { collectionFolder, http, signal, work }: TakeReleaseOptions,
): Promise<Fetched> => {
  const key = createHash('sha256')
    .update(JSON.stringify([offered.url, tracking.markOf(offered)]))
    .digest('hex');
  const folder = statePaths(collectionFolder).downloads;
  await ensureFolder(folder);
  const file = path.join(folder, `${key}.release.apk`);
  const forget = async (): Promise<void> => {
    await rm(file, { force: true });
    await rm(`${file}.from`, { force: true });
  };
  const rule = apkRule(offered.name);
  const app: Tracking.TrackedApp = {
    ...{ name: 'app', component: 'apps', source: address, files: [rule] },
    ...{ takesPrereleases: false, pins: { signers: [] }, minimumLevel: 0 },
  };
  work.expect(offered.sizeBytes ?? 0);
  try {
    const examined = await tracking.examine({
      ...{ app, rule, offered, all, path: file, published: undefined, http, readers, signal },
      onBytes: (bytes) => {
        work.advance(bytes);
      },
    });
    if (examined.kind === 'unfit') throw mismatch(offered.url, examined.reason);
    const { problems, facts } = examined.candidate;
    const [problem] = problems;
    if (problem !== undefined) throw mismatch(offered.url, problem);
    const { sha256, sizeBytes } = facts;
    return { file, apk: await readApk(file), sha256, sizeBytes, forget };
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    const isWrong = typeof code === 'string' && /^(?:APK_|UPSTREAM_|TRACKER_PAGE$)/.test(code);
    if (isWrong) await forget();
    throw error;
  }
};

type Described = Pick<
  ApkInfo,
  'applicationId' | 'versionCode' | 'versionName' | 'signer' | 'nativeCode'
>;

const described = (
  { applicationId, versionCode, versionName, signer, nativeCode }: Described,
  sizeBytes: number,
) => ({ applicationId, versionCode, versionName, signer, nativeCode, sizeBytes });

/** Why a sound APK waits for the operator. */
const holdReason = (
  { applicationId, versionName, signer }: ApkInfo,
  wanted: string,
  trusted: readonly string[],
): CodedMessage | undefined => {
  if (applicationId !== wanted) {
    return { code: 'UPSTREAM_OTHER_APP', parameters: { before: wanted, now: applicationId } };
  }
  if (trusted.includes(signer)) return undefined;
  const parameters = { applicationId, versionName, signer, trusted: trusted[0] ?? '' };
  return { code: 'APK_SIGNER_CHANGED', parameters };
};

/**
 * Takes an app out of the newest release of a project: checked by the digests that the release
 * publishes and by its own signature, by a signer that is trusted, and no older than what is there.
 *
 * @param offered files of the newest release
 * @throws AppsError UPSTREAM_APK_MISSING, UPSTREAM_MISMATCH; CodedError APK_*; InstallersError TRACKER_*,
 *   INSTALLER_NOT_WRITABLE
 */
export const takeRelease = async (
  tracking: typeof Tracking,
  address: SourceAddress,
  source: ReleaseSource,
  offered: Asking['offered'],
  options: TakeReleaseOptions,
): Promise<TakenRelease> => {
  const { collectionFolder, examined, dryRun, signal } = options;
  let { applicationId } = options;
  let signers: readonly string[] | undefined;
  const versions: TakenVersion[] = [];
  const files: ReleaseSource['files'] = [];
  for (const { asset, taken } of source.files) {
    signal.throwIfAborted();
    const sought = find(tracking, source.release, asset, offered);
    const mark = tracking.markOf(sought);
    const before = applicationId === undefined ? [] : versionsOf(examined, applicationId);
    const same = before.find(({ sha256 }) => taken?.mark === mark && sha256 === taken.sha256);
    if (same !== undefined) {
      const { size } = await stat(path.join(collectionFolder, ...same.path.split('/')));
      versions.push({ status: 'present', ...described(same, size), path: same.path });
      files.push({ asset, ...(taken === undefined ? {} : { taken }) });
      continue;
    }
    const fetched = await fetchApk(tracking, address, sought, offered, options);
    const { apk, sha256, file, sizeBytes, forget } = fetched;
    applicationId ??= apk.applicationId;
    signers ??= examined.signers[applicationId] ?? [apk.signer];
    const reason = holdReason(apk, applicationId, signers);
    const about = described(apk, sizeBytes);
    if (reason !== undefined) {
      versions.push({ status: 'held', ...about, reason });
      files.push({ asset, ...(taken === undefined ? {} : { taken }) });
      continue;
    }
    const known = versionsOf(examined, applicationId);
    const present = known.find((version) => version.sha256 === sha256);
    if (present !== undefined) versions.push({ status: 'present', ...about, path: present.path });
    else if (isBehind(apk, known)) versions.push({ status: 'older', ...about });
    else if (dryRun) versions.push({ status: 'added', ...about });
    else {
      const { path: place, other } = await putApk(collectionFolder, apk, file, sha256);
      versions.push(
        other === undefined
          ? { status: 'added', ...about, path: place }
          : { status: 'held', ...about, path: place, reason: other },
      );
    }
    if (!dryRun) await forget();
    files.push({ asset, taken: { mark, sha256 } });
  }
  const id = applicationId ?? '';
  return {
    ...{ applicationId: id, versions, signers: signers ?? examined.signers[id] ?? [] },
    source: { ...source, files },
  };
};
