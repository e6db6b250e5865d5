import { createHeaderReader } from './bundle-entry.ts';
import { BundleError } from './errors.ts';
import { isTarEnd, tarBlockBytes, tarEndBytes, tarPaddingBytes } from './tar-header.ts';

/** A file that can be read anywhere. */
export interface RandomReader {
  readonly sizeBytes: number;
  /** The `length` bytes at `offset`; fewer only where the file became shorter. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Where an entry's body lies in the bundle file. */
export interface EntryLocation {
  readonly offset: number;
  readonly sizeBytes: number;
}

/**
 * Finds the entries of a bundle file: one read of at most 1,023 bytes for each, no body is touched.
 * Accepts and refuses exactly what `readBundleFile` does.
 *
 * @returns by repository name, in the file's order
 * @throws BundleError as `readBundleFile`
 */
export const indexBundleFile = async (
  reader: RandomReader,
): Promise<Map<string, EntryLocation>> => {
  const entries = new Map<string, EntryLocation>();
  const readHeader = createHeaderReader();
  const exactly = async (offset: number, length: number): Promise<Buffer> => {
    if (offset + length > reader.sizeBytes) {
      throw new BundleError('BUNDLE_TRUNCATED', { parameters: { offset: reader.sizeBytes } });
    }
    const bytes = await reader.read(offset, length);
    if (bytes.length < length) {
      throw new BundleError('BUNDLE_TRUNCATED', { parameters: { offset: offset + bytes.length } });
    }
    return Buffer.from(bytes.buffer, bytes.byteOffset, length);
  };
  const expectZeros = (bytes: Uint8Array, offset: number) => {
    if (!isTarEnd(bytes)) throw new BundleError('BUNDLE_DAMAGED', { parameters: { offset } });
  };
  let at = 0;
  let padding = 0;
  for (;;) {
    // A file that ends here is read as a stream would be: damage in front counts first.
    if (at + padding + tarBlockBytes > reader.sizeBytes) {
      expectZeros(await exactly(at, padding), at);
    }
    const bytes = await exactly(at, padding + tarBlockBytes);
    expectZeros(bytes.subarray(0, padding), at);
    at += padding;
    const block = bytes.subarray(padding);
    if (entries.size > 0 && isTarEnd(block)) break;
    const { name, sizeBytes } = readHeader(block, at);
    entries.set(name, { offset: at + tarBlockBytes, sizeBytes });
    at += tarBlockBytes + sizeBytes;
    padding = tarPaddingBytes(sizeBytes);
  }
  expectZeros(await exactly(at + tarBlockBytes, tarEndBytes - tarBlockBytes), at + tarBlockBytes);
  if (at + tarEndBytes < reader.sizeBytes) {
    throw new BundleError('BUNDLE_DAMAGED', { parameters: { offset: at + tarEndBytes } });
  }
  return entries;
};
