import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of a drive, of its own. */
export const driveFolder = (folder: string, key: string): string => join(folder, key.slice(0, 16));

/**
 * Removes what is kept of drives that nobody names any more: each may have grown to a gibibyte.
 *
 * @param folder of all drives
 * @param key of the one that stays, if there is one
 */
export const clearDrives = async (folder: string, key: string | undefined): Promise<void> => {
  for (const name of await readdir(folder).catch(() => [])) {
    if (key !== undefined && join(folder, name) === driveFolder(folder, key)) continue;
    await rm(join(folder, name), { recursive: true, force: true });
  }
};
