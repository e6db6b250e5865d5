/** How much may come from one peer that nobody wanted. */
export interface WasteBudget {
  /** Something came. @returns false when it was too much */
  spend(bytes: number, nowMs: number): boolean;
  /** Some of what came was asked for, and somebody took it. */
  earn(bytes: number): void;
}

export const wasteLimits = {
  /**
   * What is on its way when nobody wants it any more: the window of a session, several times; and as many
   * requests as may come at once.
   */
  atOnceBytes: 16 * 1024 * 1024,
  /** Requests, and all that goes without saying. */
  bytesPerSecond: 128 * 1024,
  /** Packaging of what is wanted. */
  packagingShare: 0.1,
} as const;

/**
 * Bounds what a peer can make come in by any way that there is: answers without an end, pings, frames that
 * mean nothing. Each of them may be allowed; all of them together are not.
 */
export const createWasteBudget = (beginMs: number): WasteBudget => {
  const { atOnceBytes, bytesPerSecond, packagingShare } = wasteLimits;
  let left: number = atOnceBytes;
  let filledMs = beginMs;
  return {
    spend: (bytes, nowMs) => {
      left = Math.min(left + ((nowMs - filledMs) * bytesPerSecond) / 1000, atOnceBytes) - bytes;
      filledMs = nowMs;
      return left >= 0;
    },
    earn: (bytes) => {
      left = Math.min(left + bytes * (1 + packagingShare), atOnceBytes);
    },
  };
};
