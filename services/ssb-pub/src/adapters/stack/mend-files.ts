import { mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The log is written in blocks of this (ssb-db2). */
const blockBytes = 64 * 1024;
/** Made anew by the packages from the log, or of no use to a pub. */
const remade = ['db2/indexes', 'db2/jit', 'keyring', 'blobs_push', 'ebt', 'conn.json'] as const;
/** Holds how many times in a row the log and what is made of it were not opened to the end. */
const markName = 'opening';
/** One or two may have been power cuts. */
const patience = 3;

/** Removes what the packages make anew. */
export const removeIndexes = async (folder: string): Promise<void> => {
  for (const name of remade) await rm(join(folder, name), { recursive: true, force: true });
};

const sizeOf = async (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

/**
 * Before the packages open their files. They end the process when an index is damaged, each time anew, and take a
 * block of the log that a power cut left half written for a whole one, and write over what is before it.
 *
 * @returns to be called when all is open
 */
export const mendFiles = async (folder: string): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const log = join(folder, 'db2', 'log.bipf');
  const size = await sizeOf(log);
  if (size % blockBytes !== 0) await truncate(log, size - (size % blockBytes));
  const mark = join(folder, markName);
  const tries = Number(await readFile(mark, 'utf8').catch(() => '')) || 0;
  if (tries > 0 && tries % patience === 0) await removeIndexes(folder);
  // Where the card is full, it is mended later.
  await writeFile(mark, String(tries + 1)).catch(() => undefined);
  return async () => {
    await rm(mark, { force: true });
  };
};
