import type { CodedMessage } from '@p2p-hotspot/contract';
import {
  judgeTime,
  rootAge,
  topLevelRoles,
  type JudgedTime,
  type TimeCircumstances,
} from '@p2p-hotspot/signing-keys';
import type { ReleaseReference } from '../ports/trust-store.ts';

/** When the metadata that a release hangs off runs out. */
export interface MetadataAge {
  readonly time: JudgedTime;
  /** Expiry of each role that was taken, by its name. */
  readonly expires: ReadonlyMap<string, string>;
  readonly enforceExpiry: boolean;
}

export interface AgeJudgement {
  /** Why time speaks against the release, if it does. */
  readonly refused?: CodedMessage;
  /** Roles that have run out and are accepted all the same. */
  readonly expired: readonly string[];
}

/**
 * Judges a release that is newer than what is in force by the policy of time
 * (docs/spec/metadata-v1.md §8.3). One channel that has run out does not stop another.
 */
export const judgeAge = (
  { channel }: ReleaseReference,
  { time, expires, enforceExpiry }: MetadataAge,
  { delivery, presence }: Pick<TimeCircumstances, 'delivery' | 'presence'>,
): AgeJudgement => {
  const expiryOf = (role: string): string => expires.get(role) ?? time.now;
  const expired = [...topLevelRoles, channel].filter((role) => expiryOf(role) <= time.now);
  const verdict = judgeTime({
    delivery,
    presence,
    enforceExpiry,
    clock: time.clock,
    release: 'newer',
    roles: expired.some((role) => role !== 'root') ? 'expired' : 'fresh',
    root: rootAge(expiryOf('root'), time),
  });
  switch (verdict) {
    case 'leave':
    case 'take':
    case 'take-and-tell':
      return { expired };
    case 'refuse': {
      const role = expired.at(-1) ?? 'root';
      const parameters = { role, expires: expiryOf(role) };
      return { expired, refused: { code: 'METADATA_EXPIRED', parameters } };
    }
    case 'refuse-without-presence':
      return {
        expired,
        refused: { code: 'ROOT_EXPIRED', parameters: { expires: expiryOf('root') } },
      };
  }
};
