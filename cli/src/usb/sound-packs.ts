import { rm } from 'node:fs/promises';
import path from 'node:path';
import {
  decodeToc,
  readableChunks,
  limits,
  packPath,
  repositoryNameKind,
  tocPath,
} from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';
import { writeDurably } from '../files/durable.ts';
import type { SoundPacks } from '../release/choose-packs.ts';
import type { FoundPack } from '../release/held-content.ts';
import type { RepositoryReader } from '../repository/reader.ts';
import { verifyPack } from '../repository/verify.ts';
import type { Work } from '../ui/progress.ts';

const chunksClaimed = async (
  reader: RepositoryReader,
  sha256: string,
  sizeBytes: number,
): Promise<string[]> => {
  const toc = await reader.read(tocPath(sha256), limits.tocBytes);
  if (toc === undefined) return [];
  try {
    const chunks = decodeToc(toc);
    const total = chunks.reduce((sum, { storedLengthBytes }) => sum + storedLengthBytes, 0);
    return total === sizeBytes ? readableChunks(chunks) : [];
  } catch (error) {
    if (isCodedError(error)) return [];
    throw error;
  }
};

/**
 * Packs of a stick that have their full size and hold any of these chunks, by what they say of
 * themselves.
 */
export const claimedPacks = async (
  reader: RepositoryReader,
  wanted: ReadonlySet<string>,
): Promise<SoundPacks> => {
  const claimed = new Map<string, readonly string[]>();
  for (const [name, sizeBytes] of reader.files) {
    if (repositoryNameKind(name) !== 'pack') continue;
    const sha256 = name.slice(-64);
    const chunks = await chunksClaimed(reader, sha256, sizeBytes);
    if (chunks.some((chunk) => wanted.has(chunk))) claimed.set(sha256, chunks);
  }
  return claimed;
};

/**
 * Gives packs that the source has under the same name and size their tables again: a write may have
 * been cut off between a pack and its table.
 */
export const restoreTables = async (
  reader: RepositoryReader,
  packs: readonly FoundPack[],
): Promise<void> => {
  for (const { sha256, sizeBytes, toc } of packs) {
    if (reader.files.get(packPath(sha256)) !== sizeBytes) continue;
    const found = await reader.read(tocPath(sha256), toc.length);
    if (found !== undefined && Buffer.compare(found, toc) === 0) continue;
    await writeDurably(path.join(reader.location, ...tocPath(sha256).split('/')), toc);
  }
};

/**
 * Reads packs of a stick front to back and keeps those that are what they say. One that is not is
 * taken away, so that it is written again.
 */
export const soundPacks = async (
  reader: RepositoryReader,
  claimed: SoundPacks,
  options: { readonly signal: AbortSignal; readonly work: Work },
): Promise<SoundPacks> => {
  const sizeOf = (sha256: string) => reader.files.get(packPath(sha256)) ?? 0;
  options.work.expect([...claimed.keys()].reduce((sum, sha256) => sum + sizeOf(sha256), 0));
  const sound = new Map<string, readonly string[]>();
  for (const sha256 of claimed.keys()) {
    try {
      sound.set(sha256, await verifyPack(reader, sha256, options));
    } catch (error) {
      if (!isCodedError(error) || error.code !== 'CONTENT_DAMAGED') throw error;
      await rm(path.join(reader.location, ...packPath(sha256).split('/')), { force: true });
    }
  }
  return sound;
};
