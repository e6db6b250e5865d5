import { createHash } from 'node:crypto';
import { chunksOf, listPath, manifestPath, metadataPath } from '@p2p-hotspot/bundle-format';
import type { Component } from '@p2p-hotspot/contract';
import type { RepositoryDocument } from '../repository/content.ts';
import type { RepositoryReader } from '../repository/reader.ts';
import type { TrustedRepository } from '../repository/trust.ts';
import { readList, readListBytes } from '../repository/verify.ts';
import { packsWith, type FoundPack } from './held-content.ts';
import { namedMetadata, publishedName } from './metadata-files.ts';
import type { MetadataSet } from './metadata-set.ts';

/** What a release needs, as far as its source has it. */
export interface ReleaseParts {
  readonly trusted: TrustedRepository;
  readonly metadata: readonly RepositoryDocument[];
  readonly documents: readonly RepositoryDocument[];
  readonly lists: readonly {
    readonly component: Component;
    readonly chunks: ReadonlySet<string>;
  }[];
  readonly wanted: ReadonlySet<string>;
  readonly packs: readonly FoundPack[];
}

/**
 * Reads what a trusted repository's releases consist of, apart from the packs' bytes.
 *
 * @throws OperatorError CONTENT_DAMAGED, REPOSITORY_INCOMPLETE
 */
export const releaseParts = async (
  reader: RepositoryReader,
  trusted: TrustedRepository,
  set: MetadataSet,
): Promise<ReleaseParts> => {
  const documents: RepositoryDocument[] = [];
  const lists: { component: Component; chunks: Set<string> }[] = [];
  for (const { channel, manifest, bytes } of trusted.releases) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    documents.push({ name: manifestPath(channel, sha256), bytes });
    for (const component of manifest.components) {
      const chunks = (await readList(reader, component)).flatMap(chunksOf);
      lists.push({ component, chunks: new Set(chunks.map((chunk) => chunk.sha256)) });
      documents.push({
        name: listPath(component.list.sha256),
        bytes: await readListBytes(reader, component),
      });
    }
  }
  const wanted = new Set<string>();
  for (const { chunks } of lists) for (const chunk of chunks) wanted.add(chunk);
  return {
    trusted,
    metadata: namedMetadata(set).map(({ name, bytes }) => ({
      name: metadataPath(publishedName(name)),
      bytes,
    })),
    documents,
    lists,
    wanted,
    packs: await packsWith(reader, wanted),
  };
};
