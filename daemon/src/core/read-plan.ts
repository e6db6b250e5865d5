/** Where a chunk can be read. Readers are told apart by identity. */
export interface Place<Reader> {
  readonly reader: Reader;
  readonly offset: number;
  readonly lengthBytes: number;
}

export interface Wanted<Item, Reader> {
  readonly item: Item;
  /** `undefined` when nobody has the chunk. */
  readonly place: Place<Reader> | undefined;
}

/** One read, and which wanted items it serves. */
export interface Segment<Item, Reader> {
  /** `undefined`: the items are nowhere to be had. */
  readonly reader: Reader | undefined;
  readonly offset: number;
  readonly lengthBytes: number;
  readonly parts: readonly { readonly item: Item; readonly start: number; readonly end: number }[];
}

/**
 * Chunks are joined to reads of at most this: what keeps a stick streaming and a small box's memory
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
  let parts: { item: Item; start: number; end: number }[] = [];
  const segment = (): Segment<Item, Reader> => ({
    reader,
    offset,
    lengthBytes: end - offset,
    parts,
  });
  for (const { item, place } of wanted) {
    const joins =
      parts.length > 0 &&
      place !== undefined &&
      place.reader === reader &&
      place.offset >= end &&
      place.offset - end <= smallGapBytes &&
      place.offset + place.lengthBytes - offset <= joinedReadBytes;
    if (!joins) {
      if (parts.length > 0) yield segment();
      parts = [];
      reader = place?.reader;
      offset = place?.offset ?? 0;
      end = offset;
    }
    const start = (place?.offset ?? 0) - offset;
    end = offset + start + (place?.lengthBytes ?? 0);
    parts.push({ item, start, end: end - offset });
  }
  if (parts.length > 0) yield segment();
}
