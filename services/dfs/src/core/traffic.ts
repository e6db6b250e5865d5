/** What went and came in one month. */
export interface Traffic {
  /** As in "2026-11". */
  readonly month: string;
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

const form = /^\d{4}-\d\d$/;

/**
 * The count to go on with. A proven clock decides which month it is; one that is not proven may only go on
 * to a later month, so that a box whose clock starts in 1970 does not spend its limit twice.
 *
 * @param now ISO 8601, as the daemon tells it
 */
export const trafficOf = (
  before: Traffic | undefined,
  now: string,
  isClockProven: boolean,
): Traffic => {
  const month = now.slice(0, 7);
  const anew: Traffic = { month, sentBytes: 0, receivedBytes: 0 };
  if (before === undefined) return anew;
  const isOver = isClockProven ? month !== before.month : month > before.month;
  return isOver && form.test(month) ? anew : before;
};

/** @returns undefined for anything else than what `JSON.stringify` makes of a Traffic */
export const parseTraffic = (text: string): Traffic | undefined => {
  try {
    const value = JSON.parse(text) as Partial<Traffic> | null;
    const isCount = (count: unknown): count is number =>
      typeof count === 'number' && Number.isSafeInteger(count) && count >= 0;
    return value !== null &&
      typeof value.month === 'string' &&
      form.test(value.month) &&
      isCount(value.sentBytes) &&
      isCount(value.receivedBytes)
      ? { month: value.month, sentBytes: value.sentBytes, receivedBytes: value.receivedBytes }
      : undefined;
  } catch {
    return undefined;
  }
};
