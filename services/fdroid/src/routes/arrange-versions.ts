import type { AppVersion } from './app-version.ts';

/** What is known of a visitor's phone. */
export interface PhoneTraits {
  /** Absent: Android does not say which it is. */
  readonly apiLevel?: number;
  /** Its first ABI; absent: not known. */
  readonly abi?: string;
}

/** Kinds of processors, the most common first; `arm64-v8a` are new phones, `armeabi-v7a` older ones. */
export const phoneAbis = ['arm64-v8a', 'armeabi-v7a', 'x86_64', 'x86'] as const;
export type PhoneAbi = (typeof phoneAbis)[number];

/** A version to install, and on which kinds of processors. */
export interface VersionOffer {
  readonly version: AppVersion;
  /** Empty: on all. */
  readonly abis: readonly PhoneAbi[];
}

export interface ArrangedVersions {
  /** What to install: per kind of processor the newest that fits, the visitor's own kind first. */
  readonly offers: readonly VersionOffer[];
  /** All others, the newest first. */
  readonly others: readonly VersionOffer[];
}

/** From Android 14 on, apps that were made for very old releases are refused. */
const oldestTarget = (apiLevel: number): number => {
  if (apiLevel >= 35) return 24;
  return apiLevel >= 34 ? 23 : 0;
};

const fitsAndroid = (version: AppVersion, apiLevel: number | undefined): boolean => {
  if (apiLevel === undefined) return true;
  const { minSdkVersion = 1, maxSdkVersion = Infinity, targetSdkVersion = Infinity } = version;
  return (
    minSdkVersion <= apiLevel &&
    maxSdkVersion >= apiLevel &&
    targetSdkVersion >= oldestTarget(apiLevel)
  );
};

/** A processor counts for itself only: that some 64-bit phones run 32-bit apps as well is luck. */
const runsOn = ({ nativeCode }: AppVersion, abi: PhoneAbi): boolean =>
  nativeCode.length === 0 ||
  nativeCode.includes(abi) ||
  (abi === 'armeabi-v7a' && nativeCode.includes('armeabi'));

const abisOf = (version: AppVersion): readonly PhoneAbi[] =>
  version.nativeCode.length === 0 ? [] : phoneAbis.filter((abi) => runsOn(version, abi));

/**
 * Sorts the versions of an app for a phone.
 *
 * @param versions the newest first
 */
export const arrangeVersions = (
  versions: readonly AppVersion[],
  { apiLevel, abi: own }: PhoneTraits,
): ArrangedVersions => {
  const fitting = versions.filter((version) => fitsAndroid(version, apiLevel));
  const kinds = [
    ...phoneAbis.filter((abi) => abi === own),
    ...phoneAbis.filter((abi) => abi !== own),
  ];
  const best = new Set(
    kinds.flatMap((abi) => fitting.find((version) => runsOn(version, abi)) ?? []),
  );
  const offer = (version: AppVersion): VersionOffer => ({ version, abis: abisOf(version) });
  return {
    offers: [...best].map(offer),
    others: versions.filter((version) => !best.has(version)).map(offer),
  };
};
