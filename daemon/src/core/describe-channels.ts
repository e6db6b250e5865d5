import type { ChannelStatus, CodedMessage } from '@p2p-hotspot/contract';
import type { TrustRecord } from '../ports/trust-store.ts';
import { objectToReleaseInForce, type MinCounters } from './objections.ts';
import { entryOf, type KnownRelease } from './trust-record.ts';

/**
 * What people are told of each followed channel: what is in force, what the steward wants, and what
 * the publisher would have it otherwise.
 *
 * @param passedOver by channel, why a newer release was not taken
 */
export const describeChannels = (
  record: TrustRecord,
  followed: readonly string[],
  inForce: readonly KnownRelease[],
  minCounters: MinCounters,
  passedOver: ReadonlyMap<string, CodedMessage>,
): ChannelStatus[] =>
  followed.map((channel) => {
    const release = inForce.find(({ reference }) => reference.channel === channel);
    const choice = entryOf(record.choices, channel);
    const withdrawn = release && objectToReleaseInForce(release, minCounters);
    const message = withdrawn ?? passedOver.get(channel);
    return {
      channel,
      ...(release === undefined ? {} : { counter: release.reference.counter }),
      ...(choice === undefined ? {} : { choice }),
      ...(message === undefined ? {} : { message }),
    };
  });
