import { chmod, mkdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { OperatorError } from '../errors.ts';
import { exists, writeDurably } from '../files/durable.ts';
import type { KeyFolderContent } from './key-pairs.ts';

/** What is to be written into one folder. */
export interface KeyFolderPlan {
  readonly folder: string;
  readonly files: KeyFolderContent;
}

/**
 * Refuses a folder that holds one of these files: keys are never overwritten.
 *
 * @throws OperatorError KEYS_EXIST
 */
export const checkNoKeys = async (folder: string, names: readonly string[]): Promise<void> => {
  for (const name of names) {
    if (await exists(path.join(folder, name))) {
      throw new OperatorError('KEYS_EXIST', { parameters: { path: folder } });
    }
  }
};

const privateFile = 0o600;
const privateFolder = 0o700;

/** Makes a folder that others cannot read; someone else's, such as the top of a stick, stays as it is. */
const openFolder = async (folder: string): Promise<boolean> => {
  if (await exists(folder)) return false;
  await mkdir(folder, { recursive: true, mode: privateFolder });
  await chmod(folder, privateFolder);
  return true;
};

/**
 * Writes key folders, one after another. When anything fails, what was written is removed again: half a
 * set of keys would stand in the way of a whole one.
 *
 * @param finish the last step, which is undone with the rest when it fails
 * @throws OperatorError WRITE_FAILED, DISK_FULL; what `finish` throws
 */
export const writeKeyFolders = async (
  plans: readonly KeyFolderPlan[],
  finish: () => Promise<void>,
): Promise<void> => {
  const written: string[] = [];
  const made: string[] = [];
  try {
    for (const { folder, files } of plans) {
      if (await openFolder(folder)) made.push(folder);
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(folder, name);
        await writeDurably(file, content, { mode: privateFile, exclusive: true });
        written.push(file);
      }
    }
    await finish();
  } catch (error) {
    for (const file of written) await rm(file, { force: true });
    // A folder that holds something by now is somebody else's business.
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined);
    throw error;
  }
};
