import type { CodedMessage } from '@p2p-hotspot/contract';
import type { PullObjectionCode } from '../ports/pull-guard.ts';
import type { TrafficRecord } from '../ports/state-documents.ts';

/** When and how much a box may take from the Internet, as its settings say. */
export interface PullRules {
  /** As in "01:00-05:00", in the community's time zone. Absent: at any time. */
  readonly window?: string;
  /** IANA name; one that nobody knows counts as UTC. */
  readonly timeZone?: string;
  /** Absent: as much as there is. */
  readonly monthlyMegabytes?: number;
  /** Every byte costs: nothing but the news of a release, until somebody asks for more. */
  readonly isMetered: boolean;
}

export interface PullSituation {
  /** ISO 8601, by the box's clock. */
  readonly now: string;
  readonly isClockProven: boolean;
  /** Received in this month. */
  readonly receivedBytes: number;
  /** Whether a steward has said "pull now". */
  readonly isAsked: boolean;
  /** The board has too little power, and what can wait shall wait. */
  readonly isSparing: boolean;
}

/** Why a mirror is left alone for now. */
export type PullObjection = CodedMessage<PullObjectionCode>;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Between looks for news, and the longest wait after failures. */
const restMs = 6 * hourMs;
const firstRetryMs = minuteMs;
const jitter = 0.2;
const spread = (durationMs: number, random: number): number =>
  Math.round(durationMs * (1 + jitter * (2 * random - 1)));

/**
 * How long to wait for the next look at a mirror: 6 h; after failures 1 min, doubling, to 6 h. Always a
 * fifth more or less, so that boxes do not come all at once.
 *
 * @param random from 0 to below 1
 */
export const nextLookMs = (failures: number, random: number): number =>
  spread(failures === 0 ? restMs : Math.min(firstRetryMs * 2 ** (failures - 1), restMs), random);

/** How long until it is thought over again what held a pull back; nothing is sent for that. */
export const heldRestMs = (random: number): number => spread(10 * minuteMs, random);

const minuteOfDay = (now: string, timeZone: string): number => {
  const read = (zone: string): number => {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(new Date(now));
    const [hour = 0, minute = 0] = parts.split(':').map(Number);
    return hour * 60 + minute;
  };
  try {
    return read(timeZone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return read('UTC');
  }
};

const isInWindow = (window: string, now: string, timeZone: string): boolean => {
  const [from = 0, to = 0] = window.split('-').map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return hour * 60 + minute;
  });
  const minute = minuteOfDay(now, timeZone);
  // From an hour to the same hour: round the clock.
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
};

/**
 * Why nothing may be taken from the Internet now, if that is so. The steward's "pull now" lifts window,
 * metered link and the wait for better power, never the monthly limit: that one is money.
 *
 * @param what `news`: metadata and manifests, a few kilobytes; `content`: all else
 */
export const objectToPull = (
  { window, timeZone = 'UTC', monthlyMegabytes, isMetered }: PullRules,
  { now, isClockProven, receivedBytes, isAsked, isSparing }: PullSituation,
  what: 'news' | 'content',
): PullObjection | undefined => {
  if (monthlyMegabytes !== undefined && receivedBytes >= monthlyMegabytes * 1_000_000) {
    return { code: 'MIRROR_HELD_BUDGET', parameters: { megabytes: monthlyMegabytes } };
  }
  if (isAsked) return undefined;
  if (isSparing) return { code: 'MIRROR_HELD_POWER', parameters: {} };
  // A clock that nobody vouches for would shut the window at the wrong hours, perhaps for good.
  if (window !== undefined && isClockProven && !isInWindow(window, now, timeZone)) {
    return { code: 'MIRROR_HELD_WINDOW', parameters: { window } };
  }
  if (isMetered && what === 'content') return { code: 'MIRROR_HELD_METERED', parameters: {} };
  return undefined;
};

/**
 * The count to go on with. A proven clock decides which month it is; one that is not proven may only
 * go on to a later month, so that a box whose clock starts in 1970 does not spend its limit twice.
 */
export const trafficNow = (
  before: TrafficRecord | undefined,
  { now, isClockProven }: Pick<PullSituation, 'now' | 'isClockProven'>,
): TrafficRecord => {
  const month = now.slice(0, 7);
  if (before === undefined) return { month, receivedBytes: {} };
  const isOver = isClockProven ? month !== before.month : month > before.month;
  return isOver ? { month, receivedBytes: {} } : before;
};

export const sumOf = ({ receivedBytes }: TrafficRecord): number =>
  Object.values(receivedBytes).reduce((sum, bytes) => sum + bytes, 0);
