import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import { isDaemonError } from '../ports/daemon-error.ts';
import type { DurableFileSystem } from '../ports/durable-file-system.ts';
import type { Clock } from '../ports/clock.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';
import { summarizeRelease, type Store } from '../ports/store.ts';
import { createStatusBoard, type StatusBoard } from './status-board.ts';

const probeName = '.can-be-written';

/** Why nothing can be written to one of these folders; `undefined` when something can. */
export const findCardFailure = async (
  fs: DurableFileSystem,
  folders: readonly string[],
): Promise<CodedMessage | undefined> => {
  try {
    for (const folder of folders) {
      const file = await fs.createFile(`${folder}/${probeName}`, 0o600);
      try {
        await file.write(Buffer.from('x'));
        await file.sync();
      } finally {
        await file.close();
      }
      await fs.unlink(`${folder}/${probeName}`);
    }
    return undefined;
  } catch (error) {
    if (!isDaemonError(error, 'STORE_READ_ONLY', 'STORE_IO_FAILED')) throw error;
    const { code, parameters } = error;
    return { code, parameters };
  }
};

/** What can be read is told; on a dying card any of it may fail. */
const unlessFailing = async (tell: () => Promise<void>): Promise<void> => {
  try {
    await tell();
  } catch (error) {
    if (!isCodedError(error)) throw error;
  }
};

/**
 * The status of a box whose data a newer daemon laid out. Nothing of them is read: what it would mean, only that
 * one knows.
 */
export const tellNewerLayout = async (
  clock: Clock,
  message: CodedMessage,
): Promise<StatusBoard> => {
  const nothing: StateDocumentStore = {
    load: () => Promise.resolve(undefined),
    save: () => Promise.resolve(),
  };
  const board = await createStatusBoard(clock, nothing, []);
  board.showState({ phase: 'FAILED', message });
  return board;
};

/**
 * The status of a box that cannot write to its card any more: nothing is done but telling that, and
 * what is served all the same.
 */
export const tellFailingCard = async (
  store: Store,
  documents: StateDocumentStore,
  clock: Clock,
  message: CodedMessage,
): Promise<StatusBoard> => {
  const board = await createStatusBoard(clock, documents, []);
  await unlessFailing(async () => {
    const generation = await store.current();
    const releases = generation === undefined ? undefined : await store.readGeneration(generation);
    if (generation === undefined || releases === undefined) return;
    board.showGenerations({ generation, releases: releases.map(summarizeRelease) });
  });
  await unlessFailing(async () => {
    const { freeBytes, totalBytes } = await store.space();
    const damagedFiles = (await store.care.damaged()).length;
    board.showStore({ freeBytes, totalBytes, reserveBytes: 0, damagedFiles });
  });
  board.showState({ phase: 'FAILED', message });
  return board;
};
