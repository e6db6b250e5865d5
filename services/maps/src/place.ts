/** What a place is, in the order of how much people look for it. */
export const placeKinds = [
  'country',
  'region',
  'city',
  'town',
  'village',
  'area',
  'mountain',
  'water',
  'place',
] as const;

export type PlaceKind = (typeof placeKinds)[number];

export interface Place {
  readonly name: string;
  readonly kind: PlaceKind;
  /** Degrees. */
  readonly longitude: number;
  readonly latitude: number;
  /** In other languages and scripts. */
  readonly otherNames: readonly string[];
}

/** What the files beside `valley.pmtiles` are called: `valley.places.json`, `valley.overview.svg`. */
export const companionEndings = { places: '.places.json', overview: '.overview.svg' } as const;

/** Ending of the only format that is drawn. */
export const mapEnding = '.pmtiles';

/** `a/valley.pmtiles` → `a/valley`. */
export const mapStem = (path: string): string => path.slice(0, -mapEnding.length);
