import { createHash } from 'node:crypto';
import {
  decodePackHint,
  decodePatchHint,
  limits,
  listPath,
  manifestPath,
  nameLimitBytes,
  packHintPath,
  packPath,
  patchHintPath,
  patchPath,
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
  /** What spares boxes some of that, where there is such: hints to patches, and these. */
  readonly patchHints: readonly string[];
  readonly patches: readonly { readonly patch: string; readonly lengthBytes: number }[];
}

/**
 * From releases to all that they need, by names alone, as a box goes.
 *
 * @throws OperatorError CONTENT_DAMAGED where a hint to packs is missing; BundleError
 *   PACK_HINT_INVALID, PATCH_HINT_INVALID
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
  const patchHints: string[] = [];
  const patches = new Map<string, number>();
  for (const list of lists.keys()) {
    const hint = patchHintPath(list);
    const bytes = await reader.read(hint, nameLimitBytes['patch-hint']);
    if (bytes === undefined) continue;
    patchHints.push(hint);
    for (const { sha256, lengthBytes } of decodePatchHint(bytes)) {
      patches.set(patchPath(sha256), lengthBytes);
    }
  }
  return {
    manifests: releases.map(({ channel, bytes }) =>
      manifestPath(channel, createHash('sha256').update(bytes).digest('hex')),
    ),
    lists: [...lists.values()],
    packs: [...packs].sort().map((name) => ({ pack: packPath(name), toc: tocPath(name) })),
    patchHints,
    patches: [...patches].map(([patch, lengthBytes]) => ({ patch, lengthBytes })),
  };
};
