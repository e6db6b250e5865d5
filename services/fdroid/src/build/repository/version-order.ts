import type { ApkInfo } from '../apk/apk-info.ts';
import type { NewestVersions } from './repository-state.ts';

/** Stands for every processor: a version without native code. */
export const anyAbi = 'any';

type Version = Pick<ApkInfo, 'nativeCode' | 'versionCode'>;

const abisOf = ({ nativeCode }: Version): readonly string[] =>
  nativeCode.length === 0 ? [anyAbi] : nativeCode;

/** The highest version code listed so far on a processor that this version runs on, if there is one. */
export const newestBefore = (newest: NewestVersions, version: Version): number | undefined => {
  const codes =
    version.nativeCode.length === 0
      ? Object.values(newest)
      : [...version.nativeCode, anyAbi].flatMap((abi) => newest[abi] ?? []);
  return codes.length === 0 ? undefined : Math.max(...codes);
};

/** The newest versions once these are listed as well. */
export const withVersions = (
  newest: NewestVersions,
  versions: readonly Version[],
): NewestVersions => {
  const result = new Map(Object.entries(newest));
  for (const version of versions) {
    for (const abi of abisOf(version)) {
      result.set(abi, Math.max(result.get(abi) ?? 0, version.versionCode));
    }
  }
  return Object.fromEntries([...result].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/**
 * Those versions of one app that are among the `keep` newest for at least one processor.
 *
 * @param versions of one app, the newest first
 */
export const newestVersions = <Kept extends Version>(
  versions: readonly Kept[],
  keep: number,
): readonly Kept[] => {
  const counts = new Map(versions.flatMap(abisOf).map((abi) => [abi, 0]));
  return versions.filter((version) => {
    const covered = version.nativeCode.length === 0 ? [...counts.keys()] : version.nativeCode;
    const isKept = covered.some((abi) => (counts.get(abi) ?? 0) < keep);
    if (isKept) for (const abi of covered) counts.set(abi, (counts.get(abi) ?? 0) + 1);
    return isKept;
  });
};
