import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { BoxStatus, MapStatus } from '@p2p-hotspot/contract';
import { systemCodeOf } from '../errors.ts';

/** What is known of a map file without reading it. */
export interface MapFacts {
  readonly sizeBytes: number;
  /** When its last byte came, ISO 8601, by the clock that the box had then. */
  readonly fetched: string;
  /** Strong, in its quotes: another file of that name has another. */
  readonly etag: string;
}

export interface OpenedMap extends MapFacts {
  readonly handle: FileHandle;
}

/** Whole map files that the community chose by link (docs/spec/store-v1.md §10). Nobody signed them. */
export interface CommunityMaps {
  /** @returns undefined where there is no whole map of that name; else to be closed by the caller */
  open(file: string): Promise<OpenedMap | undefined>;
  look(file: string): Promise<MapFacts | undefined>;
}

/** A file that is still being fetched has another name. */
const wholeForm = /^[0-9a-f]{16}\.(?:pmtiles|mbtiles)$/;

/** Neither through a link, nor waiting for a pipe. */
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
const absent: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO']);

/** @param folder the community's own files, absolute */
export const createCommunityMaps = (folder: string): CommunityMaps => {
  const openMap = async (file: string): Promise<OpenedMap | undefined> => {
    if (!wholeForm.test(file)) return undefined;
    let handle: FileHandle;
    try {
      handle = await open(path.join(folder, 'maps', file), openFlags);
    } catch (error) {
      if (absent.has(systemCodeOf(error))) return undefined;
      throw error;
    }
    try {
      const stats = await handle.stat({ bigint: true });
      if (stats.isFile()) {
        const { size, mtimeNs, ino, mtime } = stats;
        const etag = `"${[size, mtimeNs, ino].map((value) => value.toString(36)).join('-')}"`;
        return { handle, sizeBytes: Number(size), fetched: mtime.toISOString(), etag };
      }
    } catch (error) {
      await handle.close();
      throw error;
    }
    await handle.close();
    return undefined;
  };
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
