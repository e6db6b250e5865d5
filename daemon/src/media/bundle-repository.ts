import {
  indexBundleFile,
  isRepositoryName,
  type EntryLocation,
  type RandomReader,
} from '@p2p-hotspot/bundle-format';
import { DaemonError } from '../ports/daemon-error.ts';
import type { Source } from '../ports/source.ts';

/** A bundle file, wherever it is. */
export interface OpenedBundle {
  /** What a person would recognise, for messages. */
  readonly label: string;
  readonly sizeBytes: number;
  /** @throws DaemonError SOURCE_GONE where the medium, or the file, is not there any more */
  checkPresent(): void | Promise<void>;
  /** @returns how many bytes were read: all that fit, or fewer where the file ends before */
  read(offset: number, into: Uint8Array): Promise<number>;
}

/** Entries whose headers are found with one read of the file. */
const headerReadBytes = 64 * 1024;

/** Reads ahead: small entries lie side by side, and a stick answers a long read as fast as a short. */
const bufferedReader = (file: OpenedBundle): RandomReader => {
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

/**
 * Reads a bundle file as the repository that it carries. Its entries are found by hopping over headers;
 * what is not needed is never read.
 *
 * @throws BundleError as indexBundleFile; whatever the file throws
 */
export const readBundleRepository = async (
  file: OpenedBundle,
): Promise<Pick<Source, 'read' | 'readRange'>> => {
  const { label } = file;
  const entries = await indexBundleFile(bufferedReader(file));
  const damaged = (name: string) =>
    new DaemonError('SOURCE_DAMAGED', { parameters: { label, name } });
  const find = async (name: string): Promise<EntryLocation | undefined> => {
    if (!isRepositoryName(name)) throw new Error(`not a repository name: ${name}`);
    await file.checkPresent();
    return entries.get(name);
  };
  const fill = async (name: string, offset: number, into: Uint8Array): Promise<void> => {
    if ((await file.read(offset, into)) < into.length) throw damaged(name);
  };
  return {
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
  };
};
