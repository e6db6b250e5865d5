import { basename } from 'node:path';
import { readApk } from '../apk/read-apk.ts';
import type { ApkInfo } from '../apk/apk-info.ts';
import { FdroidError, type ApkErrorCode } from '../../errors.ts';
import { apkNameOf, type RepositoryApk } from './app.ts';
import type { ApkReport, BuildProgress } from './repository-types.ts';

interface ReadApkFile {
  readonly source: string;
  readonly info: ApkInfo;
}

interface RefusedApkFile {
  readonly source: string;
  readonly error: FdroidError;
}

/**
 * Nothing about one APK may stop the others, not even a fault of ours that only it brings out: that
 * is reported as what it is, with its words.
 */
const readOrRefuse = async (source: string): Promise<ReadApkFile | RefusedApkFile> => {
  try {
    return { source, info: await readApk(source) };
  } catch (cause) {
    if (cause instanceof FdroidError) return { source, error: cause };
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : 'unknown';
    const parameters = { reason };
    return { source, error: new FdroidError('APK_NOT_UNDERSTOOD', { parameters, cause }) };
  }
};

const refusal = (source: string, { code, parameters }: FdroidError): ApkReport => ({
  status: 'refused',
  apk: source,
  code: code as ApkErrorCode,
  parameters,
});

const indexed = (source: string, info: ApkInfo): ApkReport => ({
  status: 'indexed',
  apk: source,
  applicationId: info.applicationId,
  versionCode: info.versionCode,
  versionName: info.versionName,
  label: info.label,
  signer: info.signer,
  notices: info.notices.map((code) => ({ code, parameters: {} })),
});

/**
 * One file per application and version: what the repository already had stays, else the first path
 * in alphabetical order. Compared without case, because so do some file systems.
 */
const chooseFiles = (
  files: readonly ReadApkFile[],
  addedOf: (sha256: string) => number | undefined,
): ReadonlyMap<string, ReadApkFile> => {
  const age = ({ info }: ReadApkFile): number => addedOf(info.sha256) ?? Infinity;
  const chosen = new Map<string, ReadApkFile>();
  const byAge = [...files].sort((a, b) => {
    const [first, second] = [age(a), age(b)];
    if (first !== second) return first - second;
    return a.source < b.source ? -1 : 1;
  });
  for (const file of byAge) {
    const name = apkNameOf(file.info).toLowerCase();
    if (!chosen.has(name)) chosen.set(name, file);
  }
  return chosen;
};

/** Reads every APK, one after another, and decides which of them the repository holds. */
export const collectApks = async (options: {
  readonly apkPaths: readonly string[];
  readonly addedOf: (sha256: string) => number | undefined;
  readonly now: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: BuildProgress) => void) | undefined;
}): Promise<{ apks: readonly RepositoryApk[]; report: readonly ApkReport[] }> => {
  const { apkPaths, addedOf, now, signal, onProgress } = options;
  const results: (ReadApkFile | RefusedApkFile)[] = [];
  for (const apk of apkPaths) {
    signal?.throwIfAborted();
    results.push(await readOrRefuse(apk));
    onProgress?.({ doneApks: results.length, totalApks: apkPaths.length, apk });
  }
  const chosen = chooseFiles(
    results.filter((result) => 'info' in result),
    addedOf,
  );
  const report = results.map((result): ApkReport => {
    if ('error' in result) return refusal(result.source, result.error);
    const winner = chosen.get(apkNameOf(result.info).toLowerCase());
    if (winner === result) return indexed(result.source, result.info);
    const other = basename(winner?.source ?? '');
    return refusal(result.source, new FdroidError('APK_DUPLICATE', { parameters: { other } }));
  });
  const apks = [...chosen.values()].map(({ source, info }) => ({
    info,
    source,
    apkName: apkNameOf(info),
    added: addedOf(info.sha256) ?? now,
  }));
  return { apks, report };
};
