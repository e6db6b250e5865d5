import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Compression, tileIdToZxy, zxyToTileId, type Entry } from 'pmtiles';
import { MapsError } from '../../errors.ts';
import { limits } from '../limits.ts';
import { decodeDirectory } from './directory.ts';
import { firstBytes, readHeader, type CheckedHeader } from './header.ts';

const unzip = promisify(gunzip);

export interface TilePosition {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** One entry of the directories: the same bytes for `runLength` tiles from this one on. */
export interface ArchivedTile extends TilePosition {
  readonly entry: Entry;
}

/** A PMTiles file that is read with suspicion. */
export interface Archive {
  readonly header: CheckedHeader;
  readonly metadata: Readonly<Record<string, unknown>>;
  /**
   * All tiles in their order. Memory is bounded by one directory of each depth.
   *
   * @throws MapsError MAP_BROKEN
   */
  tiles(): AsyncGenerator<ArchivedTile, void, undefined>;
  /** The unpacked bytes of an entry. @throws MapsError MAP_TILE_LARGE, MAP_TILE_BROKEN */
  read(entry: Entry): Promise<Buffer>;
  /** The unpacked bytes of one tile; undefined where there is none. */
  tileAt(position: TilePosition): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

/** As clients do: what lies deeper is never found by them. */
const deepestLeaf = 3;

const readAt = async (handle: FileHandle, offset: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) throw new MapsError('MAP_CUT_OFF');
    done += bytesRead;
  }
  return bytes;
};

const unpack = async (
  bytes: Buffer,
  compression: Compression,
  maxOutputLength: number,
  code: 'MAP_BROKEN' | 'MAP_TILE_BROKEN',
): Promise<Buffer> => {
  if (compression !== Compression.Gzip) return bytes;
  try {
    return await unzip(bytes, { maxOutputLength });
  } catch (cause) {
    throw new MapsError(code, { cause });
  }
};

const readMetadata = (bytes: Buffer): Readonly<Record<string, unknown>> => {
  if (bytes.length === 0) return {};
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (cause) {
    throw new MapsError('MAP_BROKEN', { cause });
  }
  throw new MapsError('MAP_BROKEN');
};

/** What a directory may speak of: the tiles between its own entry and the next. */
interface Span {
  readonly first: number;
  readonly end: number;
}

const openChecked = async (handle: FileHandle): Promise<Archive> => {
  const { size: sizeBytes } = await handle.stat();
  const head = await readAt(handle, 0, Math.min(sizeBytes, firstBytes));
  const header = readHeader(head, sizeBytes);
  const { internalCompression, tileCompression } = header;
  const lastTile = zxyToTileId(header.maxZoom + 1, 0, 0);

  const directoryAt = async (offset: number, length: number): Promise<readonly Entry[]> => {
    if (length > limits.directoryBytes) throw new MapsError('MAP_BROKEN');
    const bytes = await readAt(handle, offset, length);
    const plain = await unpack(bytes, internalCompression, limits.directoryBytes, 'MAP_BROKEN');
    return decodeDirectory(plain);
  };
  const rootEntries = await directoryAt(header.rootDirectoryOffset, header.rootDirectoryLength);
  const metadata = readMetadata(
    await unpack(
      await readAt(handle, header.jsonMetadataOffset, header.jsonMetadataLength),
      header.jsonMetadataLength === 0 ? Compression.None : internalCompression,
      limits.metadataBytes,
      'MAP_BROKEN',
    ),
  );

  const leafOf = async (entry: Entry): Promise<readonly Entry[]> => {
    if (entry.offset + entry.length > header.leafDirectoryLength) throw new MapsError('MAP_BROKEN');
    return directoryAt(header.leafDirectoryOffset + entry.offset, entry.length);
  };

  /** A directory that leads back to one above it breaks its span or is too deep. */
  const walk = async function* (
    entries: readonly Entry[],
    span: Span,
    depth: number,
  ): AsyncGenerator<ArchivedTile, void, undefined> {
    if ((entries[0]?.tileId ?? span.end) < span.first) throw new MapsError('MAP_BROKEN');
    for (const [index, entry] of entries.entries()) {
      const end = entries[index + 1]?.tileId ?? span.end;
      if (entry.tileId >= span.end || end > span.end) throw new MapsError('MAP_BROKEN');
      if (entry.runLength === 0) {
        if (depth === deepestLeaf) throw new MapsError('MAP_BROKEN');
        yield* walk(await leafOf(entry), { first: entry.tileId, end }, depth + 1);
        continue;
      }
      const isInside =
        entry.offset + entry.length <= header.tileDataLength &&
        entry.tileId + entry.runLength <= end;
      if (!isInside) throw new MapsError('MAP_BROKEN');
      const [z, x, y] = tileIdToZxy(entry.tileId);
      if (z < header.minZoom) throw new MapsError('MAP_BROKEN');
      yield { z, x, y, entry };
    }
  };

  const read = async ({ offset, length }: Entry): Promise<Buffer> => {
    if (length > limits.tileBytes) throw new MapsError('MAP_TILE_LARGE');
    const bytes = await readAt(handle, header.tileDataOffset + offset, length);
    return unpack(bytes, tileCompression, limits.unpackedTileBytes, 'MAP_TILE_BROKEN');
  };

  const tileAt = async ({ z, x, y }: TilePosition): Promise<Buffer | undefined> => {
    const tileId = zxyToTileId(z, x, y);
    let entries = rootEntries;
    for (let depth = 0; depth <= deepestLeaf; depth++) {
      const entry = entries.findLast((candidate) => candidate.tileId <= tileId);
      if (entry === undefined) return undefined;
      if (entry.runLength > 0) {
        return tileId < entry.tileId + entry.runLength ? read(entry) : undefined;
      }
      entries = await leafOf(entry);
    }
    return undefined;
  };

  return {
    header,
    metadata,
    tiles: () => walk(rootEntries, { first: 0, end: lastTile }, 0),
    read,
    tileAt,
    close: () => handle.close(),
  };
};

/**
 * Opens a PMTiles file, version 3.
 *
 * @throws MapsError MAP_NOT_READABLE, MAP_NOT_A_MAP, MAP_CUT_OFF, MAP_BROKEN, MAP_COMPRESSION_UNKNOWN,
 *   MAP_TILES_UNKNOWN
 */
export const openArchive = async (file: string): Promise<Archive> => {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (cause) {
    throw new MapsError('MAP_NOT_READABLE', {
      parameters: { reason: (cause as NodeJS.ErrnoException).code ?? 'unknown' },
      cause,
    });
  }
  try {
    return await openChecked(handle);
  } catch (error) {
    await handle.close();
    throw error;
  }
};
