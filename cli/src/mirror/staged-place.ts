import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeFailure } from '../errors.ts';
import { writePack } from '../repository/folder-writer.ts';
import { silentWork } from '../ui/progress.ts';
import { isMirrorName, type MirrorPlace } from './place.ts';

/** A program that moves files between a folder of this computer and a far one. */
export interface Transfer {
  readonly kind: 'ssh' | 'rclone';
  readonly shownName: string;
  /** Small packs go together up to so much: each run of a program makes a connection of its own. */
  readonly batchBytes: number;
  /** Size of every file, also of some that are not ours; empty where there is no such folder. */
  list(): Promise<ReadonlyMap<string, number>>;
  /** Brings files into a folder. Those that are gone meanwhile are left out. */
  fetch(folder: string, names: readonly string[]): Promise<void>;
  /**
   * Takes files out of a folder, over what has their names.
   *
   * @param onBytes hears how many bytes have gone since it was last called
   */
  send(folder: string, names: readonly string[], onBytes: (bytes: number) => void): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
}

const inScratch = async <T>(act: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hotspot-mirror-'));
  try {
    return await act(folder);
  } catch (error) {
    throw writeFailure(folder, error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A mirror on another computer. What is to be sent is made here first, whole and hashed. */
export const stagedPlace = (transfer: Transfer): MirrorPlace => ({
  kind: transfer.kind,
  shownName: transfer.shownName,
  list: async () => {
    const files = await transfer.list();
    return new Map([...files].filter(([name]) => isMirrorName(name)));
  },
  read: (names) =>
    inScratch(async (folder) => {
      const found = new Map<string, Uint8Array>();
      if (names.length === 0) return found;
      await transfer.fetch(folder, names);
      for (const name of names) {
        const bytes = await readFile(path.join(folder, name)).catch(() => undefined);
        if (bytes !== undefined) found.set(name, bytes);
      }
      return found;
    }),
  putPacks: (packs, { signal, work }) =>
    inScratch(async (folder) => {
      let names: string[] = [];
      let heldBytes = 0;
      const flush = async () => {
        if (names.length === 0) return;
        await transfer.send(folder, names, (bytes) => {
          work.advance(bytes);
        });
        for (const name of names) await rm(path.join(folder, name));
        [names, heldBytes] = [[], 0];
      };
      for (const pack of packs) {
        if (heldBytes + pack.sizeBytes > transfer.batchBytes) await flush();
        await writePack(folder, pack, { signal, work: silentWork });
        names.push(pack.name);
        heldBytes += pack.sizeBytes;
      }
      await flush();
    }),
  putDocuments: (documents) =>
    inScratch(async (folder) => {
      for (const { name, bytes } of documents) {
        const file = path.join(folder, name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, bytes);
      }
      await transfer.send(
        folder,
        documents.map(({ name }) => name),
        () => undefined,
      );
    }),
  remove: (names) => transfer.remove(names),
});
