import {
  compareRepositoryNames,
  repositoryNameKind,
  writeBundleFile,
  type BundleInput,
} from '@p2p-hotspot/bundle-format';
import { beginFile } from '../files/new-file.ts';
import { ownBlocks } from './blocks.ts';
import { openBundleReader } from './bundle-reader.ts';
import type { RepositoryDocument } from './content.ts';

/**
 * Writes a bundle file anew with other metadata; everything else is copied. The old file stays until
 * the new one is complete.
 */
export const replaceMetadata = async (
  file: string,
  metadata: readonly RepositoryDocument[],
  signal: AbortSignal,
): Promise<void> => {
  const reader = await openBundleReader(file);
  const fresh: BundleInput[] = metadata.map(({ name, bytes }) => ({
    name,
    sizeBytes: bytes.length,
    body: [bytes],
  }));
  const kept = [...reader.files]
    .filter(([name]) => repositoryNameKind(name) !== 'metadata')
    .map(([name, sizeBytes]) => ({ name, sizeBytes, body: ownBlocks(reader.stream(name)) }));
  const entries = [...fresh, ...kept].sort((left, right) =>
    compareRepositoryNames(left.name, right.name),
  );
  const output = await beginFile(file);
  try {
    for await (const block of writeBundleFile(entries)) {
      signal.throwIfAborted();
      await output.append(block);
    }
    await output.complete();
    await output.publish();
  } finally {
    await output.discard();
    await reader.close();
  }
};
