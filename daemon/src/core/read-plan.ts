import type { StoredForm } from '@p2p-hotspot/bundle-format';

/** Where a chunk can be read. Readers are told apart by identity. */
export interface Place<Reader> {
  readonly reader: Reader;
  readonly offset: number;
  /** Length of what lies there. */
  readonly lengthBytes: number;
  /** What it must be unpacked to; absent where it is the chunk itself. */
  readonly packed?: StoredForm;
}

export interface Wanted<Item, Reader> {
  readonly item: Item;
  /** `undefined` when nobody has the chunk. */
  readonly place: Place<Reader> | undefined;
}

/** A wanted item in a read. */
export interface Part<Item> {
  readonly item: Item;
  readonly start: number;
  readonly end: number;
  readonly packed: StoredForm | undefined;
  /** Where it lies once all parts of a read are unpacked, one directly after another. */
  readonly unpackedStart: number;
}

/** One read, and which wanted items it serves. */
export interface Segment<Item, Reader> {
  /** `undefined`: the items are nowhere to be had. */
  readonly reader: Reader | undefined;
  readonly offset: number;
  readonly lengthBytes: number;
  readonly parts: readonly Part<Item>[];
  /** Whether any part is packed. */
  readonly isPacked: boolean;
  readonly unpackedBytes: number;
}

/**
 * Chunks are joined to reads of at most this, also once they are unpacked: what keeps a stick streaming and a small box's memory
 * free. A chunk that is larger by itself is one read.
 */
export const joinedReadBytes = 2 * 1024 * 1024;
/** Reading on over a gap this small is cheaper than a new read. */
const smallGapBytes = 64 * 1024;

/**
 * Joins wanted chunks, in their order, to few long reads. Order is never changed: what is read can be
 * appended to its file at once. Lazy, so that the plan for a large file takes no memory.
 */
export function* planReads<Item, Reader>(
  wanted: Iterable<Wanted<Item, Reader>>,
): Generator<Segment<Item, Reader>> {
  let reader: Reader | undefined;
  let offset = 0;
  let end = 0;
  let unpackedBytes = 0;
  let isPacked = false;
  let parts: Part<Item>[] = [];
  const segment = (): Segment<Item, Reader> => ({
    reader,
    offset,
    lengthBytes: end - offset,
    parts,
    isPacked,
    unpackedBytes,
  });
  for (const { item, place } of wanted) {
    const chunkBytes = place?.packed?.lengthBytes ?? place?.lengthBytes ?? 0;
    const joins =
      parts.length > 0 &&
      place !== undefined &&
      place.reader === reader &&
      place.offset >= end &&
      place.offset - end <= smallGapBytes &&
      place.offset + place.lengthBytes - offset <= joinedReadBytes &&
      unpackedBytes + chunkBytes <= joinedReadBytes;
    if (!joins) {
      if (parts.length > 0) yield segment();
      parts = [];
      reader = place?.reader;
      offset = place?.offset ?? 0;
      end = offset;
      unpackedBytes = 0;
      isPacked = false;
    }
    const start = (place?.offset ?? 0) - offset;
    end = offset + start + (place?.lengthBytes ?? 0);
    const packed = place?.packed;
    parts.push({ item, start, end: end - offset, packed, unpackedStart: unpackedBytes });
    unpackedBytes += chunkBytes;
    isPacked ||= packed !== undefined;
  }
  if (parts.length > 0) yield segment();
}
