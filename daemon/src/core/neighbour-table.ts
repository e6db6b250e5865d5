/** What a box says of itself on its network. Unsigned: a hint. */
export interface Announcement {
  /** Host name's first label: lower-case letters, digits, hyphens. */
  readonly name: string;
  /** Where it came from, and where the box is asked. */
  readonly address: string;
  readonly port: number;
  /** Releases in force, as in "stable:7,community:3". */
  readonly releases: string;
}

export type NeighbourEvent =
  | { readonly kind: 'appeared'; readonly announcement: Announcement }
  | { readonly kind: 'disappeared'; readonly address: string };

export interface NeighbourTable {
  heard(announcement: Announcement, nowMs: number): void;
  /** It said good-bye, or nobody answers there. */
  left(address: string): void;
  /** What came from there was wrong, or far too slow. */
  strike(address: string, nowMs: number): void;
  /** What follows from all of that, once. */
  step(nowMs: number): readonly NeighbourEvent[];
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Whatever anybody announces, no more than this comes of it. */
export const neighbourLimits = {
  /** Neighbours known at once; further ones wait for a place. */
  neighbours: 8,
  /** A neighbour that is not heard for so long has gone. */
  silenceMs: 4 * minuteMs,
  /** A neighbour that says something new is looked at again after so long. */
  lookAgainMs: minuteMs,
  /** Looks in an hour, of all neighbours together. */
  looksAnHour: 60,
  /** A neighbour that was wrong is left alone for so long. */
  banMs: hourMs,
  /** After so many that were wrong in an hour, nobody new is looked at. */
  strikesAnHour: 8,
  /** Addresses that are left alone; the oldest is forgotten first. */
  bans: 256,
} as const;

interface Entry {
  announcement: Announcement;
  heardMs: number;
  shown?: Announcement;
  shownMs: number;
}

const saysTheSame = (left: Announcement, right: Announcement): boolean =>
  left.name === right.name && left.port === right.port && left.releases === right.releases;

/** Who is in the neighbourhood, one neighbour an address: memory and looks are bounded. */
export const createNeighbourTable = (): NeighbourTable => {
  const entries = new Map<string, Entry>();
  const bans = new Map<string, number>();
  const goodbyes: string[] = [];
  let looks: number[] = [];
  let strikes: number[] = [];

  const drop = (address: string): void => {
    if (entries.get(address)?.shown !== undefined) goodbyes.push(address);
    entries.delete(address);
  };
  const isBanned = (address: string, nowMs: number): boolean => {
    const until = bans.get(address);
    if (until !== undefined && until <= nowMs) bans.delete(address);
    return bans.has(address);
  };
  const mayLook = (nowMs: number): boolean => {
    looks = looks.filter((time) => time > nowMs - hourMs);
    strikes = strikes.filter((time) => time > nowMs - hourMs);
    return (
      looks.length < neighbourLimits.looksAnHour && strikes.length < neighbourLimits.strikesAnHour
    );
  };

  return {
    heard: (announcement, nowMs) => {
      const { address } = announcement;
      if (isBanned(address, nowMs)) return;
      const known = entries.get(address);
      if (known !== undefined) {
        known.announcement = announcement;
        known.heardMs = nowMs;
      } else if (entries.size < neighbourLimits.neighbours) {
        entries.set(address, { announcement, heardMs: nowMs, shownMs: -Infinity });
      }
    },
    left: drop,
    strike: (address, nowMs) => {
      drop(address);
      strikes.push(nowMs);
      bans.delete(address);
      bans.set(address, nowMs + neighbourLimits.banMs);
      const [oldest] = bans.keys();
      if (bans.size > neighbourLimits.bans && oldest !== undefined) bans.delete(oldest);
    },
    step: (nowMs) => {
      for (const [address, { heardMs }] of entries) {
        if (heardMs <= nowMs - neighbourLimits.silenceMs) drop(address);
      }
      const events: NeighbourEvent[] = goodbyes
        .splice(0)
        .map((address) => ({ kind: 'disappeared', address }));
      for (const entry of entries.values()) {
        const { announcement, shown, shownMs } = entry;
        if (shown !== undefined && saysTheSame(shown, announcement)) continue;
        if (shownMs > nowMs - neighbourLimits.lookAgainMs || !mayLook(nowMs)) continue;
        looks.push(nowMs);
        if (shown !== undefined) {
          events.push({ kind: 'disappeared', address: announcement.address });
        }
        events.push({ kind: 'appeared', announcement });
        entry.shown = announcement;
        entry.shownMs = nowMs;
      }
      return events;
    },
  };
};
