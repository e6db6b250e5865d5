import type { FileHandle } from 'node:fs/promises';
import { OutOfBoundsError, type ByteView } from '../byte-view.ts';
import { FdroidError } from '../../errors.ts';
import { readWindow } from './read-window.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

const signature = 0x0403_4b50;
const headerBytes = 30;
const encryptedFlags = 0x2041;
const dataDescriptorFlag = 0x0008;
const methods = { stored: 0, deflated: 8 } as const;
/** Old phones take a longer one for a negative number (Android bug 9695860). */
const maxExtraBytes = 0x7fff;
/** Small files stand close together: one reading serves many headers. */
const windowBytes = 64 * 1024;

const invalid = (what: 'headers' | 'place', { name }: ZipEntry): FdroidError =>
  new FdroidError('APK_ZIP_INVALID', {
    parameters: { reason: `${what} of ${name.slice(0, 200)}` },
  });

/** Whether a file's own header says what the central directory says. */
const agrees = (header: ByteView, entry: ZipEntry): boolean => {
  const flags = header.u16(6);
  const hasDataDescriptor = (flags & dataDescriptorFlag) !== 0;
  const numbers = [header.u32(14), header.u32(18), header.u32(22)];
  const expected = [entry.crc32, entry.compressedBytes, entry.sizeBytes];
  return (
    header.u32(0) === signature &&
    (flags & encryptedFlags) === 0 &&
    hasDataDescriptor === entry.hasDataDescriptor &&
    header.u16(8) === methods[entry.method] &&
    numbers.every(
      (number, index) => number === expected[index] || (hasDataDescriptor && number === 0),
    ) &&
    header.u16(28) <= maxExtraBytes
  );
};

/**
 * Compares each file's own header with the central directory. Android reads the one in some places
 * and the other in others (bugs 8219321, 9695860, 9950697), so a difference lets two readers see two
 * apps. Files may not overlap, and none may reach behind the signed data.
 *
 * @param dataEnd where the files' data end: at the signing block, else at the central directory
 * @throws FdroidError APK_ZIP_INVALID
 */
export const checkLocalHeaders = async (
  file: FileHandle,
  { entries }: ZipDirectory,
  dataEnd: number,
): Promise<void> => {
  const read = readWindow(file, dataEnd, windowBytes);
  const inOrder = [...entries.values()].sort((a, b) => a.headerOffset - b.headerOffset);
  let previousEnd = 0;
  for (const entry of inOrder) {
    const { headerOffset } = entry;
    if (headerOffset < previousEnd) throw invalid('place', entry);
    try {
      const header = await read(headerOffset, headerBytes);
      if (!agrees(header, entry)) throw invalid('headers', entry);
      const name = Buffer.from(entry.name, 'utf8');
      const own = await read(headerOffset + headerBytes, header.u16(26));
      if (Buffer.compare(own.bytes, name) !== 0) throw invalid('headers', entry);
      previousEnd = headerOffset + headerBytes + name.byteLength + header.u16(28);
    } catch (error) {
      if (error instanceof OutOfBoundsError) throw invalid('place', entry);
      throw error;
    }
    previousEnd += entry.compressedBytes;
    if (previousEnd > dataEnd) throw invalid('place', entry);
  }
};
