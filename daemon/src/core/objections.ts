import type { CodedMessage } from '@p2p-hotspot/contract';
import type { ReleaseReference, TrustRecord } from '../ports/trust-store.ts';
import {
  entryOf,
  isHeld,
  isQuarantined,
  isSameRelease,
  type KnownRelease,
} from './trust-record.ts';

/**
 * How far a counter may lie above what was committed: a thief cannot use up all numbers at once, so
 * that the operator still finds a higher one after the keys were changed.
 */
const maxCounterStep = 1_000_000;

/** Lowest counters by `<channel>` and `<channel>/<component>`, as the trusted root orders. */
export type MinCounters = ReadonlyMap<string, number>;

type Objection = CodedMessage | undefined;

/** The operator withdrew it, whatever this box remembers. */
const objectToWithdrawn = (
  { reference: { channel, counter }, manifest }: KnownRelease,
  minCounters: MinCounters,
): Objection => {
  const least = minCounters.get(channel) ?? 0;
  if (counter < least) {
    return { code: 'RELEASE_WITHDRAWN', parameters: { channel, counter, least } };
  }
  for (const component of manifest.components) {
    const leastOfComponent = minCounters.get(`${channel}/${component.name}`) ?? 0;
    if (component.counter < leastOfComponent) {
      return {
        code: 'COMPONENT_WITHDRAWN',
        parameters: {
          channel,
          component: component.name,
          counter: component.counter,
          least: leastOfComponent,
        },
      };
    }
  }
  return undefined;
};

const objectToCounters = (
  record: TrustRecord,
  { reference, manifest }: KnownRelease,
): Objection => {
  const { channel, counter } = reference;
  const highest = entryOf(record.counters, channel);
  if (highest === undefined) return undefined;
  const trustedCounter = highest.release.counter;
  if (counter < trustedCounter) {
    return { code: 'RELEASE_ROLLBACK', parameters: { channel, counter, trustedCounter } };
  }
  if (counter === trustedCounter && !isSameRelease(reference, highest.release)) {
    return { code: 'RELEASE_FORKED', parameters: { channel, counter } };
  }
  if (counter - trustedCounter > maxCounterStep) {
    return { code: 'RELEASE_TOO_FAR_AHEAD', parameters: { channel, counter, trustedCounter } };
  }
  for (const component of manifest.components) {
    const trusted = entryOf(highest.components, component.name);
    if (trusted === undefined) continue;
    const parameters = {
      channel,
      component: component.name,
      counter: component.counter,
      trustedCounter: trusted,
    };
    if (component.counter < trusted) return { code: 'COMPONENT_ROLLBACK', parameters };
    if (component.counter - trusted > maxCounterStep) {
      return { code: 'COMPONENT_TOO_FAR_AHEAD', parameters };
    }
  }
  return undefined;
};

const objectToMisfortune = (record: TrustRecord, release: ReleaseReference): Objection => {
  const { channel, counter } = release;
  if (isHeld(record, release)) return { code: 'RELEASE_HELD', parameters: { channel, counter } };
  return isQuarantined(record, release)
    ? { code: 'RELEASE_QUARANTINED', parameters: { channel, counter } }
    : undefined;
};

/** Why a release may not be installed, if something speaks against it. */
export const objectToRelease = (
  record: TrustRecord,
  release: KnownRelease,
  minCounters: MinCounters,
): Objection =>
  objectToWithdrawn(release, minCounters) ??
  objectToCounters(record, release) ??
  objectToMisfortune(record, release.reference);

/** What people should know of a release that is in force: it stays, but its operator withdrew it. */
export const objectToReleaseInForce = objectToWithdrawn;

/** Why the steward does not want a release now. The box's owner wins over the publisher. */
export const objectionOfSteward = (
  { choices }: TrustRecord,
  { channel, counter }: ReleaseReference,
): Objection => {
  const choice = entryOf(choices, channel);
  switch (choice?.kind) {
    case undefined:
      return undefined;
    case 'hold':
      return { code: 'CHANNEL_HELD', parameters: { channel, counter } };
    case 'pin':
      return choice.counter === counter
        ? undefined
        : { code: 'CHANNEL_PINNED', parameters: { channel, counter, pinned: choice.counter } };
  }
};
