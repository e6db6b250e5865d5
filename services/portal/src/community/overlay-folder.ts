import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { systemCodeOf } from '../errors.ts';
import { replaceFile, syncFolder } from '../files/replace-file.ts';

/** The folder of the overlay, step by step. */
export interface OverlayFolder {
  /** @returns undefined where there is no such file */
  readonly read: (name: string) => Promise<Buffer | undefined>;
  /** Replaces a file: the old one or the new one is there, whole, whatever happens. Durable on return. */
  write(name: string, bytes: Uint8Array | string): Promise<void>;
  remove(name: string): Promise<void>;
  readonly names: () => Promise<readonly string[]>;
}

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
    await replaceFile(folder, name, bytes);
  },
  remove: (name) => rm(path.join(folder, name), { force: true }),
  names: async () => (await readdir(folder).catch(absent)) ?? [],
});
