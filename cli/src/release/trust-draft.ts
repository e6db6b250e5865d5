import { isDeepStrictEqual } from 'node:util';
import {
  commitState,
  findDraftState,
  findState,
  statePaths,
  writeDraftState,
  type CollectionState,
} from '../collection/state.ts';
import { OperatorError } from '../errors.ts';
import { removeDraft, saveMetadata } from './metadata-files.ts';
import type { MetadataSet } from './metadata-set.ts';
import { statusOfSet } from './signing.ts';

/** True for a draft that releases nothing: a change of who is trusted, and what it makes sign anew. */
export const isTrustDraft = (
  draft: CollectionState,
  published: CollectionState | undefined,
): boolean => isDeepStrictEqual(draft.channels, published?.channels ?? {});

/**
 * Refuses to go on while a change of trust waits for signatures: nothing is published before.
 *
 * @throws OperatorError TRUST_DRAFT_WAITS; COLLECTION_STATE_DAMAGED
 */
export const checkNoTrustDraft = async (folder: string): Promise<void> => {
  const draft = await findDraftState(folder);
  if (draft !== undefined && isTrustDraft(draft, await findState(folder))) {
    throw new OperatorError('TRUST_DRAFT_WAITS', { parameters: { path: folder } });
  }
};

/**
 * Keeps a change of trust: as the collection's own metadata once every signature is there, as its
 * draft before.
 *
 * @param before the published state, or the first one of a collection
 * @returns true when it counts now
 */
export const keepTrustDraft = async (
  folder: string,
  before: CollectionState,
  metadata: MetadataSet,
): Promise<boolean> => {
  const paths = statePaths(folder);
  if (statusOfSet(metadata).every(({ complete }) => complete) && isWhole(metadata)) {
    await commitState(folder, {
      ...before,
      metadata: await saveMetadata(paths.metadata, metadata),
    });
    await removeDraft(folder);
    return true;
  }
  await writeDraftState(folder, {
    ...before,
    metadata: await saveMetadata(paths.draftMetadata, metadata),
  });
  return false;
};

/** Roots alone, or every role: targets without the snapshot that names them are still on their way. */
const isWhole = ({ targets, snapshot, timestamp }: MetadataSet): boolean =>
  targets === undefined || (snapshot !== undefined && timestamp !== undefined);
