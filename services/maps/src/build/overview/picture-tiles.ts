import { TileType } from 'pmtiles';
import { MapsError } from '../../errors.ts';

/** Kinds of pictures: what browsers call them, and how their bytes begin. */
const kinds: Readonly<
  Partial<Record<TileType, readonly [mediaType: string, isOne: (bytes: Buffer) => boolean]>>
> = {
  [TileType.Png]: ['image/png', (bytes) => bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'],
  [TileType.Jpeg]: ['image/jpeg', (bytes) => bytes.toString('latin1', 0, 2) === '\xff\xd8'],
  [TileType.Webp]: ['image/webp', (bytes) => bytes.toString('latin1', 8, 12) === 'WEBP'],
  [TileType.Avif]: ['image/avif', (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp'],
};

/**
 * The media type of a tile that should be a picture.
 *
 * @throws MapsError MAP_TILE_BROKEN when it is none of that kind
 */
export const pictureType = (tileType: TileType, bytes: Buffer): string => {
  const [mediaType, isOne] = kinds[tileType] ?? [];
  if (mediaType === undefined || isOne?.(bytes) !== true) throw new MapsError('MAP_TILE_BROKEN');
  return mediaType;
};
