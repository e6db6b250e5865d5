import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeDurably } from '@p2p-hotspot/local-service';
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

const absent = (error: unknown): undefined => {
  if (systemCodeOf(error) === 'ENOENT') return undefined;
  throw error;
};

/** @param folder absolute; made when something is written */
export const openOverlayFolder = (folder: string): OverlayFolder => ({
  read: (name) => readFile(path.join(folder, name)).catch(absent),
  write: (name, bytes) => writeDurably(path.join(folder, name), bytes, 0o644),
  remove: (name) => rm(path.join(folder, name), { force: true }),
  names: async () => (await readdir(folder).catch(absent)) ?? [],
});
