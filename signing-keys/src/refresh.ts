import { isTrustError, TrustError } from './errors.ts';
import type { Profile } from './profile.ts';
import { areKeysRotated, concludeRoot, startTrust, updateRoot } from './verify/root.ts';
import { listedFile, recallSnapshot, updateSnapshot } from './verify/snapshot.ts';
import {
  recallDelegated,
  recallTargets,
  updateDelegated,
  updateTargets,
} from './verify/targets.ts';
import { recallTimestamp, snapshotFile, updateTimestamp } from './verify/timestamp.ts';
import type { TrustedMetadata, UpdateTime, Verified } from './verify/trusted.ts';
import { searchTarget, type TargetSearch } from './verify/find-target.ts';

/** Where metadata is read from: a stick, a bundle file, a mirror, a neighbour. Never trusted. */
export interface MetadataReader {
  /**
   * Reads a metadata file.
   *
   * @param name as in `metadata/`: `timestamp.json`, `3.root.json`, `7.snapshot.json`,
   *   `9.stable.json`. With the profile `tuf-1.0` a delegated role's name may hold any character: an
   *   adapter must quote it
   * @param maxBytes read no more than one byte beyond this; a longer file is refused, not cut
   * @returns undefined when there is no such file; failures of the medium are thrown, and end the
   *   refresh as they are
   */
  readonly read: (name: string, maxBytes: number) => Promise<Uint8Array | undefined>;
}

/**
 * What a client saved of its trust: the files as received. All but the root is verified again when
 * it is loaded, against what its delegator says today; what fails is as if it were absent.
 */
export interface StoredMetadata {
  readonly root: Uint8Array;
  readonly timestamp?: Uint8Array;
  readonly snapshot?: Uint8Array;
  readonly targets?: Uint8Array;
  readonly delegated: Readonly<Record<string, Uint8Array>>;
}

/**
 * Called as soon as a file is verified, before the next one is asked for: save it durably, so that a
 * revocation once seen is never forgotten (TUF 1.0.34 §5.3.8, 5.4.5, 5.5.7, 5.6.6).
 *
 * @param role `root`, `timestamp`, `snapshot`, `targets` or the name of a delegated role
 */
export type OnVerified = (role: string, bytes: Uint8Array) => Promise<void>;

export interface RefreshOptions {
  readonly profile: Profile;
  readonly stored: StoredMetadata;
  readonly reader: MetadataReader;
  readonly time: UpdateTime;
  /** Delegated roles to take. */
  readonly channels: readonly string[];
  readonly onVerified?: OnVerified;
}

export interface RefreshResult {
  /** What to hand over as `stored` next time. */
  readonly stored: StoredMetadata;
  readonly trusted: TrustedMetadata;
  /** Roles that had expired; empty when expiry is enforced. */
  readonly expired: readonly string[];
  /**
   * Channels that were not taken, and why: not listed, not there, badly signed. They have no targets
   * in `trusted`. One channel's fault never stops another.
   */
  readonly refused: Readonly<Record<string, TrustError>>;
}

type Session = Pick<RefreshOptions, 'profile' | 'stored' | 'reader' | 'time'> & {
  readonly onVerified: OnVerified;
};

/** The result, or undefined where our own saved file does not stand up any more. */
const ifItHolds = <Result>(attempt: () => Result): Result | undefined => {
  try {
    return attempt();
  } catch (error) {
    if (isTrustError(error)) return undefined;
    throw error;
  }
};

/**
 * Takes a role's file: the saved one if it is still what is asked for, else the repository's.
 *
 * @param kept the saved file
 * @param accept every check of the role
 */
const take = async (
  { reader, onVerified }: Session,
  role: string,
  name: string,
  maxBytes: number,
  kept: Uint8Array | undefined,
  accept: (bytes: Uint8Array) => TrustedMetadata,
): Promise<TrustedMetadata> => {
  const asBefore = kept === undefined ? undefined : ifItHolds(() => accept(kept));
  if (asBefore !== undefined) return asBefore;
  const bytes = await reader.read(name, maxBytes);
  if (bytes === undefined) throw new TrustError('METADATA_MISSING', { parameters: { name } });
  const trusted = accept(bytes);
  await onVerified(role, bytes);
  return trusted;
};

