import { decodeList, listPath } from '@p2p-hotspot/bundle-format';
import { createPlaceTable, type PlaceTable } from './place-table.ts';
import type { ChunkReader } from './chunk-reader.ts';
import { placeChunks } from './place-chunks.ts';
import type { PresentSource } from './source-pool.ts';

/** A list whose chunks are wanted, verified before. */
export interface WantedList {
  readonly sha256: string;
  read(): Promise<Uint8Array | undefined>;
}

/**
 * Whether a source of whole files has the files of a list: a box has a list only together with all
 * that hangs off it (docs/spec/store-v1.md §5).
 */
export const hasFilesOf = (present: PresentSource, list: string): Promise<boolean> =>
  present.readRange(listPath(list), 0, new Uint8Array(1));

/** A damaged file may be absent for a while; whoever lacks more has not what it said. */
const mostUnreadable = 8;

interface Patience {
  unreadable: number;
}

/** A file that could not be read once is not asked for again: each question takes a while. */
const fileReader = (present: PresentSource, sha256: string, patience: Patience): ChunkReader => {
  let isReadable = true;
  return {
    medium: sha256,
    isDoubtful: () => present.isDoubtful(),
    readRange: async (offset, into) => {
      if (!isReadable) return false;
      isReadable = await present.readFileRange(sha256, offset, into);
      if (!isReadable && (patience.unreadable += 1) > mostUnreadable) present.reportDamage(sha256);
      return isReadable;
    },
    reportDamage: () => {
      present.reportDamage(sha256);
    },
    reportRight: () => {
      present.reportRight();
    },
  };
};

/** Where wanted chunks lie in the whole files of a source. As everything that a source says: a hint. */
export const readWholeFileLayer = async (
  present: PresentSource,
  lists: readonly WantedList[],
  wanted: ReadonlyMap<string, number>,
): Promise<PlaceTable<ChunkReader>> => {
  const patience: Patience = { unreadable: 0 };
  const places = createPlaceTable<ChunkReader>(wanted.size);
  for (const list of lists) {
    if (!(await hasFilesOf(present, list.sha256))) continue;
    const bytes = await list.read();
    if (bytes === undefined) continue;
    present.noteUseful();
    placeChunks(places, decodeList(bytes).files, wanted, (sha256) =>
      fileReader(present, sha256, patience),
    );
  }
  return places;
};
