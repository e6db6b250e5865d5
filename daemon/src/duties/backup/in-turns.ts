import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SegmentedWork } from '@p2p-hotspot/signing-keys';

/**
 * Does work of many seconds without keeping anybody waiting: at each pause everything else has its turn.
 *
 * @param signal ends it at the next pause, with its reason
 */
export const inTurns = async (work: SegmentedWork, signal?: AbortSignal): Promise<Uint8Array> => {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await nextTurn();
    signal?.throwIfAborted();
  }
};
