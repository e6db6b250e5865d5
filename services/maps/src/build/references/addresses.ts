import path from 'node:path';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const texts = (values: readonly unknown[]): readonly string[] =>
  values.filter((value) => typeof value === 'string');

/** Addresses of one source of a style, or of a TileJSON, which has the same members. */
const sourceAddresses = (source: unknown): readonly string[] =>
  isFields(source)
    ? texts([
        source['url'],
        source['data'],
        ...asList(source['tiles']),
        ...asList(source['urls']),
        ...asList(source['grids']),
      ])
    : [];

const spriteAddresses = (sprite: unknown): readonly string[] =>
  asList(sprite).flatMap((entry) =>
    texts([isFields(entry) ? entry['url'] : entry]).flatMap((base) => [
      `${base}.json`,
      `${base}.png`,
    ]),
  );

const fontAddresses = (faces: unknown): readonly string[] =>
  isFields(faces)
    ? Object.values(faces).flatMap((face) =>
        asList(face).flatMap((entry) => texts([isFields(entry) ? entry['url'] : entry])),
      )
    : [];

/**
 * All addresses that a style (MapLibre style specification 8) or a TileJSON has clients ask for.
 *
 * @returns undefined where the value is neither
 */
export const addressesOf = (value: unknown): readonly string[] | undefined => {
  if (!isFields(value)) return undefined;
  if (typeof value['tilejson'] === 'string') return sourceAddresses(value);
  if (value['version'] !== 8 || !isFields(value['sources'])) return undefined;
  return [
    ...Object.values(value['sources']).flatMap(sourceAddresses),
    ...spriteAddresses(value['sprite']),
    ...fontAddresses(value['font-faces']),
    ...texts([value['glyphs']]),
  ];
};

/** Where an address leads from a file of the component. */
export type Destination =
  | { readonly kind: 'outside' }
  /** `start` is what stands before the first `{…}`: all of it where there is none. */
  | { readonly kind: 'inside'; readonly start: string; readonly isWhole: boolean };

/** A scheme, or a host without one. Backslashes are slashes to browsers. */
const foreign = /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i;

/** @param from path of the file that has the address, in the component */
export const destinationOf = (address: string, from: string): Destination => {
  const bare = address.trim().replace(/^pmtiles:\/\//i, '');
  if (foreign.test(bare)) return { kind: 'outside' };
  const [start = ''] = bare.split(/[{?#]/, 1);
  const joined = path.posix.normalize(
    bare.startsWith('/') ? `..${start}` : path.posix.join(path.posix.dirname(from), start),
  );
  if (joined === '..' || joined.startsWith('../')) return { kind: 'outside' };
  return { kind: 'inside', start: joined, isWhole: !bare.includes('{') };
};
