import { applyPatch, type JsonObject, type MergePatch } from '../repository/merge-patch.ts';
import { fieldsOf, invalidUpstream, parseJson } from './fields.ts';

/**
 * Brings an index up to date with a diff whose hash was checked.
 *
 * @param timestamp that the new index must have, milliseconds
 * @throws FdroidError FDROID_UPSTREAM_INVALID
 */
export const patchUpstreamIndex = (
  index: Uint8Array,
  diff: Uint8Array,
  timestamp: number,
): Uint8Array => {
  const older = fieldsOf(parseJson(index, 'index-v2.json'), 'index-v2.json') as JsonObject;
  const patch = fieldsOf(parseJson(diff, 'diff'), 'diff') as MergePatch;
  const newer = applyPatch(older, patch);
  if (fieldsOf(newer['repo'], 'repo')['timestamp'] !== timestamp) throw invalidUpstream('diff');
  return Buffer.from(JSON.stringify(newer));
};
