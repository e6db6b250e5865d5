import { renderMessage, type BoxStatus } from '@p2p-hotspot/contract';
import { waitFor } from '@p2p-hotspot/examples';
import { isCommitted } from '../lab/plug-in.ts';
import type { Machine } from './machine.ts';

/** An emulated processor on a busy computer takes its time; what takes longer is stuck. */
const longestWaitMs = 30 * 60_000;

/** Waits for a status of the box inside. */
export const waitInside = (
  machine: Pick<Machine, 'statuses'>,
  isReached: (status: BoxStatus) => boolean,
): Promise<BoxStatus> => waitFor(machine, isReached, AbortSignal.timeout(longestWaitMs));

/**
 * Waits until a release is in force and committed.
 *
 * @throws Error with the box's own words when the update fails
 */
export const waitForReleaseInside = (
  machine: Pick<Machine, 'statuses'>,
  counter: number,
): Promise<BoxStatus> =>
  waitInside(machine, (status) => {
    if (status.phase === 'FAILED') throw new Error(renderMessage(status.message).text);
    return isCommitted(status, counter);
  });
