import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import { promisify } from 'node:util';
import { DaemonError, type DaemonErrorCode } from '../../ports/daemon-error.ts';
import type {
  DurableFileSystem,
  FileStatus,
  ReadableFile,
  WritableFile,
} from '../../ports/durable-file-system.ts';

// Descriptors instead of FileHandle objects: ten thousand small files are the common case.
const open = promisify(fs.open);
const close = promisify(fs.close);
const fsync = promisify(fs.fsync);
const lstat = promisify(fs.lstat);
const run = promisify(execFile);
const { constants } = fs;

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const errorCodes: Readonly<Record<string, DaemonErrorCode>> = {
  ENOSPC: 'STORE_FULL',
  EDQUOT: 'STORE_FULL',
  EROFS: 'STORE_READ_ONLY',
  EIO: 'STORE_IO_FAILED',
  ENODEV: 'STORE_IO_FAILED',
  ENXIO: 'STORE_IO_FAILED',
  ESTALE: 'STORE_IO_FAILED',
  // "Structure needs cleaning": the file system found itself damaged.
  EUCLEAN: 'STORE_IO_FAILED',
};

/** The one place where the operating system's errors become ours. */
const translate = (error: unknown): unknown => {
  const code = errorCodes[codeOf(error) ?? ''];
  return code === undefined ? error : new DaemonError(code, { cause: error });
};

const translated = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw translate(error);
  }
};

/** @returns undefined when there is nothing at the path */
const unlessAbsent = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw translate(error);
  }
};

const write = (descriptor: number, bytes: Uint8Array): Promise<number> =>
  new Promise((resolve, reject) => {
    fs.write(descriptor, bytes, 0, bytes.length, null, (error, written) => {
      if (error === null) resolve(written);
      else reject(error);
    });
  });

const writeAll = async (descriptor: number, bytes: Uint8Array): Promise<void> => {
  for (let rest = bytes; rest.length > 0;) {
    rest = rest.subarray(await translated(write(descriptor, rest)));
  }
};

const read = (
  descriptor: number,
  into: Uint8Array,
  start: number,
  position: number,
): Promise<number> =>
  new Promise((resolve, reject) => {
    fs.read(descriptor, into, start, into.length - start, position, (error, count) => {
      if (error === null) resolve(count);
      else reject(error);
    });
  });

const readable = async (descriptor: number): Promise<ReadableFile> => {
  const { size } = await promisify(fs.fstat)(descriptor);
  return {
    sizeBytes: size,
    read: async (offset, into) => {
      let done = 0;
      while (done < into.length) {
        const count = await translated(read(descriptor, into, done, offset + done));
        if (count === 0) break;
        done += count;
      }
      return done;
    },
    close: () => translated(close(descriptor)),
  };
};

const kindOf = (stats: fs.Stats): FileStatus['kind'] => {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  return stats.isSymbolicLink() ? 'link' : 'other';
};

const syncPath = async (path: string): Promise<void> => {
  const descriptor = await translated(open(path, constants.O_RDONLY));
  try {
    await translated(fsync(descriptor));
  } finally {
    await close(descriptor);
  }
};

const parentOf = (path: string): string => path.slice(0, Math.max(1, path.lastIndexOf('/')));

/**
 * How to make a whole file system durable: `sync -f` of coreutils is one syncfs(2), 30 times cheaper
 * than ten thousand fsyncs. Where it is missing, every file is synced as it is closed, and every
 * folder that changed when the file system is.
 */
export type SyncMethod = 'syncfs' | 'each';

/** @returns what this machine can do for the file system that holds `directory` */
export const findSyncMethod = async (directory: string): Promise<SyncMethod> => {
  try {
    await run('sync', ['-f', directory]);
    return 'syncfs';
  } catch {
    return 'each';
  }
};

