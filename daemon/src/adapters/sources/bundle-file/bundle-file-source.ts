import { stat } from 'node:fs/promises';
import {
  indexBundleFile,
  isRepositoryName,
  type EntryLocation,
  type RandomReader,
} from '@p2p-hotspot/bundle-format';
import { openRegularFile, type RegularFile } from '../../../media/regular-file.ts';
import { DaemonError } from '../../../ports/daemon-error.ts';
import type { Source } from '../../../ports/source.ts';

export interface BundleFileSourceOptions {
  readonly id: string;
  readonly label: string;
  readonly path: string;
}

/** Entries whose headers are found with one read of the file. */
const headerReadBytes = 64 * 1024;

/**
 * A repository in a bundle file. Its entries are found by hopping over headers; what is not needed is
 * never read.
 *
 * @returns undefined when there is no such file
 * @throws BundleError as indexBundleFile; DaemonError SOURCE_FILE_REFUSED | SOURCE_GONE |
 *   SOURCE_READ_FAILED
 */
export const openBundleFileSource = async ({
  id,
  label,
  path,
}: BundleFileSourceOptions): Promise<Source | undefined> => {
  const file = await openRegularFile(path, { label, name: label });
  if (file === undefined) return undefined;
  let entries: ReadonlyMap<string, EntryLocation>;
  try {
    entries = await indexBundleFile(bufferedReader(file));
  } catch (error) {
    await file.close();
    throw error;
  }
  let isClosed = false;
  const damaged = (name: string) =>
    new DaemonError('SOURCE_DAMAGED', { parameters: { label, name } });
  const find = async (name: string): Promise<EntryLocation | undefined> => {
    if (!isRepositoryName(name)) throw new Error(`not a repository name: ${name}`);
    // An open file outlives its name; a medium that was taken away must not.
    if (isClosed || (await stat(path).catch(() => undefined)) === undefined) {
      throw new DaemonError('SOURCE_GONE', { parameters: { label } });
    }
    return entries.get(name);
  };
  const fill = async (name: string, offset: number, into: Uint8Array): Promise<void> => {
    if ((await file.read(offset, into)) < into.length) throw damaged(name);
  };
  return {
    id,
    kind: 'bundle-file',
    delivery: 'carried',
    label,
    read: async (name, maxBytes) => {
      const entry = await find(name);
      if (entry === undefined) return undefined;
      if (entry.sizeBytes > maxBytes) throw damaged(name);
      const bytes = new Uint8Array(entry.sizeBytes);
      await fill(name, entry.offset, bytes);
      return bytes;
    },
    readRange: async (name, offset, into) => {
      const entry = await find(name);
      if (entry === undefined) {
        throw new DaemonError('SOURCE_FILE_MISSING', { parameters: { label, name } });
      }
      if (offset + into.length > entry.sizeBytes) throw damaged(name);
      await fill(name, entry.offset + offset, into);
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      await file.close();
    },
  };
};

/** Reads ahead: small entries lie side by side, and a stick answers a long read as fast as a short. */
const bufferedReader = (file: RegularFile): RandomReader => {
  let start = 0;
  let buffer: Uint8Array = new Uint8Array();
  return {
    sizeBytes: file.sizeBytes,
    read: async (offset, lengthBytes) => {
      if (offset < start || offset + lengthBytes > start + buffer.length) {
        start = offset;
        const ahead = Math.min(headerReadBytes, file.sizeBytes - offset);
        const fresh = new Uint8Array(Math.max(lengthBytes, ahead));
        buffer = fresh.subarray(0, await file.read(offset, fresh));
      }
      return buffer.subarray(offset - start, offset - start + lengthBytes);
    },
  };
};
