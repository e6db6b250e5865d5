import type { PlaceKind } from '../../place.ts';

/** Words of OpenMapTiles (`class`) and Protomaps (`kind`, `kind_detail`), most of them OpenStreetMap's. */
const kinds: Readonly<Record<string, PlaceKind | undefined>> = {
  continent: 'country',
  country: 'country',
  state: 'region',
  province: 'region',
  region: 'region',
  island: 'region',
  city: 'city',
  town: 'town',
  locality: 'village',
  village: 'village',
  hamlet: 'village',
  isolated_dwelling: 'village',
  borough: 'area',
  suburb: 'area',
  quarter: 'area',
  macrohood: 'area',
  neighbourhood: 'area',
  peak: 'mountain',
  volcano: 'mountain',
  ocean: 'water',
  sea: 'water',
  bay: 'water',
  lake: 'water',
  river: 'water',
  water: 'water',
};

/** Layers that hold names, with what a feature of each is where its own words say nothing. */
const layers: Readonly<Record<string, PlaceKind | undefined>> = {
  place: 'place',
  places: 'place',
  poi: 'place',
  pois: 'place',
  mountain_peak: 'mountain',
  water_name: 'water',
  water: 'water',
  aerodrome_label: 'place',
  // The whole earth in Protomaps' schema: islands and such as points.
  earth: 'region',
};

export const layersWithNames: readonly string[] = Object.keys(layers);

/** What a feature is, by its own words and its layer. */
export const placeKindOf = (
  layer: string,
  properties: Readonly<Record<string, unknown>>,
): PlaceKind => {
  const words = [properties['kind_detail'], properties['class'], properties['kind']];
  const known = words.flatMap((word) =>
    typeof word === 'string' && Object.hasOwn(kinds, word) ? [kinds[word]] : [],
  );
  return known[0] ?? layers[layer] ?? 'place';
};
