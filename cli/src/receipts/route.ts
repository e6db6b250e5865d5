import { chunksOf, decodeList } from '@p2p-hotspot/bundle-format';
import type { Receipt } from '@p2p-hotspot/contract';
import { readStateFile, statePaths } from '../collection/state.ts';
import { exists } from '../files/durable.ts';
import type { IsHeld } from '../release/plan.ts';
import { boxId, boxTitle, compareBoxes, type KnownBox } from './fleet.ts';
import type { ReadReceipt } from './open-receipts.ts';

/** A box that a stick is made for; without `known` nobody knows what it has. */
export interface RouteStop {
  readonly title: string;
  readonly known?: KnownBox;
}

/** A stop and what need not be carried to it. */
export interface PlannedStop extends RouteStop {
  /** SHA-256 of the chunks that the box has. */
  readonly chunks: ReadonlySet<string>;
  /** Why less is left out than might be. */
  readonly doubt?: 'unknown' | 'damaged' | 'other-parts';
}

/**
 * The boxes that were named, by name or by id. A name that two boxes have means both.
 *
 * @param names what the operator wrote
 */
export const stopsByName = (fleet: readonly KnownBox[], names: readonly string[]): RouteStop[] =>
  names.flatMap((title): RouteStop[] => {
    const boxes = fleet.filter((box) => [boxTitle(box), boxId(box.publicKey)].includes(title));
    return boxes.length === 0
      ? [{ title }]
      : boxes.sort(compareBoxes).map((known) => ({ title: boxTitle(known), known }));
  });

/**
 * The boxes whose receipts were given. One whose key is not pinned in the collection could be
 * anybody's: what it says leaves nothing out.
 *
 * @param readAt now, ISO 8601
 */
export const stopsOfReceipts = (
  fleet: readonly KnownBox[],
  read: readonly ReadReceipt[],
  readAt: string,
): RouteStop[] => {
  const pinned = new Map(fleet.map((box) => [box.publicKey, box]));
  const stops = new Map<string, RouteStop>();
  for (const { publicKey, sha256, receipt } of read) {
    const last = stops.get(publicKey)?.known ?? pinned.get(publicKey);
    const given: KnownBox = { publicKey, sha256, receipt, readAt };
    if (last === undefined) {
      stops.set(publicKey, { title: boxTitle(given) });
      continue;
    }
    const known = last.receipt.sequence >= receipt.sequence ? last : given;
    stops.set(publicKey, { title: boxTitle(known), known });
  }
  return [...stops.values()];
};

/**
 * The chunks that a box makes the next release from: those of what is in force. What it keeps of the
 * generation before may have to go while it updates.
 */
const planStop = async (collectionFolder: string, stop: RouteStop): Promise<PlannedStop> => {
  const { known } = stop;
  if (known === undefined) return { ...stop, chunks: new Set(), doubt: 'unknown' };
  const { current = [], store } = known.receipt;
  const damaged = new Set(store?.damaged);
  if ((store?.damagedFiles ?? 0) > damaged.size) {
    return { ...stop, chunks: new Set(), doubt: 'damaged' };
  }
  const chunks = new Set<string>();
  let hasOtherParts = false;
  for (const { components } of current) {
    for (const { list } of components) {
      const file = statePaths(collectionFolder).list(list);
      if (!(await exists(file))) {
        hasOtherParts = true;
        continue;
      }
      for (const entry of decodeList(await readStateFile(file)).files) {
        if (damaged.has(entry.sha256)) continue;
        for (const { sha256 } of chunksOf(entry)) chunks.add(sha256);
      }
    }
  }
  return { ...stop, chunks, ...(hasOtherParts ? { doubt: 'other-parts' } : {}) };
};

/**
 * Works out what each stop has.
 *
 * @throws OperatorError COLLECTION_STATE_DAMAGED
 */
export const planStops = async (
  collectionFolder: string,
  stops: readonly RouteStop[],
): Promise<PlannedStop[]> => {
  const planned: PlannedStop[] = [];
  for (const stop of stops) planned.push(await planStop(collectionFolder, stop));
  return planned;
};

/**
 * Whether a component is for a box, as far as its receipt tells. What it does not tell (which device it
 * is, which version it understands) counts as fitting: rather too much on the stick than too little.
 */
const mayTake = (
  { device }: Receipt,
  match: Readonly<Record<string, readonly string[]>>,
): boolean => {
  if (device === undefined) return true;
  const own: Readonly<Record<string, readonly string[] | undefined>> = {
    arch: [device.arch],
    group: device.groups,
    deviceType: device.type === undefined ? undefined : [device.type],
  };
  return Object.entries(match).every(([member, values]) => {
    const mine = Object.hasOwn(own, member) ? own[member] : undefined;
    return mine === undefined || values.some((value) => mine.includes(value));
  });
};

/** Whether a chunk need not be carried: every stop has it, or does not take the component. */
export const heldOnRoute =
  (stops: readonly PlannedStop[]): IsHeld =>
  (sha256, match) =>
    stops.every(
      ({ known, chunks }) =>
        chunks.has(sha256) || (known !== undefined && !mayTake(known.receipt, match)),
    );
