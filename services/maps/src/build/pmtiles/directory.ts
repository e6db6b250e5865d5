import type { Entry } from 'pmtiles';
import { MapsError } from '../../errors.ts';

/** More would not fit a directory of the size that we take: an entry has at least four bytes. */
const bytesPerEntry = 4;

const largestVarintBytes = 8;

/** Reads varints one after another, and nothing behind the end. */
const varintReader = (bytes: Uint8Array): { next(): number; isAtEnd(): boolean } => {
  let position = 0;
  return {
    next: () => {
      let value = 0;
      for (let index = 0; index < largestVarintBytes; index++) {
        const byte = bytes[position++];
        if (byte === undefined) throw new MapsError('MAP_BROKEN');
        value += (byte & 0x7f) * 2 ** (7 * index);
        if (byte < 0x80) {
          if (!Number.isSafeInteger(value)) throw new MapsError('MAP_BROKEN');
          return value;
        }
      }
      throw new MapsError('MAP_BROKEN');
    },
    isAtEnd: () => position === bytes.length,
  };
};

/**
 * Reads one directory (PMTiles 3, §4.2). Tile numbers rise and runs do not overlap; where entries
 * point to is the caller's to check.
 *
 * @throws MapsError MAP_BROKEN
 */
export const decodeDirectory = (bytes: Uint8Array): readonly Entry[] => {
  const reader = varintReader(bytes);
  const count = reader.next();
  if (count === 0 || count * bytesPerEntry > bytes.length) throw new MapsError('MAP_BROKEN');
  const entries: Entry[] = [];
  let tileId = 0;
  for (let index = 0; index < count; index++) {
    tileId += reader.next();
    entries.push({ tileId, offset: 0, length: 0, runLength: 0 });
  }
  for (const entry of entries) entry.runLength = reader.next();
  for (const entry of entries) entry.length = reader.next();
  let before: Entry | undefined;
  for (const entry of entries) {
    const offset = reader.next();
    if (offset === 0 && before === undefined) throw new MapsError('MAP_BROKEN');
    entry.offset = offset === 0 && before ? before.offset + before.length : offset - 1;
    const isBehind =
      before === undefined || entry.tileId >= before.tileId + (before.runLength || 1);
    if (entry.length === 0 || !isBehind) throw new MapsError('MAP_BROKEN');
    before = entry;
  }
  if (!reader.isAtEnd()) throw new MapsError('MAP_BROKEN');
  return entries;
};

const pushVarint = (bytes: number[], value: number): void => {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
};

/** The inverse of {@link decodeDirectory}. */
export const encodeDirectory = (entries: readonly Entry[]): Buffer => {
  const bytes: number[] = [];
  pushVarint(bytes, entries.length);
  entries.forEach(({ tileId }, index) => {
    pushVarint(bytes, tileId - (entries[index - 1]?.tileId ?? 0));
  });
  for (const { runLength } of entries) pushVarint(bytes, runLength);
  for (const { length } of entries) pushVarint(bytes, length);
  entries.forEach(({ offset }, index) => {
    const before = entries[index - 1];
    const follows = before !== undefined && before.offset + before.length === offset;
    pushVarint(bytes, follows ? 0 : offset + 1);
  });
  return Buffer.from(bytes);
};
