import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { FdroidError } from '../../errors.ts';
import { readWindow } from './read-window.ts';
import { streamZipEntry } from './zip-entry.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

const localHeaderBytes = 30;
const windowBytes = 1024 * 1024;
/** Up to here an entry is unpacked at once: handing it to another thread would take longer. */
const smallBytes = 128 * 1024;

const inflateSmall = (data: Uint8Array, { name, sizeBytes }: ZipEntry): Uint8Array => {
  try {
    const plain = inflateRawSync(data, { maxOutputLength: Math.max(1, sizeBytes) });
    if (plain.byteLength === sizeBytes) return plain;
  } catch {
    // Told below.
  }
  throw new FdroidError('APK_ZIP_INVALID', { parameters: { reason: name.slice(0, 200) } });
};

/**
 * Hands many files out of a zip to their takers, in the order in which they stand in it.
 *
 * @param directory of a zip whose local headers were compared with it
 * @param takerOf gets each file's bytes, in pieces, and is then told that the file is at its end
 * @throws FdroidError APK_ZIP_INVALID; what the takers throw
 */
export const readEntriesInOrder = async (
  file: FileHandle,
  directory: ZipDirectory,
  entries: readonly ZipEntry[],
  takerOf: (entry: ZipEntry) => { add: (bytes: Uint8Array) => void; end: () => void },
): Promise<void> => {
  const read = readWindow(file, directory.directoryOffset, windowBytes);
  const inOrder = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  for (const entry of inOrder) {
    const { method, headerOffset, sizeBytes, compressedBytes } = entry;
    const taker = takerOf(entry);
    if (sizeBytes > smallBytes || compressedBytes > smallBytes) {
      await streamZipEntry(file, directory, entry, taker.add);
    } else {
      const header = await read(headerOffset, localHeaderBytes);
      const start = headerOffset + localHeaderBytes + header.u16(26) + header.u16(28);
      const { bytes } = await read(start, compressedBytes);
      taker.add(method === 'stored' ? bytes : inflateSmall(bytes, entry));
    }
    taker.end();
  }
};
