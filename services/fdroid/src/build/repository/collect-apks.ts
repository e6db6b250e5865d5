import { readApk } from '../apk/read-apk.ts';
import type { ApkInfo } from '../apk/apk-info.ts';
import { FdroidError, type ApkErrorCode } from '../../errors.ts';
import type { ApkMemory, ReadResult } from './apk-memory.ts';
import { apkNameOf, type RepositoryApk } from './app.ts';
import { developerSigner } from './developer-signer.ts';
import { judgeApks, type Judgement, type SoundApk } from './judge-apks.ts';
import type { RepositoryState } from './repository-state.ts';
import type { ApkReport, AppPolicy, BuildProgress } from './repository-types.ts';

/** What may read differently the next time is not remembered. */
const passing: ReadonlySet<string> = new Set(['APK_NOT_READABLE', 'APK_NOT_UNDERSTOOD']);

/**
 * Nothing about one APK may stop the others, not even a fault of ours that only it brings out: that
 * is reported as what it is, with its words.
 */
const readOrRefuse = async (source: string): Promise<ReadResult> => {
  try {
    return { info: await readApk(source) };
  } catch (cause) {
    if (cause instanceof FdroidError) {
      return { code: cause.code as ApkErrorCode, parameters: cause.parameters };
    }
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : 'unknown';
    return { code: 'APK_NOT_UNDERSTOOD', parameters: { reason } };
  }
};

const recallOrRead = async (source: string, memory: ApkMemory | undefined): Promise<ReadResult> => {
  const known = memory?.recall(source);
  if (known !== undefined) return known;
  const result = await readOrRefuse(source);
  if ('info' in result || !passing.has(result.code)) memory?.remember(source, result);
  return result;
};

const described = (source: string, info: ApkInfo) => ({
  apk: source,
  applicationId: info.applicationId,
  versionCode: info.versionCode,
  versionName: info.versionName,
  label: info.label,
  signer: developerSigner(info),
  sha256: info.sha256,
  nativeCode: info.nativeCode,
  ...info.sdk,
});

const reportOf = (apk: SoundApk, { verdictOf }: Judgement): ApkReport => {
  const { source, info } = apk;
  const verdict = verdictOf(apk);
  switch (verdict.kind) {
    case 'listed': {
      const notices = info.notices.map((code) => ({ code, parameters: {} }));
      return { status: 'indexed', ...described(source, info), notices };
    }
    case 'held': {
      const { code, parameters } = verdict;
      return { status: 'held', ...described(source, info), code, parameters };
    }
    case 'archived': {
      const parameters = { keep: verdict.keep };
      return { status: 'archived', ...described(source, info), code: 'APK_ARCHIVED', parameters };
    }
    case 'duplicate': {
      const parameters = { other: verdict.other };
      return { status: 'refused', apk: source, code: 'APK_DUPLICATE', parameters };
    }
  }
};

type ReadApk = ReadResult & { readonly source: string };

/** While one waits for the disk, or for the thread that draws its icon, the next is read. */
const readersAtOnce = 2;

/** Results in the order of the paths. */
const readAll = async ({
  apkPaths,
  memory,
  signal,
  onProgress,
}: CollectOptions): Promise<readonly ReadApk[]> => {
  const results = new Map<string, ReadResult>();
  const queue = apkPaths.values();
  const work = async (): Promise<void> => {
    for (const source of queue) {
      signal?.throwIfAborted();
      results.set(source, await recallOrRead(source, memory));
      onProgress?.({ doneApks: results.size, totalApks: apkPaths.length, apk: source });
    }
  };
  await Promise.all(Array.from({ length: readersAtOnce }, work));
  return apkPaths.flatMap((source) => {
    const result = results.get(source);
    return result === undefined ? [] : [{ source, ...result }];
  });
};

interface CollectOptions {
  readonly apkPaths: readonly string[];
  readonly previous: RepositoryState | undefined;
  readonly policy: AppPolicy;
  readonly memory: ApkMemory | undefined;
  readonly now: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: BuildProgress) => void) | undefined;
}

/** Reads every APK, and decides which of them the repository holds. */
export const collectApks = async (
  options: CollectOptions,
): Promise<{
  readonly apks: readonly RepositoryApk[];
  readonly report: readonly ApkReport[];
  readonly signers: Judgement['signers'];
  /** By SHA-256 when each APK first came in, of those that are listed or archived now. */
  readonly added: Readonly<Record<string, number>>;
}> => {
  const { previous, policy, now } = options;
  const results = await readAll(options);
  const judgement = judgeApks(
    results.filter((result) => 'info' in result),
    previous,
    policy,
  );
  const report = results.map((result): ApkReport =>
    'info' in result
      ? reportOf(result, judgement)
      : {
          status: 'refused',
          apk: result.source,
          code: result.code,
          parameters: result.parameters,
        },
  );
  const addedOf = ({ sha256 }: ApkInfo): number => previous?.apks[sha256] ?? now;
  const apks = judgement.listed.map(({ source, info }) => ({
    info,
    source,
    apkName: apkNameOf(info),
    added: addedOf(info),
  }));
  const known = [...judgement.listed, ...judgement.archived];
  return {
    ...{ apks, report, signers: judgement.signers },
    added: Object.fromEntries(known.map(({ info }) => [info.sha256, addedOf(info)])),
  };
};
