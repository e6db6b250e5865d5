import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { isSystemError, OperatorError, writeFailure } from '../errors.ts';
import { statePaths } from './state.ts';

const isAlive = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // It is there, and someone else's.
    return isSystemError(error) && error.code === 'EPERM';
  }
};

const claim = async (file: string): Promise<boolean> => {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(String(process.pid));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    throw writeFailure(file, error);
  }
};

/**
 * Runs `act` while no other command changes the collection. The lock of a command that was killed
 * is taken over.
 *
 * @throws OperatorError COLLECTION_BUSY; what `act` throws
 */
export const withCollectionLock = async <T>(
  collectionFolder: string,
  act: () => Promise<T>,
): Promise<T> => {
  const file = statePaths(collectionFolder).lock;
  if (!(await claim(file))) {
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (owner !== process.pid && owner > 0 && isAlive(owner)) {
      throw new OperatorError('COLLECTION_BUSY', { parameters: { processId: owner, path: file } });
    }
    await rm(file, { force: true });
    if (!(await claim(file))) {
      throw new OperatorError('COLLECTION_BUSY', { parameters: { processId: owner, path: file } });
    }
  }
  try {
    return await act();
  } finally {
    await rm(file, { force: true });
  }
};
