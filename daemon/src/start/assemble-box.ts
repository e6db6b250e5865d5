import path from 'node:path';
import { readBootId } from '@p2p-hotspot/launcher/launched';
import type { MetadataReader } from '@p2p-hotspot/signing-keys';
import { createDamagedSoftware } from '../adapters/health/damaged-software.ts';
import { openHashThread } from '../adapters/host/hash-thread/hash-thread.ts';
import { buildDate } from '../build-date.ts';
import { openBox, type Box } from '../cycle/box.ts';
import type { DaemonOptions } from '../daemon-options.ts';
import { readCorrections } from '../duties/read-corrections.ts';
import { createReceiptDuty } from '../duties/write-receipts.ts';
import type { DurableFileSystem } from '../ports/durable-file-system.ts';
import type { Applying } from './assemble-applying.ts';
import type { Kept } from './open-kept.ts';
import type { Identity } from './provide-identity.ts';
import type { StewardParts } from './provide-steward.ts';
import { provideUpdateLock } from './provide-update-lock.ts';

const defaultChannels = ['stable'];

/** Roots that came with the software lie in a folder that nobody writes to. */
const bakedRootsIn = (fileSystem: DurableFileSystem, folder: string): MetadataReader => ({
  read: async (name, maxBytes) => {
    const bytes = await fileSystem.readFile(path.join(folder, name));
    return bytes !== undefined && bytes.length <= maxBytes ? bytes : undefined;
  },
});

/** The box with its sticks' duties; it begins to recover what the last process left. */
export const assembleBox = async (
  options: DaemonOptions,
  kept: Kept,
  { device, deviceKey, names }: Identity,
  { consents, usage, roles }: StewardParts,
  applying: Applying,
): Promise<Box> => {
  const { folders, fileSystem, clock, clockProof, onEvent } = options;
  const { store, journal, trustStore, documents, settings, problems, lostState } = kept;
  const { targets, checks } = applying;
  const { trust } = folders;
  const box = await openBox(
    {
      store,
      journal,
      trustStore,
      documents,
      clock,
      clockProof,
      presence: roles.presence,
      openHasher: openHashThread,
      checks,
      targets,
      ...(options.hostHealth === undefined ? {} : { hostHealth: options.hostHealth }),
      ...(options.cardFailures === undefined ? {} : { cardFailures: options.cardFailures }),
      doubtedTrees: createDamagedSoftware(folders.sockets, readBootId(options.environment)),
      ...(await provideUpdateLock(options)),
    },
    {
      followed: settings.UPDATE_CHANNELS ?? defaultChannels,
      ...(settings.TRUST_ROOT === undefined ? {} : { pinnedRoot: settings.TRUST_ROOT }),
      ...(trust === undefined ? {} : { bakedRoots: bakedRootsIn(fileSystem, trust) }),
      isRootConfirmed: (fingerprint) => roles.isRootConfirmed(fingerprint),
      device,
      reserve: options.reserve,
      patience: options.patience,
      buildDate,
      settingProblems: problems,
      lostState,
      // What people are told at the end is the word of the last one that has something to say.
      makeStickDuties: (own) => [
        createReceiptDuty({
          ...own,
          isAllowed: () => consents.read().receipts,
          deviceKey,
          names,
          readUsage: () => usage.forReceipts(),
          readCorrections: () => readCorrections(folders.local, onEvent),
        }),
        ...roles.duties(own),
      ],
      onEvent,
    },
  );
  const { board } = box;
  applying.showOn(board);
  board.showConsents(consents.read());
  usage.follow((choice) => {
    board.showUsage(choice);
  });
  if (kept.isRestored) {
    await board.addHistory('steward', { code: 'BACKUP_RESTORED', parameters: {} });
  }
  return box;
};
