import { metadataPath, packPath } from '@p2p-hotspot/bundle-format';
import { MirrorError } from './errors.ts';
import type { MirrorPlace } from './place.ts';
import type { MirrorContent, PublishPlan } from './publish-plan.ts';
import { recordName } from './unneeded.ts';

export const timestampName = metadataPath('timestamp.json');

/** What boxes will ask for once the release counts, by size; the timestamp apart. */
const filesOf = (
  { packs, documents, metadata, pruning }: PublishPlan,
  { files }: MirrorContent,
): ReadonlyMap<string, number> =>
  new Map([
    ...[...files].filter(
      ([name]) => !pruning.unneeded.has(name) && name !== recordName && name !== timestampName,
    ),
    ...packs.map(({ sha256, sizeBytes }) => [packPath(sha256), sizeBytes] as const),
    ...[...documents, ...metadata].map(({ name, bytes }) => [name, bytes.length] as const),
  ]);

const isEqual = (left: Uint8Array | undefined, right: Uint8Array | undefined): boolean =>
  left === undefined || right === undefined ? left === right : Buffer.compare(left, right) === 0;

/** Whether nobody else has signed anew for a mirror. @param before the timestamp that was there */
export const hasTimestamp = async (
  place: MirrorPlace,
  before: Uint8Array | undefined,
): Promise<boolean> => isEqual(before, (await place.read([timestampName])).get(timestampName));

/**
 * Looks once more before a release counts. An upload takes hours, and nothing locks a mirror: another
 * computer may have published, refreshed or removed meanwhile.
 *
 * @throws MirrorError MIRROR_CHANGED
 */
export const checkUnchanged = async (
  place: MirrorPlace,
  plan: PublishPlan,
  content: MirrorContent,
): Promise<void> => {
  const files = await place.list();
  const changed = () =>
    new MirrorError('MIRROR_CHANGED', { parameters: { path: place.shownName } });
  if (!(await hasTimestamp(place, content.documents.get(timestampName)))) throw changed();
  for (const [name, sizeBytes] of filesOf(plan, content)) {
    const found = files.get(name);
    // Some services that rclone knows do not tell sizes.
    if (found === sizeBytes || (found !== undefined && found < 0)) continue;
    throw changed();
  }
};
