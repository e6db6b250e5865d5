import { constants, type BigIntStats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { systemCodeOf } from './system-code.ts';

/** A file that is open. Whoever has it closes it. */
export interface OpenedFile {
  readonly handle: FileHandle;
  readonly stats: BigIntStats;
}

/** Neither through a link, nor waiting for a pipe. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
const absent: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO']);

/**
 * Opens a regular file for reading, and nothing else that may lie there.
 *
 * @param path absolute
 * @returns undefined where there is none
 * @throws Error of the file system
 */
export const openRegular = async (path: string): Promise<OpenedFile | undefined> => {
  let handle: FileHandle;
  try {
    handle = await open(path, openFlags);
  } catch (error) {
    if (absent.has(systemCodeOf(error))) return undefined;
    throw error;
  }
  try {
    const stats = await handle.stat({ bigint: true });
    if (stats.isFile()) return { handle, stats };
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return undefined;
};
