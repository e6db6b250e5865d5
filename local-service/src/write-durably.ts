import { mkdir, open, rename, rm } from 'node:fs/promises';
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
 * Replaces a file: the old one or the new one is there, whole, whatever happens. Durable on return; its
 * folder is made where there is none. One at a time for each name.
 *
 * @param mode for the owner only, where nothing else is said
 * @throws Error of the file system; the old one is there then
 */
export const writeDurably = async (
  file: string,
  bytes: Uint8Array | string,
  mode = 0o600,
): Promise<void> => {
  const folder = path.dirname(path.resolve(file));
  const made = await mkdir(folder, { recursive: true });
  for (let one = folder; made !== undefined && one.length >= made.length; one = path.dirname(one)) {
    await syncFolder(path.dirname(one));
  }
  // One name for what is on its way: what a cut left of it is replaced by the next.
  const temporary = path.join(folder, `.${path.basename(file)}.new`);
  await rm(temporary, { force: true });
  const handle = await open(temporary, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  await syncFolder(folder);
};
