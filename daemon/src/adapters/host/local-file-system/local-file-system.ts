import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import { promisify } from 'node:util';
import { DaemonError } from '../../../ports/daemon-error.ts';
import type {
  DurableFileSystem,
  FileStatus,
  WritableFile,
} from '../../../ports/durable-file-system.ts';
import { readableFile, writableFile } from './open-files.ts';
import { codeOf, createTranslation } from './os-errors.ts';

// Ten thousand small files are the common case. What only touches names and inodes is done at once:
// handing it to another thread costs more than doing it. Whatever moves bytes or waits for the disk
// goes to a thread. Loops over many files let others have their turn (in-parallel.ts).
const run = promisify(execFile);
const { constants } = fs;

const kindOf = (stats: fs.Stats): FileStatus['kind'] => {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  return stats.isSymbolicLink() ? 'link' : 'other';
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

/**
 * The local disk.
 *
 * @param onIoFailure called whenever the disk itself fails
 */
export const createLocalFileSystem = (
  method: SyncMethod,
  onIoFailure: () => void = () => undefined,
): DurableFileSystem => {
  const translation = createTranslation(onIoFailure);
  const { translated, unlessAbsent } = translation;
  const syncPath = async (path: string): Promise<void> => {
    const file = writableFile(
      await translated(() => fs.openSync(path, constants.O_RDONLY)),
      false,
      translation,
    );
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  };
  const changedFolders = new Set<string>();
  const changed = (path: string): void => {
    if (method === 'each') changedFolders.add(parentOf(path));
  };
  const openToWrite = async (path: string, flags: number, mode: number): Promise<WritableFile> => {
    const descriptor = await translated(() =>
      fs.openSync(
        path,
        flags | constants.O_WRONLY | constants.O_CREAT | constants.O_NOFOLLOW,
        mode,
      ),
    );
    changed(path);
    return writableFile(descriptor, method === 'each', translation);
  };

  return {
    createFile: (path, mode) => openToWrite(path, constants.O_TRUNC, mode),
    appendFile: (path) => openToWrite(path, constants.O_APPEND, 0o600),
    writeFile: async (path, bytes, mode) => {
      const file = await openToWrite(path, constants.O_TRUNC, mode);
      try {
        await file.write(bytes);
      } finally {
        await file.close();
      }
    },
    truncateFile: (path, sizeBytes) => translated(() => fs.promises.truncate(path, sizeBytes)),
    rename: async (from, to) => {
      await translated(() => {
        fs.renameSync(from, to);
      });
      changed(from);
      changed(to);
    },
    link: (existing, path) =>
      translated(() => {
        try {
          fs.linkSync(existing, path);
        } catch (error) {
          if (codeOf(error) === 'EEXIST') return 'exists';
          if (codeOf(error) === 'EMLINK') return 'too-many-links';
          throw error;
        }
        changed(path);
        return 'linked';
      }),
    symlink: async (target, path) => {
      await translated(() => {
        fs.symlinkSync(target, path);
      });
      changed(path);
    },
    unlink: async (path) => {
      await unlessAbsent(() => {
        fs.unlinkSync(path);
      });
      changed(path);
    },
    makeDirectory: (path) =>
      translated(() => {
        try {
          fs.mkdirSync(path, { mode: 0o755 });
        } catch (error) {
          if (codeOf(error) !== 'EEXIST') throw error;
        }
        changed(path);
      }),
    removeTree: async (path) => {
      await translated(() => fs.promises.rm(path, { recursive: true, force: true }));
      changed(path);
    },

    syncDirectory: syncPath,
    syncFileSystem: async (path) => {
      if (method === 'syncfs') {
        try {
          await run('sync', ['-f', path]);
        } catch (error) {
          onIoFailure();
          throw new DaemonError('STORE_IO_FAILED', { cause: error });
        }
        return;
      }
      for (const folder of changedFolders) {
        changedFolders.delete(folder);
        if (fs.existsSync(folder)) await syncPath(folder);
      }
    },

    openFile: async (path) => {
      const flags = constants.O_RDONLY | constants.O_NOFOLLOW;
      const descriptor = await unlessAbsent(() => fs.openSync(path, flags));
      return descriptor === undefined ? undefined : readableFile(descriptor, translation);
    },
    readFile: (path) => unlessAbsent(() => fs.promises.readFile(path)),
    readDirectory: async (path) => (await unlessAbsent(() => fs.promises.readdir(path))) ?? [],
    stat: async (path) => {
      const stats = await unlessAbsent(() => fs.lstatSync(path));
      return stats === undefined
        ? undefined
        : { kind: kindOf(stats), sizeBytes: stats.size, inode: stats.ino };
    },
    readLink: (path) =>
      unlessAbsent(() => {
        try {
          return fs.readlinkSync(path);
        } catch (error) {
          if (codeOf(error) === 'EINVAL') return undefined;
          throw error;
        }
      }),
    space: async (path) => {
      const { bavail, blocks, bsize, files, ffree } = await translated(() =>
        fs.promises.statfs(path),
      );
      return {
        freeBytes: bavail * bsize,
        totalBytes: blocks * bsize,
        blockBytes: bsize,
        ...(files === 0 ? {} : { freeFiles: ffree }),
      };
    },
  };
};
