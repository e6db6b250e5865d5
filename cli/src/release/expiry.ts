import { formatTime } from '@p2p-hotspot/signing-keys';

const later = (issued: string, months: number): string => {
  const date = new Date(issued);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  // 31 August and six months is the end of February, not the start of March.
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return formatTime(date.getTime());
};

/** A root holds for five years. */
export const rootExpiry = (issued: string): string => later(issued, 60);

/** Everything else holds for 18 months: longer than any road a stick takes. */
export const releaseExpiry = (issued: string): string => later(issued, 18);

/** How many days count as soon: time for another journey with a stick. */
export const soonDays = 90;

const dayMs = 24 * 60 * 60 * 1000;

/** Whether what is signed until `expires` runs out within so many days. */
export const expiresWithin = (expires: string, nowMs: number, days = soonDays): boolean =>
  Date.parse(expires) <= nowMs + days * dayMs;
