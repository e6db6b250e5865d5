import path from 'node:path';
import { configurationName, openCollection } from '../collection/configuration.ts';
import { channelOf, loadState } from '../collection/state.ts';
import { OperatorError } from '../errors.ts';
import { exists } from '../files/durable.ts';
import { emptyKeyring, type OpenRepositoryKey } from '../keys/key-folder.ts';
import { createRelease } from './create.ts';
import { openContentReader } from '../repository/content-reader.ts';
import { withRepository } from '../repository/open.ts';
import type { RepositoryReader } from '../repository/reader.ts';
import { silentWork, type Work } from '../ui/progress.ts';

export interface SourceOptions {
  /** A collection that has apps makes its repository of them again for this. */
  readonly openRepositoryKey: OpenRepositoryKey;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly reading: () => Work;
}

/**
 * Opens what is to be written to a stick or a mirror: a bundle file, a repository, the folder or stick that holds
 * one, or the newest release of a collection, straight from the collection's own files.
 *
 * @param location absolute
 * @throws OperatorError NOT_PUBLISHED, TRUST_MISSING; COLLECTION_CHANGED where a collection is not as it was released any more; as
 *   `openRepository`
 */
export const withReleaseSource = async (
  location: string,
  options: SourceOptions,
  act: (reader: RepositoryReader) => Promise<void>,
): Promise<void> => {
  if (!(await exists(path.join(location, configurationName)))) {
    await withRepository(location, act);
    return;
  }
  const collection = await openCollection(location);
  const state = await loadState(location);
  if (channelOf(state, collection.configuration.channel).releases.length === 0) {
    throw new OperatorError('NOT_PUBLISHED', { parameters: { path: location } });
  }
  const reading = options.reading();
  try {
    await createRelease({
      collection,
      output: {
        kind: 'content',
        write: (content, { signal }) => act(openContentReader(location, content, signal)),
      },
      compress: true,
      patches: false,
      dryRun: false,
      draftOnly: false,
      onlyFinalize: true,
      discardDraft: false,
      keyring: emptyKeyring,
      openRepositoryKey: options.openRepositoryKey,
      openMinisignKey: () => Promise.resolve(undefined),
      nowMs: options.nowMs,
      signal: options.signal,
      reading,
      patching: () => silentWork,
      writing: () => silentWork,
    });
  } finally {
    reading.end();
  }
};
