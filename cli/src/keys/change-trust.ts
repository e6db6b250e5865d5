import {
  delegatedRoleKeys,
  encodeMetadata,
  keyIdOf,
  rootRoleKeys,
  signatureStatus,
  type KeyId,
  type RoleKeys,
} from '@p2p-hotspot/signing-keys';
import { isDeepStrictEqual } from 'node:util';
import { newestRoot, signedPart, type MetadataSet } from '../release/metadata-set.ts';
import { renewRoles } from '../release/renew.ts';
import {
  channelKeys,
  nextChannelKeys,
  nextRoot,
  withChannels,
  type RootChange,
} from './trust-root.ts';

const isSigned = (bytes: Uint8Array | undefined, keys: RoleKeys): boolean =>
  bytes === undefined || signatureStatus(bytes, keys).complete;

/** Roles whose newest files lack signatures that count: what must be issued anew. */
const fallenRoles = (set: MetadataSet): Set<string> => {
  const root = newestRoot(set);
  const fallen = new Set<string>();
  for (const role of ['targets', 'snapshot', 'timestamp'] as const) {
    if (!isSigned(set[role], rootRoleKeys(root, role))) fallen.add(role);
  }
  if (set.targets === undefined) return fallen;
  const targets = signedPart('targets', set.targets);
  for (const [channel, bytes] of Object.entries(set.channels)) {
    if (!isSigned(bytes, delegatedRoleKeys(targets, channel))) fallen.add(channel);
  }
  return fallen;
};

/** Other channels or other keys of theirs; what falls with it is issued anew. */
const withChannelKeys = (
  set: MetadataSet,
  channels: Readonly<Record<string, RoleKeys>>,
  issued: string,
): MetadataSet => {
  if (set.targets === undefined) return set;
  const targets = signedPart('targets', set.targets);
  const isSame = isDeepStrictEqual(channelKeys(targets), channels);
  // Other delegations take the signatures away, so targets are among the fallen then.
  const changed = isSame ? set : { ...set, targets: withChannels(targets, channels) };
  return renewRoles(changed, fallenRoles(changed), issued);
};

/** True when a root has one of these keys. */
const hasOneOf = (set: MetadataSet, keyIds: ReadonlySet<KeyId>): boolean =>
  Object.keys(newestRoot(set).keys).some((keyId) => keyIds.has(keyId as KeyId));

/**
 * The metadata of a collection after a change of who is trusted, before anybody signed it: the next
 * root, and successors of what the keys that are left do not carry. Keys that only a channel has need
 * no new root to be removed.
 *
 * @param issued `YYYY-MM-DDTHH:MM:SSZ`
 * @throws OperatorError THRESHOLD_UNREACHABLE
 */
export const changeTrust = (set: MetadataSet, change: RootChange, issued: string): MetadataSet => {
  const before = newestRoot(set);
  const { removed, added, fresheners = [], thresholds, minCounters } = change;
  const isForChannelsOnly =
    removed.size > 0 &&
    added.length + fresheners.length === 0 &&
    Object.keys({ ...thresholds, ...minCounters }).length === 0 &&
    !hasOneOf(set, removed);
  const after = isForChannelsOnly ? before : nextRoot(before, change, issued);
  const rooted = isForChannelsOnly ? set : { ...set, roots: [...set.roots, encodeMetadata(after)] };
  return set.targets === undefined
    ? rooted
    : withChannelKeys(
        rooted,
        nextChannelKeys(signedPart('targets', set.targets), before, after, removed),
        issued,
      );
};

/**
 * The metadata of a collection with one channel more, or with other keys for one, before anybody
 * signed it.
 *
 * @param firstTargets what to begin with where nothing was released yet
 */
export const changeChannel = (
  set: MetadataSet,
  channel: string,
  keys: RoleKeys,
  issued: string,
  firstTargets: () => Uint8Array,
): MetadataSet => {
  if (set.targets === undefined) return { ...set, targets: firstTargets() };
  const channels = channelKeys(signedPart('targets', set.targets));
  return withChannelKeys(set, { ...channels, [channel]: keys }, issued);
};

/** Every key that may sign anything, by id. */
export const keysInForce = (set: MetadataSet): ReadonlySet<KeyId> => {
  const ids = new Set(Object.keys(newestRoot(set).keys) as KeyId[]);
  if (set.targets === undefined) return ids;
  for (const { keys } of Object.values(channelKeys(signedPart('targets', set.targets)))) {
    for (const key of keys) ids.add(keyIdOf(key));
  }
  return ids;
};
