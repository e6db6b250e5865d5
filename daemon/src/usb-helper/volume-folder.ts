import { constants } from 'node:fs';
import { lstat, mkdir, open, opendir, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { mediumError, openRegularFile, type RegularFile } from '../media/regular-file.ts';
import { DaemonError, isDaemonError } from '../ports/daemon-error.ts';
import { writeError } from './write-error.ts';

export interface VolumeEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * The files of a mounted volume. Names are relative, with slashes, and come from the rules of
 * `stick-names.ts` only.
 */
export interface VolumeFolder {
  readonly label: string;
  /**
   * @returns undefined when there is nothing of that name
   * @throws DaemonError SOURCE_FILE_REFUSED | SOURCE_GONE | SOURCE_READ_FAILED
   */
  open(name: string): Promise<RegularFile | undefined>;
  /** Whether it is a folder that is reached by folders only. */
  isFolder(name: string): Promise<boolean>;
  /**
   * @param limit how many entries are looked at, at most: a folder may be endless
   * @returns nothing where there is no such folder
   */
  entries(name: string, limit: number): AsyncIterable<VolumeEntry>;
  freeBytes(): Promise<number>;
  /**
   * Writes a file durably, one after the other. One that fails leaves what was there before.
   *
   * @throws DaemonError STICK_FULL | STICK_READ_ONLY | STICK_WRITE_FAILED | SOURCE_GONE
   */
  write(name: string, sizeBytes: number, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Removes files, durably. What is a folder stays. */
  remove(names: readonly string[]): Promise<void>;
}

/** One for each folder: what a pulled stick left is overwritten by the next write there. */
const temporaryName = '.hotspot-writing.tmp';

const kindOf = (status: { isFile(): boolean; isDirectory(): boolean }): VolumeEntry['kind'] => {
  if (status.isFile()) return 'file';
  return status.isDirectory() ? 'folder' : 'other';
};

/** Makes a file durable by its name, or the names in a folder; never waits for a FIFO, follows no link. */
const syncName = async (file: string): Promise<void> => {
  const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
  const handle = await open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** @param root where the volume is mounted */
export const createVolumeFolder = (root: string, label: string): VolumeFolder => {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

  /** Folders above a name, the outermost first. */
  const parentsOf = (name: string): string[] => {
    const parts = name.split('/').slice(0, -1);
    return parts.map((_, index) => path.join(root, ...parts.slice(0, index + 1)));
  };
  const kindAt = async (place: string): Promise<VolumeEntry['kind'] | undefined> => {
    try {
      return kindOf(await lstat(place));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw mediumError(error, { label, name: path.basename(place) });
    }
  };
  const makeParents = async (name: string): Promise<void> => {
    for (const folder of parentsOf(name)) {
      const kind = await kindAt(folder);
      if (kind === 'folder') continue;
      await mkdir(folder);
      await syncName(path.dirname(folder));
    }
  };
  const writeInto = async (
    file: string,
    sizeBytes: number,
    content: AsyncIterable<Uint8Array>,
  ): Promise<void> => {
    const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;
    const handle = await open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o644);
    try {
      let done = 0;
      for await (const bytes of content) {
        done += bytes.length;
        if (done > sizeBytes) break;
        await handle.writeFile(bytes);
      }
      if (done !== sizeBytes) {
        throw new DaemonError('REQUEST_INVALID', { parameters: { name: 'content-length' } });
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  };
  const writeDurably = async (
    name: string,
    sizeBytes: number,
    content: AsyncIterable<Uint8Array>,
  ): Promise<void> => {
    const target = path.join(root, name);
    const temporary = path.join(path.dirname(target), temporaryName);
    try {
      const { bavail, bsize } = await statfs(root);
      if (bavail * bsize < sizeBytes) {
        throw new DaemonError('STICK_FULL', { parameters: { label } });
      }
      await makeParents(name);
      await rm(temporary, { force: true });
      await writeInto(temporary, sizeBytes, content);
      await rename(temporary, target);
      // vfat leaves the new entry of a renamed file without its content until the file is synced again
      // (vfat_rename in fs/fat/namei_vfat.c).
      await syncName(target);
      await syncName(path.dirname(target));
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw isDaemonError(error) ? error : writeError(error, label);
    }
  };

  return {
    label,
    open: async (name) => {
      for (const folder of parentsOf(name)) {
        const kind = await kindAt(folder);
        if (kind === undefined) return undefined;
        if (kind !== 'folder') {
          throw new DaemonError('SOURCE_FILE_REFUSED', { parameters: { label, name } });
        }
      }
      return openRegularFile(path.join(root, name), { label, name });
    },
    isFolder: async (name) => {
      for (const folder of [...parentsOf(name), path.join(root, name)]) {
        if ((await kindAt(folder)) !== 'folder') return false;
      }
      return true;
    },
    entries: async function* (name, limit) {
      const folder = path.join(root, name);
      if (limit <= 0 || (await kindAt(folder)) !== 'folder') return;
      let count = 0;
      try {
        for await (const entry of await opendir(folder, { bufferSize: 256 })) {
          yield { name: entry.name, kind: kindOf(entry) };
          count += 1;
          if (count >= limit) return;
        }
      } catch (error) {
        throw isDaemonError(error) ? error : mediumError(error, { label, name });
      }
    },
    freeBytes: async () => {
      try {
        const { bavail, bsize } = await statfs(root);
        return bavail * bsize;
      } catch (error) {
        throw mediumError(error, { label, name: '.' });
      }
    },
    write: (name, sizeBytes, content) => inTurn(() => writeDurably(name, sizeBytes, content)),
    remove: (names) =>
      inTurn(async () => {
        try {
          for (const name of names) await rm(path.join(root, name), { force: true });
          for (const folder of new Set(names.map((name) => path.dirname(path.join(root, name))))) {
            await syncName(folder);
          }
        } catch (error) {
          throw writeError(error, label);
        }
      }),
  };
};
