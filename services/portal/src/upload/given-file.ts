import type { CodedMessage } from '@p2p-hotspot/contract';
import type { StatusRelay } from '../daemon/status-relay.ts';
import { judgeGiven } from './judge-given.ts';
import type { UploadFolder } from './upload-folder.ts';

/** The file that was handed over, followed until the box needs it no more. */
export interface GivenFile {
  /** Looks whether there is one, and follows it. */
  follow(): void;
  /** Whether the box copies from it now. */
  isInUse(): boolean;
  /** What became of the last one, in this process. */
  outcome(): CodedMessage | undefined;
  /** Removes one that the box has not needed for so long. */
  removeStale(keptMs: number): Promise<void>;
  stop(): void;
}

/**
 * Removes a file that was handed over once it is installed or refused. Only the status of the daemon
 * tells: a cut at any moment leaves the file, and the next start asks again.
 */
export const createGivenFile = (folder: UploadFolder, relay: StatusRelay): GivenFile => {
  let stopListening: (() => void) | undefined;
  let isInUse = false;
  let wasBusy = false;
  /** Counts up whenever another file, or none, is followed. */
  let turn = 0;
  let outcome: CodedMessage | undefined;

  const stop = (): void => {
    turn += 1;
    stopListening?.();
    stopListening = undefined;
    isInUse = false;
    wasBusy = false;
  };
  const listen = (name: string): void => {
    stopListening = relay.listen((status) => {
      const state = judgeGiven(status, name, wasBusy);
      if (state.kind === 'wanted') {
        isInUse = state.isInUse;
        wasBusy ||= state.isBusy;
      }
      if (state.kind !== 'done') return;
      outcome = state.message;
      // It is called from within `listen` where a status is known already.
      queueMicrotask(stop);
      // A card that takes nothing any more lets nothing go either: the next start tries again.
      folder.takeBack().catch(() => undefined);
    });
  };
  return {
    follow: () => {
      stop();
      outcome = undefined;
      const mine = turn;
      void folder.given().then((given) => {
        if (given !== undefined && mine === turn) listen(given.name);
      });
    },
    isInUse: () => isInUse,
    outcome: () => outcome,
    removeStale: async (keptMs) => {
      const given = await folder.given();
      if (given === undefined || isInUse || Date.now() - given.changedMs < keptMs) return;
      stop();
      await folder.takeBack().catch(() => undefined);
    },
    stop,
  };
};
