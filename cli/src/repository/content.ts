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
import { copyOfPack, type CopyOptions } from '../release/copy.ts';
import type { NamedPack } from '../release/resolve-packs.ts';
import { publishedName, type NamedMetadata } from '../release/metadata-files.ts';

/** A small file of a repository, whole. */
export interface RepositoryDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A pack or a patch, and where its bytes come from. */
export interface RepositoryPack {
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /**
   * Its bytes, block by block; a block is valid until the third one after it is asked for.
   *
   * @throws OperatorError INPUT_CHANGED, CONTENT_DAMAGED when they are not the ones that were meant
   */
  readonly copy: (options: CopyOptions) => AsyncIterable<Uint8Array>;
}

/** What an output carries besides the collection's own release: that of other channels. */
export interface CarriedContent {
  readonly documents: readonly RepositoryDocument[];
  readonly packs: readonly RepositoryPack[];
}

/** What a repository gets: packs are copied while they are written, all else is small. */
export interface RepositoryContent {
  /** Manifest, lists, hints, tables of content; in the order of a bundle file. */
  readonly documents: readonly RepositoryDocument[];
  /** In the order in which a repository must get them: the timestamp last. */
  readonly metadata: readonly RepositoryDocument[];
  readonly packs: readonly RepositoryPack[];
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
  carried: CarriedContent,
): RepositoryContent => {
  // Where both have a list, our own hint to its packs stands.
  const documents = new Map<string, Uint8Array>([
    ...carried.documents.map(({ name, bytes }) => [name, bytes] as const),
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
    packs: joinPacks([
      ...carried.packs,
      ...packs.map((pack) => ({
        name: packPath(pack.sha256),
        sha256: pack.sha256,
        sizeBytes: pack.sizeBytes,
        copy: (options: CopyOptions) => copyOfPack(pack, options),
      })),
    ]),
  };
};

/** In the order of their names, each once. */
const joinPacks = (packs: readonly RepositoryPack[]): RepositoryPack[] =>
  [...new Map(packs.map((pack) => [pack.sha256, pack])).values()].sort((left, right) =>
    compareRepositoryNames(left.name, right.name),
  );
