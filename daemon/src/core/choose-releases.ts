import type { CodedMessage } from '@p2p-hotspot/contract';
import type { ReleaseReference, TrustRecord } from '../ports/trust-store.ts';
import { isQuarantined, isSameRelease, type KnownRelease } from './trust-record.ts';

export interface Choice {
  /** What the next generation holds: one release of each followed channel that has one. */
  readonly releases: readonly ReleaseReference[];
  /** Those among them that are not in force. None: nothing to do. */
  readonly fresh: readonly ReleaseReference[];
  readonly refused: readonly {
    readonly release: ReleaseReference;
    readonly message: CodedMessage;
  }[];
}

/** Why a release may not be installed, as far as counters tell. */
const objection = (
  record: TrustRecord,
  { reference, manifest }: KnownRelease,
): CodedMessage | undefined => {
  const { channel, counter } = reference;
  const highest = record.counters[channel];
  if (highest === undefined) return undefined;
  if (counter < highest.release.counter) {
    return {
      code: 'RELEASE_ROLLBACK',
      parameters: { channel, counter, trustedCounter: highest.release.counter },
    };
  }
  if (counter === highest.release.counter && !isSameRelease(reference, highest.release)) {
    return { code: 'RELEASE_FORKED', parameters: { channel, counter } };
  }
  for (const component of manifest.components) {
    const trusted = highest.components[component.name] ?? 0;
    if (component.counter < trusted) {
      return {
        code: 'COMPONENT_ROLLBACK',
        parameters: {
          channel,
          component: component.name,
          counter: component.counter,
          trustedCounter: trusted,
        },
      };
    }
  }
  return undefined;
};

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
): Choice => {
  const releases: ReleaseReference[] = [];
  const fresh: ReleaseReference[] = [];
  const refused: { release: ReleaseReference; message: CodedMessage }[] = [];
  for (const channel of followed) {
    const inForce = record.committed?.releases.find((release) => release.channel === channel);
    const candidate = candidates.find(({ reference }) => reference.channel === channel);
    if (candidate !== undefined && !(inForce && isSameRelease(inForce, candidate.reference))) {
      const release = candidate.reference;
      const message =
        objection(record, candidate) ??
        (isQuarantined(record, release)
          ? {
              code: 'RELEASE_QUARANTINED',
              parameters: { channel, counter: release.counter },
            }
          : undefined);
      if (message === undefined) {
        releases.push(release);
        fresh.push(release);
        continue;
      }
      refused.push({ release, message });
    }
    if (inForce !== undefined) releases.push(inForce);
  }
  return { releases, fresh, refused };
};
