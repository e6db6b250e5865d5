import { chunksOf, decodeList } from '@p2p-hotspot/bundle-format';
import { channelOf, type CollectionState } from '../collection/state.ts';
import { noPatches, type ReleasePatches } from '../patches/release-patches.ts';
import { chunksOfRelease } from './base-chunks.ts';
import type { ReleasePlan } from './plan.ts';

/** What a box has to fetch for a release: its chunks and lists, without what any protocol adds. */
export interface UpdateCost {
  /** Counter of the release that the box has; absent for an empty box. */
  readonly from?: number;
  readonly bytes: number;
}

/** How many releases back: what boxes in the field have, that see a stick or a mirror now and then. */
const releasesBack = 2;

/**
 * What a release costs boxes that have one of the two before it, and an empty one.
 *
 * @param state of the collection, before the release is in it or after
 * @param patches what they spare boxes that load from a mirror
 * @throws OperatorError COLLECTION_STATE_DAMAGED
 */
export const updateCosts = async (
  collectionFolder: string,
  state: CollectionState,
  {
    manifest,
    manifestBytes,
    components,
    packedLengths,
  }: Pick<ReleasePlan, 'manifest' | 'manifestBytes' | 'components' | 'packedLengths'>,
  patches: ReleasePatches['costs'] = noPatches.costs,
): Promise<UpdateCost[]> => {
  const { channel, counter } = manifest;
  const chunks = new Map<string, number>();
  for (const { list } of components) {
    for (const { sha256, lengthBytes } of decodeList(list).files.flatMap(chunksOf)) {
      chunks.set(sha256, packedLengths.get(sha256) ?? lengthBytes);
    }
  }
  const costWith = (known: ReadonlySet<string>, lists: ReadonlySet<string>): number => {
    let bytes = manifestBytes.length;
    const there = new Set(known);
    const fetched = new Map(components.map(({ component, list }) => [component.list.sha256, list]));
    for (const [sha256, list] of fetched) {
      if (lists.has(sha256)) continue;
      const patch = [...(patches.get(sha256) ?? [])].find(([from]) => lists.has(from))?.[1];
      bytes += patch?.lengthBytes ?? list.length;
      if (patch === undefined) continue;
      const leftOut = new Set(patch.leftOut);
      for (const chunk of decodeList(list).files.flatMap(chunksOf)) {
        if (!leftOut.has(chunk.sha256)) there.add(chunk.sha256);
      }
    }
    for (const [sha256, lengthBytes] of chunks) if (!there.has(sha256)) bytes += lengthBytes;
    return bytes;
  };
  const before = channelOf(state, channel)
    .releases.map((release) => release.counter)
    .filter((known) => known < counter)
    .slice(-releasesBack)
    .reverse();
  const costs: UpdateCost[] = [];
  for (const from of before) {
    const { chunks: known, lists } = await chunksOfRelease(collectionFolder, state, channel, from);
    costs.push({ from, bytes: costWith(known, lists) });
  }
  return [...costs, { bytes: costWith(new Set(), new Set()) }];
};
