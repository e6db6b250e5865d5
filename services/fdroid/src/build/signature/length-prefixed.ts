import type { ByteView } from '../byte-view.ts';
import { FdroidError } from '../../errors.ts';

const maxParts = 64;

/** Reads numbers (u32) and ranges that begin with their length (u32), from front to back. */
export interface LengthPrefixedReader {
  u32: () => number;
  range: () => ByteView;
  isAtEnd: () => boolean;
}

/** @throws OutOfBoundsError from its methods */
export const lengthPrefixedReader = (view: ByteView): LengthPrefixedReader => {
  let offset = 0;
  const u32 = (): number => {
    offset += 4;
    return view.u32(offset - 4);
  };
  const range = (): ByteView => {
    const length = u32();
    offset += length;
    return view.slice(offset - length, offset);
  };
  return { u32, range, isAtEnd: () => offset >= view.length };
};

/**
 * A sequence of ranges, each with its length before it.
 *
 * @throws OutOfBoundsError; FdroidError APK_SIGNATURE_INVALID where there are too many
 */
export const readRanges = (view: ByteView): ByteView[] => {
  const all: ByteView[] = [];
  for (const source = lengthPrefixedReader(view); !source.isAtEnd();) {
    all.push(source.range());
    if (all.length > maxParts) {
      throw new FdroidError('APK_SIGNATURE_INVALID', { parameters: { reason: 'too many parts' } });
    }
  }
  return all;
};

/** A sequence of pairs of id and range. @throws as readRanges */
export const readPairs = (view: ByteView): { id: number; bytes: Uint8Array }[] =>
  readRanges(view).map((pair) => {
    const source = lengthPrefixedReader(pair);
    return { id: source.u32(), bytes: source.range().bytes };
  });
