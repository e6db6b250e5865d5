import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isNotFound, isSystemError, writeFailure } from '../errors.ts';

/** What a file is called until it is complete: one fixed name, so that the next run replaces it. */
export const partialName = (file: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.partial`);

/**
 * Makes the names in a folder durable, or a file by its name. File systems without the notion (FAT on
 * some systems, Windows) refuse it; there is nothing more to be done there.
 */
export const syncName = async (file: string): Promise<void> => {
  try {
    const handle = await open(file, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (
      !isSystemError(error) ||
      !['EINVAL', 'EISDIR', 'EPERM', 'EACCES'].includes(error.code ?? '')
    ) {
      throw error;
    }
  }
};

/**
 * Gives a file that is complete and synced its name, in place of an older one. The vfat of Linux leaves
 * the new entry of a renamed file without its content until the file is synced once more
 * (`vfat_rename` in fs/fat/namei_vfat.c); a stick pulled before has a name without bytes.
 */
export const renameDurably = async (temporary: string, file: string): Promise<void> => {
  await rename(temporary, file);
  await syncName(file);
  await syncName(path.dirname(file));
};

export interface WriteOptions {
  /** Permission bits; key files are 0600. */
  readonly mode?: number;
  /** Refuse to replace an existing file (the error is the operating system's EEXIST). */
  readonly exclusive?: boolean;
}

/**
 * Writes a small file so that after a power cut there is the old one or the new one.
 *
 * @throws OperatorError DISK_FULL, FILE_TOO_LARGE, WRITE_FAILED
 */
export const writeDurably = async (
  file: string,
  bytes: Uint8Array | string,
  { mode = 0o644, exclusive = false }: WriteOptions = {},
): Promise<void> => {
  const temporary = partialName(file);
  try {
    if (exclusive) await claim(file);
    await mkdir(path.dirname(file), { recursive: true });
    await rm(temporary, { force: true });
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameDurably(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw writeFailure(file, error);
  }
};

const claim = async (file: string): Promise<void> => {
  const present = await stat(file).then(
    () => true,
    (error: unknown) => {
      if (isNotFound(error)) return false;
      throw error;
    },
  );
  if (present) throw Object.assign(new Error(`${file} exists`), { code: 'EEXIST' });
};

/** True when something of that name is there. */
export const exists = async (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    (error: unknown) => {
      if (isNotFound(error)) return false;
      throw error;
    },
  );

/** Names in a folder, sorted by code unit; none when there is no such folder. */
export const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
};

/** Makes a folder, and the names of those above it durable. */
export const ensureFolder = async (folder: string): Promise<void> => {
  if (await exists(folder)) return;
  await ensureFolder(path.dirname(folder));
  await mkdir(folder, { recursive: true });
  await syncName(path.dirname(folder));
};

/** What a write that was killed left behind: nothing else has such a name. */
const isLeftover = (name: string): boolean => /^\..+\.partial$/.test(name);

/** Removes what writes that were killed left in a folder and those below it. */
export const removeLeftovers = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (isNotFound(error)) return [];
    throw error;
  });
  for (const name of entries) {
    if (isLeftover(path.basename(name))) await rm(path.join(folder, name), { force: true });
  }
};
