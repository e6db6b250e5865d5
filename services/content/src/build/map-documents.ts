import { readFile } from 'node:fs/promises';
import { placePath } from '../search/index-format.ts';
import { spokenName } from './content-documents.ts';
import { tidyTitle } from './extract/extracted.ts';
import type { IndexedFile, SearchDocument } from './search-input.ts';

/** What lies beside a map, as its builder wrote it a moment ago (services/maps/README.md). */
const mapEnding = '.pmtiles';
const companions = /\.(?:places\.json|overview\.svg)$/;

type ListedPlace = readonly [
  name: string,
  kind: string,
  longitude: number,
  latitude: number,
  ...otherNames: readonly string[],
];

const placesOf = async (
  files: readonly IndexedFile[],
  map: IndexedFile,
): Promise<readonly SearchDocument[]> => {
  const name = `${map.path.slice(0, -mapEnding.length)}.places.json`;
  const list = files.find(({ path }) => path === name);
  if (!map.path.endsWith(mapEnding) || list === undefined) return [];
  const { places } = JSON.parse(await readFile(list.source, 'utf8')) as {
    readonly places: readonly ListedPlace[];
  };
  return places.map(([title, kind, longitude, latitude, ...otherNames]) => ({
    path: placePath({ map: map.path, kind, longitude, latitude }),
    title: tidyTitle(title),
    text: otherNames.join(' · '),
    pathWords: '',
  }));
};

/** Maps are found by the names of their files, and by their places. */
export async function* mapDocuments(files: readonly IndexedFile[]): AsyncGenerator<SearchDocument> {
  for (const file of files) {
    if (companions.test(file.path)) continue;
    yield { path: file.path, title: tidyTitle(spokenName(file.path)), text: '' };
    yield* await placesOf(files, file);
  }
}
