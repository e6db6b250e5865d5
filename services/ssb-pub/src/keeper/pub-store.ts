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

  const change = async (by: (now: PubDocument) => PubDocument): Promise<void> => {
    const turn = last.then(async () => {
      const next = by(document);
      await documents.write(pubDocumentName, next);
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
    followed: () => document.followed,
    isFollowed: (feed) => followed.has(feed),
    follow: async (feed) => {
      if (followed.has(feed)) return;
      followed.add(feed);
      await change((now) =>
        now.followed.includes(feed) ? now : { ...now, followed: [...now.followed, feed] },
      );
    },
    blocked: () => document.blocked,
    isBlocked: (feed) => blocked.has(feed),
    isDenied: (blob) => denied.has(blob),
    limits: () => limits,
  };
};
