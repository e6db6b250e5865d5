/** What decides whether a phone installs a version. */
export interface InstallableVersion {
  readonly versionCode: number;
  /** ABIs; empty: any. */
  readonly nativeCode: readonly string[];
  readonly minSdkVersion: number;
  readonly targetSdkVersion: number;
  readonly maxSdkVersion?: number;
}

/** Phones that are alike: their release of Android and their processor. */
export interface PhoneClass {
  readonly android: number;
  readonly abi: string;
}

/** Processors of phones and tablets, the most common first. */
export const phoneAbis = ['arm64-v8a', 'armeabi-v7a', 'x86_64', 'x86'] as const;

/** Releases of Android by their first API level. */
const apiLevels: ReadonlyMap<number, number> = new Map([
  [5, 21],
  [6, 23],
  [7, 24],
  [8, 26],
  [9, 28],
  [10, 29],
  [11, 30],
  [12, 31],
  [13, 33],
  [14, 34],
  [15, 35],
  [16, 36],
  [17, 37],
]);

export const androidReleases: readonly number[] = [...apiLevels.keys()];

/** From Android 14 on, apps that were made for very old releases are refused. */
const oldestTarget = (sdk: number): number => (sdk >= 35 ? 24 : sdk >= 34 ? 23 : 0);

/**
 * The version that phones of a class get: the newest that they install.
 *
 * A processor counts for itself only: that some 64-bit phones run 32-bit apps as well is luck.
 */
export const versionFor = (
  versions: readonly InstallableVersion[],
  { android, abi }: PhoneClass,
): number | undefined => {
  const sdk = apiLevels.get(android) ?? 0;
  const codes = versions
    .filter(
      ({ nativeCode, minSdkVersion, targetSdkVersion, maxSdkVersion = Infinity }) =>
        (nativeCode.length === 0 || nativeCode.includes(abi)) &&
        minSdkVersion <= sdk &&
        maxSdkVersion >= sdk &&
        targetSdkVersion >= oldestTarget(sdk),
    )
    .map(({ versionCode }) => versionCode);
  return codes.length === 0 ? undefined : Math.max(...codes);
};
