import {
  compareRepositoryNames,
  encodePackHint,
  listPath,
  manifestPath,
  metadataPath,
  packHintPath,
  packPath,
  tocPath,
} from '@p2p-hotspot/bundle-format';
import type { ReleasePlan } from '../release/plan.ts';
import type { NamedPack } from '../release/resolve-packs.ts';
import { publishedName, type NamedMetadata } from '../release/metadata-files.ts';

/** A small file of a repository, whole. */
export interface RepositoryDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a repository gets: packs are copied while they are written, all else is small. */
export interface RepositoryContent {
  /** Manifest, lists, hints, tables of content; in the order of a bundle file. */
  readonly documents: readonly RepositoryDocument[];
  /** In the order in which a repository must get them: the timestamp last. */
  readonly metadata: readonly RepositoryDocument[];
  readonly packs: readonly NamedPack[];
}

/** Sum of all bytes, packaging apart. */
export const contentBytes = ({ documents, metadata, packs }: RepositoryContent): number =>
  [...documents, ...metadata].reduce((sum, { bytes }) => sum + bytes.length, 0) +
  packs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

/**
 * Puts a release together.
 *
 * @param packs those of the plan, in its order; none for a release that is not written
 */
export const repositoryContent = (
  {
    manifest,
    manifestBytes,
    manifestSha256,
    components,
  }: Pick<ReleasePlan, 'manifest' | 'manifestBytes' | 'manifestSha256' | 'components'>,
  packs: readonly NamedPack[],
  metadata: readonly NamedMetadata[],
): RepositoryContent => {
  const documents = new Map<string, Uint8Array>([
    [manifestPath(manifest.channel, manifestSha256), manifestBytes],
  ]);
  for (const { component, list, use } of components) {
    const carrying = use.packs.flatMap((place) => packs[place]?.sha256 ?? []);
    documents.set(listPath(component.list.sha256), list);
    documents.set(
      packHintPath(component.list.sha256),
      encodePackHint([...carrying, ...use.elsewhere]),
    );
  }
  for (const { sha256, toc } of packs) documents.set(tocPath(sha256), toc);
  return {
    documents: [...documents]
      .map(([name, bytes]) => ({ name, bytes }))
      .sort((left, right) => compareRepositoryNames(left.name, right.name)),
    metadata: metadata.map(({ name, bytes }) => ({
      name: metadataPath(publishedName(name)),
      bytes,
    })),
    packs: [...packs].sort((left, right) =>
      compareRepositoryNames(packPath(left.sha256), packPath(right.sha256)),
    ),
  };
};
