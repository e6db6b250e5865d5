import path from 'node:path';
import {
  decodeToc,
  isReadableCodec,
  limits,
  metadataPath,
  packPath,
  repositoryNameKind,
  tocPath,
} from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';
import { parseEnvelope } from '@p2p-hotspot/signing-keys';
import { OperatorError } from '../errors.ts';
import type { RepositoryDocument } from './content.ts';
import { openFolderReader } from './folder-reader.ts';

/** What a repository folder already holds. */
export interface PresentContent {
  /** Chunk → the pack it lies in. */
  readonly packOf: ReadonlyMap<string, string>;
  /** Packs of which nothing is missing, by size. */
  readonly packs: ReadonlySet<string>;
  /** Names of its metadata files → bytes. */
  readonly metadata: ReadonlyMap<string, Uint8Array>;
}

const timestampName = 'timestamp.json';

/**
 * Looks at the repository that a release will be added to. Tables of content whose pack is missing
 * or shorter than they say count nothing.
 *
 * @returns empty where there is no repository
 */
export const inspectRepository = async (folder: string): Promise<PresentContent> => {
  const reader = await openFolderReader(folder);
  const packOf = new Map<string, string>();
  const packs = new Set<string>();
  const metadata = new Map<string, Uint8Array>();
  for (const [name, sizeBytes] of reader.files) {
    if (repositoryNameKind(name) === 'metadata') {
      const bytes = await reader.read(name, limits.metadataBytes);
      if (bytes !== undefined) metadata.set(name.slice(metadataPath('').length), bytes);
    }
    const sha256 = path.posix.basename(name);
    if (name !== (sha256.length === 64 ? packPath(sha256) : '')) continue;
    const toc = await reader.read(tocPath(sha256), limits.tocBytes);
    if (toc === undefined) continue;
    const chunks = tryDecode(toc);
    const lengthBytes = chunks.reduce((sum, { storedLengthBytes }) => sum + storedLengthBytes, 0);
    if (lengthBytes === sizeBytes) packs.add(sha256);
    for (const chunk of chunks) {
      const isWhole = chunk.offsetBytes + chunk.storedLengthBytes <= sizeBytes;
      if (isWhole && isReadableCodec(chunk.codec)) packOf.set(chunk.sha256, sha256);
    }
  }
  return { packOf, packs, metadata };
};

const tryDecode = (toc: Uint8Array) => {
  try {
    return decodeToc(toc);
  } catch (error) {
    if (isCodedError(error)) return [];
    throw error;
  }
};

/** What the signatures of a file are over; nothing for what is not metadata. */
const signedText = (bytes: Uint8Array): string => {
  try {
    return Buffer.from(parseEnvelope(bytes).signedBytes).toString();
  } catch (error) {
    if (isCodedError(error)) return '';
    throw error;
  }
};

/**
 * Refuses to write into someone else's repository, or over metadata that is newer than what the
 * collection knows.
 *
 * @param known names and bytes of the metadata that the collection has published
 * @throws OperatorError REPOSITORY_FOREIGN, REPOSITORY_NEWER
 */
export const checkSameLine = (
  folder: string,
  { metadata }: Pick<PresentContent, 'metadata'>,
  known: readonly RepositoryDocument[],
): void => {
  const parameters = { path: folder };
  const ours = new Map(known.map(({ name, bytes }) => [name, bytes]));
  /** The same but for signatures. */
  const isSame = (name: string) => {
    const [theirs, mine] = [metadata.get(name), ours.get(name)];
    return theirs !== undefined && mine !== undefined && signedText(theirs) === signedText(mine);
  };
  if (metadata.size === 0) return;
  if (!isSame('1.root.json')) throw new OperatorError('REPOSITORY_FOREIGN', { parameters });
  const newest = (role: string, names: Iterable<string>) =>
    Math.max(
      0,
      ...[...names].filter((name) => name.endsWith(`.${role}.json`)).map(Number.parseFloat),
    );
  const isNewer = (role: string) => newest(role, metadata.keys()) > newest(role, ours.keys());
  if (isNewer('root')) throw new OperatorError('REPOSITORY_NEWER', { parameters });
  // What no timestamp lists is not published: a draft, or what a community handed over.
  const timestamp = metadata.get(timestampName);
  if (timestamp === undefined) return;
  if (isNewer('snapshot') || versionIn(timestamp) > versionIn(ours.get(timestampName))) {
    throw new OperatorError('REPOSITORY_NEWER', { parameters });
  }
};

/** Version that a metadata file claims; 0 for what is none. */
const versionIn = (bytes: Uint8Array | undefined): number => {
  if (bytes === undefined) return 0;
  try {
    return Number(parseEnvelope(bytes).signed['version']);
  } catch (error) {
    if (isCodedError(error)) return 0;
    throw error;
  }
};
