import { chunkTypes, ResourceFormatError, type ResourceChunk } from './resource-chunk.ts';

/** Strings by index, decoded when asked for: a pool may hold a hundred thousand. */
export type StringPool = (index: number) => string;

const utf8Flag = 0x100;
const noString = 0xffff_ffff;
/** Longer than any label; keeps a hostile length from costing memory. */
const maxStringBytes = 64 * 1024;

/**
 * Length in UTF-16 of bytes that are taken for UTF-8, counted as Android counts it: by first bytes.
 *
 * @returns undefined where the last character is cut off
 */
const utf16Length = (bytes: Uint8Array): number | undefined => {
  let length = 0;
  let offset = 0;
  while (offset < bytes.length) {
    const first = bytes[offset] ?? 0;
    const isPair = first >= 0xf0;
    length += isPair ? 2 : 1;
    offset += isPair ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  }
  return offset === bytes.length ? length : undefined;
};

/**
 * Reads a string pool (ResStringPool_header): UTF-8 or UTF-16, lengths in one or two units. Strings
 * that today's Android refuses and an older one takes, since no zero ends them or their two lengths
 * differ, are refused.
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
  const lengthAt = (offset: number): readonly [length: number, next: number] => {
    const first = view.u8(offset);
    return (first & 0x80) === 0
      ? [first, offset + 1]
      : [((first & 0x7f) << 8) | view.u8(offset + 1), offset + 2];
  };
  /** Characters first, in UTF-16, then bytes; each in one byte or, with the top bit, in two. */
  const utf8At = (offset: number): string => {
    const [characters, bytesAt] = lengthAt(offset);
    const [length, start] = lengthAt(bytesAt);
    const string = text(start, length, 'utf8');
    const own = view.slice(start, start + length).bytes;
    if (view.u8(start + length) !== 0 || utf16Length(own) !== characters) {
      throw new ResourceFormatError('string');
    }
    return string;
  };
  const utf16At = (offset: number): string => {
    const first = view.u16(offset);
    const [length, start] =
      (first & 0x8000) === 0
        ? [first * 2, offset + 2]
        : [(((first & 0x7fff) << 16) | view.u16(offset + 2)) * 2, offset + 4];
    const string = text(start, length, 'utf16le');
    if (view.u16(start + length) !== 0) throw new ResourceFormatError('string');
    return string;
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
