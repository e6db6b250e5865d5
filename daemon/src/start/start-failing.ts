import path from 'node:path';
import { statusSocketName } from '@p2p-hotspot/contract';
import type { CodedMessage } from '@p2p-hotspot/contract';
import { createDocumentFiles } from '../adapters/state/state-folder/document-files.ts';
import { createVolumeStore } from '../adapters/store/volume/volume-store.ts';
import { createStatusServer } from '../api/status-server.ts';
import { listenOnSocket } from '../api/unix-socket.ts';
import { tellFailingCard } from '../cycle/tell-failing-card.ts';
import type { DaemonOptions, RunningDaemon } from '../daemon-options.ts';
import { anybody } from './socket-modes.ts';

/** After so long a card that could not be written to is tried again, by a new start. */
const cardRetryMs = 10 * 60_000;

/** Serves nothing but the status: what is here is still served by others, and people are told why. */
export const startFailing = async (
  { folders, fileSystem, clock, onEvent }: DaemonOptions,
  { code, parameters }: CodedMessage,
): Promise<RunningDaemon> => {
  const board = await tellFailingCard(
    createVolumeStore(fileSystem, folders.store),
    createDocumentFiles(fileSystem, folders.state),
    clock,
    { code, parameters },
  );
  onEvent('daemon.card-failing', { code });
  const server = createStatusServer(board);
  await listenOnSocket(server, path.join(folders.sockets, statusSocketName), anybody);
  const stopping = new AbortController();
  return {
    failed: clock.sleep(cardRetryMs, stopping.signal).then(() => {
      if (stopping.signal.aborted) return new Promise<never>(() => undefined);
      throw new Error(`the card cannot be written to: ${code}`);
    }),
    restartDue: new Promise(() => undefined),
    settled: () => Promise.resolve(),
    stop: async () => {
      stopping.abort();
      await server.close();
      onEvent('daemon.stopped', {});
    },
  };
};
