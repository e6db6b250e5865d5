/** A browser that lived so long was well; what ends it then is no reason to wait. */
const soundLifeMs = 60_000;
const firstWaitMs = 1000;
const longestWaitMs = 60_000;

/** A slow box needs so long until the first page is asked for. */
const longestStartMs = 90_000;
/** The page asks again every five seconds. */
const longestSilenceMs = 40_000;

/** How often in a row a browser ended early, this time included. */
export const failuresAfter = (failures: number, livedMs: number): number =>
  livedMs >= soundLifeMs ? 0 : failures + 1;

/** Milliseconds until the next start. */
export const waitAfter = (failures: number): number =>
  Math.min(firstWaitMs * 2 ** Math.max(failures - 1, 0), longestWaitMs);

/** @param askedAt when the browser last asked for the page, on the same clock as `startedAt` */
export const isHung = (startedAt: number, askedAt: number | undefined, now: number): boolean =>
  askedAt === undefined || askedAt < startedAt
    ? now - startedAt > longestStartMs
    : now - askedAt > longestSilenceMs;
