import type { ExpressionSpecification } from 'maplibre-gl';

/** How the makers of a map name what is in it. */
export type Schema = 'openmaptiles' | 'protomaps' | 'other';

/** The layers that a map says it has. What it says may be anything. */
export const layersOf = (metadata: unknown): readonly string[] => {
  const layers = (metadata as { vector_layers?: unknown } | null)?.vector_layers;
  if (!Array.isArray(layers)) return [];
  return layers.slice(0, 100).flatMap((layer: unknown) => {
    const id = (layer as { id?: unknown } | null)?.id;
    return typeof id === 'string' ? [id] : [];
  });
};

export const schemaOf = (layers: readonly string[]): Schema => {
  const has = (name: string): boolean => layers.includes(name);
  if (has('transportation') || has('place')) return 'openmaptiles';
  if (has('roads') || has('places') || has('earth')) return 'protomaps';
  return 'other';
};

/** Where to find what the style draws, in one schema. */
export interface Vocabulary {
  readonly layers: {
    readonly roads: string;
    readonly roadNames: string;
    readonly places: string;
    readonly buildings: string;
    readonly borders: string;
    readonly points: string;
    readonly waterNames: string;
  };
  /** Property that says what a feature is, and the one that says it in more detail. */
  readonly kind: string;
  readonly detail: string;
}

export const vocabularies: Readonly<Record<Exclude<Schema, 'other'>, Vocabulary>> = {
  openmaptiles: {
    layers: {
      roads: 'transportation',
      roadNames: 'transportation_name',
      places: 'place',
      buildings: 'building',
      borders: 'boundary',
      points: 'poi',
      waterNames: 'water_name',
    },
    kind: 'class',
    detail: 'class',
  },
  protomaps: {
    layers: {
      roads: 'roads',
      roadNames: 'roads',
      places: 'places',
      buildings: 'buildings',
      borders: 'boundaries',
      points: 'pois',
      waterNames: 'water',
    },
    kind: 'kind',
    detail: 'kind_detail',
  },
};

/** The name in the reader's language, else as people there write it. */
export const nameIn = (language: string): ExpressionSpecification => [
  'coalesce',
  ['get', `name:${language}`],
  ['get', 'name'],
];
