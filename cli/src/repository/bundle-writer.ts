import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  compareRepositoryNames,
  writeBundleFile,
  type BundleInput,
} from '@p2p-hotspot/bundle-format';
import { writeFailure } from '../errors.ts';
import { beginFile } from '../files/new-file.ts';
import { contentBytes, type RepositoryContent } from './content.ts';
import { checkSpace, type WriteOptions } from './write-options.ts';

function* bundleEntries(
  { documents, metadata, packs }: RepositoryContent,
  options: WriteOptions,
): Generator<BundleInput, void, void> {
  const small = [...metadata, ...documents].sort((left, right) =>
    compareRepositoryNames(left.name, right.name),
  );
  for (const { name, bytes } of small) yield { name, sizeBytes: bytes.length, body: [bytes] };
  for (const pack of packs) {
    yield {
      name: pack.name,
      sizeBytes: pack.sizeBytes,
      body: pack.copy(options),
    };
  }
}

/** Header and padding of an entry, the end of the file: more than enough for the smallest release. */
const packagingBytes = 1024 * 1024;

/**
 * Writes a bundle file: under a temporary name until it is complete and durable.
 *
 * @param file absolute
 * @throws OperatorError INPUT_CHANGED, SPACE_SHORT, DISK_FULL, FILE_TOO_LARGE, WRITE_FAILED
 */
export const writeBundle = async (
  file: string,
  content: RepositoryContent,
  options: WriteOptions,
): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true }).catch((error: unknown) => {
    throw writeFailure(file, error);
  });
  await checkSpace(path.dirname(file), contentBytes(content) + packagingBytes);
  const output = await beginFile(file);
  try {
    for await (const block of writeBundleFile(bundleEntries(content, options))) {
      await output.append(block);
    }
    await output.complete();
    options.signal.throwIfAborted();
    await options.commit();
    await output.publish();
  } finally {
    await output.discard();
  }
};