/** File name of a role's version (TUF 1.0.34 §6.2, §5.5.1, §5.6.1). */
const fileName = ({ root }: TrustedMetadata, role: string, version: number): string =>
  root.signed.consistent_snapshot === true ? `${version}.${role}.json` : `${role}.json`;

/** §5.3: follows the chain of roots to its end. */
const followRoots = async (
  { profile, reader, time, onVerified }: Session,
  first: TrustedMetadata,
): Promise<TrustedMetadata> => {
  let trusted = first;
  for (let step = 0; step < profile.maxRootUpdates; step += 1) {
    // §5.3.3: version N+1, up to so many bytes; none, or enough of them, ends the chain.
    const name = `${trusted.root.signed.version + 1}.root.json`;
    const bytes = await reader.read(name, profile.maxBytes.root);
    if (bytes === undefined) break;
    trusted = updateRoot(trusted, bytes);
    // §5.3.8
    await onVerified('root', bytes);
  }
  return concludeRoot(trusted, time);
};

/** §5.4: always asks the repository, since only it knows what is newest. */
const takeTimestamp = async (
  session: Session,
  started: TrustedMetadata,
  kept: Uint8Array | undefined,
): Promise<TrustedMetadata> => {
  const { profile, reader, time, onVerified } = session;
  const name = 'timestamp.json';
  const recalled = kept === undefined ? undefined : ifItHolds(() => recallTimestamp(started, kept));
  // §5.4.1
  const bytes = await reader.read(name, profile.maxBytes.timestamp);
  if (bytes === undefined) throw new TrustError('METADATA_MISSING', { parameters: { name } });
  const trusted = updateTimestamp(recalled ?? started, bytes, time);
  // §5.4.5; when the trusted one stayed, there is nothing to save.
  if (trusted.timestamp?.bytes === bytes) await onVerified('timestamp', bytes);
  return trusted;
};

/** §5.5 */
const takeSnapshot = async (
  session: Session,
  started: TrustedMetadata,
  kept: Uint8Array | undefined,
): Promise<TrustedMetadata> => {
  const { profile, time } = session;
  const recalled = kept === undefined ? undefined : ifItHolds(() => recallSnapshot(started, kept));
  const before = recalled ?? started;
  const { version, length } = snapshotFile(before.timestamp as Verified<never>);
  return take(
    session,
    'snapshot',
    fileName(before, 'snapshot', version),
    Math.min(length ?? Infinity, profile.maxBytes.snapshot),
    kept,
    (bytes) => updateSnapshot(before, bytes, time),
  );
};

/** §5.6, for targets and for delegated roles. */
const takeTargets = async (
  session: Session,
  started: TrustedMetadata,
  role: string,
  delegator: string,
): Promise<TrustedMetadata> => {
  const { profile, time, stored } = session;
  const isTop = role === 'targets';
  const { version, length } = listedFile(started, role);
  const saved = Object.hasOwn(stored.delegated, role) ? stored.delegated[role] : undefined;
  // A role that another delegator led to in this session is tried before it is read again.
  const kept = isTop ? stored.targets : (started.delegated.get(role)?.bytes ?? saved);
  const recalled =
    kept === undefined
      ? undefined
      : ifItHolds(() =>
          isTop ? recallTargets(started, kept) : recallDelegated(started, role, kept, delegator),
        );
  const before = recalled ?? started;
  return take(
    session,
    role,
    fileName(before, role, version),
    Math.min(length ?? Infinity, profile.maxBytes.targets),
    kept,
    (bytes) =>
      isTop
        ? updateTargets(before, bytes, time)
        : updateDelegated(before, role, bytes, time, delegator),
  );
};

