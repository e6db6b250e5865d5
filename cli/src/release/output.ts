import path from 'node:path';
import { repositoryFolder } from '@p2p-hotspot/bundle-format';
import type { SigningKey } from '@p2p-hotspot/signing-keys';
import { writeBundle } from '../repository/bundle-writer.ts';
import { writeChecksums } from '../repository/checksums.ts';
import type { RepositoryContent } from '../repository/content.ts';
import { writeRepository } from '../repository/folder-writer.ts';
import { checkSameLine, inspectRepository, type PresentContent } from '../repository/present.ts';
import type { WriteOptions } from '../repository/write-options.ts';
import type { Work } from '../ui/progress.ts';
import { checkNoFork } from './fork.ts';
import { namedMetadata, publishedName } from './metadata-files.ts';
import type { MetadataSet } from './metadata-set.ts';

/** Where a release goes. */
export type Output =
  | { readonly kind: 'bundle'; readonly file: string }
  /** `folder` holds, or will hold, `metadata/`. */
  | { readonly kind: 'repository'; readonly folder: string }
  /** Whoever asks for the release writes it; what it has already is its own business. */
  | {
      readonly kind: 'content';
      readonly write: (content: RepositoryContent, options: WriteOptions) => Promise<void>;
    };

/** Reads an `-o`: what ends in `.hotspot` is a bundle file, all else a folder with a repository. */
export const outputOf = (location: string): Exclude<Output, { readonly kind: 'content' }> =>
  location.endsWith('.hotspot')
    ? { kind: 'bundle', file: location }
    : { kind: 'repository', folder: path.join(location, repositoryFolder) };

const nothingPresent: PresentContent = {
  packOf: new Map(),
  packs: new Set(),
  metadata: new Map(),
};

/**
 * Looks at what an output holds already. A collection that does not know all of what is published
 * there writes nothing.
 *
 * @throws OperatorError REPOSITORY_FOREIGN, REPOSITORY_NEWER, REPOSITORY_FORKED
 */
export const lookAtOutput = async (
  output: Output | undefined,
  known: MetadataSet,
): Promise<PresentContent> => {
  if (output?.kind !== 'repository') return nothingPresent;
  const present = await inspectRepository(output.folder);
  const published = namedMetadata(known).map(({ name, bytes }) => ({
    name: publishedName(name),
    bytes,
  }));
  checkSameLine(output.folder, present, published);
  await checkNoFork(output.folder, known, (name) => Promise.resolve(present.metadata.get(name)));
  return present;
};

export interface WriteOutputOptions {
  readonly signal: AbortSignal;
  readonly writing: () => Work;
  /** Makes the release count in the collection, when every byte is durable. */
  readonly commit: () => Promise<void>;
  /** Checksums for people: absent where this is no operator's release. */
  readonly checksums?: { readonly key: SigningKey | undefined; readonly comment: string };
}

/** @throws as `writeBundle` and `writeRepository` */
export const writeOutput = async (
  output: Output,
  content: RepositoryContent,
  { signal, writing, commit, checksums }: WriteOutputOptions,
): Promise<void> => {
  const work = writing();
  work.expect(content.packs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
  try {
    const how = { signal, work, commit };
    if (output.kind === 'content') {
      await output.write(content, how);
      return;
    }
    if (output.kind === 'bundle') {
      await writeBundle(output.file, content, how);
      return;
    }
    await writeRepository(output.folder, content, how);
    if (checksums !== undefined) {
      await writeChecksums(output.folder, content.metadata, checksums);
    }
  } finally {
    work.end();
  }
};
