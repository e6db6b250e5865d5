/** A made-up valley: shapes and names of the kinds that real maps have, in one layer each. */

type Position = readonly [longitude: number, latitude: number];

export interface Feature {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, string | number>>;
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Position }
    | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] };
}

/** West, south, east, north. */
export const valleyBounds = [36.7, -1.4, 37.1, -1.1] as const;

/** What is in the middle of its town, and is looked for by name. */
export const town: Position = [36.9, -1.25];

const point = (coordinates: Position, properties: Feature['properties']): Feature => ({
  ...{ type: 'Feature', properties },
  geometry: { type: 'Point', coordinates },
});

const line = (coordinates: readonly Position[], properties: Feature['properties']): Feature => ({
  ...{ type: 'Feature', properties },
  geometry: { type: 'LineString', coordinates },
});

/** Round, with bays, as lakes and woods are. */
const blob = (
  [longitude, latitude]: Position,
  radius: number,
  properties: Feature['properties'],
): Feature => {
  const ring = Array.from({ length: 49 }, (_, index): Position => {
    const angle = (2 * Math.PI * (index % 48)) / 48;
    const reach = radius * (1 + 0.18 * Math.sin(3 * angle) + 0.07 * Math.cos(7 * angle));
    return [longitude + 1.4 * reach * Math.cos(angle), latitude + reach * Math.sin(angle)];
  });
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
};

const winding = (from: Position, to: Position, sway: number): readonly Position[] =>
  Array.from({ length: 40 }, (_, index): Position => {
    const share = index / 39;
    const side = sway * Math.sin(share * Math.PI * 3);
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share + side];
  });

/** Streets of the town: a grid. */
const streets = (kind: string): readonly Feature[] =>
  [-3, -2, -1, 0, 1, 2, 3].flatMap((step) => {
    const [longitude, latitude] = town;
    const far = step * 0.003;
    return [
      line(
        [
          [longitude - 0.009, latitude + far],
          [longitude + 0.009, latitude + far],
        ],
        {
          [kind]: kind === 'class' ? 'minor' : 'minor_road',
          name: `Street ${step + 4}`,
        },
      ),
      line(
        [
          [longitude + far, latitude - 0.009],
          [longitude + far, latitude + 0.009],
        ],
        {
          [kind]: kind === 'class' ? 'minor' : 'minor_road',
        },
      ),
    ];
  });

const lake: Position = [36.82, -1.32];
const wood: Position = [37.0, -1.33];
const road = winding([36.7, -1.13], [37.1, -1.37], 0.012);
const river = winding([37.05, -1.1], [36.84, -1.31], 0.01);

/** In the words of OpenMapTiles. */
export const openMapTilesLayers: Readonly<Record<string, readonly Feature[]>> = {
  landcover: [blob(wood, 0.045, { class: 'wood' })],
  water: [blob(lake, 0.035, { class: 'lake' })],
  waterway: [line(river, { class: 'river', name: 'Mto Safi' })],
  transportation: [line(road, { class: 'primary' }), ...streets('class')],
  place: [
    point(town, { class: 'town', name: 'Mji wa Bonde', 'name:en': 'Valley Town' }),
    point([36.97, -1.17], { class: 'village', name: 'بئر العين', 'name:en': 'Well of the Spring' }),
    point([36.75, -1.22], { class: 'village', name: 'São João' }),
    point([37.05, -1.24], { class: 'village', name: 'देवगाँव' }),
  ],
  water_name: [point(lake, { class: 'lake', name: 'Ziwa Kubwa' })],
  mountain_peak: [point([37.02, -1.12], { class: 'peak', name: 'Kilele' })],
  poi: [
    point([36.902, -1.251], { class: 'hospital', name: 'Clinic' }),
    point([36.897, -1.248], { class: 'school', name: 'School' }),
    point([36.901, -1.246], { class: 'shop', name: 'Market' }),
  ],
};

/** The same valley in the words of Protomaps. */
export const protomapsLayers: Readonly<Record<string, readonly Feature[]>> = {
  landuse: [blob(wood, 0.045, { kind: 'forest' })],
  water: [
    blob(lake, 0.035, { kind: 'lake' }),
    line(river, { kind: 'river' }),
    point(lake, { kind: 'lake', name: 'Ziwa Kubwa' }),
  ],
  roads: [line(road, { kind: 'major_road' }), ...streets('kind')],
  places: [
    point(town, { kind: 'locality', kind_detail: 'town', name: 'Mji wa Bonde' }),
    point([36.97, -1.17], { kind: 'locality', kind_detail: 'village', name: 'بئر العين' }),
  ],
  pois: [point([36.902, -1.251], { kind: 'hospital', name: 'Clinic' })],
};
