import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { systemCodeOf } from '../errors.ts';

/** The folder of the overlay, step by step. */
export interface OverlayFolder {
  /** @returns undefined where there is no such file */
  readonly read: (name: string) => Promise<Buffer | undefined>;
  /** Replaces a file: the old one or the new one is there, whole, whatever happens. Durable on return. */
  write(name: string, bytes: Uint8Array | string): Promise<void>;
  remove(name: string): Promise<void>;
  readonly names: () => Promise<readonly string[]>;
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const absent = (error: unknown): undefined => {
  if (systemCodeOf(error) === 'ENOENT') return undefined;
  throw error;
};

/** @param folder absolute; made when something is written */
export const openOverlayFolder = (folder: string): OverlayFolder => ({
  read: (name) => readFile(path.join(folder, name)).catch(absent),
  write: async (name, bytes) => {
    const made = await mkdir(folder, { recursive: true });
    if (made !== undefined) await syncFolder(path.dirname(folder));
    // One name for what is on its way: what a cut left of it is replaced by the next.
    const temporary = path.join(folder, `.${name}.new`);
    await rm(temporary, { force: true });
    const handle = await open(temporary, 'wx', 0o644);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path.join(folder, name));
    await syncFolder(folder);
  },
  remove: (name) => rm(path.join(folder, name), { force: true }),
  names: async () => (await readdir(folder).catch(absent)) ?? [],
});
