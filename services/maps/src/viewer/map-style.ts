import type {
  ExpressionSpecification,
  LayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import type { Palette } from './palette.ts';
import { nameIn, vocabularies, type Schema, type Vocabulary } from './schema.ts';

const source = 'map';

/**
 * Text is drawn with the visitor's own fonts: a style without `glyphs` loads none, and phones have those
 * of the scripts that their people read.
 */
const fonts = ['system-ui', 'Noto Sans', 'sans-serif'];

const oneOf = (property: string, ...values: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', property],
  ['literal', [...values]],
];

/** Width in pixels by zoom: doubled from zoom to zoom, as the ground is. */
const growing = (at10: number, at18: number): ExpressionSpecification => [
  'interpolate',
  ['exponential', 1.5],
  ['zoom'],
  10,
  at10,
  18,
  at18,
];

const fill = (
  id: string,
  layer: string,
  color: string,
  filter?: ExpressionSpecification,
): LayerSpecification => ({
  id,
  type: 'fill',
  source,
  'source-layer': layer,
  filter: ['all', ['==', ['geometry-type'], 'Polygon'], ...(filter === undefined ? [] : [filter])],
  paint: { 'fill-color': color, 'fill-antialias': false },
});

interface LineLook {
  readonly color: string;
  readonly width: ExpressionSpecification | number;
  readonly dashes?: number[];
  readonly minZoom?: number;
}

const line = (
  id: string,
  layer: string,
  { color, dashes, minZoom = 0, width }: LineLook,
  filter?: ExpressionSpecification,
): LayerSpecification => ({
  id,
  type: 'line',
  source,
  'source-layer': layer,
  minzoom: minZoom,
  filter: ['all', ['!=', ['geometry-type'], 'Point'], ...(filter === undefined ? [] : [filter])],
  layout: { 'line-cap': dashes === undefined ? 'round' : 'butt', 'line-join': 'round' },
  paint: {
    'line-color': color,
    'line-width': width,
    ...(dashes === undefined ? {} : { 'line-dasharray': dashes }),
  },
});

interface TextLook {
  readonly color: string;
  readonly size: ExpressionSpecification | number;
  readonly minZoom?: number;
  readonly layout?: SymbolLayerSpecification['layout'];
}

const text = (
  id: string,
  layer: string,
  { palette, language }: StyleOptions,
  { color, layout = {}, minZoom = 0, size }: TextLook,
  filter?: ExpressionSpecification,
): LayerSpecification => ({
  id,
  type: 'symbol',
  source,
  'source-layer': layer,
  minzoom: minZoom,
  filter: ['all', ['has', 'name'], ...(filter === undefined ? [] : [filter])],
  layout: {
    'text-field': nameIn(language),
    'text-font': fonts,
    'text-size': size,
    'text-max-width': 8,
    ...layout,
  },
  paint: { 'text-color': color, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
});

export interface StyleOptions {
  readonly palette: Palette;
  readonly language: string;
  /** Layers that the map says it has. */
  readonly layers: readonly string[];
}

const roadsOf = (
  { layers: { roads }, kind }: Vocabulary,
  palette: Palette,
): readonly LayerSpecification[] => {
  const isMain = oneOf(kind, 'motorway', 'trunk', 'primary', 'secondary', 'highway', 'major_road');
  const isPath = oneOf(kind, 'path', 'track', 'pedestrian');
  const isRail = oneOf(kind, 'rail', 'transit');
  const isStreet: ExpressionSpecification = [
    'all',
    ['!', isMain],
    ['!', isPath],
    ['!', isRail],
    ['!', oneOf(kind, 'ferry', 'other')],
  ];
  return [
    line(
      'paths',
      roads,
      { color: palette.path, width: 1.2, dashes: [2, 1.5], minZoom: 12 },
      isPath,
    ),
    line('rails', roads, { color: palette.rail, width: 1.2, dashes: [4, 2], minZoom: 9 }, isRail),
    line(
      'street-edges',
      roads,
      { color: palette.streetEdge, width: growing(1, 18), minZoom: 10 },
      isStreet,
    ),
    line(
      'main-road-edges',
      roads,
      { color: palette.mainRoadEdge, width: growing(2.4, 24), minZoom: 6 },
      isMain,
    ),
    line(
      'streets',
      roads,
      { color: palette.street, width: growing(0.5, 14), minZoom: 10 },
      isStreet,
    ),
    line(
      'main-roads',
      roads,
      { color: palette.mainRoad, width: growing(1.4, 20), minZoom: 5 },
      isMain,
    ),
  ];
};

const placesOf = (
  { detail, layers: { places } }: Vocabulary,
  options: StyleOptions,
): readonly LayerSpecification[] => {
  const { text: color, softText } = options.palette;
  const isCountry = oneOf(detail, 'country');
  const isRegion = oneOf(detail, 'state', 'province', 'region');
  const isCity = oneOf(detail, 'city');
  const isTown = oneOf(detail, 'town');
  const marked = (size: number): SymbolLayerSpecification['layout'] => ({
    'icon-image': 'dot',
    'icon-size': size,
    'icon-optional': true,
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.5,
    'text-justify': 'auto',
  });
  return [
    text('areas', places, options, { color: softText, size: 12, minZoom: 9 }, [
      'all',
      ...[isCountry, isRegion, isCity, isTown].map((is): ExpressionSpecification => ['!', is]),
    ]),
    text('towns', places, options, { color, size: 14, minZoom: 6, layout: marked(0.8) }, isTown),
    text('cities', places, options, { color, size: 16, minZoom: 3, layout: marked(1) }, isCity),
    text(
      'regions',
      places,
      options,
      { color: softText, size: 13, minZoom: 4, layout: { 'text-letter-spacing': 0.1 } },
      isRegion,
    ),
    text('countries', places, options, { color, size: 16 }, isCountry),
  ];
};

/** What is drawn at a point, by the words of both schemas. */
const pictures = {
  health: ['hospital', 'doctors', 'pharmacy', 'clinic'],
  school: ['school', 'college', 'university', 'kindergarten', 'library'],
  shop: ['shop', 'supermarket', 'grocery', 'marketplace', 'convenience'],
  worship: ['place_of_worship', 'church', 'mosque', 'temple'],
  water: ['drinking_water', 'water_well', 'spring', 'fountain'],
  mountain: ['peak', 'volcano'],
} as const;

const pointsOf = (
  { kind, layers: { points } }: Vocabulary,
  options: StyleOptions,
): LayerSpecification =>
  text('points', points, options, {
    color: options.palette.softText,
    size: 11,
    minZoom: 13,
    layout: {
      'icon-image': [
        'match',
        ['get', kind],
        ...Object.entries(pictures).flatMap(([picture, words]) => [[...words], picture]),
        'dot',
      ] as unknown as ExpressionSpecification,
      'text-anchor': 'top',
      'text-offset': [0, 0.8],
      'text-optional': true,
    },
  });

const knownLayers = (
  vocabulary: Vocabulary,
  options: StyleOptions,
): readonly LayerSpecification[] => {
  const { palette } = options;
  const { kind, layers } = vocabulary;
  const green = oneOf(
    kind,
    'wood',
    'forest',
    'grass',
    'grassland',
    'park',
    'scrub',
    'farmland',
    'nature_reserve',
    'national_park',
    'protected_area',
  );
  const along: SymbolLayerSpecification['layout'] = { 'symbol-placement': 'line' };
  return [
    fill('earth', 'earth', palette.land),
    fill('covers', 'landcover', palette.green, green),
    fill('sands', 'landcover', palette.sand, oneOf(kind, 'sand', 'barren', 'beach')),
    fill(
      'towns-ground',
      'landuse',
      palette.town,
      oneOf(kind, 'residential', 'suburb', 'neighbourhood'),
    ),
    fill('greens', 'landuse', palette.green, green),
    fill('parks', 'park', palette.green),
    fill('waters', 'water', palette.water),
    line('rivers', 'waterway', { color: palette.water, width: growing(1, 8) }),
    line('streams', 'water', { color: palette.water, width: growing(1, 8) }, [
      '==',
      ['geometry-type'],
      'LineString',
    ]),
    fill('buildings', layers.buildings, palette.building),
    ...roadsOf(vocabulary, palette),
    line('borders', layers.borders, { color: palette.border, width: 1.2, dashes: [4, 2] }),
    text('water-names', layers.waterNames, options, { color: palette.waterText, size: 12 }),
    text('river-names', 'waterway', options, {
      color: palette.waterText,
      size: 12,
      minZoom: 11,
      layout: along,
    }),
    text('road-names', layers.roadNames, options, {
      color: palette.softText,
      size: 12,
      minZoom: 13,
      layout: along,
    }),
    text('peaks', 'mountain_peak', options, {
      color: palette.softText,
      size: 11,
      minZoom: 10,
      layout: { 'icon-image': 'mountain', 'text-anchor': 'top', 'text-offset': [0, 0.6] },
    }),
    pointsOf(vocabulary, options),
    ...placesOf(vocabulary, options),
  ];
};

/** A map with words of its own: every layer in one look. */
const unknownLayers = (options: StyleOptions): readonly LayerSpecification[] => {
  const { layers, palette } = options;
  return [
    ...layers.map((layer) => fill(`fill ${layer}`, layer, palette.town)),
    ...layers.map((layer) => line(`line ${layer}`, layer, { color: palette.path, width: 1.2 })),
    ...layers.map((layer): LayerSpecification => ({
      id: `points ${layer}`,
      type: 'circle',
      source,
      'source-layer': layer,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 3, 'circle-color': palette.mark },
    })),
    ...layers.map((layer) =>
      text(`names ${layer}`, layer, options, {
        color: palette.text,
        size: 12,
        layout: { 'text-anchor': 'top' },
      }),
    ),
  ];
};

/** The layers of a vector map, from the lowest to the highest. */
export const vectorLayers = (schema: Schema, options: StyleOptions): LayerSpecification[] => [
  {
    id: 'ground',
    type: 'background',
    paint: { 'background-color': options.palette.land },
  },
  ...(schema === 'other'
    ? unknownLayers(options)
    : knownLayers(vocabularies[schema], options).filter(
        (layer) =>
          !('source-layer' in layer) || options.layers.includes(layer['source-layer'] ?? ''),
      )),
];

/** @param address `pmtiles://` and the address of the file */
export const vectorStyle = (
  address: string,
  attribution: string,
  schema: Schema,
  options: StyleOptions,
): StyleSpecification => ({
  version: 8,
  sources: { [source]: { type: 'vector', url: address, attribution } },
  layers: vectorLayers(schema, options),
});

export const rasterStyle = (
  address: string,
  attribution: string,
  palette: Palette,
): StyleSpecification => ({
  version: 8,
  sources: { [source]: { type: 'raster', url: address, attribution, tileSize: 256 } },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': palette.land } },
    { id: 'pictures', type: 'raster', source },
  ],
});
