import { metadataPath, repositoryNameKind } from '@p2p-hotspot/bundle-format';
import { formatTime } from '@p2p-hotspot/signing-keys';
import { OperatorError } from '../errors.ts';
import type { Keyring } from '../keys/key-folder.ts';
import { signedPart, type MetadataSet } from '../release/metadata-set.ts';
import { renewRoles, rolesOfKeys } from '../release/renew.ts';
import { signStages } from '../release/signing.ts';
import { trustedSet } from '../release/trusted-set.ts';
import { openContentReader } from '../repository/content-reader.ts';
import { expiryOf, trustRepository, type TrustedRepository } from '../repository/trust.ts';
import { hasTimestamp } from './check-unchanged.ts';
import { MirrorError } from './errors.ts';
import type { MirrorPlace } from './place.ts';

export interface RefreshOptions {
  readonly expected: string | undefined;
  readonly keyring: Keyring;
  readonly dryRun: boolean;
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

export interface RefreshResult {
  readonly fingerprint: string;
  readonly before: { readonly version: number; readonly expires: string };
  readonly after: { readonly version: number; readonly expires: string };
  /** Other roles, by when they expire, the first to do so first: no freshness key helps those. */
  readonly others: readonly { readonly role: string; readonly expires: string }[];
}

const readMirror = async (place: MirrorPlace, { expected, nowMs, signal }: RefreshOptions) => {
  const files = await place.list();
  const names = [...files.keys()].filter((name) =>
    ['metadata', 'manifest'].includes(repositoryNameKind(name) ?? ''),
  );
  const documents = [...(await place.read(names))].map(([name, bytes]) => ({ name, bytes }));
  const reader = openContentReader(place.shownName, { documents, metadata: [], packs: [] }, signal);
  const trusted = await trustRepository(reader, { expected, nowMs });
  return { trusted, set: await trustedSet(reader, trusted) };
};

const timestampOf = ({ timestamp }: MetadataSet) => {
  if (timestamp === undefined) throw new Error('a published set without a timestamp');
  return { bytes: timestamp, signed: signedPart('timestamp', timestamp) };
};

const otherRoles = ({ refreshed }: TrustedRepository, set: MetadataSet) =>
  ['root', 'targets', ...Object.keys(set.channels), 'snapshot']
    .map((role) => ({ role, expires: expiryOf(refreshed, role) }))
    .sort((left, right) => (left.expires < right.expires ? -1 : 1));

/**
 * Signs a mirror's timestamp again: it says for longer that this is the newest. Nothing else is
 * touched, and no key is needed but one that may sign timestamps.
 *
 * @throws MirrorError FRESHNESS_KEY_MISSING, MIRROR_CHANGED; OperatorError CLOCK_BEHIND, RESIGN_LIMIT, RESIGN_SHORT;
 *   as `trustRepository`
 */
export const refreshMirror = async (
  place: MirrorPlace,
  options: RefreshOptions,
): Promise<RefreshResult> => {
  const { keyring, nowMs, signal } = options;
  const { trusted, set } = await readMirror(place, options);
  const { bytes, signed: before } = timestampOf(set);
  if (!rolesOfKeys(set, keyring.keyIds).includes('timestamp')) {
    throw new MirrorError('FRESHNESS_KEY_MISSING', { parameters: { path: place.shownName } });
  }
  const issued = formatTime(Math.floor(nowMs / 1000) * 1000);
  const last = before.custom?.['issued'];
  if (typeof last === 'string' && issued < last) {
    throw new OperatorError('CLOCK_BEHIND', { parameters: { issued: last, now: issued } });
  }
  const { metadata, complete } = await signStages(
    renewRoles(set, new Set(['timestamp']), issued),
    keyring,
  );
  if (!complete) throw new OperatorError('RESIGN_SHORT', { parameters: { roles: 'timestamp' } });
  const after = timestampOf(metadata);
  signal.throwIfAborted();
  if (!options.dryRun) {
    // Over a release that was published in this moment it would put the news of the one before.
    if (!(await hasTimestamp(place, bytes))) {
      throw new MirrorError('MIRROR_CHANGED', { parameters: { path: place.shownName } });
    }
    await place.putDocuments([{ name: metadataPath('timestamp.json'), bytes: after.bytes }]);
  }
  return {
    fingerprint: trusted.fingerprint,
    before: { version: before.version, expires: before.expires },
    after: { version: after.signed.version, expires: after.signed.expires },
    others: otherRoles(trusted, set),
  };
};
