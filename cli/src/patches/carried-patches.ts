import {
  decodePatchHint,
  nameLimitBytes,
  patchHintPath,
  patchPath,
} from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';
import { checkedBlocks } from '../release/held-content.ts';
import type { CopyOptions } from '../release/copy.ts';
import type { RepositoryDocument, RepositoryPack } from '../repository/content.ts';
import type { RepositoryReader } from '../repository/reader.ts';

/** Patches that a repository has, and the hints that name them. */
export interface CarriedPatches {
  readonly hints: readonly RepositoryDocument[];
  readonly files: readonly RepositoryPack[];
}

/** @returns undefined for a hint that does not decode: nobody needs it */
const namesIn = (hint: Uint8Array): string[] | undefined => {
  try {
    return decodePatchHint(hint).map(({ sha256 }) => sha256);
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
};

/**
 * The patches that a repository has to these lists. A hint one of whose patches is missing is left out:
 * boxes then take what it spares from packs.
 *
 * @param lists SHA-256 of each
 */
export const carriedPatches = async (
  reader: RepositoryReader,
  lists: Iterable<string>,
): Promise<CarriedPatches> => {
  const hints: RepositoryDocument[] = [];
  const files = new Map<string, RepositoryPack>();
  for (const list of new Set(lists)) {
    const name = patchHintPath(list);
    const bytes = await reader.read(name, nameLimitBytes['patch-hint']);
    const names = bytes && namesIn(bytes);
    const isWhole = names?.every((sha256) => reader.files.has(patchPath(sha256))) ?? false;
    if (bytes === undefined || names === undefined || !isWhole) continue;
    hints.push({ name, bytes });
    for (const sha256 of names) {
      const file = { name: patchPath(sha256), sha256 };
      const sizeBytes = reader.files.get(file.name) ?? 0;
      const copy = (options: CopyOptions) => checkedBlocks(reader, file, options);
      files.set(sha256, { ...file, sizeBytes, copy });
    }
  }
  return { hints, files: [...files.values()] };
};