/** What to save. Delegated roles that were not asked for stay while the snapshot lists them. */
const toStore = (stored: StoredMetadata, trusted: TrustedMetadata): StoredMetadata => {
  const listed = trusted.snapshot?.signed.meta ?? {};
  const kept = Object.entries(stored.delegated).filter(([role]) =>
    Object.hasOwn(listed, `${role}.json`),
  );
  const taken = [...trusted.delegated.values()].map(({ role, bytes }) => [role, bytes] as const);
  return {
    root: trusted.root.bytes,
    ...(trusted.timestamp && { timestamp: trusted.timestamp.bytes }),
    ...(trusted.snapshot && { snapshot: trusted.snapshot.bytes }),
    ...(trusted.targets && { targets: trusted.targets.bytes }),
    delegated: Object.fromEntries([...kept, ...taken]),
  };
};

/**
 * The whole client workflow of TUF 1.0.34 §5 up to the targets of the asked channels.
 *
 * Nothing is kept between calls but what `stored` and `onVerified` carry, so a refresh that was cut
 * off anywhere is simply made again.
 *
 * @throws TrustError for anything wrong with root, timestamp, snapshot or targets:
 *   `METADATA_MISSING`, `METADATA_ROLLBACK` (a repository older than what is trusted: no source of
 *   metadata, still one of chunks), `METADATA_FORK`, `METADATA_EXPIRED`, `METADATA_FOREIGN`,
 *   `METADATA_UNSIGNED`, `METADATA_INVALID`, `METADATA_MISMATCH`, `METADATA_TOO_LARGE`. Whatever the
 *   reader or `onVerified` throws comes through as it is
 */
export const refresh = async ({
  profile,
  stored,
  reader,
  time,
  channels,
  onVerified = () => Promise.resolve(),
}: RefreshOptions): Promise<RefreshResult> => {
  const session: Session = { profile, stored, reader, time, onVerified };
  const started = startTrust(profile, stored.root);
  let trusted = await followRoots(session, started);
  // §5.3.11: after a rotation of their keys, what was trusted of timestamp and snapshot is forgotten.
  const forget = areKeysRotated(started.root.signed, trusted.root.signed);
  trusted = await takeTimestamp(session, trusted, forget ? undefined : stored.timestamp);
  trusted = await takeSnapshot(session, trusted, forget ? undefined : stored.snapshot);
  trusted = await takeTargets(session, trusted, 'targets', 'root');
  const refused: Record<string, TrustError> = {};
  for (const channel of channels) {
    try {
      trusted = await takeTargets(session, trusted, channel, 'targets');
    } catch (error) {
      if (!isTrustError(error)) throw error;
      refused[channel] = error;
    }
  }
  return { stored: toStore(stored, trusted), trusted, expired: trusted.expired, refused };
};

/**
 * Searches a target through all delegations, taking the roles that it needs (TUF 1.0.34 §5.6.7).
 * For general TUF repositories; boxes name their channels and use `findTarget`.
 *
 * @param options as for refresh, with the `trusted` and `stored` that it gave
 * @throws TrustError when a role on the way cannot be taken: then "the target cannot be found"
 */
export const lookUpTarget = async (
  path: string,
  trusted: TrustedMetadata,
  options: Omit<RefreshOptions, 'channels'>,
): Promise<{
  readonly search: Exclude<TargetSearch, { kind: 'needs' }>;
  readonly trusted: TrustedMetadata;
  readonly stored: StoredMetadata;
}> => {
  const session: Session = { onVerified: () => Promise.resolve(), ...options };
  let current = trusted;
  for (;;) {
    const search = searchTarget(current, path);
    if (search.kind !== 'needs') {
      return { search, trusted: current, stored: toStore(options.stored, current) };
    }
    current = await takeTargets(session, current, search.role, search.delegator);
  }
};

/** Reads what was saved, as if it were a repository: to take up trust again without any source. */
export const storedReader = (stored: StoredMetadata): MetadataReader => ({
  read: (name) => {
    const role = name.replace(/^\d+\./, '').replace(/\.json$/, '');
    const files: Record<string, Uint8Array | undefined> = {
      ...stored.delegated,
      timestamp: stored.timestamp,
      snapshot: stored.snapshot,
      targets: stored.targets,
      root: undefined,
    };
    return Promise.resolve(Object.hasOwn(files, role) ? files[role] : undefined);
  },
});
