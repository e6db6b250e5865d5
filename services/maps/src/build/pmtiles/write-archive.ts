import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { Compression, type Entry, type TileType } from 'pmtiles';
import { encodeDirectory } from './directory.ts';
import { firstBytes, headerBytes } from './header.ts';

export interface ArchiveFacts {
  readonly tileType: TileType;
  readonly tileCompression: Compression.None | Compression.Gzip;
  /** Degrees: west, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface NumberedTile {
  readonly tileId: number;
  readonly bytes: Uint8Array;
}

/** So few entries of the root are sure to fit beside the header, whatever their numbers are. */
const rootEntries = 1024;

/** Small enough that a phone reads one in one go. */
const fewestLeafEntries = 4096;

/** Seas and deserts: small tiles that come again and again. Bounded, so that memory is. */
const repeats = { largestBytes: 4096, most: 65_536 } as const;

const writeBlock = 1024 * 1024;

/** Appends at a place of a file, in large pieces. */
const appender = (handle: FileHandle, start: number) => {
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let flushed = start;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(pending);
    pending = [];
    pendingBytes = 0;
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, flushed + done);
      done += bytesWritten;
    }
    flushed += bytes.length;
  };
  return {
    position: (): number => flushed + pendingBytes,
    flush,
    append: async (bytes: Uint8Array): Promise<void> => {
      pending.push(bytes);
      pendingBytes += bytes.length;
      if (pendingBytes >= writeBlock) await flush();
    },
  };
};

/** Finds the place of bytes that were written before. */
const createRepeats = () => {
  const places = new Map<string, number>();
  return {
    placeOf: (bytes: Uint8Array, next: number): number => {
      if (bytes.length > repeats.largestBytes) return next;
      const digest = createHash('sha256').update(bytes).digest('base64');
      const known = places.get(digest);
      if (known !== undefined) return known;
      if (places.size < repeats.most) places.set(digest, next);
      return next;
    },
  };
};

const encodeHeader = (
  { bounds, maxZoom, minZoom, tileCompression, tileType }: ArchiveFacts,
  sections: readonly number[],
  counts: readonly number[],
): Buffer => {
  const bytes = Buffer.alloc(headerBytes);
  bytes.write('PMTiles\u0003', 'latin1');
  [...sections, ...counts].forEach((value, index) => {
    bytes.writeBigUInt64LE(BigInt(value), 8 + 8 * index);
  });
  bytes.set([1, Compression.None, tileCompression, tileType, minZoom, maxZoom], 96);
  const [west, south, east, north] = bounds;
  const degrees = (value: number, offset: number): void => {
    bytes.writeInt32LE(Math.round(value * 1e7), offset);
  };
  bounds.forEach((value, index) => {
    degrees(value, 102 + 4 * index);
  });
  bytes[118] = minZoom;
  degrees((west + east) / 2, 119);
  degrees((south + north) / 2, 123);
  return bytes;
};

/**
 * Writes a clustered PMTiles file, version 3, from tiles in rising order. The same tiles give the same
 * bytes: directories are not compressed, so that no version of zlib changes them. Memory is bounded by one
 * leaf and the root.
 *
 * @param mostTiles how many tiles come at most: decides how the directories are cut
 * @param tiles called with the file open: at least one, each number once, rising
 * @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export const writeArchive = async (
  file: string,
  facts: ArchiveFacts,
  mostTiles: number,
  tiles: AsyncIterable<NumberedTile>,
): Promise<void> => {
  const handle = await open(file, 'wx');
  const leafPath = `${file}.leaves`;
  const leafFile = await open(leafPath, 'wx+');
  try {
    const leafEntries =
      mostTiles <= rootEntries
        ? rootEntries
        : Math.max(fewestLeafEntries, Math.ceil(mostTiles / rootEntries));
    const data = appender(handle, firstBytes);
    const leaves = appender(leafFile, 0);
    const known = createRepeats();
    const root: Entry[] = [];
    let leaf: Entry[] = [];
    const counts = { tiles: 0, entries: 0, contents: 0 };
    const endLeaf = async (): Promise<void> => {
      const [first] = leaf;
      if (first === undefined) return;
      const bytes = encodeDirectory(leaf);
      root.push({
        tileId: first.tileId,
        offset: leaves.position(),
        length: bytes.length,
        runLength: 0,
      });
      await leaves.append(bytes);
      leaf = [];
    };
    for await (const { tileId, bytes } of tiles) {
      counts.tiles += 1;
      const next = data.position() - firstBytes;
      const offset = known.placeOf(bytes, next);
      if (offset === next) {
        counts.contents += 1;
        await data.append(bytes);
      }
      const last = leaf.at(-1);
      if (last?.offset === offset && last.tileId + last.runLength === tileId) {
        last.runLength += 1;
        continue;
      }
      if (leaf.length === leafEntries) await endLeaf();
      leaf.push({ tileId, offset, length: bytes.length, runLength: 1 });
      counts.entries += 1;
    }
    await data.flush();
    const hasLeaves = root.length > 0 || leaf.length > rootEntries;
    if (hasLeaves) await endLeaf();
    await leaves.flush();
    const directory = encodeDirectory(hasLeaves ? root : leaf);
    const dataEnd = data.position();
    const metadata = Buffer.from(JSON.stringify(facts.metadata));
    await data.append(metadata);
    for (let position = 0; position < leaves.position();) {
      const piece = Buffer.alloc(Math.min(writeBlock, leaves.position() - position));
      const { bytesRead } = await leafFile.read(piece, 0, piece.length, position);
      await data.append(piece.subarray(0, bytesRead));
      position += bytesRead;
    }
    await data.flush();
    const sections = [
      [headerBytes, directory.length],
      [dataEnd, metadata.length],
      [dataEnd + metadata.length, leaves.position()],
      [firstBytes, dataEnd - firstBytes],
    ].flat();
    const head = encodeHeader(facts, sections, [counts.tiles, counts.entries, counts.contents]);
    await handle.write(Buffer.concat([head, directory]), 0, undefined, 0);
    await handle.sync();
  } finally {
    await Promise.all([handle.close(), leafFile.close()]);
    await rm(leafPath);
  }
};
