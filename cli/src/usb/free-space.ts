import { lstat, mkdir, open, readdir, rm, rmdir, statfs, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { isNotFound, isSystemError } from '../errors.ts';
import { syncName } from '../files/durable.ts';
import type { FreeSpace } from './capacity.ts';
import { UsbError } from './errors.ts';
import type { StickPlace } from './stick-place.ts';

/** Holds the test's files; anything else of that name is left alone. */
const folderName = 'hotspot-capacity-test';
const fileNamePattern = /^\d{4}\.test$/;

const fileBytes = 1024 * 1024 * 1024;

/** Room for the names and tables that the files need. */
const reservedBytes = 16 * 1024 * 1024;

const nameAt = (offsetBytes: number): string =>
  `${String(Math.floor(offsetBytes / fileBytes)).padStart(4, '0')}.test`;

/** Takes away what a test left, and only that. */
const removeTest = async (folder: string): Promise<void> => {
  try {
    if ((await lstat(folder)).isSymbolicLink()) {
      throw new UsbError('USB_NAME_TAKEN', { parameters: { path: folder } });
    }
    for (const name of await readdir(folder)) {
      if (!fileNamePattern.test(name)) {
        throw new UsbError('USB_NAME_TAKEN', { parameters: { path: path.join(folder, name) } });
      }
      await rm(path.join(folder, name));
    }
    await rmdir(folder);
    await syncName(path.dirname(folder));
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
};

/** The files of a test, one of them open at a time. */
const openSpace = (folder: string, place: StickPlace, sizeBytes: number): FreeSpace => {
  let current: { readonly name: string; readonly handle: FileHandle } | undefined;
  const names = new Set<string>();
  const close = async () => {
    const closing = current;
    current = undefined;
    if (closing === undefined) return;
    try {
      await closing.handle.sync();
    } finally {
      await closing.handle.close();
    }
  };
  const fileAt = async (offsetBytes: number): Promise<FileHandle> => {
    const name = nameAt(offsetBytes);
    if (current?.name !== name) {
      await close();
      const flags = names.has(name) ? 'r+' : 'wx+';
      current = { name, handle: await open(path.join(folder, name), flags) };
      names.add(name);
    }
    return current.handle;
  };
  return {
    sizeBytes,
    write: async (offsetBytes, block) => {
      try {
        const handle = await fileAt(offsetBytes);
        const { bytesWritten } = await handle.write(
          block,
          0,
          block.length,
          offsetBytes % fileBytes,
        );
        return bytesWritten === block.length;
      } catch (error) {
        if (isSystemError(error) && error.code === 'ENOSPC') return false;
        throw error;
      }
    },
    settle: async () => {
      await close();
      await place.forget([...names].map((name) => `${folderName}/${name}`));
    },
    read: async (offsetBytes, lengthBytes) => {
      const handle = await fileAt(offsetBytes);
      const bytes = Buffer.alloc(lengthBytes);
      const { bytesRead } = await handle.read(bytes, 0, lengthBytes, offsetBytes % fileBytes);
      return bytes.subarray(0, bytesRead);
    },
  };
};

/**
 * Lends out a stick's free space as files of at most 1 GiB, which are gone afterwards whatever happens.
 * Files that are there are not touched.
 *
 * @param limitBytes at most so much of it
 * @throws UsbError USB_NAME_TAKEN
 */
export const withFreeSpace = async <T>(
  place: StickPlace,
  limitBytes: number,
  act: (space: FreeSpace) => Promise<T>,
): Promise<T> => {
  const folder = path.join(place.folder, folderName);
  await removeTest(folder);
  const { bavail, bsize } = await statfs(place.folder);
  const sizeBytes = Math.min(limitBytes, Math.max(0, bavail * bsize - reservedBytes));
  await mkdir(folder);
  const space = openSpace(folder, place, sizeBytes);
  try {
    return await act(space);
  } finally {
    await space.settle().catch(() => undefined);
    await removeTest(folder);
  }
};
