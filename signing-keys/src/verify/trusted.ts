import { TrustError, isTrustError } from '../errors.ts';
import type { TufKey } from '../keys/tuf-key.ts';
import { countSignatures } from '../metadata/count-signatures.ts';
import { parseEnvelope } from '../metadata/envelope.ts';
import { readSigned } from '../metadata/read-signed.ts';
import type {
  AnySigned,
  RoleDefinition,
  RoleKeys,
  RootSigned,
  SignedByType,
  SnapshotSigned,
  TargetsSigned,
  TimestampSigned,
  TopLevelRole,
} from '../metadata/types.ts';
import type { Profile } from '../profile.ts';

/** One role's metadata whose signatures were verified. */
export interface Verified<Signed extends AnySigned = AnySigned> {
  readonly role: string;
  /** The file as received: what to save. */
  readonly bytes: Uint8Array;
  readonly signed: Signed;
  /** Canonical form of `signed`: equal for equal content. */
  readonly signedBytes: Uint8Array;
}

/** A delegated role, and through whom it is trusted. */
export interface VerifiedDelegation extends Verified<TargetsSigned> {
  readonly delegator: string;
}

/**
 * What a client trusts at one moment of its refresh; never changed, only replaced. A role is present
 * once it passed every check of its turn.
 */
export interface TrustedMetadata {
  readonly profile: Profile;
  readonly root: Verified<RootSigned>;
  readonly timestamp?: Verified<TimestampSigned>;
  readonly snapshot?: Verified<SnapshotSigned>;
  readonly targets?: Verified<TargetsSigned>;
  readonly delegated: ReadonlyMap<string, VerifiedDelegation>;
  /** Trusted in an earlier refresh: what new metadata must not fall behind. */
  readonly previous: {
    readonly timestamp?: Verified<TimestampSigned>;
    readonly snapshot?: Verified<SnapshotSigned>;
    readonly targets: ReadonlyMap<string, Verified<TargetsSigned>>;
  };
  /** Roles that were expired and accepted all the same, because expiry is only reported. */
  readonly expired: readonly string[];
}

/** States that a refresh passes through: each turn asks for the state that the one before gave. */
export type TimestampTrusted = TrustedMetadata & {
  readonly timestamp: Verified<TimestampSigned>;
};
export type SnapshotTrusted = TimestampTrusted & { readonly snapshot: Verified<SnapshotSigned> };
export type TargetsTrusted = SnapshotTrusted & { readonly targets: Verified<TargetsSigned> };

/** The fixed update start time (TUF 1.0.34 §5.1), and what an expiry before it means. */
export interface UpdateTime {
  /** `YYYY-MM-DDTHH:MM:SSZ`; by docs/spec/metadata-v1.md §8, not simply the system's clock. */
  readonly now: string;
  /** `enforce` refuses what has expired, `report` accepts it and says so in `expired`. */
  readonly expiry: 'enforce' | 'report';
}

/** Looks up the keys of a role where its delegator defines it. Ids without a key count nothing. */
export const roleKeys = (
  definition: RoleDefinition,
  keys: Readonly<Record<string, TufKey>>,
): RoleKeys => ({
  keys: definition.keyids.flatMap((keyId) =>
    Object.hasOwn(keys, keyId) ? [keys[keyId] as TufKey] : [],
  ),
  threshold: definition.threshold,
});

/** The keys of a top-level role, as a root gives them. */
export const rootRoleKeys = (root: RootSigned, role: TopLevelRole): RoleKeys =>
  roleKeys(root.roles[role], root.keys);

/**
 * The keys of a channel, as targets give them.
 *
 * @throws TrustError `ROLE_UNKNOWN` when there is no such delegation
 */
export const delegatedRoleKeys = (targets: TargetsSigned, role: string): RoleKeys => {
  const definition = targets.delegations?.roles.find(({ name }) => name === role);
  if (targets.delegations === undefined || definition === undefined) {
    throw new TrustError('ROLE_UNKNOWN', { parameters: { role } });
  }
  return roleKeys(definition, targets.delegations.keys);
};

