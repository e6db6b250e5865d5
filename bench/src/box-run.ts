import { link, rm } from 'node:fs/promises';
import path from 'node:path';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { startBox, waitFor, type Box } from '@p2p-hotspot/examples';
import { readUsage, type Measure } from './measure.ts';

/** Longest that one apply may take before the run counts as failed. */
const longestApplyMs = 3_600_000;

/**
 * Drops a bundle into the drop folder, by a hard link as that takes no time, and waits.
 *
 * @param isDone judges each status from the moment of the drop on
 * @returns time from the drop to that status, the daemon's CPU time in between, its peak so far
 * @throws Error when the box refuses or fails instead
 */
const drop = async (
  box: Box,
  bundle: string,
  name: string,
  isDone: (status: BoxStatus) => boolean,
): Promise<Measure> => {
  const before = await readUsage(box.daemonPid);
  const start = performance.now();
  await link(bundle, path.join(box.dropDirectory, name));
  await waitFor(
    box,
    (status) => {
      if (status.phase === 'FAILED' || status.phase === 'ROLLED_BACK') {
        throw new Error(`the box did not apply ${name}: ${JSON.stringify(status.message)}`);
      }
      return isDone(status);
    },
    AbortSignal.timeout(longestApplyMs),
  );
  const wallSeconds = (performance.now() - start) / 1000;
  const after = await readUsage(box.daemonPid);
  return {
    wallSeconds,
    cpuSeconds: after.cpuSeconds - before.cpuSeconds,
    peakBytes: after.peakBytes,
  };
};

/** Applies a bundle: done when the release's generation is committed, which is durable. */
export const applyBundle = (box: Box, bundle: string, counter: number): Promise<Measure> =>
  drop(
    box,
    bundle,
    `release-${counter}.hotspot`,
    ({ phase, current }) =>
      phase === 'COMMITTED' && current?.releases.some((one) => one.counter === counter) === true,
  );

/** Offers a bundle that the box has applied already: done when the box says so of that source. */
export const offerAgain = (box: Box, bundle: string): Promise<Measure> =>
  drop(box, bundle, 'again.hotspot', ({ sources }) =>
    sources.some(
      ({ label, message }) => label === 'again.hotspot' && message.code === 'SOURCE_NOTHING_NEW',
    ),
  );

/** A box with an empty store, stopped and removed by `use` of the returned function. */
export const startEmptyBox = async (
  folder: string,
  trustRoot: string,
): Promise<{ readonly box: Box; readonly remove: () => Promise<void> }> => {
  await rm(folder, { recursive: true, force: true });
  const box = await startBox({ directory: folder, trustRoot, portalPort: 0 });
  return {
    box,
    remove: async () => {
      await box.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
