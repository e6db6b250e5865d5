/** The version that people know for each API level, from 1 on (source.android.com, build numbers). */
const releases = (
  '1.0 1.1 1.5 1.6 2.0 2.0.1 2.1 2.2 2.3 2.3.3 3.0 3.1 3.2 4.0 4.0.3 4.1 4.2 4.3 4.4 4.4W ' +
  '5.0 5.1 6.0 7.0 7.1 8.0 8.1 9 10 11 12 12L 13 14 15 16'
).split(' ');

/** `26` → `8.0`; levels that came after this was written are shown as the level itself. */
export const androidRelease = (apiLevel: number): string =>
  releases[apiLevel - 1] ?? `API ${apiLevel}`;
