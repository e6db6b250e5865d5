import { createHash } from 'node:crypto';

/** A map that the community wants, as its settings name it. */
export interface MapLink {
  /** 16 lower-case hex digits; another address is another map. */
  readonly id: string;
  readonly url: URL;
  /** Host and path: what people may see of the address. */
  readonly label: string;
  /** SHA-256 that the whole file must have. */
  readonly pin?: string;
}

/** @param texts addresses, each with `#sha256=…` behind it or not; one that is named twice counts once */
export const readMapLinks = (texts: readonly string[]): readonly MapLink[] => {
  const links = new Map<string, MapLink>();
  for (const text of texts) {
    const url = new URL(text);
    const [, pin] = /^#sha256=([0-9a-f]{64})$/.exec(url.hash.toLowerCase()) ?? [];
    url.hash = '';
    const id = createHash('sha256').update(url.href).digest('hex').slice(0, 16);
    if (links.has(id)) continue;
    const label = `${url.host}${url.pathname}`;
    links.set(id, { id, url, label, ...(pin === undefined ? {} : { pin }) });
  }
  return [...links.values()];
};

/** Formats of maps, which are also the endings of their files. */
export type MapFormat = 'pmtiles' | 'mbtiles';

/** So many bytes tell one format from another. */
export const headBytes = 16;

/** PMTiles version 3, or the SQLite file that an MBTiles is. */
export const formatOf = (head: Uint8Array): MapFormat | undefined => {
  const text = Buffer.from(head.subarray(0, headBytes)).toString('latin1');
  if (text.startsWith('PMTiles\u0003')) return 'pmtiles';
  return text === 'SQLite format 3\0' ? 'mbtiles' : undefined;
};

export const wholeName = (id: string, format: MapFormat): string => `${id}.${format}`;
export const partName = (id: string): string => `${id}.part`;

/** Where maps lie, below the community's own files. */
export const mapsFolder = 'maps';

/** Names in there that are the box's own; all others are people's, and are left alone. */
export const isMapFile = (name: string): boolean =>
  /^[0-9a-f]{16}\.(?:pmtiles|mbtiles|part)$/.test(name);
