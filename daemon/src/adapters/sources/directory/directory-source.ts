import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isRepositoryName, repositoryFolder } from '@p2p-hotspot/bundle-format';
import { openRegularFile, type RegularFile } from '../../../media/regular-file.ts';
import { DaemonError } from '../../../ports/daemon-error.ts';
import type { Source } from '../../../ports/source.ts';

export interface DirectorySourceOptions {
  readonly id: string;
  readonly label: string;
  /** The folder that holds `metadata/`, `lists/` and `packs/`. */
  readonly directory: string;
}

/** Packs kept open: a plan reads them one after the other. */
const openFilesLimit = 4;

/**
 * Finds the repository's folder: the given folder itself, or `hotspot` in it.
 *
 * @returns undefined when neither looks like a repository
 */
export const findRepositoryFolder = async (directory: string): Promise<string | undefined> => {
  for (const folder of [path.join(directory, repositoryFolder), directory]) {
    const metadata = await stat(path.join(folder, 'metadata')).catch(() => undefined);
    if (metadata?.isDirectory() === true) return folder;
  }
  return undefined;
};

/** A repository in a folder: a stick, a mirror's copy, a folder an operator filled. */
export const createDirectorySource = ({ id, label, directory }: DirectorySourceOptions): Source => {
  const opened = new Map<string, Promise<RegularFile | undefined>>();
  let isClosed = false;

  const checkPresent = async (): Promise<void> => {
    const status = isClosed ? undefined : await stat(directory).catch(() => undefined);
    if (status?.isDirectory() !== true) {
      throw new DaemonError('SOURCE_GONE', { parameters: { label } });
    }
  };
  const openNamed = async (name: string): Promise<RegularFile | undefined> => {
    if (!isRepositoryName(name)) throw new Error(`not a repository name: ${name}`);
    await checkPresent();
    return openRegularFile(path.join(directory, name), { label, name });
  };
  const drop = async (name: string): Promise<void> => {
    const file = opened.get(name);
    opened.delete(name);
    await (await file?.catch(() => undefined))?.close();
  };
  /** Kept open among the last few; a failed opening is not kept. */
  const openKept = async (name: string): Promise<RegularFile> => {
    if (isClosed) throw new DaemonError('SOURCE_GONE', { parameters: { label } });
    const opening = opened.get(name) ?? openNamed(name);
    opened.delete(name);
    opened.set(name, opening);
    // It may fail while another file is still being closed: that is told below.
    opening.catch(() => undefined);
    const [oldest] = opened.keys();
    if (opened.size > openFilesLimit && oldest !== undefined) await drop(oldest);
    try {
      const file = await opening;
      if (file !== undefined) return file;
    } catch (error) {
      opened.delete(name);
      throw error;
    }
    opened.delete(name);
    throw new DaemonError('SOURCE_FILE_MISSING', { parameters: { label, name } });
  };
  const damaged = (name: string) =>
    new DaemonError('SOURCE_DAMAGED', { parameters: { label, name } });

  return {
    id,
    kind: 'directory',
    delivery: 'carried',
    label,
    read: async (name, maxBytes) => {
      const file = await openNamed(name);
      if (file === undefined) return undefined;
      try {
        if (file.sizeBytes > maxBytes) throw damaged(name);
        const bytes = new Uint8Array(file.sizeBytes);
        return bytes.subarray(0, await file.read(0, bytes));
      } finally {
        await file.close();
      }
    },
    readRange: async (name, offset, into) => {
      const file = await openKept(name);
      if ((await file.read(offset, into)) < into.length) throw damaged(name);
    },
    close: async () => {
      isClosed = true;
      await Promise.all([...opened.keys()].map(drop));
    },
  };
};
