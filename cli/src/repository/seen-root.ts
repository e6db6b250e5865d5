import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { configurationName } from '../collection/configuration.ts';
import { loadState } from '../collection/state.ts';
import { readFailure } from '../errors.ts';
import { exists } from '../files/durable.ts';
import { loadMetadata } from '../release/metadata-files.ts';
import { withRepository } from './open.ts';
import { trustRepository } from './trust.ts';

/**
 * The newest trust root that a box has seen after it saw this place: a root file, a collection, or a
 * repository, which is verified for that.
 *
 * @throws OperatorError TRUST_MISSING, INPUT_MISSING, INPUT_UNREADABLE; as `trustRepository`
 */
export const seenRoot = async (location: string, nowMs: number): Promise<Uint8Array> => {
  if (location.endsWith('.json')) {
    return readFile(location).catch((error: unknown) => {
      throw readFailure(location, error);
    });
  }
  if (await exists(path.join(location, configurationName))) {
    const { roots } = await loadMetadata(location, await loadState(location));
    const newest = roots.at(-1);
    if (newest === undefined) throw new Error('a collection without a root');
    return newest;
  }
  return withRepository(location, async (reader) => {
    const { refreshed } = await trustRepository(reader, { nowMs });
    return refreshed.stored.root;
  });
};
