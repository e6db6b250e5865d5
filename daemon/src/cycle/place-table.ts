import { rawCodec, type StoredForm } from '@p2p-hotspot/bundle-format';
import type { Place } from '../core/read-plan.ts';

/**
 * Where chunks lie in one source, by the chunk's ordinal. A large file has a hundred thousand chunks
 * and may be in several sources: numbers in arrays take a fifth of what objects would.
 */
export interface PlaceTable<Reader> {
  /**
   * The first place of a chunk stays.
   *
   * @param lengthBytes of what lies there
   */
  set(
    ordinal: number,
    reader: Reader,
    offset: number,
    lengthBytes: number,
    form?: StoredForm,
  ): void;
  get(ordinal: number): Place<Reader> | undefined;
  has(ordinal: number): boolean;
}

/** @param size ordinals are below it */
export const createPlaceTable = <Reader>(size: number): PlaceTable<Reader> => {
  const readers: Reader[] = [];
  const numbers = new Map<Reader, number>();
  /** Number of the reader plus one; zero where there is no place. */
  const readerOf = new Uint32Array(size);
  const offsets = new Float64Array(size);
  const lengths = new Uint32Array(size);
  const codecs = new Uint8Array(size);
  const unpackedLengths = new Uint32Array(size);
  return {
    has: (ordinal) => readerOf[ordinal] !== 0,
    set: (ordinal, reader, offset, lengthBytes, form) => {
      if (readerOf[ordinal] !== 0) return;
      const number = numbers.get(reader) ?? readers.push(reader);
      numbers.set(reader, number);
      readerOf[ordinal] = number;
      offsets[ordinal] = offset;
      lengths[ordinal] = lengthBytes;
      codecs[ordinal] = form?.codec ?? rawCodec;
      unpackedLengths[ordinal] = form?.lengthBytes ?? lengthBytes;
    },
    get: (ordinal) => {
      const reader = readers[(readerOf[ordinal] ?? 0) - 1];
      if (reader === undefined) return undefined;
      const codec = codecs[ordinal] ?? rawCodec;
      const place = { reader, offset: offsets[ordinal] ?? 0, lengthBytes: lengths[ordinal] ?? 0 };
      return codec === rawCodec
        ? place
        : { ...place, packed: { codec, lengthBytes: unpackedLengths[ordinal] ?? 0 } };
    },
  };
};
