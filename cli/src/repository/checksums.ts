import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { metadataPath, repositoryNameKind } from '@p2p-hotspot/bundle-format';
import { signMinisign, type SigningKey } from '@p2p-hotspot/signing-keys';
import { writeDurably } from '../files/durable.ts';
import type { RepositoryDocument } from './content.ts';
import { openFolderReader } from './folder-reader.ts';

/** Checksums for people, at the top of a repository folder (repository-v1 §2.1). No box reads them. */
export const checksumsName = 'SHA256SUMS';
const signatureName = `${checksumsName}.minisig`;

/** The SHA-256 that a file's own name says it has; undefined for files that change or say none. */
const hashInName = (name: string): string | undefined => {
  switch (repositoryNameKind(name)) {
    case 'pack':
    case 'list':
      return name.slice(-64);
    case 'manifest':
      return path.posix.basename(name).slice(0, 64);
    case 'patch':
      return name.slice(-'.patch'.length - 64, -'.patch'.length);
    case 'toc':
    case 'pack-hint':
    case 'patch-hint':
    case 'news':
    case 'metadata':
    case undefined:
      return undefined;
  }
};

/**
 * The text of `SHA256SUMS`: files that never change under their name. Metadata counts only where it is
 * our own, since its names say nothing of its bytes.
 *
 * @param names of the files in the folder
 * @param metadata that was written
 */
export const checksums = (
  names: Iterable<string>,
  metadata: readonly RepositoryDocument[],
): string => {
  const sums = new Map<string, string>();
  for (const name of names) {
    const sha256 = hashInName(name);
    if (sha256 !== undefined) sums.set(name, sha256);
  }
  for (const { name, bytes } of metadata) {
    if (name === metadataPath('timestamp.json')) continue;
    sums.set(name, createHash('sha256').update(bytes).digest('hex'));
  }
  return [...sums]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, sha256]) => `${sha256}  ${name}\n`)
    .join('');
};

/**
 * Writes the checksums of a repository folder, and signs them where there is a key. What it says of
 * files that were there before stays true, whenever it is cut off.
 *
 * @param comment what the signature says of the file; one line
 * @throws OperatorError DISK_FULL, WRITE_FAILED
 */
export const writeChecksums = async (
  folder: string,
  metadata: readonly RepositoryDocument[],
  { key, comment }: { readonly key: SigningKey | undefined; readonly comment: string },
): Promise<void> => {
  const { files } = await openFolderReader(folder);
  const text = checksums(files.keys(), metadata);
  // An older signature does not fit the new text, and none is better than a wrong one.
  await rm(path.join(folder, signatureName), { force: true });
  await writeDurably(path.join(folder, checksumsName), text);
  if (key === undefined) return;
  const prehashed = createHash('blake2b512').update(text).digest();
  const signature = signMinisign(
    key,
    { prehashed },
    { trusted: comment, untrusted: 'checksums of a hotspot repository' },
  );
  await writeDurably(path.join(folder, signatureName), signature);
};
