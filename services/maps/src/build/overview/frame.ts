import type { CheckedHeader } from '../pmtiles/header.ts';
import type { TilePosition } from '../pmtiles/archive.ts';

/** The longer side of an overview. */
const longestSide = 640;

/** Of a square map; a picture that needs more is not made. */
const mostTiles = 16;

/** Beyond these the projection has no world. */
const mostLatitude = 85.05;

/** Part of the world that an overview shows, and where things stand in it. */
export interface Frame {
  readonly zoom: number;
  /** In pixels of the picture. */
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly TilePosition[];
  /** Where a tile's corner stands, and the length of its side. */
  place(tile: TilePosition): { readonly left: number; readonly top: number; readonly side: number };
  /** Where a point stands. */
  point(longitude: number, latitude: number): { readonly x: number; readonly y: number };
}

const worldX = (longitude: number): number => (longitude + 180) / 360;

const worldY = (latitude: number): number => {
  const bounded = Math.max(-mostLatitude, Math.min(mostLatitude, latitude));
  const radians = (bounded * Math.PI) / 180;
  return (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
};

const range = (from: number, to: number, tiles: number): readonly number[] => {
  const first = Math.max(0, Math.floor(from * tiles));
  const last = Math.min(tiles - 1, Math.ceil(to * tiles) - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
};

/**
 * The frames that show all of a map, finest first.
 *
 * @returns nothing where the map's coarsest tiles are too many for one picture
 */
export const framesOf = (header: CheckedHeader): readonly Frame[] => {
  const [west, east] = [worldX(header.minLon), worldX(header.maxLon)];
  const [north, south] = [worldY(header.maxLat), worldY(header.minLat)];
  const span = Math.max(east - west, south - north);
  const scale = longestSide / span;
  const finest = Math.floor(Math.log2(longestSide / (span * 256)));
  const highest = Math.max(header.minZoom, Math.min(header.maxZoom, finest));
  const frames: Frame[] = [];
  for (let zoom = highest; zoom >= header.minZoom; zoom--) {
    const columns = range(west, east, 2 ** zoom);
    const rows = range(north, south, 2 ** zoom);
    if (columns.length * rows.length > mostTiles) continue;
    const side = scale / 2 ** zoom;
    frames.push({
      zoom,
      width: Math.max(1, Math.round((east - west) * scale)),
      height: Math.max(1, Math.round((south - north) * scale)),
      tiles: rows.flatMap((y) => columns.map((x) => ({ z: zoom, x, y }))),
      place: ({ x, y }) => ({ left: x * side - west * scale, top: y * side - north * scale, side }),
      point: (longitude, latitude) => ({
        x: (worldX(longitude) - west) * scale,
        y: (worldY(latitude) - north) * scale,
      }),
    });
  }
  return frames;
};
