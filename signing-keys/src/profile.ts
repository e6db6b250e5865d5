import { namePattern } from '@p2p-hotspot/contract';
import type { SignatureScheme } from './keys/tuf-key.ts';
import type { TopLevelRole } from './metadata/types.ts';

/**
 * What a client asks of metadata beyond TUF 1.0, as data: the verifier has one code path
 * (docs/adr/0002-own-tuf-client.md).
 */
export interface Profile {
  readonly name: 'hotspot-1' | 'tuf-1.0';
  /** `canonical`: a file must be the one canonical encoding of its content. */
  readonly encoding: 'canonical' | 'any';
  /** Kinds of keys that count; others are kept and count nothing. */
  readonly schemes: readonly SignatureScheme[];
  /** Whether a root may switch consistent snapshots off (TUF 1.0.34 §6.2). */
  readonly consistentSnapshots: 'required' | 'optional';
  /** Whether delegated roles may delegate again. Where not, no role has two delegators. */
  readonly nestedDelegations: boolean;
  /** What a delegated role may be called. */
  readonly roleNames: RegExp;
  /** Whether every target must have a SHA-256. */
  readonly sha256Required: boolean;
  /** Whether timestamp versions are bound to snapshot versions (metadata-v1 §7). */
  readonly timestampVersions: 'bound' | 'free';
  /** What the same version with other content means: an error, or the repository's own business. */
  readonly forks: 'refused' | 'ignored';
  /** How far a version may jump at once (against fast-forward attacks). */
  readonly maxVersionStep: number;
  /** Caps in bytes, held before anything is parsed; `targets` is for delegated roles too. */
  readonly maxBytes: Readonly<Record<TopLevelRole, number>>;
  /** Roots followed in one refresh (TUF 1.0.34 §5.3.3, Y). */
  readonly maxRootUpdates: number;
  /** Roles visited in one search for a target (TUF 1.0.34 §5.6.7.1). */
  readonly maxVisitedRoles: number;
}

const maxBytes = {
  root: 512 * 1024,
  timestamp: 16 * 1024,
  snapshot: 2 * 1024 * 1024,
  targets: 8 * 1024 * 1024,
} as const;

/** The profile of boxes and operators (docs/spec/metadata-v1.md). */
export const hotspot1: Profile = {
  name: 'hotspot-1',
  encoding: 'canonical',
  schemes: ['ed25519'],
  consistentSnapshots: 'required',
  nestedDelegations: false,
  // Names of channels: they become file names on every kind of medium.
  roleNames: namePattern,
  sha256Required: true,
  timestampVersions: 'bound',
  forks: 'refused',
  maxVersionStep: 1_000_000,
  maxBytes,
  maxRootUpdates: 256,
  maxVisitedRoles: 32,
};

/** Any TUF 1.0 repository, as outside suites have them. Not for boxes. */
export const tuf10: Profile = {
  name: 'tuf-1.0',
  encoding: 'any',
  schemes: ['ed25519', 'ecdsa-sha2-nistp256', 'rsassa-pss-sha256'],
  consistentSnapshots: 'optional',
  nestedDelegations: true,
  roleNames: /^.+$/su,
  sha256Required: false,
  timestampVersions: 'free',
  forks: 'ignored',
  maxVersionStep: Infinity,
  maxBytes,
  maxRootUpdates: 256,
  maxVisitedRoles: 32,
};
