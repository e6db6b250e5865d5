import { isTrustError, TrustError } from '../errors.ts';
import type { Profile } from '../profile.ts';
import { areKeysRotated, concludeRoot, updateRoot } from '../verify/root.ts';
import { listedFile, recallSnapshot, updateSnapshot } from '../verify/snapshot.ts';
import {
  recallDelegated,
  recallTargets,
  updateDelegated,
  updateTargets,
} from '../verify/targets.ts';
import { recallTimestamp, snapshotFile, updateTimestamp } from '../verify/timestamp.ts';
import type {
  SnapshotTrusted,
  TargetsTrusted,
  TimestampTrusted,
  TrustedMetadata,
  UpdateTime,
} from '../verify/trusted.ts';
import type { MetadataReader } from './reader.ts';
import type { StoredMetadata } from './stored-metadata.ts';

/**
 * Called as soon as a file is verified, before the next one is asked for: save what `keepVerified`
 * makes of it, durably, so that a revocation once seen is never forgotten (TUF 1.0.34 §5.3.8, 5.4.5,
 * 5.5.7, 5.6.6).
 *
 * @param role `root`, `timestamp`, `snapshot`, `targets` or the name of a delegated role
 */
export type OnVerified = (role: string, bytes: Uint8Array) => Promise<void>;

/** What every step of one refresh shares. */
export interface Session {
  readonly profile: Profile;
  readonly stored: StoredMetadata;
  readonly reader: MetadataReader;
  readonly time: UpdateTime;
  readonly onVerified: OnVerified;
}

/** What a saved file still gives; undefined where there is none or it does not stand up any more. */
const ifItHolds = <Result>(
  kept: Uint8Array | undefined,
  accept: (bytes: Uint8Array) => Result,
): Result | undefined => {
  if (kept === undefined) return undefined;
  try {
    return accept(kept);
  } catch (error) {
    if (isTrustError(error)) return undefined;
    throw error;
  }
};

interface Wanted<State> {
  readonly role: string;
  /** File name in the repository. */
  readonly name: string;
  readonly maxBytes: number;
  /** The saved file. */
  readonly kept: Uint8Array | undefined;
  /** Every check of the role. */
  readonly accept: (bytes: Uint8Array) => State;
}

/** Takes a role's file: the saved one if it is still what is asked for, else the repository's. */
const take = async <State>(
  { reader, onVerified }: Session,
  { role, name, maxBytes, kept, accept }: Wanted<State>,
): Promise<State> => {
  const asBefore = ifItHolds(kept, accept);
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

/** The end of a chain of roots, and whether timestamp or snapshot keys changed on the way. */
export interface Rooted {
  readonly trusted: TrustedMetadata;
  readonly isRotated: boolean;
}

/** §5.3: follows the chain of roots to its end. */
export const followRoots = async (
  { profile, reader, time, onVerified }: Session,
  started: TrustedMetadata,
): Promise<Rooted> => {
  let trusted = started;
  let isRotated = false;
  // §5.3.9, §5.3.3: again and again, up to Y times.
  for (let step = 0; step < profile.maxRootUpdates; step += 1) {
    // §5.3.2, §5.3.3: version N+1, up to W bytes; none ends the chain.
    const name = `${trusted.root.signed.version + 1}.root.json`;
    const bytes = await reader.read(name, profile.maxBytes.root);
    if (bytes === undefined) break;
    const before = trusted.root.signed;
    trusted = updateRoot(trusted, bytes);
    // Link by link: a key that was taken away and given back later was rotated all the same.
    isRotated ||= areKeysRotated(before, trusted.root.signed);
    // §5.3.8
    await onVerified('root', bytes);
  }
  // §5.3.10
  return { trusted: concludeRoot(trusted, time), isRotated };
};

/** §5.4: always asks the repository, since only it knows what is newest. */
export const takeTimestamp = async (
  { profile, reader, time, onVerified }: Session,
  started: TrustedMetadata,
  kept: Uint8Array | undefined,
): Promise<TimestampTrusted> => {
  const name = 'timestamp.json';
  const before = ifItHolds(kept, (bytes) => recallTimestamp(started, bytes)) ?? started;
  // §5.4.1
  const bytes = await reader.read(name, profile.maxBytes.timestamp);
  if (bytes === undefined) throw new TrustError('METADATA_MISSING', { parameters: { name } });
  const trusted = updateTimestamp(before, bytes, time);
  // §5.4.5; when the trusted one stayed, there is nothing to save.
  if (trusted.timestamp !== before.previous.timestamp) await onVerified('timestamp', bytes);
  return trusted;
};

/** §5.5 */
export const takeSnapshot = async (
  session: Session,
  started: TimestampTrusted,
  kept: Uint8Array | undefined,
): Promise<SnapshotTrusted> => {
  const { profile, time } = session;
  const before = ifItHolds(kept, (bytes) => recallSnapshot(started, bytes)) ?? started;
  const { version, length = Infinity } = snapshotFile(started.timestamp);
  return take(session, {
    role: 'snapshot',
    name: fileName(started, 'snapshot', version),
    maxBytes: Math.min(length, profile.maxBytes.snapshot),
    kept,
    accept: (bytes) => updateSnapshot(before, bytes, time),
  });
};

/** §5.6.1–5.6.6 */
export const takeTopTargets = async (
  session: Session,
  started: SnapshotTrusted,
): Promise<TargetsTrusted> => {
  const { profile, time, stored } = session;
  const { version, length = Infinity } = listedFile(started, 'targets');
  const before = ifItHolds(stored.targets, (bytes) => recallTargets(started, bytes)) ?? started;
  return take(session, {
    role: 'targets',
    name: fileName(started, 'targets', version),
    maxBytes: Math.min(length, profile.maxBytes.targets),
    kept: stored.targets,
    accept: (bytes) => updateTargets(before, bytes, time),
  });
};

/** §5.6.7, one role of the search. */
export const takeDelegated = async (
  session: Session,
  started: TargetsTrusted,
  role: string,
  delegator: string,
): Promise<TargetsTrusted> => {
  const { profile, time, stored } = session;
  const { version, length = Infinity } = listedFile(started, role);
  const saved = Object.hasOwn(stored.delegated, role) ? stored.delegated[role] : undefined;
  // What another delegator led to in this session is tried before it is read again.
  const kept = started.delegated.get(role)?.bytes ?? saved;
  const before =
    ifItHolds(kept, (bytes) => recallDelegated(started, role, bytes, delegator)) ?? started;
  return take(session, {
    role,
    name: fileName(started, role, version),
    maxBytes: Math.min(length, profile.maxBytes.targets),
    kept,
    accept: (bytes) => updateDelegated(before, role, bytes, time, delegator),
  });
};

/** What to save. Delegated roles that were not asked for stay while the snapshot lists them. */
export const toStore = (stored: StoredMetadata, trusted: TargetsTrusted): StoredMetadata => {
  const kept = Object.entries(stored.delegated).filter(([role]) =>
    Object.hasOwn(trusted.snapshot.signed.meta, `${role}.json`),
  );
  const taken = [...trusted.delegated.values()].map(({ role, bytes }) => [role, bytes] as const);
  return {
    root: trusted.root.bytes,
    timestamp: trusted.timestamp.bytes,
    snapshot: trusted.snapshot.bytes,
    targets: trusted.targets.bytes,
    delegated: Object.fromEntries([...kept, ...taken]),
  };
};
