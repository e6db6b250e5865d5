import type { CodedMessage } from '@p2p-hotspot/contract';
import type { ReleaseReference, TrustRecord } from '../ports/trust-store.ts';
import { objectionOfSteward, objectToRelease, type MinCounters } from './objections.ts';
import { isSameRelease, type KnownRelease } from './trust-record.ts';

interface Declined {
  readonly release: ReleaseReference;
  readonly message: CodedMessage;
}

export interface Choice {
  /** What the next generation holds: one release of each followed channel that has one. */
  readonly releases: readonly ReleaseReference[];
  /** Those among them that are not in force. None: nothing to do. */
  readonly fresh: readonly ReleaseReference[];
  /** Something is wrong with these. */
  readonly refused: readonly Declined[];
  /** Nothing is wrong with these, but the steward does not want them. */
  readonly passedOver: readonly Declined[];
}

/**
 * Decides what the next generation holds.
 *
 * Per followed channel: the candidate, when it is newer than what is in force and nothing speaks
 * against it; else what is in force. Absence of a candidate changes nothing.
 *
 * @param candidates at most one per channel, verified against the trusted metadata
 */
export const chooseReleases = (
  record: TrustRecord,
  followed: readonly string[],
  candidates: readonly KnownRelease[],
  minCounters: MinCounters,
): Choice => {
  const releases: ReleaseReference[] = [];
  const fresh: ReleaseReference[] = [];
  const refused: Declined[] = [];
  const passedOver: Declined[] = [];
  for (const channel of followed) {
    const inForce = record.committed?.releases.find((release) => release.channel === channel);
    const candidate = candidates.find(({ reference }) => reference.channel === channel);
    if (candidate !== undefined && !(inForce && isSameRelease(inForce, candidate.reference))) {
      const release = candidate.reference;
      const wrong = objectToRelease(record, candidate, minCounters);
      const unwanted = objectionOfSteward(record, release);
      if (wrong !== undefined) {
        refused.push({ release, message: wrong });
      } else if (unwanted !== undefined) {
        passedOver.push({ release, message: unwanted });
      } else {
        releases.push(release);
        fresh.push(release);
        continue;
      }
    }
    if (inForce !== undefined) releases.push(inForce);
  }
  return { releases, fresh, refused, passedOver };
};
