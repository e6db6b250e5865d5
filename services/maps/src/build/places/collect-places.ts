import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { MapsError } from '../../errors.ts';
import type { Place } from '../../place.ts';
import type { Archive, TilePosition } from '../pmtiles/archive.ts';
import { cleanName } from './clean-name.ts';
import { layersWithNames, placeKindOf } from './place-kind.ts';
import type { PlaceList } from './place-list.ts';

/** Deeper tiles name the same places again. */
const deepestZoom = 14;

const mostOtherNames = 8;

/** The languages of the portal, and what tile makers call names in Latin letters. */
const otherNameKeys = [
  'name:en',
  'name_en',
  'name:es',
  'name:pt',
  'name:fr',
  'name:id',
  'name:sw',
  'name:ar',
  'name:latin',
  'name_int',
] as const;

/** @throws MapsError MAP_TILE_BROKEN */
export const decodeTile = (bytes: Uint8Array): VectorTile => {
  try {
    return new VectorTile(new PbfReader(bytes));
  } catch (cause) {
    throw new MapsError('MAP_TILE_BROKEN', { cause });
  }
};

const longitudeOf = (x: number, z: number): number => (x / 2 ** z) * 360 - 180;
const latitudeOf = (y: number, z: number): number =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI;

/** To a metre: what is finer is noise that makes the file longer. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

const placeOf = (
  layer: string,
  feature: VectorTileFeature,
  { z, x, y }: TilePosition,
): Place | undefined => {
  if (feature.type !== 1) return undefined;
  const { properties } = feature;
  const name = cleanName(properties['name']);
  const point = name === undefined ? undefined : feature.loadGeometry()[0]?.[0];
  if (name === undefined || point === undefined) return undefined;
  // What lies in the margin of this tile is in the next one, too.
  const { extent } = feature;
  if (point.x < 0 || point.y < 0 || point.x >= extent || point.y >= extent) return undefined;
  const others = otherNameKeys.flatMap((key) => cleanName(properties[key]) ?? []);
  return {
    name,
    kind: placeKindOf(layer, properties),
    longitude: rounded(longitudeOf(x + point.x / extent, z)),
    latitude: rounded(latitudeOf(y + point.y / extent, z)),
    otherNames: [...new Set(others)].filter((other) => other !== name).slice(0, mostOtherNames),
  };
};

interface FoundPlace {
  readonly place: Place;
  /** How far apart the steps of its tile are, in degrees. */
  readonly step: number;
}

const placesOf = (bytes: Uint8Array, position: TilePosition): readonly FoundPlace[] => {
  const { layers } = decodeTile(bytes);
  const places: FoundPlace[] = [];
  for (const name of layersWithNames) {
    const layer = Object.hasOwn(layers, name) ? layers[name] : undefined;
    for (let index = 0; index < (layer?.length ?? 0); index++) {
      const feature = layer?.feature(index);
      const place = feature && placeOf(name, feature, position);
      if (place === undefined) continue;
      places.push({ place, step: 360 / 2 ** position.z / (feature?.extent ?? 1) });
    }
  }
  return places;
};

/**
 * Reads the names of places from all vector tiles down to zoom 14.
 *
 * @throws MapsError MAP_BROKEN, MAP_TILE_BROKEN, MAP_TILE_LARGE; the signal's reason
 */
export const collectPlaces = async (
  archive: Archive,
  places: PlaceList,
  signal?: AbortSignal,
): Promise<void> => {
  for await (const tile of archive.tiles()) {
    signal?.throwIfAborted();
    // Tiles that are the same are sea or desert; the walk itself goes on: it checks the rest.
    if (tile.z > deepestZoom || tile.entry.runLength > 1) continue;
    const bytes = await archive.read(tile.entry);
    let found: readonly FoundPlace[];
    try {
      found = placesOf(bytes, tile);
    } catch (cause) {
      throw cause instanceof MapsError ? cause : new MapsError('MAP_TILE_BROKEN', { cause });
    }
    for (const { place, step } of found) places.add(place, step);
  }
};
