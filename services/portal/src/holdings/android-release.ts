/** The version that people know for each API level, from 1 on (source.android.com, build numbers). */
const releases = (
  '1.0 1.1 1.5 1.6 2.0 2.0.1 2.1 2.2 2.3 2.3.3 3.0 3.1 3.2 4.0 4.0.3 4.1 4.2 4.3 4.4 4.4W ' +
  '5.0 5.1 6.0 7.0 7.1 8.0 8.1 9 10 11 12 12L 13 14 15 16 17'
).split(' ');

/** `26` → `8.0`; levels that came after this was written are shown as the level itself. */
export const androidRelease = (apiLevel: number): string =>
  releases[apiLevel - 1] ?? `API ${apiLevel}`;

/** Of each API level, its release in numbers: `4.4W` is 4.4 again. */
const numbered = releases.map((release) => {
  const [major = 0, minor = 0] = release.split('.').map((part) => Number.parseInt(part, 10));
  return major * 100 + minor;
});

/** 8.0 → 26; what came after this was written counts as the newest that is known. */
const apiLevelOf = (major: number, minor: number): number => {
  const asked = major * 100 + minor;
  const exact = numbered.indexOf(asked);
  // "12" may be 12L as well: what fits the older of the two fits both.
  if (exact !== -1) return exact + 1;
  return Math.max(1, numbered.filter((one) => one < asked).length);
};

/** Which Android a visitor has, as far as the browser says. */
export interface VisitorAndroid {
  /** `5.1.1`, `14`. */
  readonly release: string;
  readonly apiLevel: number;
}

/**
 * Chrome has said "Android 10; K" on every phone since version 110, and Firefox says 10 on older ones, too,
 * since version 122: that is no answer.
 */
const isFrozen = (userAgent: string): boolean =>
  /Android 10; K\b/.test(userAgent) || /Android 10; (?:Mobile|Tablet); rv:/.test(userAgent);

/** @returns undefined where it is not Android or does not say which */
export const visitorAndroid = (userAgent: string): VisitorAndroid | undefined => {
  const [, release, major, minor = '0'] =
    /Android ((\d{1,2})(?:\.(\d{1,2}))?(?:\.\d{1,2})?)\b/.exec(userAgent) ?? [];
  if (release === undefined || major === undefined || isFrozen(userAgent)) return undefined;
  return { release, apiLevel: apiLevelOf(Number(major), Number(minor)) };
};
