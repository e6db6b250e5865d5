import { chunksOf, decodeList, decodeManifest } from '@p2p-hotspot/bundle-format';
import { channelOf, readStateFile, statePaths, type CollectionState } from '../collection/state.ts';
import { OperatorError } from '../errors.ts';
import type { Manifest } from '@p2p-hotspot/contract';

/**
 * Reads the manifest of a published release out of the collection's state.
 *
 * @throws OperatorError COLLECTION_STATE_DAMAGED
 */
export const publishedManifest = async (
  collectionFolder: string,
  channel: string,
  sha256: string,
): Promise<{ readonly manifest: Manifest; readonly bytes: Uint8Array }> => {
  const bytes = await readStateFile(statePaths(collectionFolder).manifest(channel, sha256));
  return { manifest: decodeManifest(bytes), bytes };
};

export interface ReleaseHoldings {
  /** SHA-256 of each. */
  readonly chunks: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

/**
 * What whoever has a release has.
 *
 * @throws OperatorError RELEASE_UNKNOWN, COLLECTION_STATE_DAMAGED
 */
export const chunksOfRelease = async (
  collectionFolder: string,
  state: CollectionState,
  channel: string,
  counter: number,
): Promise<ReleaseHoldings> => {
  const { releases } = channelOf(state, channel);
  const release = releases.find((known) => known.counter === counter);
  if (release === undefined) {
    throw new OperatorError('RELEASE_UNKNOWN', {
      parameters: { counter, newest: releases.at(-1)?.counter ?? 0 },
    });
  }
  const { manifest } = await publishedManifest(collectionFolder, channel, release.manifest);
  const chunks = new Set<string>();
  const lists = new Set<string>();
  for (const { list } of manifest.components) {
    const { files } = decodeList(
      await readStateFile(statePaths(collectionFolder).list(list.sha256)),
    );
    lists.add(list.sha256);
    for (const file of files) {
      for (const { sha256 } of chunksOf(file)) chunks.add(sha256);
    }
  }
  return { chunks, lists };
};
