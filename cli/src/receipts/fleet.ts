import { createHash } from 'node:crypto';
import type { Receipt } from '@p2p-hotspot/contract';
import type { ReadReceipt } from './open-receipts.ts';

/** A box as the collection knows it: by its key, pinned at its first receipt. */
export interface KnownBox {
  /** 64 hex digits. */
  readonly publicKey: string;
  /** SHA-256 of the payload of its newest receipt. */
  readonly sha256: string;
  readonly receipt: Receipt;
  /** When its newest receipt was read here: ISO 8601. */
  readonly readAt: string;
}

/** The name of a box in the files that it writes: 16 hex digits. */
export const boxId = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex').slice(0, 16);

/** How people call a box: its own name if it has one. */
export const boxTitle = ({ publicKey, receipt }: Pick<KnownBox, 'publicKey' | 'receipt'>): string =>
  receipt.device?.name ?? receipt.device?.community ?? boxId(publicKey);

/** What a receipt told, besides what it says. */
export type FleetNews =
  /** The first receipt with this key. */
  | { readonly kind: 'new'; readonly box: KnownBox }
  /** Another key has the name of a box that is known: another box, or somebody who pretends. */
  | { readonly kind: 'name-taken'; readonly box: KnownBox; readonly other: KnownBox }
  /** The newest one at hand is older than what is known: an old stick. */
  | { readonly kind: 'older'; readonly box: KnownBox; readonly sequence: number }
  /** Two receipts with one key and one number: the card of the box was copied. */
  | { readonly kind: 'forked'; readonly box: KnownBox };

export interface MergedFleet {
  readonly boxes: readonly KnownBox[];
  readonly news: readonly FleetNews[];
}

/** By name, then by key. */
export const compareBoxes = (left: KnownBox, right: KnownBox): number => {
  const [one, other] = [left, right].map((box) => `${boxTitle(box)}\n${box.publicKey}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
};

/** Boxes with the name of another one, once a name. */
const namesTaken = (
  boxes: readonly KnownBox[],
  isIncoming: (box: KnownBox) => boolean,
): FleetNews[] => {
  const first = new Map<string, KnownBox>();
  const taken = new Map<string, FleetNews>();
  for (const box of boxes) {
    const name = box.receipt.device?.name;
    if (name === undefined) continue;
    const other = first.get(name);
    if (other === undefined) first.set(name, box);
    else if (isIncoming(box) || isIncoming(other)) {
      taken.set(name, { kind: 'name-taken', box, other });
    }
  }
  return [...taken.values()];
};

/**
 * Takes receipts into what is known of a fleet: the newest of each box stays, whatever the order in
 * which sticks come back.
 *
 * @param known in the order in which they were pinned
 * @param readAt now, ISO 8601
 */
export const mergeReceipts = (
  known: readonly KnownBox[],
  incoming: readonly ReadReceipt[],
  readAt: string,
): MergedFleet => {
  const before = new Map(known.map((box) => [box.publicKey, box]));
  const boxes = new Map(before);
  const forked = new Set<string>();
  const newest = new Map<string, number>();
  const sorted = [...incoming].sort(
    (left, right) => left.receipt.sequence - right.receipt.sequence,
  );
  for (const { publicKey, sha256, receipt } of sorted) {
    const { sequence } = receipt;
    newest.set(publicKey, sequence);
    const last = boxes.get(publicKey);
    const lastSequence = last?.receipt.sequence ?? 0;
    if (sequence === lastSequence && sha256 !== last?.sha256) forked.add(publicKey);
    if (sequence > lastSequence) boxes.set(publicKey, { publicKey, sha256, receipt, readAt });
  }
  const news: FleetNews[] = [];
  for (const box of boxes.values()) {
    const sequence = newest.get(box.publicKey);
    if (sequence === undefined) continue;
    const earlier = before.get(box.publicKey);
    if (earlier === undefined) news.push({ kind: 'new', box });
    else if (sequence < earlier.receipt.sequence) news.push({ kind: 'older', box, sequence });
    if (forked.has(box.publicKey)) news.push({ kind: 'forked', box });
  }
  const merged = [...boxes.values()];
  const isIncoming = ({ publicKey }: KnownBox) => newest.has(publicKey);
  return { boxes: merged, news: [...news, ...namesTaken(merged, isIncoming)] };
};
