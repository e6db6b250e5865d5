import type { PubBlob, PubLimits } from '@p2p-hotspot/contract';
import { createBlobLedger, mentionedBlobs, type BlobLedger } from '../core/blob-ledger.ts';
import type { BlobBook } from '../core/blob-ledger.ts';
import type { HeldBlob, Stack, StackMessage, StackPeer } from '../ports/stack.ts';

/** Files asked for at once, of one person. */
const askedAtOnce = 200;
/** A file that does not come in this time is asked for again later, of somebody else too. */
const patienceMs = 60_000;
/** Whoever has nothing is asked again after this. */
const askAgainMs = 30_000;
/** Messages that are looked through where nothing is known of files. */
const lookedThrough = 2000;

export interface BlobKeeperOptions {
  readonly stack: Stack;
  readonly kept: BlobBook | undefined;
  readonly limits: () => PubLimits;
  readonly isDenied: (id: string) => boolean;
  /** Their files are taken. */
  readonly isTaken: (feed: string) => boolean;
  readonly now: () => number;
  /** Milliseconds that only grow. */
  readonly uptime: () => number;
  readonly wake: () => void;
}

/** Takes the files that messages of followed people mention, within limits; the oldest go first. */
export interface BlobKeeper {
  /** Looks after what is missing, as far as somebody who is here may have it. */
  readonly round: () => void;
  readonly remove: (id: string) => Promise<void>;
  readonly removeOf: (feed: string) => Promise<void>;
  readonly list: (nameOf: (feed: string) => string | undefined) => readonly PubBlob[];
  readonly count: () => number;
  readonly totalBytes: () => number;
  readonly book: () => BlobBook;
  readonly close: () => void;
}

const reconcile = async (
  stack: Stack,
  kept: BlobBook | undefined,
  isDenied: (id: string) => boolean,
): Promise<BlobLedger> => {
  const held: HeldBlob[] = [];
  for (const blob of await stack.blobs.list()) {
    // It was denied while the pub was not open.
    if (isDenied(blob.id)) await stack.blobs.remove(blob.id);
    else held.push(blob);
  }
  const ledger = createBlobLedger({
    held: new Map(
      held.map(({ id, sizeBytes, at }) => [
        id,
        { sizeBytes, at, feed: kept?.held.get(id)?.feed ?? kept?.wanted.get(id) ?? '' },
      ]),
    ),
    wanted: kept?.wanted ?? new Map<string, string>(),
  });
  for (const { id } of held) ledger.giveUp(id);
  return ledger;
};

export const openBlobKeeper = async ({
  stack,
  kept,
  limits,
  isDenied,
  isTaken,
  now,
  uptime,
  wake,
}: BlobKeeperOptions): Promise<BlobKeeper> => {
  const ledger = await reconcile(stack, kept, isDenied);
  const stopping = new AbortController();
  const asked = new Map<StackPeer, number>();
  const busy = new Set<StackPeer>();
  const coming = new Set<string>();

  const note = ({ author, content }: StackMessage): boolean => {
    if (author === stack.id) return false;
    const ids = mentionedBlobs(content).filter((id) => !isDenied(id));
    for (const id of ids) ledger.want(id, author);
    return ids.length > 0;
  };
  if (kept === undefined) {
    const recent: StackMessage[] = [];
    await stack.readMessages('post', (message) => {
      recent.push(message);
      if (recent.length > lookedThrough) recent.shift();
    });
    for (const message of recent) note(message);
  }

  const makeRoom = async (bytes: number): Promise<void> => {
    for (const id of ledger.toEvict(bytes, limits())) {
      await stack.blobs.remove(id);
      ledger.drop(id);
    }
  };
  /** Asked before each file: a steward blocks people, and the card fills up, while files come. */
  const isOwnerTaken = (id: string): boolean => {
    const owner = ledger.book().wanted.get(id);
    return owner !== undefined && isTaken(owner);
  };
  const mayTake = (id: string): boolean =>
    !coming.has(id) && !isDenied(id) && isOwnerTaken(id) && ledger.hasShare(id, limits());

  const take = async (peer: StackPeer, id: string): Promise<void> => {
    coming.add(id);
    try {
      const { blobSizeBytes } = limits();
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(patienceMs)]);
      const bytes = await peer.fetchBlob(id, blobSizeBytes, signal);
      const isFit = (): boolean =>
        !isDenied(id) && isOwnerTaken(id) && ledger.hasShare(id, limits());
      if (bytes === undefined || !isFit()) return;
      await makeRoom(bytes.length);
      await stack.blobs.add(id, bytes);
      if (!isFit()) {
        await stack.blobs.remove(id);
        return;
      }
      ledger.keep(id, { sizeBytes: bytes.length, at: now() });
      wake();
    } finally {
      coming.delete(id);
    }
  };

  const ask = async (peer: StackPeer): Promise<void> => {
    if (busy.has(peer)) return;
    busy.add(peer);
    asked.set(peer, uptime());
    try {
      const ids = ledger
        .missing(askedAtOnce * 10)
        .filter(mayTake)
        .slice(0, askedAtOnce);
      if (ids.length === 0) return;
      const have = await peer.haveBlobs(ids);
      // One after the other: what is in memory at once is one file of each person who is here.
      for (const [at, id] of ids.entries()) {
        if (have[at] === true && mayTake(id)) await take(peer, id);
      }
    } catch {
      // They went away, or do not speak of files.
    } finally {
      busy.delete(peer);
    }
  };
  const mayAsk = ({ feed }: StackPeer): boolean => isTaken(feed);

  stack.onMessage((message) => {
    if (!note(message)) return;
    for (const peer of stack.peers()) if (mayAsk(peer)) asked.delete(peer);
    wake();
  });
  stack.onPeer((peer) => {
    peer.onGone(() => {
      asked.delete(peer);
    });
  });

  return {
    round: () => {
      void makeRoom(0).catch(() => undefined);
      for (const peer of stack.peers()) {
        if (mayAsk(peer) && uptime() - (asked.get(peer) ?? -Infinity) >= askAgainMs) void ask(peer);
      }
    },
    remove: async (id) => {
      await stack.blobs.remove(id);
      ledger.drop(id);
      ledger.giveUp(id);
    },
    removeOf: async (feed) => {
      for (const id of ledger.ofFeed(feed)) {
        await stack.blobs.remove(id);
        ledger.drop(id);
        ledger.giveUp(id);
      }
    },
    list: (nameOf) =>
      [...ledger.book().held]
        .sort(([, one], [, other]) => other.at - one.at)
        .map(([blob, { sizeBytes, feed }]) => {
          const name = nameOf(feed);
          return {
            blob,
            sizeBytes,
            ...(feed !== '' && { feed }),
            ...(name !== undefined && { name }),
          };
        }),
    count: () => ledger.book().held.size,
    totalBytes: ledger.totalBytes,
    book: ledger.book,
    close: () => {
      stopping.abort();
    },
  };
};
