import type { FileHandle } from 'node:fs/promises';
import { byteView, OutOfBoundsError, type ByteView } from '../byte-view.ts';
import { FdroidError } from '../../errors.ts';
import { readFully } from './read-fully.ts';

/**
 * One reader for everything that looks into an APK: the signature covers the bytes between these
 * offsets, so the files must come from the very same view of the zip. No Zip64: Android does not
 * install such APKs. Whatever two readers could understand in two ways is refused.
 */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly compressedBytes: number;
  readonly sizeBytes: number;
  readonly crc32: number;
  /** Its own header may leave out the sizes: they stand behind the data, too. */
  readonly hasDataDescriptor: boolean;
  readonly headerOffset: number;
}

export interface ZipDirectory {
  readonly fileBytes: number;
  readonly directoryOffset: number;
  /** The end-of-central-directory record stands here and reaches to the end of the file. */
  readonly endOffset: number;
  /** By name, in the order of the central directory. No two have the same name. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

const localSignature = 0x0403_4b50;
const endSignature = 0x0605_4b50;
const endBytes = 22;
const directorySignature = 0x0201_4b50;
const directoryHeaderBytes = 46;
/** Apps of today have up to some 20,000 files; 2^16 − 1 is what the format can count. */
const maxDirectoryBytes = 64 * 1024 * 1024;
const encryptedFlags = 0x2041;
const dataDescriptorFlag = 0x0008;
const zip64LocatorSignature = 0x0706_4b50;
const zip64LocatorBytes = 20;
const zip64ExtraId = 0x0001;

const notAZip = (): FdroidError => new FdroidError('APK_NOT_A_ZIP');
const invalid = (reason: string): FdroidError =>
  new FdroidError('APK_ZIP_INVALID', { parameters: { reason } });

/**
 * The last record in the file. Its comment must end where the file ends: some readers look for the
 * next one before it, others give up.
 */
const findEnd = (tail: ByteView): number => {
  for (let offset = tail.length - endBytes; offset >= 0; offset -= 1) {
    if (tail.u32(offset) !== endSignature) continue;
    if (tail.u16(offset + 20) === tail.length - offset - endBytes) return offset;
    throw invalid('end record');
  }
  throw notAZip();
};

/** Counts and sizes of an end record that say the same to every reader. */
const readEnd = (tail: ByteView, offset: number) => {
  const locatorOffset = offset - zip64LocatorBytes;
  if (locatorOffset >= 0 && tail.u32(locatorOffset) === zip64LocatorSignature) {
    throw invalid('Zip64');
  }
  const count = tail.u16(offset + 10);
  const [disk, directoryDisk] = [tail.u16(offset + 4), tail.u16(offset + 6)];
  if (disk !== 0 || directoryDisk !== 0 || tail.u16(offset + 8) !== count) {
    throw invalid('several disks');
  }
  return {
    count,
    directoryBytes: tail.u32(offset + 12),
    directoryOffset: tail.u32(offset + 16),
  };
};

const methodOf = (method: number): ZipEntry['method'] => {
  if (method === 0) return 'stored';
  if (method === 8) return 'deflated';
  throw invalid('compression');
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Android takes names as UTF-8 and refuses what is not. */
const nameOf = (bytes: Uint8Array): string => {
  if (bytes.byteLength === 0 || bytes.includes(0)) throw invalid('name of a file');
  try {
    return utf8.decode(bytes);
  } catch {
    throw invalid('name of a file');
  }
};

/** Blocks of id and length (u16 each) and data; zip tools fill up with zeros. */
const refuseZip64Extra = (extra: ByteView): void => {
  for (let offset = 0; offset + 4 <= extra.length; offset += 4 + extra.u16(offset + 2)) {
    if (extra.u16(offset) === zip64ExtraId) throw invalid('Zip64');
  }
};

const readEntry = (directory: ByteView, offset: number): { entry: ZipEntry; next: number } => {
  if (directory.u32(offset) !== directorySignature) throw invalid('directory');
  const flags = directory.u16(offset + 8);
  if ((flags & encryptedFlags) !== 0) throw invalid('encryption');
  const nameEnd = offset + directoryHeaderBytes + directory.u16(offset + 28);
  const extraEnd = nameEnd + directory.u16(offset + 30);
  const next = extraEnd + directory.u16(offset + 32);
  refuseZip64Extra(directory.slice(nameEnd, extraEnd));
  const entry: ZipEntry = {
    name: nameOf(directory.slice(offset + directoryHeaderBytes, nameEnd).bytes),
    method: methodOf(directory.u16(offset + 10)),
    compressedBytes: directory.u32(offset + 20),
    sizeBytes: directory.u32(offset + 24),
    crc32: directory.u32(offset + 16),
    hasDataDescriptor: (flags & dataDescriptorFlag) !== 0,
    headerOffset: directory.u32(offset + 42),
  };
  if (entry.method === 'stored' && entry.compressedBytes !== entry.sizeBytes) {
    throw invalid(entry.name.slice(0, 200));
  }
  return { entry, next };
};

const readEntries = (directory: ByteView, count: number): Map<string, ZipEntry> => {
  const entries = new Map<string, ZipEntry>();
  let offset = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(directory, offset);
    // Which of two equal names an installer takes differs between Android versions (bug 8219321).
    if (entries.has(entry.name)) throw invalid('two files of one name');
    entries.set(entry.name, entry);
    offset = next;
  }
  if (offset !== directory.length) throw invalid('directory');
  return entries;
};

/**
 * Reads the central directory of a zip file.
 *
 * @throws FdroidError APK_NOT_A_ZIP (also where the file is cut off), APK_ZIP_INVALID
 */
export const readZipDirectory = async (file: FileHandle): Promise<ZipDirectory> => {
  const { size: fileBytes } = await file.stat();
  // Something else in front of the first file may be a program of its own (CVE-2017-13156, "Janus").
  const head = byteView(await readFully(file, 0, Math.min(fileBytes, 4)));
  if (head.length < 4 || head.u32(0) !== localSignature) throw notAZip();
  const tailBytes = Math.min(fileBytes, endBytes + 0xffff);
  const tail = byteView(await readFully(file, fileBytes - tailBytes, tailBytes));
  const endInTail = findEnd(tail);
  const endOffset = fileBytes - tailBytes + endInTail;
  const { count, directoryBytes, directoryOffset } = readEnd(tail, endInTail);
  if (directoryOffset + directoryBytes !== endOffset) throw notAZip();
  if (directoryBytes > maxDirectoryBytes) throw invalid('directory');
  const directory = byteView(await readFully(file, directoryOffset, directoryBytes));
  try {
    return { fileBytes, directoryOffset, endOffset, entries: readEntries(directory, count) };
  } catch (error) {
    if (error instanceof OutOfBoundsError) throw invalid('directory');
    throw error;
  }
};
