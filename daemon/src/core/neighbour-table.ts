import type { Announcement } from '@p2p-hotspot/contract';

export type NeighbourEvent =
  | { readonly kind: 'appeared'; readonly announcement: Announcement }
  | { readonly kind: 'disappeared'; readonly address: string };

export interface NeighbourTable {
  heard(announcement: Announcement, nowMs: number): void;
  /** It said good-bye, or nobody answers there: it is left alone for a moment. */
  left(address: string, nowMs: number): void;
  /** It is not connected any more, and may be back at any moment. */
  gone(address: string): void;
  /** What came from there was wrong, or far too slow. */
  strike(address: string, nowMs: number): void;
  /** What came from there was what it should be. */
  praise(address: string): void;
  /** What follows from all of that, once. */
  step(nowMs: number): readonly NeighbourEvent[];
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Whatever anybody announces, no more than this comes of it. */
export const neighbourLimits = {
  /** Neighbours that are asked, at once. */
  neighbours: 8,
  /** Addresses that are heard of: a small network's worth. */
  heard: 256,
  /** A neighbour that is not heard for so long has gone. */
  silenceMs: 4 * minuteMs,
  /** A neighbour that says something new is looked at again after so long. */
  lookAgainMs: minuteMs,
  /** A stranger's turn, while others wait for its place. */
  turnMs: 10 * minuteMs,
  /** Looks in an hour, of all strangers together. */
  looksAnHour: 60,
  /** A neighbour that was wrong is left alone for so long. */
  banMs: hourMs,
  /** After so many that were wrong in an hour, one stranger in a turn is looked at. */
  strikesAnHour: 8,
  /** Addresses that are left alone; the oldest is forgotten first. */
  bans: 256,
  /** Neighbours that gave something right; the oldest is forgotten first. */
  proven: 64,
} as const;

interface Entry {
  announcement: Announcement;
  heardMs: number;
  /** What it said when it was looked at; absent while it has no place. */
  shown?: Announcement;
  /** When it was looked at last. */
  lookedMs: number;
}

const saysTheSame = (left: Announcement, right: Announcement): boolean =>
  left.name === right.name && left.port === right.port && left.releases === right.releases;

const isIpv6 = (address: string): boolean => address.includes(':');

/** Removes the oldest of what is too much. */
const trim = (kept: Set<string> | Map<string, unknown>, limit: number): void => {
  const [oldest] = kept.keys();
  if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
};

/**
 * Who is in the neighbourhood, one neighbour an address: memory and looks are bounded. Those who gave
 * something right come first, whatever strangers do; among strangers the lot decides, so that nobody
 * keeps others out by being loud.
 *
 * @param random at least 0, less than 1
 */
export const createNeighbourTable = (random: () => number): NeighbourTable => {
  const entries = new Map<string, Entry>();
  const bans = new Map<string, number>();
  const proven = new Set<string>();
  const goodbyes: string[] = [];
  let looks: number[] = [];
  let strikes: number[] = [];

  const drop = (address: string): void => {
    if (entries.get(address)?.shown !== undefined) goodbyes.push(address);
    entries.delete(address);
  };
  const ban = (address: string, untilMs: number): void => {
    bans.delete(address);
    bans.set(address, untilMs);
    trim(bans, neighbourLimits.bans);
  };
  const isBanned = (address: string, nowMs: number): boolean => {
    const until = bans.get(address);
    if (until !== undefined && until <= nowMs) bans.delete(address);
    return bans.has(address);
  };
  const mayLookAtStranger = (nowMs: number): boolean => {
    looks = looks.filter((time) => time > nowMs - hourMs);
    strikes = strikes.filter((time) => time > nowMs - hourMs);
    if (looks.length >= neighbourLimits.looksAnHour) return false;
    return (
      strikes.length < neighbourLimits.strikesAnHour ||
      looks.every((time) => time <= nowMs - neighbourLimits.turnMs)
    );
  };
  const isStranger = ({ announcement }: Entry): boolean => !proven.has(announcement.address);
  const mayLook = (entry: Entry, pauseMs: number, nowMs: number): boolean =>
    entry.lookedMs <= nowMs - pauseMs && (!isStranger(entry) || mayLookAtStranger(nowMs));
  /** One that is heard on both IPv4 and IPv6 is one neighbour: whoever is proven, or else IPv4. */
  const isDouble = ({ name, address }: Announcement): boolean => {
    const rank = (one: string): number => (proven.has(one) ? 2 : 0) + (isIpv6(one) ? 0 : 1);
    const twin = [...entries.values()].find(
      ({ announcement: other }) => other.name === name && isIpv6(other.address) !== isIpv6(address),
    )?.announcement.address;
    if (twin === undefined) return false;
    if (rank(twin) > rank(address)) return true;
    drop(twin);
    return false;
  };
  const inPlace = (): Entry[] => [...entries.values()].filter(({ shown }) => shown !== undefined);

  /** Who gets the next place: somebody proven, or a stranger by lot. */
  const nextInLine = (nowMs: number): Entry | undefined => {
    const waiting = [...entries.values()].filter(({ shown }) => shown === undefined);
    const known = waiting.find(
      (entry) => !isStranger(entry) && mayLook(entry, neighbourLimits.lookAgainMs, nowMs),
    );
    if (known !== undefined || !mayLookAtStranger(nowMs)) return known;
    const strangers = waiting.filter(
      (entry) => isStranger(entry) && entry.lookedMs <= nowMs - neighbourLimits.turnMs,
    );
    // Whoever was never looked at comes before those who had their turn.
    const earliest = Math.min(...strangers.map(({ lookedMs }) => lookedMs));
    const first = strangers.filter(({ lookedMs }) => lookedMs === earliest);
    return first[Math.floor(random() * first.length)];
  };
  /** The stranger who has to make room, if one has to. */
  const nextToGo = (comer: Entry, nowMs: number): Entry | undefined => {
    const [longest] = inPlace()
      .filter(isStranger)
      .sort((left, right) => left.lookedMs - right.lookedMs);
    if (longest === undefined || !isStranger(comer)) return longest;
    const isOver = longest.lookedMs <= nowMs - neighbourLimits.turnMs;
    return isOver && comer.lookedMs < longest.lookedMs ? longest : undefined;
  };

  return {
    heard: (announcement, nowMs) => {
      const { address } = announcement;
      if (isBanned(address, nowMs)) return;
      const known = entries.get(address);
      if (known !== undefined) {
        if (known.announcement.name !== announcement.name && isDouble(announcement)) return;
        known.announcement = announcement;
        known.heardMs = nowMs;
        return;
      }
      if (entries.size >= neighbourLimits.heard) {
        if (!proven.has(address)) return;
        const stranger = [...entries.values()].find(
          (entry) => entry.shown === undefined && isStranger(entry),
        );
        if (stranger === undefined) return;
        drop(stranger.announcement.address);
      }
      if (isDouble(announcement)) return;
      entries.set(address, { announcement, heardMs: nowMs, lookedMs: -Infinity });
    },
    gone: drop,
    left: (address, nowMs) => {
      drop(address);
      ban(address, nowMs + neighbourLimits.lookAgainMs);
    },
    strike: (address, nowMs) => {
      drop(address);
      proven.delete(address);
      strikes.push(nowMs);
      ban(address, nowMs + neighbourLimits.banMs);
    },
    praise: (address) => {
      proven.delete(address);
      proven.add(address);
      trim(proven, neighbourLimits.proven);
    },
    step: (nowMs) => {
      for (const [address, { heardMs }] of entries) {
        if (heardMs <= nowMs - neighbourLimits.silenceMs) drop(address);
      }
      const events: NeighbourEvent[] = goodbyes
        .splice(0)
        .map((address) => ({ kind: 'disappeared', address }));
      const hide = (entry: Entry): void => {
        delete entry.shown;
        events.push({ kind: 'disappeared', address: entry.announcement.address });
      };
      const show = (entry: Entry): void => {
        if (isStranger(entry)) looks.push(nowMs);
        entry.shown = entry.announcement;
        entry.lookedMs = nowMs;
        events.push({ kind: 'appeared', announcement: entry.announcement });
      };
      for (const entry of inPlace()) {
        const { announcement, shown } = entry;
        if (shown !== undefined && saysTheSame(shown, announcement)) continue;
        if (!mayLook(entry, neighbourLimits.lookAgainMs, nowMs)) continue;
        hide(entry);
        show(entry);
      }
      for (;;) {
        const next = nextInLine(nowMs);
        if (next === undefined) return events;
        if (inPlace().length >= neighbourLimits.neighbours) {
          const last = nextToGo(next, nowMs);
          if (last === undefined) return events;
          hide(last);
        }
        show(next);
      }
    },
  };
};
