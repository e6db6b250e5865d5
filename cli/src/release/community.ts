import { delegatedRoleKeys, keyIdOf, rootRoleKeys } from '@p2p-hotspot/signing-keys';
import { newestRoot, signedPart, type MetadataSet } from './metadata-set.ts';

const communityPrefix = 'site-';

/**
 * True for a channel that a community signs with keys of its own, none of which the operator's targets
 * role has. Whoever holds the keys of such a channel signs its releases and nothing else; an operator
 * lists them in the next snapshot.
 */
export const isCommunityChannel = (metadata: MetadataSet, channel: string): boolean => {
  const { targets } = metadata;
  if (targets === undefined || !channel.startsWith(communityPrefix)) return false;
  const delegations = signedPart('targets', targets);
  if (delegations.delegations?.roles.some(({ name }) => name === channel) !== true) return false;
  const operators = rootRoleKeys(newestRoot(metadata), 'targets').keys.map(keyIdOf);
  return delegatedRoleKeys(delegations, channel).keys.every(
    (key) => !operators.includes(keyIdOf(key)),
  );
};

/** What a community hands to an operator: roots, targets, and its own channel, not listed yet. */
export const handOverOf = (metadata: MetadataSet, channel: string): MetadataSet => {
  const { roots, targets, channels } = metadata;
  const own = channels[channel];
  return {
    roots,
    ...(targets === undefined ? {} : { targets }),
    channels: own === undefined ? {} : { [channel]: own },
  };
};

/** The channel of metadata that was handed over: listed by nobody, signed by a community. */
export const handedOverChannel = (metadata: MetadataSet): string | undefined => {
  const [channel, ...others] = Object.keys(metadata.channels);
  return channel !== undefined &&
    others.length === 0 &&
    metadata.timestamp === undefined &&
    isCommunityChannel(metadata, channel)
    ? channel
    : undefined;
};