/** The local disk. */
export const createLocalFileSystem = (method: SyncMethod): DurableFileSystem => {
  const changedFolders = new Set<string>();
  const changed = (path: string): void => {
    if (method === 'each') changedFolders.add(parentOf(path));
  };
  const sealed = async (descriptor: number): Promise<void> => {
    try {
      if (method === 'each') await translated(fsync(descriptor));
    } finally {
      await close(descriptor);
    }
  };
  const writable = async (path: string, flags: number, mode: number): Promise<WritableFile> => {
    const descriptor = await translated(open(path, flags | constants.O_NOFOLLOW, mode));
    changed(path);
    return {
      write: (bytes) => writeAll(descriptor, bytes),
      changeMode: (newMode) => translated(promisify(fs.fchmod)(descriptor, newMode)),
      sync: () => translated(fsync(descriptor)),
      close: () => sealed(descriptor),
    };
  };
  const emptied = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC;

  return {
    createFile: (path, mode) => writable(path, emptied, mode),
    appendFile: (path) =>
      writable(path, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND, 0o600),
    writeFile: async (path, bytes, mode) => {
      const descriptor = await translated(open(path, emptied | constants.O_NOFOLLOW, mode));
      changed(path);
      try {
        await writeAll(descriptor, bytes);
      } catch (error) {
        await close(descriptor);
        throw error;
      }
      await sealed(descriptor);
    },
    truncateFile: (path, sizeBytes) => translated(fs.promises.truncate(path, sizeBytes)),
    rename: async (from, to) => {
      await translated(fs.promises.rename(from, to));
      changed(from);
      changed(to);
    },
    link: async (existing, path) => {
      try {
        await fs.promises.link(existing, path);
        changed(path);
        return 'linked';
      } catch (error) {
        if (codeOf(error) === 'EEXIST') return 'exists';
        if (codeOf(error) === 'EMLINK') return 'too-many-links';
        throw translate(error);
      }
    },
    symlink: async (target, path) => {
      await translated(fs.promises.symlink(target, path));
      changed(path);
    },
    unlink: async (path) => {
      await unlessAbsent(fs.promises.unlink(path));
      changed(path);
    },
    makeDirectory: async (path) => {
      try {
        await fs.promises.mkdir(path, { mode: 0o755 });
        changed(path);
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw translate(error);
      }
    },
    removeTree: async (path) => {
      await translated(fs.promises.rm(path, { recursive: true, force: true }));
      changed(path);
    },

    syncDirectory: syncPath,
    syncFileSystem: async (path) => {
      if (method === 'syncfs') {
        try {
          await run('sync', ['-f', path]);
        } catch (error) {
          throw new DaemonError('STORE_IO_FAILED', { cause: error });
        }
        return;
      }
      for (const folder of changedFolders) {
        changedFolders.delete(folder);
        if ((await unlessAbsent(lstat(folder))) !== undefined) await syncPath(folder);
      }
    },

    openFile: async (path) => {
      const descriptor = await unlessAbsent(open(path, constants.O_RDONLY | constants.O_NOFOLLOW));
      return descriptor === undefined ? undefined : readable(descriptor);
    },
    readFile: (path) => unlessAbsent(fs.promises.readFile(path)),
    readDirectory: async (path) => (await unlessAbsent(fs.promises.readdir(path))) ?? [],
    stat: async (path) => {
      const stats = await unlessAbsent(lstat(path));
      return stats === undefined
        ? undefined
        : { kind: kindOf(stats), sizeBytes: stats.size, inode: stats.ino };
    },
    readLink: async (path) => {
      try {
        return await fs.promises.readlink(path);
      } catch (error) {
        if (codeOf(error) === 'EINVAL') return undefined;
        return unlessAbsent(Promise.reject(error as Error));
      }
    },
    space: async (path) => {
      const { bavail, blocks, bsize, files, ffree } = await translated(fs.promises.statfs(path));
      return {
        freeBytes: bavail * bsize,
        totalBytes: blocks * bsize,
        blockBytes: bsize,
        ...(files === 0 ? {} : { freeFiles: ffree }),
      };
    },
  };
};
