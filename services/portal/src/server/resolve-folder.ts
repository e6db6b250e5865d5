import { startPage } from '../holdings/content.ts';
import type { FileIndex } from '../store/file-index.ts';

const hasFolder = (files: FileIndex, folder: string): boolean => {
  for (const path of files.keys()) if (path.startsWith(folder)) return true;
  return false;
};

/**
 * Where a path leads that is no file: to the start page of its folder, to the folder's name with a
 * slash (so that relative links work), to the portal's list of the folder, or nowhere.
 */
export const resolveFolder = (
  files: FileIndex,
  path: string,
): 'slash' | 'start' | 'list' | undefined => {
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
  const isStart = files.has(folder + startPage);
  if (!isStart && !hasFolder(files, folder)) return undefined;
  if (folder !== path) return 'slash';
  return isStart ? 'start' : 'list';
};
