/**
 * What a search index is (docs/spec/search-index-v1.md): a component of kind `portal` with one SQLite
 * database per component that can be searched, named after it.
 */
export const searchComponent = {
  name: 'search-index',
  /** Tells the portal what the component is: `install` of the component in the manifest. */
  install: { search: '1' },
} as const;

const suffix = '.sqlite';

/** The database of a component, in the tree of the index. */
export const indexPathOf = (component: string): string => `${component}${suffix}`;

/** The component that a file of the index is about. */
export const indexedComponentOf = (path: string): string | undefined =>
  path.endsWith(suffix) ? path.slice(0, -suffix.length) : undefined;

/** A place of a map. */
export interface PlaceOnMap {
  /** Path of the map in its component. */
  readonly map: string;
  /** As the list of places says it: `town`, `water`… */
  readonly kind: string;
  /** Degrees. */
  readonly longitude: number;
  readonly latitude: number;
}

/** What a place is called in an index: the map, and what its page makes of the fragment. */
export const placePath = ({ map, kind, longitude, latitude }: PlaceOnMap): string =>
  `${map}#${kind}/${latitude}/${longitude}`;

/** @returns undefined for a path that is no place */
export const placeOf = (path: string): PlaceOnMap | undefined => {
  const found = /^(.+)#([a-z]+)\/(-?[\d.]+)\/(-?[\d.]+)$/.exec(path);
  if (found === null) return undefined;
  const [, map = '', kind = '', latitude, longitude] = found;
  return { map, kind, longitude: Number(longitude), latitude: Number(latitude) };
};

/**
 * `words` holds no text, only where words are; what is shown of a find stands in `documents`. A word in
 * the title counts ten times, one in the path four times.
 */
export const indexSchema = `
  PRAGMA page_size = 4096;
  CREATE TABLE documents (id INTEGER PRIMARY KEY, path TEXT NOT NULL, title TEXT NOT NULL, excerpt TEXT NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5(
    title, path, body, content = '', prefix = '3',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc Me'"
  );
  INSERT INTO words (words, rank) VALUES ('rank', 'bm25(10.0, 4.0, 1.0)');
`;
