import { createHash } from 'node:crypto';
import type { Job } from '../ports/journal.ts';
import type { Store } from '../ports/store.ts';
import type { ReleaseReference, TrustRecord } from '../ports/trust-store.ts';

const idOf = (releases: readonly ReleaseReference[]): string =>
  createHash('sha256')
    .update(
      releases.map(({ channel, manifestSha256 }) => `${channel} ${manifestSha256}`).join('\n'),
    )
    .digest('hex')
    .slice(0, 16);

/**
 * The job that brings these releases: the one under way when it is for the same, or a new one.
 *
 * @param cameFrom labels of the sources that brought what is new
 */
export const jobForReleases = async (
  store: Store,
  { committed }: TrustRecord,
  underWay: Job | undefined,
  releases: readonly ReleaseReference[],
  cameFrom: readonly string[] = [],
): Promise<Job> => {
  const id = idOf(releases);
  if (underWay?.id === id && underWay.from === committed?.generation) return underWay;
  const newest = Math.max(0, committed?.generation ?? 0, ...(await store.generations()));
  return {
    id,
    purpose: 'update',
    ...(committed === undefined ? {} : { from: committed.generation }),
    to: newest + 1,
    releases,
    ...(cameFrom.length > 0 && { cameFrom }),
  };
};

/** The job that goes back; `undefined` when there is nothing to go back to. */
export const rollbackJob = async (
  store: Store,
  { committed }: TrustRecord,
): Promise<Job | undefined> => {
  const previous = committed?.previous;
  const releases = previous === undefined ? undefined : await store.readGeneration(previous);
  if (committed === undefined || previous === undefined || releases === undefined) return undefined;
  return {
    id: `back-to-${previous}`,
    purpose: 'rollback',
    from: committed.generation,
    to: previous,
    releases: releases.map(({ reference }) => reference),
  };
};
