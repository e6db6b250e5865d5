import { TrustError } from '../errors.ts';
import { rootFingerprint } from '../metadata/envelope.ts';
import type { RootSigned } from '../metadata/types.ts';
import type { Profile } from '../profile.ts';
import {
  checkExpiry,
  rootRoleKeys,
  verifyFile,
  type TrustedMetadata,
  type UpdateTime,
} from './trusted.ts';

/**
 * Loads the trusted root (TUF 1.0.34 §5.2): one that came with the software, was confirmed by its
 * fingerprint, or was saved by an earlier refresh. It must carry its own threshold of signatures,
 * so a damaged file is not trusted. Its expiry does not matter yet (§5.2).
 *
 * @throws TrustError `METADATA_INVALID` | `METADATA_UNSIGNED` | `METADATA_FOREIGN` |
 *   `METADATA_TOO_LARGE`
 */
export const startTrust = (profile: Profile, trustedRootBytes: Uint8Array): TrustedMetadata => ({
  profile,
  root: verifyFile(profile, 'root', 'root', trustedRootBytes, (signed) => [
    rootRoleKeys(signed, 'root'),
  ]),
  delegated: new Map(),
  previous: { targets: new Map() },
  expired: [],
});

/**
 * As {@link startTrust}, for a root that is only known by its fingerprint.
 *
 * @param fingerprint what {@link rootFingerprint} gave where the trust root was made
 * @throws TrustError as startTrust, and `METADATA_FOREIGN` when it is another root
 */
export const startTrustByFingerprint = (
  profile: Profile,
  rootBytes: Uint8Array,
  fingerprint: string,
): TrustedMetadata => {
  const trusted = startTrust(profile, rootBytes);
  if (rootFingerprint(rootBytes) !== fingerprint) {
    throw new TrustError('METADATA_FOREIGN', { parameters: { role: 'root' } });
  }
  return trusted;
};

/**
 * Takes the next root (TUF 1.0.34 §5.3.4–5.3.7). Save it before asking for the one after it (§5.3.8).
 *
 * @throws TrustError `METADATA_INVALID` | `METADATA_TOO_LARGE` | `METADATA_UNSIGNED` |
 *   `METADATA_FOREIGN` | `METADATA_MISMATCH`
 */
export const updateRoot = (trusted: TrustedMetadata, bytes: Uint8Array): TrustedMetadata => {
  if (trusted.timestamp !== undefined) throw new Error('roots come before the timestamp (§5.3)');
  const { profile, root: before } = trusted;
  // §5.3.4: signed by a threshold of (1) the trusted root's keys and (2) its own.
  const root = verifyFile(profile, 'root', 'root', bytes, (signed) => [
    rootRoleKeys(before.signed, 'root'),
    rootRoleKeys(signed, 'root'),
  ]);
  // §5.3.5: the version is exactly the trusted one plus one.
  if (root.signed.version !== before.signed.version + 1) {
    throw new TrustError('METADATA_MISMATCH', { parameters: { role: 'root', what: 'version' } });
  }
  // §5.3.6: its expiry does not matter yet. §5.3.7: it is the trusted root now.
  return { ...trusted, root };
};

/** True when a key that could sign for the role before cannot any more. */
const lostKey = (before: RootSigned, after: RootSigned, role: 'timestamp' | 'snapshot'): boolean =>
  before.roles[role].keyids.some((keyId) => !after.roles[role].keyids.includes(keyId));

/**
 * True when timestamp or snapshot keys were rotated, after which what was trusted of both is
 * forgotten (TUF 1.0.34 §5.3.11, recovery from a fast-forward attack). A key that only came in
 * addition is no rotation: the old keys are still good.
 */
export const areKeysRotated = (before: RootSigned, after: RootSigned): boolean =>
  lostKey(before, after, 'timestamp') || lostKey(before, after, 'snapshot');

/**
 * Ends the update of the root: the last one that could be found must not have expired
 * (TUF 1.0.34 §5.3.10).
 *
 * @throws TrustError `METADATA_EXPIRED`
 */
export const concludeRoot = (trusted: TrustedMetadata, time: UpdateTime): TrustedMetadata =>
  checkExpiry(trusted, trusted.root, time);
