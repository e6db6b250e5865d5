import { createHash } from 'node:crypto';
import {
  decodePackHint,
  limits,
  listPath,
  manifestPath,
  packHintPath,
  packPath,
  tocPath,
} from '@p2p-hotspot/bundle-format';
import type { RepositoryReader } from '../repository/reader.ts';
import { contentDamaged, type TrustedRelease } from '../repository/trust.ts';

/** What a box asks for when it takes a release, by repository name. Metadata apart. */
export interface ReleaseNames {
  readonly manifests: readonly string[];
  /** Of each list, its name and that of the hint to its packs. */
  readonly lists: readonly { readonly list: string; readonly hint: string }[];
  /** Of each pack, its name and that of its table. */
  readonly packs: readonly { readonly pack: string; readonly toc: string }[];
}

/**
 * From releases to all that they need, by names alone, as a box goes.
 *
 * @throws OperatorError CONTENT_DAMAGED where a hint is missing; BundleError PACK_HINT_INVALID
 */
export const releaseNames = async (
  reader: Pick<RepositoryReader, 'read' | 'location'>,
  releases: readonly TrustedRelease[],
): Promise<ReleaseNames> => {
  const lists = new Map<string, { readonly list: string; readonly hint: string }>();
  for (const { manifest } of releases) {
    for (const { list } of manifest.components) {
      lists.set(list.sha256, { list: listPath(list.sha256), hint: packHintPath(list.sha256) });
    }
  }
  const packs = new Set<string>();
  for (const { hint } of lists.values()) {
    const bytes = await reader.read(hint, limits.packHintNames * 65);
    if (bytes === undefined) throw contentDamaged(reader, hint, 'missing');
    for (const pack of decodePackHint(bytes)) packs.add(pack);
  }
  return {
    manifests: releases.map(({ channel, bytes }) =>
      manifestPath(channel, createHash('sha256').update(bytes).digest('hex')),
    ),
    lists: [...lists.values()],
    packs: [...packs].sort().map((name) => ({ pack: packPath(name), toc: tocPath(name) })),
  };
};