/** Holds a file's signatures against a role (TUF 1.0.34 §5.3.4, 5.4.2, 5.5.3, 5.6.3). */
const checkSignatures = (
  role: string,
  envelope: Parameters<typeof countSignatures>[0],
  keys: RoleKeys,
  profile: Profile,
): void => {
  const { count, foreign } = countSignatures(envelope, keys, profile.schemes);
  if (count >= keys.threshold) return;
  if (foreign && envelope.signatures.length > 0) {
    throw new TrustError('METADATA_FOREIGN', { parameters: { role } });
  }
  throw new TrustError('METADATA_UNSIGNED', {
    parameters: { role, valid: count, threshold: keys.threshold },
  });
};

/** Names the role in whatever refused its bytes. */
const parseFor = <Result>(role: string, parse: () => Result): Result => {
  try {
    return parse();
  } catch (error) {
    if (!isTrustError(error)) throw error;
    const reason = error.parameters['reason'] ?? 'not-canonical';
    throw new TrustError('METADATA_INVALID', { parameters: { role, reason }, cause: error });
  }
};

/**
 * Takes a file for a role: size, form, type, signatures. What it may say is checked by the role's
 * own turn.
 *
 * @param signers every set of keys that must have signed: one, or a root's old and new ones
 */
export const verifyFile = <Type extends TopLevelRole>(
  profile: Profile,
  role: string,
  type: Type,
  bytes: Uint8Array,
  signers: (signed: SignedByType[Type]) => readonly RoleKeys[],
): Verified<SignedByType[Type]> => {
  // §5.3.3, 5.4.1, 5.5.1, 5.6.1: up to so many bytes (endless data attack), before any parsing.
  const maxBytes = profile.maxBytes[type];
  if (bytes.length > maxBytes) {
    throw new TrustError('METADATA_TOO_LARGE', { parameters: { role, maxBytes } });
  }
  const { envelope, signed } = parseFor(role, () => {
    const opened = parseEnvelope(bytes, profile.encoding);
    return { envelope: opened, signed: readSigned(type, opened.signed, profile) };
  });
  for (const keys of signers(signed)) checkSignatures(role, envelope, keys, profile);
  return { role, bytes, signed, signedBytes: envelope.signedBytes };
};

/** Checks for a freeze attack (TUF 1.0.34 §5.3.10, 5.4.4, 5.5.6, 5.6.5). */
export const checkExpiry = <State extends TrustedMetadata>(
  trusted: State,
  { role, signed }: Verified,
  { now, expiry }: UpdateTime,
): State => {
  // "MUST be higher than the fixed update start time"; times as texts compare as times.
  if (signed.expires > now || trusted.expired.includes(role)) return trusted;
  if (expiry === 'enforce') {
    throw new TrustError('METADATA_EXPIRED', { parameters: { role, expires: signed.expires } });
  }
  return { ...trusted, expired: [...trusted.expired, role] };
};

/** True when both mean the same content. */
export const sameContent = (left: Verified, right: Verified): boolean =>
  Buffer.compare(left.signedBytes, right.signedBytes) === 0;

/** The same version with other content: two writers did not know of each other, or one lies. */
export const checkFork = (
  profile: Profile,
  before: Verified | undefined,
  after: Verified,
): void => {
  if (profile.forks === 'ignored' || before?.signed.version !== after.signed.version) return;
  if (!sameContent(before, after)) {
    throw new TrustError('METADATA_FORK', {
      parameters: { role: after.role, version: after.signed.version },
    });
  }
};

/** Refuses a jump that no honest writer makes, before it is remembered (fast-forward attack). */
export const checkStep = (
  profile: Profile,
  before: Verified | undefined,
  after: Verified,
): void => {
  if (before === undefined) return;
  if (after.signed.version - before.signed.version > profile.maxVersionStep) {
    throw new TrustError('METADATA_MISMATCH', { parameters: { role: after.role, what: 'step' } });
  }
};
