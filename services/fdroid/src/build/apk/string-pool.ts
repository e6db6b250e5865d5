import { chunkTypes, ResourceFormatError, type ResourceChunk } from './resource-chunk.ts';

/** Strings by index, decoded when asked for: a pool may hold a hundred thousand. */
export type StringPool = (index: number) => string;

const utf8Flag = 0x100;
const noString = 0xffff_ffff;
/** Longer than any label; keeps a hostile length from costing memory. */
const maxStringBytes = 64 * 1024;

/**
 * Reads a string pool (ResStringPool_header): UTF-8 or UTF-16, lengths in one or two units.
 *
 * @returns a function that throws ResourceFormatError or OutOfBoundsError for an index that is not in
 *   the pool; index 0xffffffff means "no string" and gives ""
 */
export const readStringPool = ({ type, headerBytes, view }: ResourceChunk): StringPool => {
  if (type !== chunkTypes.stringPool) throw new ResourceFormatError('string pool');
  const count = view.u32(8);
  const isUtf8 = (view.u32(16) & utf8Flag) !== 0;
  const stringsStart = view.u32(20);
  const bytes = Buffer.from(view.bytes.buffer, view.bytes.byteOffset, view.length);
  const decoded = new Map<number, string>();
  let decodedBytes = 0;

  const text = (offset: number, length: number, encoding: 'utf8' | 'utf16le'): string => {
    // Strings of an honest pool do not overlap, so all of them together are no longer than the pool.
    decodedBytes += length;
    if (length > maxStringBytes || offset + length > view.length || decodedBytes > view.length) {
      throw new ResourceFormatError('string');
    }
    return bytes.toString(encoding, offset, offset + length);
  };
  /** Characters first (not needed), then bytes; each in one byte or, with the top bit, in two. */
  const utf8At = (offset: number): string => {
    const bytesAt = offset + ((view.u8(offset) & 0x80) === 0 ? 1 : 2);
    const first = view.u8(bytesAt);
    return (first & 0x80) === 0
      ? text(bytesAt + 1, first, 'utf8')
      : text(bytesAt + 2, ((first & 0x7f) << 8) | view.u8(bytesAt + 1), 'utf8');
  };
  const utf16At = (offset: number): string => {
    const first = view.u16(offset);
    return (first & 0x8000) === 0
      ? text(offset + 2, first * 2, 'utf16le')
      : text(offset + 4, (((first & 0x7fff) << 16) | view.u16(offset + 2)) * 2, 'utf16le');
  };
  return (index) => {
    if (index === noString) return '';
    if (index >= count) throw new ResourceFormatError('string index');
    const offset = stringsStart + view.u32(headerBytes + index * 4);
    const known = decoded.get(offset);
    if (known !== undefined) return known;
    const string = isUtf8 ? utf8At(offset) : utf16At(offset);
    decoded.set(offset, string);
    return string;
  };
};
