import {
  decodePackHint,
  decodeToc,
  readableChunks,
  listPath,
  nameLimitBytes,
  packHintPath,
  packPath,
  tocPath,
} from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';
import type { TrustPlaces } from '../../cycle/first-root.ts';
import type { Source } from '../../ports/source.ts';
import { recipeOf } from '../../ports/store.ts';
import { createDigestTable, type DigestTable } from './digest-table.ts';
import { readLists, type RelayContent } from './relay-content.ts';
import { hasSize, isSame, readSmall } from './stick-files.ts';

/** @returns undefined for what does not decode: on a stick that is as good as absent */
const decoded = <T>(bytes: Uint8Array | undefined, decode: (bytes: Uint8Array) => T) => {
  if (bytes === undefined) return undefined;
  try {
    return decode(bytes);
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
};

/** Notes the chunks of a pack, if it is there in its whole length. */
const notePack = async (source: Source, name: string, found: DigestTable): Promise<void> => {
  const toc = decoded(await readSmall(source, tocPath(name), nameLimitBytes.toc), decodeToc);
  const last = toc?.at(-1);
  if (toc === undefined || last === undefined) return;
  const sizeBytes = last.offsetBytes + last.storedLengthBytes;
  if (!(await hasSize(source, packPath(name), sizeBytes))) return;
  for (const sha256 of readableChunks(toc)) found.set(sha256, 0);
};

/**
 * Whether the stick carries all of this content already, as far as names, sizes and tables tell; packs
 * are not read. Whoever made the stick may have cut other packs than a box does.
 */
export const carriesAll = async (
  places: TrustPlaces,
  content: RelayContent,
  source: Source,
): Promise<boolean> => {
  for (const { name, bytes } of [...content.metadata, ...content.manifests]) {
    if (!(await isSame(source, name, bytes))) return false;
  }
  const found = createDigestTable();
  const seen = new Set<string>();
  for (const { list } of content.components) {
    const bytes = await places.store.readList(list.sha256);
    if (bytes === undefined || !(await isSame(source, listPath(list.sha256), bytes))) return false;
    const hint = await readSmall(source, packHintPath(list.sha256), nameLimitBytes['pack-hint']);
    for (const name of decoded(hint, decodePackHint) ?? []) {
      if (!seen.has(name)) await notePack(source, name, found);
      seen.add(name);
    }
  }
  for await (const { list } of readLists(places, content)) {
    for (const file of list.files) {
      for (const { sha256 } of recipeOf(file).chunks) {
        if (found.get(sha256) === undefined) return false;
      }
    }
  }
  return true;
};
