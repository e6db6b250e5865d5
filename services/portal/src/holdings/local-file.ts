import type { FileHandle } from 'node:fs/promises';
import { openRegular } from '@p2p-hotspot/dfs/routes';

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

/**
 * Opens one of the community's own files.
 *
 * @param file absolute
 * @returns undefined where there is none, or what is there is no file; else to be closed by the caller
 */
export const openLocalFile = async (file: string): Promise<OpenedLocalFile | undefined> => {
  const opened = await openRegular(file);
  if (opened === undefined) return undefined;
  const { size, mtimeNs, ino, mtime } = opened.stats;
  const etag = `"${[size, mtimeNs, ino].map((value) => value.toString(36)).join('-')}"`;
  return { handle: opened.handle, sizeBytes: Number(size), fetched: mtime.toISOString(), etag };
};
