/** One place of the list as the file has it: name, kind, longitude, latitude, other names. */
export interface ListedPlace {
  readonly name: string;
  readonly kind: string;
  readonly longitude: number;
  readonly latitude: number;
  /** The names without case and marks. */
  readonly keys: readonly string[];
}

/** Text as people type it: without case, accents and vowel signs. */
export const searchKey = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const readPlace = (row: unknown): ListedPlace | undefined => {
  if (!Array.isArray(row)) return undefined;
  const [name, kind, longitude, latitude, ...otherNames] = row as readonly unknown[];
  if (typeof name !== 'string' || typeof kind !== 'string') return undefined;
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return undefined;
  const names = [name, ...otherNames].filter((value) => typeof value === 'string');
  return { name, kind, longitude, latitude, keys: names.map(searchKey) };
};

/** The places of a list; nothing where it is of a later format. */
export const readPlaces = (list: unknown): readonly ListedPlace[] => {
  const { format, places } = (list ?? {}) as { format?: unknown; places?: unknown };
  if (format !== 1 || !Array.isArray(places)) return [];
  return places.flatMap((row: unknown) => readPlace(row) ?? []);
};

/** 0: the name itself; 1: begins so; 2: a word of it does; 3: in it; undefined: not at all. */
const closeness = (keys: readonly string[], wanted: string): number | undefined => {
  if (keys.includes(wanted)) return 0;
  if (keys.some((key) => key.startsWith(wanted))) return 1;
  if (keys.some((key) => key.includes(` ${wanted}`))) return 2;
  return keys.some((key) => key.includes(wanted)) ? 3 : undefined;
};

const mostResults = 12;

/** The closest first; of those that are as close, the most important, as they stand in the list. */
export const searchPlaces = (
  places: readonly ListedPlace[],
  query: string,
): readonly ListedPlace[] => {
  const wanted = searchKey(query);
  if (wanted === '') return [];
  const ranks: ListedPlace[][] = [[], [], [], []];
  for (const place of places) {
    const rank = closeness(place.keys, wanted);
    if (rank !== undefined) ranks[rank]?.push(place);
  }
  return ranks.flat().slice(0, mostResults);
};
