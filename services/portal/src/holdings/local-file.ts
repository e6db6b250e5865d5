import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { systemCodeOf } from '../errors.ts';

/** What is known of a file without reading it. */
export interface LocalFileFacts {
  readonly sizeBytes: number;
  /** When its last byte came, ISO 8601, by the clock that the box had then. */
  readonly fetched: string;
  /** Strong, in its quotes: another file of that name has another. */
  readonly etag: string;
}

export interface OpenedLocalFile extends LocalFileFacts {
  readonly handle: FileHandle;
}

/** Neither through a link, nor waiting for a pipe. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
const absent: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO']);

/**
 * Opens one of the community's own files.
 *
 * @param file absolute
 * @returns undefined where there is none, or what is there is no file; else to be closed by the caller
 */
export const openLocalFile = async (file: string): Promise<OpenedLocalFile | undefined> => {
  let handle: FileHandle;
  try {
    handle = await open(file, openFlags);
  } catch (error) {
    if (absent.has(systemCodeOf(error))) return undefined;
    throw error;
  }
  try {
    const stats = await handle.stat({ bigint: true });
    if (stats.isFile()) {
      const { size, mtimeNs, ino, mtime } = stats;
      const etag = `"${[size, mtimeNs, ino].map((value) => value.toString(36)).join('-')}"`;
      return { handle, sizeBytes: Number(size), fetched: mtime.toISOString(), etag };
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return undefined;
};
