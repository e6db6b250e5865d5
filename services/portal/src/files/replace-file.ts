import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Makes what names a folder has durable. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Writes a file in the place of any of that name: the old one or the new one is there, whole, whatever
 * happens. Durable on return. One at a time for each name.
 *
 * @throws Error of the file system
 */
export const replaceFile = async (
  folder: string,
  name: string,
  bytes: Uint8Array | string,
): Promise<void> => {
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
};
