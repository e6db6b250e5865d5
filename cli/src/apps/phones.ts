import { androidReleases, phoneAbis, versionFor } from '@p2p-hotspot/fdroid/build';
import type { ExaminedApk } from './examine-apps.ts';

/** The phones of one processor that get an app. */
export interface PhoneRange {
  readonly abi: string;
  /** Releases of Android, and the version code that each gets. */
  readonly versions: readonly { readonly android: number; readonly versionCode: number }[];
}

/** Which phones can install an app, by processor. */
export const phonesOf = (apks: readonly ExaminedApk[]): readonly PhoneRange[] => {
  const listed = apks.flatMap((apk) => (apk.status === 'indexed' ? [apk] : []));
  return phoneAbis.map((abi) => ({
    abi,
    versions: androidReleases.flatMap((android) => {
      const versionCode = versionFor(listed, { android, abi });
      return versionCode === undefined ? [] : [{ android, versionCode }];
    }),
  }));
};

/** `Android 5–17`, `Android 5–9, 14–17`; `none`. */
const releasesLine = (releases: readonly number[]): string => {
  const ranges: [number, number][] = [];
  for (const release of releases) {
    const last = ranges.at(-1);
    if (
      last !== undefined &&
      androidReleases.indexOf(release) === androidReleases.indexOf(last[1]) + 1
    ) {
      last[1] = release;
    } else ranges.push([release, release]);
  }
  const shown = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return shown.length === 0 ? 'none' : `Android ${shown.join(', ')}`;
};

/** One line for people: processors that get the same are told together. */
export const phonesLine = (ranges: readonly PhoneRange[]): string => {
  const byReleases = new Map<string, string[]>();
  for (const { abi, versions } of ranges) {
    const line = releasesLine(versions.map(({ android }) => android));
    byReleases.set(line, [...(byReleases.get(line) ?? []), abi]);
  }
  return [...byReleases].map(([line, abis]) => `${line} (${abis.join(', ')})`).join('; ');
};
