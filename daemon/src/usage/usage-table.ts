import {
  otherItems,
  toldCount,
  usageKinds,
  type UsageCount,
  type UsageItem,
  type UsageKind,
  type UsageSummary,
} from '@p2p-hotspot/contract';
import type { UsageRecord } from '../ports/state-documents.ts';

/** So many days are kept apart; older ones are one sum. */
export const keptDays = 62;
/** So many items are told apart. */
export const keptItems = 400;

const weekDays = 7;
const monthDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

/** Sums by day and item, of which nothing is ever lost: what has no place of its own joins another. */
export interface UsageTable {
  /** @param today `YYYY-MM-DD` by the box's clock, which may be wrong and may jump */
  add(today: string, counts: readonly UsageCount[]): void;
  /** What may be told; exact sums stay here. */
  summary(today: string): Pick<UsageSummary, 'today' | 'items' | 'kinds' | 'days'>;
  record(): UsageRecord;
}

/** By kind and item, as one text. */
type Sums = Map<string, number>;

const keyOf = (kind: UsageKind, item: string): string => `${kind} ${item}`;
const kindOf = (key: string): UsageKind => key.slice(0, key.indexOf(' ')) as UsageKind;
const itemOf = (key: string): string => key.slice(key.indexOf(' ') + 1);

const addTo = (sums: Sums, key: string, count: number): void => {
  sums.set(key, Math.min(Number.MAX_SAFE_INTEGER, (sums.get(key) ?? 0) + count));
};

const total = (sums: Sums, isCounted: (kind: UsageKind) => boolean): number =>
  [...sums].reduce((sum, [key, count]) => (isCounted(kindOf(key)) ? sum + count : sum), 0);

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
const dayOfNumber = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

const asNumber = (told: UsageItem['all']): number => (told === '<5' ? 1 : told);

/** By what is told only: the order must not say more than the sums do. */
const mostTakenFirst = (left: UsageItem, right: UsageItem): number =>
  asNumber(right.month) - asNumber(left.month) ||
  asNumber(right.all) - asNumber(left.all) ||
  (keyOf(left.kind, left.item) < keyOf(right.kind, right.item) ? -1 : 1);

/** @param record as an earlier process left it */
export const createUsageTable = (record?: UsageRecord): UsageTable => {
  const keys = (record?.items ?? []).map(([kind, item]) => keyOf(kind, item));
  const unpacked = (sums: UsageRecord['earlier']): Sums =>
    new Map(sums.map(([place, count]) => [keys[place] ?? keyOf('page', otherItems), count]));
  const days = new Map(
    Object.entries(record?.days ?? {}).map(([day, sums]) => [day, unpacked(sums)]),
  );
  const earlier = unpacked(record?.earlier ?? []);
  const known = new Set(keys);

  /** An item that nobody took in the days that are kept gives its place to one that somebody takes. */
  const makeRoom = (): boolean => {
    for (const key of known) {
      if (itemOf(key) === otherItems || [...days.values()].some((sums) => sums.has(key))) continue;
      const others = keyOf(kindOf(key), otherItems);
      addTo(earlier, others, earlier.get(key) ?? 0);
      earlier.delete(key);
      known.delete(key);
      known.add(others);
      return true;
    }
    return false;
  };

  const placeOf = (kind: UsageKind, item: string): string => {
    const key = keyOf(kind, item);
    return known.has(key) || known.size < keptItems || makeRoom() ? key : keyOf(kind, otherItems);
  };

  /** The day that is farthest from today: one before, or one of a clock that was ahead. */
  const foldOne = (today: string): void => {
    const distance = (day: string): number => Math.abs(dayNumber(day) - dayNumber(today));
    const [farthest = today] = [...days.keys()].sort((a, b) => distance(b) - distance(a));
    for (const [key, count] of days.get(farthest) ?? []) addTo(earlier, key, count);
    days.delete(farthest);
  };

  const sumsOf = (isIncluded: (day: string) => boolean): Sums => {
    const sums: Sums = new Map();
    for (const [day, counts] of days) {
      if (!isIncluded(day)) continue;
      for (const [key, count] of counts) addTo(sums, key, count);
    }
    return sums;
  };

  return {
    add: (today, counts) => {
      const sums = days.get(today) ?? new Map<string, number>();
      days.set(today, sums);
      while (days.size > keptDays) foldOne(today);
      for (const { kind, item, count } of counts) {
        const key = placeOf(kind, item);
        known.add(key);
        addTo(sums, key, count);
      }
    },
    summary: (today) => {
      const last = dayNumber(today);
      const within = (length: number) => (day: string) =>
        dayNumber(day) <= last && dayNumber(day) > last - length;
      const week = sumsOf(within(weekDays));
      const month = sumsOf(within(monthDays));
      const all = sumsOf(() => true);
      for (const [key, count] of earlier) addTo(all, key, count);
      const line = (sum: (sums: Sums) => number) => ({
        week: toldCount(sum(week)),
        month: toldCount(sum(month)),
        all: toldCount(sum(all)),
      });
      return {
        today,
        items: [...all.keys()]
          .map((key) => ({
            kind: kindOf(key),
            item: itemOf(key),
            ...line((sums) => sums.get(key) ?? 0),
          }))
          .sort(mostTakenFirst),
        kinds: usageKinds.map((kind) => ({
          kind,
          ...line((sums) => total(sums, (one) => one === kind)),
        })),
        days: Array.from({ length: monthDays }, (_, index) => {
          const day = dayOfNumber(last - monthDays + 1 + index);
          const sums = days.get(day) ?? new Map<string, number>();
          return { day, taken: toldCount(total(sums, (kind) => kind !== 'page')) };
        }),
      };
    },
    record: () => {
      const items = [...known];
      const places = new Map(items.map((key, place) => [key, place]));
      const packed = (sums: Sums) =>
        [...sums].map(([key, count]) => [places.get(key) ?? 0, count] as const);
      return {
        items: items.map((key) => [kindOf(key), itemOf(key)]),
        days: Object.fromEntries([...days].map(([day, sums]) => [day, packed(sums)])),
        earlier: packed(earlier),
      };
    },
  };
};
