import type { PubLimits } from '@p2p-hotspot/contract';

/** A file that is here. */
export interface HeldEntry {
  readonly sizeBytes: number;
  /** When it came, milliseconds of Unix time: the oldest goes first. */
  readonly at: number;
  /** Who mentioned it first; "" where nobody is known to. */
  readonly feed: string;
}

export interface BlobBook {
  readonly held: ReadonlyMap<string, HeldEntry>;
  /** Files that were mentioned and are not here, and who mentioned them; the first is the oldest. */
  readonly wanted: ReadonlyMap<string, string>;
}

type BlobLimits = Pick<PubLimits, 'blobSizeBytes' | 'blobBytesPerFeed' | 'blobBytes'>;

/** More are not looked for: what was mentioned before is given up. */
const mostWanted = 5000;
/** A message that mentions more is no message of a person. */
const mostPerMessage = 32;

const mentionPattern = /&[A-Za-z0-9+/]{43}=\.sha256/g;

/** Files that a message mentions, each once. */
export const mentionedBlobs = (content: unknown): readonly string[] => {
  if (typeof content !== 'object' || content === null) return [];
  const found = new Set(JSON.stringify(content).match(mentionPattern));
  return [...found].slice(0, mostPerMessage);
};

/** Which files the pub has, which it looks for, and what has to go. Knows no disk. */
export interface BlobLedger {
  readonly want: (id: string, feed: string) => void;
  readonly giveUp: (id: string) => void;
  /** It is here now. */
  readonly keep: (id: string, entry: Omit<HeldEntry, 'feed'>) => void;
  readonly drop: (id: string) => void;
  /** Missing files, newest mention first. */
  readonly missing: (most: number) => readonly string[];
  /** Whether its owner has room for one more of any size, and who that is. */
  readonly hasShare: (id: string, limits: BlobLimits) => boolean;
  /** What has to go so that this much more fits. */
  readonly toEvict: (comingBytes: number, limits: BlobLimits) => readonly string[];
  readonly ofFeed: (feed: string) => readonly string[];
  readonly totalBytes: () => number;
  readonly book: () => BlobBook;
}

export const createBlobLedger = (kept: BlobBook): BlobLedger => {
  const held = new Map(kept.held);
  const wanted = new Map(kept.wanted);
  let total = 0;
  const used = new Map<string, number>();
  const charge = ({ feed, sizeBytes }: HeldEntry, sign: 1 | -1): void => {
    total += sign * sizeBytes;
    used.set(feed, (used.get(feed) ?? 0) + sign * sizeBytes);
  };
  for (const entry of held.values()) charge(entry, 1);

  const drop = (id: string): void => {
    const entry = held.get(id);
    if (entry === undefined) return;
    held.delete(id);
    charge(entry, -1);
  };

  return {
    want: (id, feed) => {
      if (held.has(id) || wanted.has(id)) return;
      wanted.set(id, feed);
      const [oldest] = wanted.keys();
      if (wanted.size > mostWanted && oldest !== undefined) wanted.delete(oldest);
    },
    giveUp: (id) => {
      wanted.delete(id);
    },
    keep: (id, entry) => {
      drop(id);
      const whole = { ...entry, feed: wanted.get(id) ?? '' };
      wanted.delete(id);
      held.set(id, whole);
      charge(whole, 1);
    },
    drop,
    missing: (most) => [...wanted.keys()].reverse().slice(0, most),
    hasShare: (id, { blobSizeBytes, blobBytesPerFeed, blobBytes }) => {
      const feed = wanted.get(id);
      if (feed === undefined || blobSizeBytes > blobBytes) return false;
      return (used.get(feed) ?? 0) + blobSizeBytes <= blobBytesPerFeed;
    },
    toEvict: (comingBytes, { blobBytes }) => {
      let tooMuch = total + comingBytes - blobBytes;
      const go: string[] = [];
      if (tooMuch <= 0) return go;
      const oldestFirst = [...held].sort(([, one], [, other]) => one.at - other.at);
      for (const [id, { sizeBytes }] of oldestFirst) {
        if (tooMuch <= 0) break;
        go.push(id);
        tooMuch -= sizeBytes;
      }
      return go;
    },
    ofFeed: (feed) => [
      ...[...held].flatMap(([id, entry]) => (entry.feed === feed ? [id] : [])),
      ...[...wanted].flatMap(([id, owner]) => (owner === feed ? [id] : [])),
    ],
    totalBytes: () => total,
    book: () => ({ held, wanted }),
  };
};
