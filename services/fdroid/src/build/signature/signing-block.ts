import type { FileHandle } from 'node:fs/promises';
import { byteView, OutOfBoundsError, type ByteView } from '../byte-view.ts';
import { FdroidError } from '../../errors.ts';
import { readFully } from '../zip/read-fully.ts';
import type { ZipDirectory } from '../zip/zip-directory.ts';

/** The APK Signing Block: between the last file's data and the central directory. */
export interface SigningBlock {
  /** Where the block begins and the files' data ends. */
  readonly offset: number;
  /** Values of the schemes, by id. Android takes the first of each id, and so does this. */
  readonly values: ReadonlyMap<number, ByteView>;
}

export const blockIds = { v2: 0x7109_871a, v3: 0xf053_68c0, v31: 0x1b93_ad61 } as const;

const schemeIds: ReadonlySet<number> = new Set(Object.values(blockIds));

const magic = 'APK Sig Block 42';
const footerBytes = 24;
const maxBlockBytes = 32 * 1024 * 1024;
/** Real ones have fewer than ten: signatures, padding, a note of where the app was built. */
const maxPairs = 1000;
/** Android counts in 31 bits. */
const maxValueBytes = 0x7fff_ffff;

const invalid = (): FdroidError =>
  new FdroidError('APK_SIGNATURE_INVALID', { parameters: { reason: 'signing block' } });

/** Pairs of length (u64), id (u32) and value. */
const readPairs = (pairs: ByteView): Map<number, ByteView> => {
  const values = new Map<number, ByteView>();
  let count = 0;
  for (let offset = 0; offset < pairs.length;) {
    const length = Number(pairs.u64(offset));
    count += 1;
    if (length < 4 || length > maxValueBytes || count > maxPairs) throw invalid();
    const id = pairs.u32(offset + 8);
    const end = offset + 8 + length;
    const value = pairs.slice(offset + 12, end);
    if (schemeIds.has(id) && !values.has(id)) values.set(id, value);
    offset = end;
  }
  return values;
};

/**
 * Reads the signing block.
 *
 * @returns undefined where there is none (an APK with a v1 signature only, or with none)
 * @throws FdroidError APK_SIGNATURE_INVALID
 */
export const readSigningBlock = async (
  file: FileHandle,
  { directoryOffset }: ZipDirectory,
): Promise<SigningBlock | undefined> => {
  if (directoryOffset < footerBytes + 8) return undefined;
  const footer = byteView(await readFully(file, directoryOffset - footerBytes, footerBytes));
  if (Buffer.from(footer.bytes).toString('latin1', 8) !== magic) return undefined;
  const size = Number(footer.u64(0));
  const offset = directoryOffset - size - 8;
  if (size < footerBytes || size > maxBlockBytes || offset < 0) throw invalid();
  const block = byteView(await readFully(file, offset, size + 8));
  if (Number(block.u64(0)) !== size) throw invalid();
  try {
    return { offset, values: readPairs(block.slice(8, block.length - footerBytes)) };
  } catch (error) {
    if (error instanceof OutOfBoundsError) throw invalid();
    throw error;
  }
};
