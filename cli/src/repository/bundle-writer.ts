import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  compareRepositoryNames,
  packPath,
  writeBundleFile,
  type BundleInput,
} from '@p2p-hotspot/bundle-format';
import { writeFailure } from '../errors.ts';
import { partialName, syncFolder } from '../files/durable.ts';
import { copyOfPack } from '../release/copy.ts';
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
      name: packPath(pack.sha256),
      sizeBytes: pack.sizeBytes,
      body: copyOfPack(pack, options),
    };
  }
}

const writeAll = (descriptor: number, bytes: Uint8Array, file: string): void => {
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
  } catch (error) {
    throw writeFailure(file, error);
  }
};

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
  const temporary = partialName(file);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await rm(temporary, { force: true });
    await checkSpace(path.dirname(file), contentBytes(content) + packagingBytes);
    const descriptor = openSync(temporary, 'wx');
    try {
      for await (const block of writeBundleFile(bundleEntries(content, options))) {
        writeAll(descriptor, block, file);
      }
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    options.signal.throwIfAborted();
    await options.commit();
    await rename(temporary, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await rm(temporary, { force: true });
    throw writeFailure(file, error);
  }
};
