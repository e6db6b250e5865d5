import { bytesToHeader, Compression, TileType, type Header } from 'pmtiles';
import { MapsError } from '../../errors.ts';
import { limits } from '../limits.ts';

export const headerBytes = 127;

/** Header and root directory lie in here, so that a phone has both after one request. */
export const firstBytes = 16_384;

const magic = 'PMTiles';

/** The header as one can rely on it: absent lengths of old versions are gone with those. */
export type CheckedHeader = Header & {
  readonly leafDirectoryLength: number;
  readonly tileDataLength: number;
};

const knownTiles: ReadonlySet<TileType> = new Set([
  TileType.Mvt,
  TileType.Png,
  TileType.Jpeg,
  TileType.Webp,
  TileType.Avif,
]);

/** What browsers unpack without more code; gzip by their own means. */
const knownCompressions: ReadonlySet<Compression> = new Set([Compression.None, Compression.Gzip]);

const isDegrees = (value: number, most: number): boolean => Math.abs(value) <= most;

const isSound = (header: CheckedHeader): boolean => {
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = header;
  return (
    minZoom <= maxZoom &&
    maxZoom <= limits.zoom &&
    minLon < maxLon &&
    minLat < maxLat &&
    [minLon, maxLon].every((value) => isDegrees(value, 180)) &&
    [minLat, maxLat].every((value) => isDegrees(value, 90))
  );
};

/**
 * Reads the head of a PMTiles file, version 3.
 *
 * @param head the first {@link firstBytes} of the file, or all of a smaller one
 * @throws MapsError MAP_NOT_A_MAP, MAP_CUT_OFF, MAP_BROKEN, MAP_COMPRESSION_UNKNOWN, MAP_TILES_UNKNOWN
 * @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md §3
 */
export const readHeader = (head: Buffer, sizeBytes: number): CheckedHeader => {
  if (head.length < headerBytes || head.toString('latin1', 0, 7) !== magic || head[7] !== 3) {
    throw new MapsError('MAP_NOT_A_MAP');
  }
  const bytes = new Uint8Array(head.subarray(0, headerBytes)).buffer;
  const read = bytesToHeader(bytes);
  const { leafDirectoryLength = 0, tileDataLength = 0 } = read;
  const header = { ...read, leafDirectoryLength, tileDataLength };
  const sections = [
    [header.rootDirectoryOffset, header.rootDirectoryLength],
    [header.jsonMetadataOffset, header.jsonMetadataLength],
    [header.leafDirectoryOffset, leafDirectoryLength],
    [header.tileDataOffset, tileDataLength],
  ] as const;
  if (!sections.flat().every(Number.isSafeInteger)) throw new MapsError('MAP_BROKEN');
  if (sections.some(([offset, length]) => length > 0 && offset + length > sizeBytes)) {
    throw new MapsError('MAP_CUT_OFF');
  }
  const { rootDirectoryOffset: root, rootDirectoryLength: rootLength } = header;
  const isAtHead = root >= headerBytes && rootLength > 0 && root + rootLength <= firstBytes;
  if (!isAtHead || header.jsonMetadataLength > limits.metadataBytes || !isSound(header)) {
    throw new MapsError('MAP_BROKEN');
  }
  if (!knownTiles.has(header.tileType)) throw new MapsError('MAP_TILES_UNKNOWN');
  if (
    !knownCompressions.has(header.internalCompression) ||
    !knownCompressions.has(header.tileCompression)
  ) {
    throw new MapsError('MAP_COMPRESSION_UNKNOWN');
  }
  return header;
};
