import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/**
 * Opens a file for reading. Opening a pipe must not wait for somebody who writes into it.
 *
 * @returns undefined for anything but a regular file
 * @throws errors of the file system
 */
export const openRegularFile = async (path: string): Promise<FileHandle | undefined> => {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  return undefined;
};
