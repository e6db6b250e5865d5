import {
  delegatedRoleKeys,
  encodeMetadata,
  keyIdOf,
  maxVersion,
  rootRoleKeys,
  snapshotVersionOf,
  type AnySigned,
  type KeyId,
} from '@p2p-hotspot/signing-keys';
import { OperatorError } from '../errors.ts';
import { releaseExpiry } from './expiry.ts';
import { newestRoot, signedPart, type MetadataSet } from './metadata-set.ts';

/** Keys of every role but root: a root's expiry is renewed by a new root. */
const signersByRole = (metadata: MetadataSet): Map<string, readonly KeyId[]> => {
  const root = newestRoot(metadata);
  const roles = new Map<string, readonly KeyId[]>();
  const { targets } = metadata;
  if (targets === undefined) return roles;
  const addTopLevel = (role: 'targets' | 'snapshot' | 'timestamp') => {
    if (metadata[role] !== undefined) roles.set(role, rootRoleKeys(root, role).keys.map(keyIdOf));
  };
  addTopLevel('targets');
  for (const channel of Object.keys(metadata.channels)) {
    const { keys } = delegatedRoleKeys(signedPart('targets', targets), channel);
    roles.set(channel, keys.map(keyIdOf));
  }
  addTopLevel('snapshot');
  addTopLevel('timestamp');
  return roles;
};

/** The roles to which these keys can add a signature. */
export const rolesOfKeys = (metadata: MetadataSet, keyIds: ReadonlySet<KeyId>): string[] =>
  [...signersByRole(metadata)].flatMap(([role, signers]) =>
    signers.some((keyId) => keyIds.has(keyId)) ? [role] : [],
  );

/** The same content, one version on, for as long as a new release would hold. */
const renewed = (signed: AnySigned, issued: string): Uint8Array => {
  if (signed.version >= maxVersion) throw new OperatorError('RESIGN_LIMIT');
  return encodeMetadata({
    ...signed,
    version: signed.version + 1,
    expires: releaseExpiry(issued),
    custom: { ...signed.custom, issued },
  });
};

/** One re-sign number on (metadata-v1 §7): the snapshot's version must stay in it. */
const renewedTimestamp = (bytes: Uint8Array, issued: string): Uint8Array => {
  const signed = signedPart('timestamp', bytes);
  if (snapshotVersionOf(signed.version + 1) !== snapshotVersionOf(signed.version)) {
    throw new OperatorError('RESIGN_LIMIT');
  }
  return renewed(signed, issued);
};

/**
 * Successors of the newest files of some roles, with the same content and a later expiry; nobody has
 * signed them yet. Roles that speak of others follow when those are signed.
 *
 * @param issued `YYYY-MM-DDTHH:MM:SSZ`
 * @throws OperatorError RESIGN_LIMIT
 */
export const renewRoles = (
  metadata: MetadataSet,
  roles: ReadonlySet<string>,
  issued: string,
): MetadataSet => {
  const { targets, snapshot, timestamp } = metadata;
  const isBelow = (role: string) => role !== 'snapshot' && role !== 'timestamp' && roles.has(role);
  const followers = ['targets', ...Object.keys(metadata.channels)].some(isBelow);
  const next = {
    ...metadata,
    ...(targets !== undefined && roles.has('targets')
      ? { targets: renewed(signedPart('targets', targets), issued) }
      : {}),
    channels: Object.fromEntries(
      Object.entries(metadata.channels).map(([channel, bytes]) => [
        channel,
        roles.has(channel) ? renewed(signedPart('targets', bytes), issued) : bytes,
      ]),
    ),
  };
  if (followers) return next;
  if (snapshot !== undefined && roles.has('snapshot')) {
    return { ...next, snapshot: renewed(signedPart('snapshot', snapshot), issued) };
  }
  return timestamp !== undefined && roles.has('timestamp')
    ? { ...next, timestamp: renewedTimestamp(timestamp, issued) }
    : next;
};
