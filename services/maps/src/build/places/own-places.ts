import { open } from 'node:fs/promises';
import { MapsError } from '../../errors.ts';
import { placeKinds, type Place, type PlaceKind } from '../../place.ts';
import { cleanName } from './clean-name.ts';

const largestBytes = 32 * 1024 * 1024;

const kindOf = (value: unknown): PlaceKind => placeKinds.find((kind) => kind === value) ?? 'place';

/** @returns undefined where the fields are no place */
const placeFrom = (
  name: unknown,
  kind: unknown,
  longitude: unknown,
  latitude: unknown,
): Place | undefined => {
  const clean = cleanName(name);
  const isPosition =
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90;
  return clean === undefined || !isPosition
    ? undefined
    : { name: clean, kind: kindOf(kind), longitude, latitude, otherNames: [] };
};

const fromGeojson = (text: string): readonly (Place | undefined)[] => {
  const { features } = JSON.parse(text) as { features?: unknown };
  if (!Array.isArray(features)) throw new MapsError('MAP_PLACES_INVALID');
  return features.map((value: unknown) => {
    const feature = value as {
      geometry?: { type?: unknown; coordinates?: readonly unknown[] } | null;
      properties?: Readonly<Record<string, unknown>> | null;
    } | null;
    if (feature?.geometry?.type !== 'Point') return undefined;
    const [longitude, latitude] = feature.geometry.coordinates ?? [];
    const { name, kind } = feature.properties ?? {};
    return placeFrom(name, kind, longitude, latitude);
  });
};

/** RFC 4180; with semicolons as spreadsheets write where the comma stands in numbers. */
const fieldForms = {
  ',': /\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(,|$)/y,
  ';': /\s*(?:"((?:[^"]|"")*)"|([^";]*))\s*(;|$)/y,
} as const;

/** The fields of one line; undefined where quotes do not match. */
const fieldsOf = (
  line: string,
  separator: keyof typeof fieldForms,
): readonly string[] | undefined => {
  const fields: string[] = [];
  const field = fieldForms[separator];
  field.lastIndex = 0;
  for (;;) {
    const match = field.exec(line);
    if (match === null) return undefined;
    const [, quoted, plain = '', end] = match;
    fields.push(quoted?.replaceAll('""', '"') ?? plain.trim());
    if (end === '') return fields;
  }
};

const degrees = (text: string | undefined): number =>
  text === undefined || text === '' ? NaN : Number(text.replace(',', '.'));

const columns = {
  name: ['name'],
  kind: ['kind'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng'],
} as const;

const fromCsv = (text: string): readonly (Place | undefined)[] => {
  const [head = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const separator = head.includes(';') ? ';' : ',';
  const titles = fieldsOf(head.toLowerCase(), separator) ?? [];
  const columnOf = (names: readonly string[]): number =>
    titles.findIndex((title) => names.includes(title));
  const at = {
    name: columnOf(columns.name),
    kind: columnOf(columns.kind),
    latitude: columnOf(columns.latitude),
    longitude: columnOf(columns.longitude),
  };
  if (at.name === -1 || at.latitude === -1 || at.longitude === -1) {
    throw new MapsError('MAP_PLACES_INVALID');
  }
  return lines.flatMap((line) => {
    if (line.trim() === '') return [];
    const fields = fieldsOf(line, separator) ?? [];
    const [longitude, latitude] = [degrees(fields[at.longitude]), degrees(fields[at.latitude])];
    return [placeFrom(fields[at.name], fields[at.kind], longitude, latitude)];
  });
};

const readText = async (file: string): Promise<string> => {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size > largestBytes) throw new MapsError('MAP_PLACES_INVALID');
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
};

/**
 * Reads places that the operator wrote down: points of a GeoJSON file (`properties.name`), or a table with
 * the columns `name`, `latitude`, `longitude` and maybe `kind`.
 *
 * @throws MapsError MAP_PLACES_INVALID; MAP_PLACE_INVALID where a line or feature is no place: better said
 *   than missed
 */
export const readOwnPlaces = async (file: string): Promise<readonly Place[]> => {
  try {
    const text = await readText(file);
    const places = file.toLowerCase().endsWith('.csv') ? fromCsv(text) : fromGeojson(text);
    return places.map((place, index) => {
      if (place === undefined) {
        throw new MapsError('MAP_PLACE_INVALID', { parameters: { entry: index + 1 } });
      }
      return place;
    });
  } catch (cause) {
    if (cause instanceof MapsError) throw cause;
    throw new MapsError('MAP_PLACES_INVALID', { cause });
  }
};
