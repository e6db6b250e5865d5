import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { createInflateRaw, inflateRaw } from 'node:zlib';
import { byteView } from '../byte-view.ts';
import { FdroidError } from '../../errors.ts';
import { readFully } from './read-fully.ts';
import type { ZipDirectory, ZipEntry } from './zip-directory.ts';

const inflate = promisify(inflateRaw);
const localSignature = 0x0403_4b50;
const localHeaderBytes = 30;
const streamBytes = 256 * 1024;
/** Up to here an entry is read in one piece, which is much faster than a stream. */
const smallBytes = 4 * 1024 * 1024;

const damaged = (name: string, cause?: unknown): FdroidError =>
  new FdroidError('APK_ZIP_INVALID', { parameters: { reason: name.slice(0, 200) }, cause });

/** Where the entry's data begins; it must lie before the central directory. */
const dataOffsetOf = async (
  file: FileHandle,
  directory: ZipDirectory,
  { name, headerOffset, compressedBytes }: ZipEntry,
): Promise<number> => {
  if (headerOffset + localHeaderBytes > directory.directoryOffset) throw damaged(name);
  const header = byteView(await readFully(file, headerOffset, localHeaderBytes));
  if (header.u32(0) !== localSignature) throw damaged(name);
  const offset = headerOffset + localHeaderBytes + header.u16(26) + header.u16(28);
  if (offset + compressedBytes > directory.directoryOffset) throw damaged(name);
  return offset;
};

/**
 * Reads one file out of a zip into memory.
 *
 * @param maxBytes refuses larger ones before the first byte
 * @throws FdroidError APK_ZIP_INVALID
 */
export const readZipEntry = async (
  file: FileHandle,
  directory: ZipDirectory,
  entry: ZipEntry,
  maxBytes: number,
): Promise<Uint8Array> => {
  if (entry.sizeBytes > maxBytes || entry.compressedBytes > maxBytes) throw damaged(entry.name);
  const offset = await dataOffsetOf(file, directory, entry);
  const data = await readFully(file, offset, entry.compressedBytes);
  const plain = entry.method === 'stored' ? data : await inflateExactly(data, entry);
  if (plain.byteLength !== entry.sizeBytes) throw damaged(entry.name);
  return plain;
};

const inflateExactly = async (data: Uint8Array, entry: ZipEntry): Promise<Uint8Array> => {
  try {
    return await inflate(data, { maxOutputLength: Math.max(1, entry.sizeBytes) });
  } catch (cause) {
    throw damaged(entry.name, cause);
  }
};

/**
 * Hands one file out of a zip to `onBytes`, piece by piece, however large it is.
 *
 * @throws FdroidError APK_ZIP_INVALID
 */
export const streamZipEntry = async (
  file: FileHandle,
  directory: ZipDirectory,
  entry: ZipEntry,
  onBytes: (bytes: Uint8Array) => void,
): Promise<void> => {
  if (entry.sizeBytes <= smallBytes && entry.compressedBytes <= smallBytes) {
    onBytes(await readZipEntry(file, directory, entry, smallBytes));
    return;
  }
  const start = await dataOffsetOf(file, directory, entry);
  const end = start + entry.compressedBytes;
  let plainBytes = 0;
  const take = (bytes: Uint8Array): void => {
    plainBytes += bytes.byteLength;
    if (plainBytes > entry.sizeBytes) throw damaged(entry.name);
    onBytes(bytes);
  };
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let offset = start; offset < end; offset += streamBytes) {
      yield await readFully(file, offset, Math.min(streamBytes, end - offset));
    }
  };
  if (entry.method === 'stored') {
    for await (const piece of pieces()) take(piece);
  } else {
    const sink = new Writable({
      write: (bytes: Uint8Array, _encoding, done) => {
        try {
          take(bytes);
          done();
        } catch (error) {
          done(error as Error);
        }
      },
    });
    try {
      await pipeline(Readable.from(pieces(), { objectMode: false }), createInflateRaw(), sink);
    } catch (cause) {
      throw cause instanceof FdroidError ? cause : damaged(entry.name, cause);
    }
  }
  if (plainBytes !== entry.sizeBytes) throw damaged(entry.name);
};
