import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Writes names, one a line, for a program that reads them from a file.
 *
 * @param act gets the file, and an empty folder; both are gone when it returns
 */
export const withNamesFile = async <T>(
  names: readonly string[],
  act: (file: string, emptyFolder: string) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hotspot-names-'));
  try {
    const file = path.join(folder, 'names');
    const emptyFolder = await mkdtemp(path.join(folder, 'empty-'));
    await writeFile(file, names.map((name) => `${name}\n`).join(''));
    return await act(file, emptyFolder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
