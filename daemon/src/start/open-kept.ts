import path from 'node:path';
import {
  readEnvironment,
  storeNames,
  type CodedMessage,
  type Settings,
} from '@p2p-hotspot/contract';
import { takeInstanceLock, type InstanceLock } from '../adapters/host/locks/instance-lock.ts';
import { createDocumentFiles } from '../adapters/state/state-folder/document-files.ts';
import { examineState } from '../adapters/state/state-folder/examine-state.ts';
import { createJournalFile } from '../adapters/state/state-folder/journal-file.ts';
import { createTrustFile } from '../adapters/state/state-folder/trust-file.ts';
import { createVolumeStore } from '../adapters/store/volume/volume-store.ts';
import { buildDate } from '../build-date.ts';
import type { DaemonOptions } from '../daemon-options.ts';
import { applyRestore } from '../duties/backup/apply-restore.ts';
import type { Journal } from '../ports/journal.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';
import type { Store } from '../ports/store.ts';
import type { TrustStore } from '../ports/trust-store.ts';

/** What earlier processes left, and the settings that follow from it. */
export interface Kept {
  readonly lock: InstanceLock;
  /** Parts of the state that were found damaged and are made anew. */
  readonly lostState: readonly CodedMessage[];
  readonly documents: StateDocumentStore;
  readonly trustStore: TrustStore;
  readonly store: Store;
  readonly journal: Journal;
  /** A backup was taken up by this start. */
  readonly isRestored: boolean;
  readonly settings: Settings;
  readonly problems: readonly CodedMessage[];
  /** Whether the value that this setting has was refused, and an earlier one or none counts. */
  isRefused(setting: string): boolean;
}

/** @throws DaemonError ALREADY_RUNNING */
export const openKept = async (options: DaemonOptions): Promise<Kept> => {
  const { folders, fileSystem, onEvent } = options;
  const lock = await takeInstanceLock(folders.state);
  const isUsed =
    (await fileSystem.readLink(path.join(folders.store, storeNames.current))) !== undefined;
  const lostState = await examineState(fileSystem, folders.state, isUsed);
  const documents = createDocumentFiles(fileSystem, folders.state);
  const trustStore = createTrustFile(fileSystem, folders.state);
  const store = createVolumeStore(fileSystem, folders.store);
  const isRestored = await applyRestore({ documents, store, trustStore, buildDate });
  const lastGood = await documents.load('settings');
  const { settings, accepted, problems } = readEnvironment(
    options.environment,
    lastGood,
    await documents.load('restoredSettings'),
  );
  if (JSON.stringify(accepted) !== JSON.stringify(lastGood)) {
    await documents.save('settings', accepted);
  }
  for (const { code, parameters } of problems) onEvent('settings.refused', { code, parameters });
  const journal = createJournalFile(fileSystem, folders.state);
  return {
    ...{ lock, lostState, documents, trustStore, store, isRestored, settings, problems },
    journal: options.aroundJournal?.(journal) ?? journal,
    isRefused: (setting) => problems.some(({ parameters }) => parameters['name'] === setting),
  };
};
