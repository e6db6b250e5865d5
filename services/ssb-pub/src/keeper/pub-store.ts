import { usualPubLimits, type PubLimits } from '@p2p-hotspot/contract';
import type { Documents } from '../ports/documents.ts';
import { pubDocumentName, type PubDocument } from '../settings/pub-document.ts';

/** What is kept of the pub, but for messages. What changes it is durable when it resolves, or rejects. */
export interface PubStore {
  readonly now: () => PubDocument;
  /** @throws PubError PUB_NOT_SAVED; nothing changed then */
  readonly change: (by: (document: PubDocument) => PubDocument) => Promise<void>;
  readonly followed: () => readonly string[];
  readonly isFollowed: (feed: string) => boolean;
  /** Counts at once, and again after the next start if the card took it. */
  readonly follow: (feed: string) => Promise<void>;
  readonly blocked: () => readonly string[];
  readonly isBlocked: (feed: string) => boolean;
  readonly isDenied: (blob: string) => boolean;
  /** What counts now. */
  readonly limits: () => PubLimits;
}

const limitsOf = ({ limits }: PubDocument): PubLimits => {
  const chosen = Object.entries(limits).filter(([, value]) => value !== undefined);
  return { ...usualPubLimits, ...Object.fromEntries(chosen) };
};

export const createPubStore = (documents: Documents, first: PubDocument): PubStore => {
  let document = first;
  let followed = new Set(first.followed);
  let blocked = new Set(first.blocked);
  let denied = new Set(first.deniedBlobs);
  let limits = limitsOf(first);
  let last: Promise<void> = Promise.resolve();
  /** They count already, and go with the next write that the card takes. */
  const unsaved = new Set<string>();
  const followedNow = (): readonly string[] =>
    unsaved.size === 0 ? document.followed : [...document.followed, ...unsaved];

  const change = async (by: (now: PubDocument) => PubDocument): Promise<void> => {
    const turn = last.then(async () => {
      const saved = [...unsaved];
      const next = by({ ...document, followed: [...followedNow()] });
      await documents.write(pubDocumentName, next);
      for (const feed of saved) unsaved.delete(feed);
      document = next;
      followed = new Set(next.followed);
      blocked = new Set(next.blocked);
      denied = new Set(next.deniedBlobs);
      limits = limitsOf(next);
    });
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    now: () => document,
    change,
    followed: followedNow,
    isFollowed: (feed) => followed.has(feed) || unsaved.has(feed),
    follow: async (feed) => {
      if (followed.has(feed)) return;
      unsaved.add(feed);
      await change((now) => now);
    },
    blocked: () => document.blocked,
    isBlocked: (feed) => blocked.has(feed),
    isDenied: (blob) => denied.has(blob),
    limits: () => limits,
  };
};
