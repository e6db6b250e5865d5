import {
  isUsageItem,
  otherItems,
  usageLimits,
  type UsageCount,
  type UsageKind,
} from '@p2p-hotspot/contract';

/** Counts in memory what is taken; nothing else of whoever took it is ever here. */
export interface UsageCounter {
  add(kind: UsageKind, item: string): void;
  /** What came since the last time. */
  take(): readonly UsageCount[];
  /** While it is off nothing is counted, and what was is gone. */
  turn(isOn: boolean): void;
}

/** Room for the sum of the others of each kind stays. */
const mostItems = usageLimits.counts - 10;

export const createUsageCounter = (): UsageCounter => {
  const counts = new Map<string, { kind: UsageKind; item: string; count: number }>();
  let isOn = true;
  const entryOf = (kind: UsageKind, item: string) => {
    const key = `${kind} ${item}`;
    const known = counts.get(key);
    if (known !== undefined) return known;
    const entry = { kind, item, count: 0 };
    counts.set(key, entry);
    return entry;
  };
  return {
    add: (kind, item) => {
      if (!isOn) return;
      const hasPlace = counts.has(`${kind} ${item}`) || counts.size < mostItems;
      const entry = entryOf(kind, hasPlace && isUsageItem(item) ? item : otherItems);
      entry.count = Math.min(usageLimits.most, entry.count + 1);
    },
    take: () => {
      const taken = [...counts.values()];
      counts.clear();
      return taken;
    },
    turn: (on) => {
      isOn = on;
      if (!on) counts.clear();
    },
  };
};
