import { readFile } from 'node:fs/promises';
import { apkMemory, parseRepositoryState } from '@p2p-hotspot/fdroid/build';
import type { ApkMemory, AppPolicy, RepositoryState } from '@p2p-hotspot/fdroid/build';
import type { Configuration } from '../collection/configuration.ts';
import { readStateFile, statePaths, type CollectionState } from '../collection/state.ts';
import type { FoundFile } from '../collection/walk.ts';
import { writeDurably } from '../files/durable.ts';
import { loadCuration } from './curation.ts';

/** Time stamps are as coarse as a few milliseconds; a file changed this lately may change unseen. */
const settledMs = 2000;

/** What decides, besides the APKs, what becomes of them. */
export interface AppInputs {
  readonly policy: AppPolicy;
  readonly memory: ApkMemory;
  /** What the builder remembers of the release before; absent before the first. */
  readonly previous?: RepositoryState;
  /** Keeps what was read of the APKs for the next run. */
  readonly saveMemory: () => Promise<void>;
}

const previousState = async (
  collectionFolder: string,
  state: CollectionState | undefined,
  component: string,
): Promise<RepositoryState | undefined> => {
  const sha256 = state?.fdroid[component];
  if (sha256 === undefined) return undefined;
  const bytes = await readStateFile(statePaths(collectionFolder).fdroid(sha256));
  return parseRepositoryState(JSON.parse(bytes.toString()));
};

/** Folder beside the APKs for their texts and pictures. */
export const metadataName = 'metadata';

export const isApk = ({ source }: FoundFile): boolean => /\.apk$/i.test(source);

/**
 * Loads what is known about the apps of one component.
 *
 * @throws OperatorError COLLECTION_STATE_DAMAGED; FdroidError FDROID_STATE_INVALID
 */
export const appInputs = async (
  collectionFolder: string,
  { repository }: Configuration,
  state: CollectionState | undefined,
  component: string,
  files: readonly FoundFile[],
): Promise<AppInputs> => {
  const { signers, allowedOlder } = await loadCuration(collectionFolder);
  const previous = await previousState(collectionFolder, state, component);
  const memoryFile = statePaths(collectionFolder).appMemory(component);
  const kept = await readFile(memoryFile).catch(() => undefined);
  const settledBeforeMs = Date.now() - settledMs;
  const identities = new Map(
    files
      .filter(({ changedMs }) => changedMs < settledBeforeMs)
      .map(({ source, identity }) => [source, identity]),
  );
  const memory = apkMemory(kept, (file) => identities.get(file));
  return {
    policy: {
      signers,
      allowedOlder,
      ...(repository.keepVersions === undefined ? {} : { keepVersions: repository.keepVersions }),
    },
    memory,
    ...(previous === undefined ? {} : { previous }),
    saveMemory: async () => {
      const learned = memory.changed();
      // Only a shortcut: where it cannot be kept, the next run takes longer.
      if (learned !== undefined) await writeDurably(memoryFile, learned).catch(() => undefined);
    },
  };
};
