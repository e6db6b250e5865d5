import path from 'node:path';
import type { BoxStatus, MapStatus } from '@p2p-hotspot/contract';
import { openLocalFile, type LocalFileFacts, type OpenedLocalFile } from './local-file.ts';

/** What is known of a map file without reading it. */
export type MapFacts = LocalFileFacts;

export type OpenedMap = OpenedLocalFile;

/** Whole map files that the community chose by link (docs/spec/store-v1.md §10). Nobody signed them. */
export interface CommunityMaps {
  /** @returns undefined where there is no whole map of that name; else to be closed by the caller */
  open(file: string): Promise<OpenedMap | undefined>;
  look(file: string): Promise<MapFacts | undefined>;
}

/** A file that is still being fetched has another name. */
const wholeForm = /^[0-9a-f]{16}\.(?:pmtiles|mbtiles)$/;

/** @param folder the community's own files, absolute */
export const createCommunityMaps = (folder: string): CommunityMaps => {
  const openMap = (file: string): Promise<OpenedMap | undefined> =>
    wholeForm.test(file)
      ? openLocalFile(path.join(folder, 'maps', file))
      : Promise.resolve(undefined);
  return {
    open: openMap,
    look: async (file) => {
      const opened = await openMap(file);
      if (opened === undefined) return undefined;
      const { handle, ...facts } = opened;
      await handle.close();
      return facts;
    },
  };
};

/** A map that the box tells of, with what visitors see of it. */
export interface OfferedMap extends MapFacts {
  readonly file: string;
  /** What it is saved as. */
  readonly name: string;
  /** Host that it came from. */
  readonly host: string;
}

/** Of the path of a link only what is a plain name in any script. */
const plainName = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._ -]{0,99}$/u;

/** @returns as the link calls the file, with the ending of its format */
export const mapNameOf = (label: string, file: string): string => {
  const ending = file.slice(file.lastIndexOf('.'));
  let name = '';
  try {
    name = decodeURIComponent(label.slice(label.lastIndexOf('/') + 1));
  } catch {
    // Not UTF-8 in there: the box's own name will do.
  }
  if (!plainName.test(name)) return file;
  return name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
};

/** The map of that file as the box tells of it. */
export const toldMap = (status: BoxStatus | undefined, file: string): MapStatus | undefined =>
  status?.maps?.find((map) => map.file === file);

/** Maps that the box says are whole and that are here. */
export const offeredMaps = async (
  maps: CommunityMaps | undefined,
  status: BoxStatus | undefined,
): Promise<readonly OfferedMap[]> => {
  const offered: OfferedMap[] = [];
  for (const { file, label } of status?.maps ?? []) {
    const facts = file === undefined ? undefined : await maps?.look(file);
    if (file === undefined || facts === undefined) continue;
    const host = label.slice(0, label.indexOf('/'));
    offered.push({ ...facts, file, host, name: mapNameOf(label, file) });
  }
  return offered;
};
