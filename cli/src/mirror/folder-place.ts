import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '@p2p-hotspot/bundle-format';
import { isNotFound, writeFailure } from '../errors.ts';
import { ensureFolder, removeLeftovers, syncName, writeDurably } from '../files/durable.ts';
import { openFolderReader } from '../repository/folder-reader.ts';
import { writePack } from '../repository/folder-writer.ts';
import { checkSpace } from '../repository/write-options.ts';
import { repositoryParts, type MirrorPlace } from './place.ts';
import { recordName } from './unneeded.ts';

/** Sum of what is to be written. */
const totalBytes = (packs: readonly { readonly sizeBytes: number }[]): number =>
  packs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

/**
 * A folder of this computer, or of a disk or share that is mounted here. Every file is durable before
 * the next: after a power cut readers see the old release or the new one.
 *
 * @param folder absolute: the one that holds, or will hold, `metadata/`
 */
export const folderPlace = (folder: string, signal: AbortSignal): MirrorPlace => {
  const at = (name: string) => path.join(folder, ...name.split('/'));
  const guarded = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      throw writeFailure(folder, error);
    }
  };
  return {
    kind: 'folder',
    shownName: folder,
    folder,
    list: async () => {
      const { files } = await openFolderReader(folder);
      const record = await stat(at(recordName)).catch((error: unknown) => {
        if (isNotFound(error)) return undefined;
        throw error;
      });
      return record === undefined ? files : new Map([...files, [recordName, record.size]]);
    },
    read: async (names) => {
      const reader = await openFolderReader(folder);
      const found = new Map<string, Uint8Array>();
      for (const name of names) {
        const bytes =
          name === recordName
            ? await readFile(at(name))
            : await reader.read(name, limits.listBytes);
        if (bytes !== undefined) found.set(name, bytes);
      }
      return found;
    },
    putPacks: (packs, options) =>
      guarded(async () => {
        await ensureFolder(folder);
        for (const part of repositoryParts) await removeLeftovers(path.join(folder, part));
        await checkSpace(folder, totalBytes(packs));
        for (const pack of packs) {
          signal.throwIfAborted();
          await ensureFolder(path.dirname(at(pack.name)));
          await writePack(folder, pack, options);
        }
      }),
    putDocuments: (documents) =>
      guarded(async () => {
        for (const { name, bytes } of documents) {
          signal.throwIfAborted();
          await ensureFolder(path.dirname(at(name)));
          await writeDurably(at(name), bytes);
        }
      }),
    remove: (names) =>
      guarded(async () => {
        const touched = new Set<string>();
        for (const name of names) {
          signal.throwIfAborted();
          await rm(at(name), { force: true });
          touched.add(path.dirname(at(name)));
        }
        for (const place of touched) await syncName(place);
      }),
  };
};
