import { createHash } from 'node:crypto';
import { DaemonError, isDaemonError } from '../../../ports/daemon-error.ts';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { ObjectReader } from '../../../ports/store.ts';
import { objectMode, type StorePaths } from './layout.ts';

const readBytes = 1024 * 1024;

/**
 * SHA-256 of a file as it is on the disk now.
 *
 * @param onBytes called with each piece before the next is read
 * @returns undefined when it is absent
 * @throws DaemonError STORE_IO_FAILED when it cannot be read to its end
 */
export const hashFile = async (
  fs: DurableFileSystem,
  path: string,
  onBytes?: (bytes: Uint8Array) => Promise<void>,
): Promise<string | undefined> => {
  const file = await fs.openFile(path);
  if (file === undefined) return undefined;
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(readBytes, file.sizeBytes)));
    for (let offset = 0; ;) {
      const count = await file.read(offset, buffer);
      if (count === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, count));
      await onBytes?.(buffer.subarray(0, count));
      offset += count;
    }
  } finally {
    await file.close();
  }
};

/** Names of all objects; damaged ones are not there, since they lose their name. */
export const listObjects = async (fs: DurableFileSystem, files: string): Promise<Set<string>> => {
  const names = new Set<string>();
  for (const shard of await fs.readDirectory(files)) {
    for (const name of await fs.readDirectory(`${files}/${shard}`)) names.add(name);
  }
  return names;
};

/** A stored file as a place to cut chunks from. Whoever reads verifies. */
export const openObject = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  sha256: string,
): Promise<ObjectReader | undefined> => {
  const file =
    (await fs.openFile(paths.object(sha256))) ?? (await fs.openFile(paths.object(`${sha256}.x`)));
  if (file === undefined) return undefined;
  return {
    readRange: async (offset, into) => {
      try {
        return (await file.read(offset, into)) === into.length;
      } catch (error) {
        if (isDaemonError(error, 'STORE_IO_FAILED')) return false;
        throw error;
      }
    },
    close: () => file.close(),
  };
};

/**
 * Gives a file of the store one more name. A file system allows a file only so many names (ext4:
 * 65,000); beyond that a second copy takes over its place in the store and the new names, while the
 * old names keep the old copy.
 *
 * @param spare a free path on the same file system
 * @throws DaemonError STORE_DAMAGED when the object is not what its name says
 */
export const linkObject = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  name: string,
  path: string,
  spare: string,
): Promise<void> => {
  const object = paths.object(name);
  const result = await fs.link(object, path);
  if (result !== 'too-many-links') return;
  const copy = await fs.createFile(spare, objectMode(name.endsWith('.x')));
  try {
    const sha256 = await hashFile(fs, object, (bytes) => copy.write(bytes));
    if (sha256 !== name.slice(0, 64)) {
      throw new DaemonError('STORE_DAMAGED', { parameters: { file: name } });
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
  await fs.rename(spare, object);
  await fs.link(object, path);
};
