import type { CodedMessage } from '@p2p-hotspot/contract';
import type { ReleaseReference } from '../ports/trust-store.ts';

/** Releases as a parameter of a message: `stable 2, beta 7`. */
export const shownReleases = (releases: readonly ReleaseReference[]): string =>
  releases.map(({ channel, counter }) => `${channel} ${counter}`).join(', ');

/** What the update cycle says of itself. */
export type CycleMessageCode =
  | 'BOX_STARTING'
  | 'BOX_EMPTY'
  | 'BOX_READY'
  | 'UPDATE_FOUND'
  | 'UPDATE_COPYING'
  | 'UPDATE_STAGED'
  | 'UPDATE_SWITCHING'
  | 'UPDATE_ON_PROBATION'
  | 'UPDATE_APPLIED'
  | 'UPDATE_REVOKED'
  | 'UPDATE_ROLLED_BACK'
  | 'PREVIOUS_GIVEN_UP'
  | 'ROLLBACK_SWITCHING'
  | 'ROLLBACK_DONE';

/** Some chunks are nowhere to be had: parameters `releases`, `missingBytes`. */
export const waitingMessage = (
  releases: readonly ReleaseReference[],
  missingBytes: number,
): CodedMessage<'UPDATE_WAITING_SOURCE'> => ({
  code: 'UPDATE_WAITING_SOURCE',
  parameters: { releases: shownReleases(releases), missingBytes },
});

/** A message about releases: parameter `releases`. */
export const releasesMessage = (
  code: CycleMessageCode,
  releases: readonly ReleaseReference[],
): CodedMessage<CycleMessageCode> => ({ code, parameters: { releases: shownReleases(releases) } });
