import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pair } from '../../src/transfer/pairs/pair.ts';

/** A pair both versions of which are one small file, written into a folder. */
export const makeSmallPair = async (
  folder: string,
): Promise<{ readonly pair: Pair; readonly file: string }> => {
  const file = path.join(folder, 'file');
  await writeFile(file, 'content');
  return {
    file,
    pair: {
      name: 'APK',
      about: 'two versions',
      kind: 'file',
      folders: [folder, folder],
      files: [file, file],
    },
  };
};
