import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodedMessage } from '@p2p-hotspot/contract';
import { TileType } from 'pmtiles';
import { MapsError, type MapsErrorCode } from '../errors.ts';
import { companionEndings, mapEnding, type Place } from '../place.ts';
import { convertMbtiles } from './mbtiles/convert.ts';
import { drawOverview } from './overview/overview.ts';
import { pictureType } from './overview/picture-tiles.ts';
import { collectPlaces } from './places/collect-places.ts';
import { encodePlaces } from './places/encode-places.ts';
import { readOwnPlaces } from './places/own-places.ts';
import { createPlaceList } from './places/place-list.ts';
import { openArchive, type Archive } from './pmtiles/archive.ts';
import { checkReferences, type ComponentFile } from './references/check-references.ts';

export type { ComponentFile } from './references/check-references.ts';

export interface BuildMapsOptions {
  /** The component as the operator has it; sources are read and stay where they are. */
  readonly files: readonly ComponentFile[];
  /** An existing empty folder; converted maps, names and pictures are written here. */
  readonly outputDir: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: MapsProgress) => void;
}

export interface MapsProgress {
  readonly doneMaps: number;
  readonly totalMaps: number;
  /** The map that was just read. */
  readonly file: string;
}

/** What became of one map. */
export type MapReport =
  | {
      readonly status: 'ready';
      readonly file: string;
      readonly places: number;
      /** More places than the search takes: the least important are missing from it. */
      readonly isCut: boolean;
      readonly hasOverview: boolean;
    }
  | ({ readonly status: 'refused'; readonly file: string } & CodedMessage<MapsErrorCode>);

export interface BuiltMaps {
  /** The complete tree, sorted by path. */
  readonly files: readonly ComponentFile[];
  /** One entry per map, in the order given. */
  readonly report: readonly MapReport[];
}

const endingOf = (path: string): string => /\.[^./]*$/.exec(path)?.[0]?.toLowerCase() ?? '';

const isMap = ({ path }: ComponentFile): boolean => {
  const ending = endingOf(path);
  return ending === mapEnding || ending === '.mbtiles';
};

/** Names of places that the operator wrote down for the map beside them. */
const ownPlacesEndings = ['.places.geojson', '.places.csv'] as const;

const stemOf = (path: string): string => path.slice(0, -endingOf(path).length);

interface MadeMap {
  readonly files: readonly ComponentFile[];
  readonly report: MapReport;
}

interface Workshop {
  readonly files: readonly ComponentFile[];
  /** A folder for what is made of this map alone. */
  readonly folder: string;
  readonly signal?: AbortSignal;
}

const gatherPlaces = async (
  archive: Archive,
  stem: string,
  { files, signal }: Workshop,
): Promise<{ readonly places: readonly Place[]; readonly isCut: boolean }> => {
  const list = createPlaceList();
  if (archive.header.tileType === TileType.Mvt) {
    await collectPlaces(archive, list, signal);
  } else {
    // Pictures hold no names, but each is looked at.
    for await (const { entry } of archive.tiles()) {
      signal?.throwIfAborted();
      pictureType(archive.header.tileType, await archive.read(entry));
    }
  }
  const beside = files.filter(({ path }) =>
    ownPlacesEndings.some((ending) => path === `${stem}${ending}`),
  );
  // Last, so that what the operator wrote down wins.
  for (const { source } of beside) {
    for (const place of await readOwnPlaces(source)) list.add(place);
  }
  return { places: list.sorted(), isCut: list.isCut() };
};

const makeMap = async (map: ComponentFile, workshop: Workshop): Promise<MadeMap> => {
  const { folder, signal } = workshop;
  const stem = stemOf(map.path);
  const path = `${stem}${mapEnding}`;
  let { source } = map;
  if (endingOf(map.path) === '.mbtiles') {
    source = join(folder, `map${mapEnding}`);
    await convertMbtiles(map.source, source, folder, signal);
  }
  const archive = await openArchive(source);
  try {
    const { isCut, places } = await gatherPlaces(archive, stem, workshop);
    const overview = await drawOverview(archive, places);
    const files = [{ path, source }];
    if (places.length > 0) {
      const list = join(folder, 'places.json');
      await writeFile(list, encodePlaces(places));
      files.push({ path: `${stem}${companionEndings.places}`, source: list });
    }
    if (overview !== undefined) {
      const picture = join(folder, 'overview.svg');
      await writeFile(picture, overview);
      files.push({ path: `${stem}${companionEndings.overview}`, source: picture });
    }
    const hasOverview = overview !== undefined;
    return {
      files,
      report: { status: 'ready', file: map.source, places: places.length, isCut, hasOverview },
    };
  } finally {
    await archive.close();
  }
};

const makeOrRefuse = async (map: ComponentFile, workshop: Workshop): Promise<MadeMap> => {
  try {
    return await makeMap(map, workshop);
  } catch (error) {
    if (!(error instanceof MapsError)) throw error;
    const { code, parameters } = error;
    return { files: [], report: { status: 'refused', file: map.source, code, parameters } };
  }
};

/** Two maps of one name cannot stand in one folder: `a.mbtiles` becomes `a.pmtiles`. */
const duplicateOf = (map: ComponentFile, before: readonly ComponentFile[]): string | undefined => {
  const key = stemOf(map.path).toLowerCase();
  return before.find(({ path }) => stemOf(path).toLowerCase() === key)?.path;
};

/**
 * Makes the tree of a component of kind `map`: PMTiles files, checked to the last directory; of MBTiles
 * files PMTiles of the same tiles; for each the places to be searched and a picture for old browsers;
 * and the other files as they are. A map that is broken or hostile is refused in the report and never stops
 * the others. The same files give the same bytes.
 *
 * @throws MapsError MAPS_NONE_LEFT when there are maps and all are refused; MAP_STYLE_OUTSIDE,
 *   MAP_STYLE_MISSING, MAP_STYLE_INVALID: such a release is not made; the signal's reason when aborted; errors of the file system when `outputDir` cannot be written
 */
export const buildMaps = async ({
  files,
  onProgress,
  outputDir,
  signal,
}: BuildMapsOptions): Promise<BuiltMaps> => {
  const maps = files.filter(isMap);
  const made: MadeMap[] = [];
  for (const [index, map] of maps.entries()) {
    signal?.throwIfAborted();
    const other = duplicateOf(map, maps.slice(0, index));
    const folder = join(outputDir, String(index));
    await mkdir(folder);
    made.push(
      other === undefined
        ? await makeOrRefuse(map, { files, folder, ...(signal && { signal }) })
        : {
            files: [],
            report: {
              status: 'refused',
              file: map.source,
              code: 'MAP_DUPLICATE',
              parameters: { other },
            },
          },
    );
    onProgress?.({ doneMaps: made.length, totalMaps: maps.length, file: map.source });
  }
  const makings = made.flatMap((entry) => entry.files);
  const [firstReport] = made.map(({ report }) => report);
  if (makings.length === 0 && firstReport?.status === 'refused') {
    const { code, file } = firstReport;
    throw new MapsError('MAPS_NONE_LEFT', { parameters: { file, reason: code } });
  }
  const taken = new Set(makings.map(({ path }) => path));
  const others = files.filter((file) => !isMap(file) && !taken.has(file.path));
  const all = [...makings, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
  await checkReferences(
    others,
    all.map(({ path }) => path),
  );
  return { files: all, report: made.map(({ report }) => report) };
};
