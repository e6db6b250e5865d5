import type { FileIndexEntry } from '@p2p-hotspot/contract';
import { companionEndings, mapEnding, mapStem } from '@p2p-hotspot/maps/routes';
import type { FileIndex } from '../store/file-index.ts';

/** What lies beside a map for the page that draws it. */
export interface MapCompanions {
  /** Path of the list of places that can be searched. */
  readonly places?: string;
  /** Path of a picture of all of it. */
  readonly overview?: string;
}

/** What belongs to the map of that path. */
export const mapCompanions = (files: FileIndex, path: string): MapCompanions => {
  const stem = mapStem(path);
  const places = `${stem}${companionEndings.places}`;
  const overview = `${stem}${companionEndings.overview}`;
  return {
    ...(files.has(places) && { places }),
    ...(files.has(overview) && { overview }),
  };
};

/** The files that people look for in a component of maps: what belongs to the page of a map is not listed. */
export const listedMapFiles = (files: FileIndex): readonly FileIndexEntry[] => {
  const companions = new Set(
    [...files.keys()]
      .filter((path) => path.endsWith(mapEnding))
      .flatMap((path) => {
        const { overview, places } = mapCompanions(files, path);
        return [overview, places];
      }),
  );
  return [...files.values()].filter(({ path }) => !companions.has(path));
};
