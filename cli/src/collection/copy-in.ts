import { constants } from 'node:fs';
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { readFailure, writeFailure } from '../errors.ts';
import { exists, partialName, syncName } from '../files/durable.ts';
import type { Work } from '../ui/progress.ts';
import { walk } from './walk.ts';

export interface CopyInOptions {
  readonly signal: AbortSignal;
  readonly work: Work;
}

const syncFile = async (file: string): Promise<void> => {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Shares blocks with the original where the file system can. */
const copyOne = async (source: string, destination: string): Promise<void> => {
  try {
    await copyFile(source, destination, constants.COPYFILE_FICLONE);
    await syncFile(destination);
  } catch (error) {
    throw writeFailure(destination, error);
  }
};

/**
 * Copies a file or folder to its place in the collection: there is the old one or the new one, whole.
 * The path policy holds already here, so that a release does not fail on it later.
 *
 * @throws OperatorError as `walk`; DISK_FULL, WRITE_FAILED
 */
export const copyIn = async (
  source: string,
  destination: string,
  { signal, work }: CopyInOptions,
): Promise<void> => {
  const { files } = await walk(source, signal);
  work.expect(files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
  const temporary = partialName(destination);
  const retired = path.join(
    path.dirname(destination),
    `.${path.basename(destination)}.old.partial`,
  );
  const isFile = files.length === 1 && files[0]?.source === source;
  try {
    await rm(temporary, { recursive: true, force: true });
    await mkdir(path.dirname(destination), { recursive: true });
    for (const file of files) {
      signal.throwIfAborted();
      const target = isFile ? temporary : path.join(temporary, ...file.path.split('/'));
      await mkdir(path.dirname(target), { recursive: true });
      await copyOne(file.source, target);
      work.advance(file.sizeBytes);
    }
    // A folder cannot be renamed over another one: the old one steps aside first.
    await rm(retired, { recursive: true, force: true });
    if (!isFile && (await exists(destination))) await rename(destination, retired);
    await rename(temporary, destination);
    await syncName(path.dirname(destination));
    await rm(retired, { recursive: true, force: true });
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    if (!(await exists(destination)) && (await exists(retired))) await rename(retired, destination);
    throw writeFailure(destination, error);
  }
};

/** SHA-256 of a file, hex; undefined when there is none. */
export const fileHash = async (file: string): Promise<string | undefined> => {
  if (!(await exists(file))) return undefined;
  const whole = createHash('sha256');
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw readFailure(file, error);
  });
  try {
    for await (const block of handle.createReadStream({ autoClose: false })) {
      whole.update(block as Buffer);
    }
  } catch (error) {
    throw readFailure(file, error);
  } finally {
    await handle.close();
  }
  return whole.digest('hex');
};
