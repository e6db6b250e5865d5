import { stat } from 'node:fs/promises';
import path from 'node:path';
import { repositoryFolder } from '@p2p-hotspot/bundle-format';
import { OperatorError, readFailure } from '../errors.ts';
import { exists } from '../files/durable.ts';
import { openBundleReader } from './bundle-reader.ts';
import { openFolderReader } from './folder-reader.ts';
import type { RepositoryReader } from './reader.ts';

/**
 * Opens what an operator points at: a bundle file, a repository folder, or the folder or stick that
 * holds one.
 *
 * @throws OperatorError INPUT_MISSING, REPOSITORY_INCOMPLETE; as `openBundleReader`
 */
export const openRepository = async (location: string): Promise<RepositoryReader> => {
  const stats = await stat(location).catch((error: unknown) => {
    throw readFailure(location, error);
  });
  if (!stats.isDirectory()) return openBundleReader(location);
  for (const folder of [path.join(location, repositoryFolder), location]) {
    if (await exists(path.join(folder, 'metadata'))) return openFolderReader(folder);
  }
  throw new OperatorError('REPOSITORY_INCOMPLETE', {
    parameters: { path: location, name: 'metadata' },
  });
};

/** Opens a repository for as long as `act` runs. */
export const withRepository = async <T>(
  location: string,
  act: (reader: RepositoryReader) => Promise<T>,
): Promise<T> => {
  const reader = await openRepository(location);
  try {
    return await act(reader);
  } finally {
    await reader.close();
  }
};
