import type { WantedList } from './whole-files.ts';

/** A small release may lie in large packs of earlier ones. */
const leastBytes = 16 * 1024 * 1024;
/** Tables say of each chunk what lists say, and of chunks that are not needed any more. */
const timesLists = 8;

/**
 * Whether the tables of a mirror have taken more than they may. They are unsigned: a mirror could name
 * packs without end, and no chunk would ever be wrong.
 */
export const isTooMuchOfTables = async (
  tableBytes: number,
  lists: readonly WantedList[],
): Promise<boolean> => {
  if (tableBytes <= leastBytes) return false;
  let listBytes = 0;
  for (const list of lists) listBytes += (await list.read())?.length ?? 0;
  return tableBytes > timesLists * listBytes;
};
