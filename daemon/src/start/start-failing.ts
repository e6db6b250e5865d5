import path from 'node:path';
import { statusSocketName } from '@p2p-hotspot/contract';
import type { CodedMessage } from '@p2p-hotspot/contract';
import { listenOnSocket } from '@p2p-hotspot/local-service';
import { createStatusServer } from '../api/status-server.ts';
import type { StatusBoard } from '../cycle/status-board.ts';
import type { DaemonOptions, RunningDaemon } from '../daemon-options.ts';
import { anybody } from './socket-modes.ts';

/** After so long it is tried again, by a new start. */
const retryMs = 10 * 60_000;

/**
 * Serves nothing but the status: what is here is still served by others, and people are told why.
 *
 * @param board says what cannot be worked with
 */
export const startFailing = async (
  { folders, clock, onEvent }: Pick<DaemonOptions, 'folders' | 'clock' | 'onEvent'>,
  { code }: Pick<CodedMessage, 'code'>,
  board: StatusBoard,
): Promise<RunningDaemon> => {
  onEvent('daemon.failing', { code });
  const server = createStatusServer(board);
  await listenOnSocket(server, path.join(folders.sockets, statusSocketName), anybody);
  const stopping = new AbortController();
  return {
    failed: clock.sleep(retryMs, stopping.signal).then(() => {
      if (stopping.signal.aborted) return new Promise<never>(() => undefined);
      throw new Error(`it is tried once more: ${code}`);
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
