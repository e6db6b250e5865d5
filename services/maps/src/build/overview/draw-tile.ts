import type { VectorTile, VectorTileFeature } from '@mapbox/vector-tile';

/** A group of shapes that are painted alike, from the lowest to the highest. */
export const paints = ['green', 'town', 'water', 'stream', 'border', 'way', 'road'] as const;
export type Paint = (typeof paints)[number];

/** Of each group, so that a picture stays a picture that is loaded in a moment. */
const mostCharacters = 60_000;

const greens: ReadonlySet<unknown> = new Set([
  'forest',
  'grass',
  'grassland',
  'national_park',
  'nature_reserve',
  'park',
  'protected_area',
  'wood',
]);

const bigRoads: ReadonlySet<unknown> = new Set([
  'highway',
  'major_road',
  'motorway',
  'primary',
  'secondary',
  'trunk',
]);

/** How a feature is painted, in either schema; undefined: not at all. */
const paintOf = (layer: string, { properties, type }: VectorTileFeature): Paint | undefined => {
  const [isLine, isArea] = [type === 2, type === 3];
  const word = properties['class'] ?? properties['kind'];
  switch (layer) {
    case 'landcover':
    case 'landuse':
      return isArea && greens.has(word)
        ? 'green'
        : isArea && word === 'residential'
          ? 'town'
          : undefined;
    case 'park':
      return isArea ? 'green' : undefined;
    case 'water':
    case 'waterway':
      return isArea ? 'water' : isLine ? 'stream' : undefined;
    case 'boundary':
    case 'boundaries':
      return isLine ? 'border' : undefined;
    case 'transportation':
    case 'roads':
      return isLine ? (bigRoads.has(word) ? 'road' : 'way') : undefined;
    default:
      return undefined;
  }
};

/** Path data of the picture, by how it is painted. */
export type Drawing = Record<Paint, string>;

export const emptyDrawing = (): Drawing => ({
  ...{ green: '', town: '', water: '', stream: '', border: '', way: '', road: '' },
});

const shown = (value: number): string => String(Math.round(value * 2) / 2);

const pathOf = (
  feature: VectorTileFeature,
  { left, top, side }: { readonly left: number; readonly top: number; readonly side: number },
): string => {
  const scale = side / feature.extent;
  let path = '';
  for (const ring of feature.loadGeometry()) {
    let before = '';
    let points = 0;
    let part = '';
    for (const { x, y } of ring) {
      const point = `${shown(left + x * scale)} ${shown(top + y * scale)}`;
      if (point === before) continue;
      part += `${points === 0 ? 'M' : 'L'}${point}`;
      before = point;
      points += 1;
    }
    if (points > 1) path += feature.type === 3 ? `${part}Z` : part;
  }
  return path;
};

/** Adds the shapes of one tile. What is too much is left out. */
export const drawTile = (
  drawing: Drawing,
  { layers }: VectorTile,
  place: { readonly left: number; readonly top: number; readonly side: number },
): void => {
  for (const [name, layer] of Object.entries(layers)) {
    for (let index = 0; index < layer.length; index++) {
      const feature = layer.feature(index);
      const paint = paintOf(name, feature);
      if (paint === undefined || drawing[paint].length > mostCharacters) continue;
      drawing[paint] += pathOf(feature, place);
    }
  }
};
