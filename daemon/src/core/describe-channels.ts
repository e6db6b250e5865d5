import type { ChannelStatus, CodedMessage } from '@p2p-hotspot/contract';
import type { TrustRecord } from '../ports/trust-store.ts';
import { objectToReleaseInForce, type MinCounters } from './objections.ts';
import type { StoredRelease } from '../ports/store.ts';
import { componentsMessage } from './messages.ts';
import { findAbsent } from './replaced-components.ts';
import { entryOf } from './trust-record.ts';

/**
 * What people are told of each followed channel: what is in force, what the steward wants, and what
 * the publisher would have it otherwise.
 *
 * @param passedOver by channel, why a newer release was not taken
 */
export const describeChannels = (
  record: TrustRecord,
  followed: readonly string[],
  inForce: readonly StoredRelease[],
  minCounters: MinCounters,
  passedOver: ReadonlyMap<string, CodedMessage>,
): ChannelStatus[] =>
  followed.map((channel) => {
    const release = inForce.find(({ reference }) => reference.channel === channel);
    const choice = entryOf(record.choices, channel);
    const withdrawn = release && objectToReleaseInForce(release, minCounters);
    const absent = release === undefined ? [] : findAbsent([release]);
    const message =
      withdrawn ??
      (absent.length === 0 ? undefined : componentsMessage('COMPONENT_ABSENT', absent)) ??
      passedOver.get(channel);
    return {
      channel,
      ...(release === undefined ? {} : { counter: release.reference.counter }),
      ...(choice === undefined ? {} : { choice }),
      ...(message === undefined ? {} : { message }),
    };
  });
