import { limits, manifestPath, metadataPath } from '@p2p-hotspot/bundle-format';
import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import {
  findTarget,
  isTrustError,
  manifestTarget,
  readRootPolicy,
  type MetadataReader,
  type RefreshResult,
  type StoredMetadata,
} from '@p2p-hotspot/signing-keys';
import type { MetadataAge } from '../core/judge-age.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import type { VerifiedRelease } from '../ports/store.ts';
import { readFirstRoot, trustFirstRoot, type OfferedRoot, type TrustPlaces } from './first-root.ts';
import { openManifest } from './known-releases.ts';
import { readUpdateTime, recallTrust, refreshTrust, type TimeSources } from './refresh-trust.ts';
import type { PresentSource } from './source-pool.ts';

export type Examination =
  | {
      readonly kind: 'verified';
      /** Manifests found here of releases that the trusted metadata names today. */
      readonly releases: readonly VerifiedRelease[];
      /** True when its metadata are older than what is trusted: a source of chunks only. */
      readonly isOlder: boolean;
      /** True when a manifest that belongs to its metadata is not here, or not yet. */
      readonly isIncomplete: boolean;
      /** Why something here was passed over, if something was. */
      readonly problem?: CodedMessage;
      readonly age: MetadataAge;
    }
  | { readonly kind: 'root-offered'; readonly root: OfferedRoot }
  | { readonly kind: 'refused'; readonly message: CodedMessage };

export interface ExaminationOptions extends TrustPlaces, TimeSources {
  readonly followed: readonly string[];
  /** Fingerprint of the root to trust first, where the environment tells it. */
  readonly pinnedRoot?: string;
  /** Whether a steward who stands before the box has said that this first root is the right one. */
  readonly isRootConfirmed?: (fingerprint: string) => boolean;
}

const asMessage = ({ code, parameters }: CodedMessage): CodedMessage => ({ code, parameters });

/** Metadata in a source, by TUF's names. A source that fails says so by itself. */
const metadataReader = (present: PresentSource): MetadataReader => ({
  read: (name, maxBytes) => present.read(metadataPath(name), maxBytes),
});

const readReleases = async (
  present: PresentSource,
  followed: readonly string[],
  { trusted }: RefreshResult,
): Promise<{ releases: VerifiedRelease[]; isIncomplete: boolean; problem?: CodedMessage }> => {
  const releases: VerifiedRelease[] = [];
  let isIncomplete = false;
  let problem: CodedMessage | undefined;
  for (const channel of followed) {
    const target = findTarget(trusted, manifestTarget(channel));
    if (target?.sha256 === undefined) continue;
    const name = manifestPath(channel, target.sha256);
    const bytes = await present.read(name, Math.min(target.length, limits.manifestBytes));
    if (bytes === undefined) {
      isIncomplete = true;
      continue;
    }
    const release = openManifest(channel, { ...target, sha256: target.sha256 }, bytes);
    if (release === undefined) {
      present.reportDamage(name);
      problem = asMessage(
        new DaemonError('SOURCE_DAMAGED', { parameters: { label: present.source.label, name } }),
      );
    } else if (release.manifest.channel === channel) {
      releases.push(release);
    } else {
      problem = { code: 'MANIFEST_INVALID', parameters: { reason: 'channel' } };
    }
  }
  return { releases, isIncomplete, ...(problem === undefined ? {} : { problem }) };
};

/** Metadata as they are trusted now, after the source was asked for newer ones. */
const refreshFrom = async (
  present: PresentSource,
  options: ExaminationOptions,
  stored: StoredMetadata,
): Promise<{ readonly result: RefreshResult; readonly isOlder: boolean }> => {
  const { keeper, followed } = options;
  try {
    const result = await refreshTrust(options, stored, metadataReader(present), followed);
    return { result, isOlder: false };
  } catch (error) {
    if (!isTrustError(error) || error.code !== 'METADATA_ROLLBACK') throw error;
    const { metadata = stored } = keeper.record();
    return { result: await recallTrust(options, metadata, followed), isOlder: true };
  }
};

const ageOf = async (
  options: ExaminationOptions,
  { trusted }: RefreshResult,
): Promise<MetadataAge> => {
  const { root, timestamp, snapshot, targets, delegated } = trusted;
  const roles = [root, timestamp, snapshot, targets, ...delegated.values()];
  return {
    time: await readUpdateTime(options, options.keeper.record().timeFloor),
    expires: new Map(roles.map(({ role, signed }) => [role, signed.expires])),
    enforceExpiry: readRootPolicy(root.signed).enforceExpiry,
  };
};

/**
 * Finds out what a source has for us: takes its metadata if they are newer than ours, each role saved
 * as soon as it is verified, and the manifests of the releases that are current now.
 */
export const examineSource = async (
  present: PresentSource,
  options: ExaminationOptions,
): Promise<Examination> => {
  const { keeper, followed, pinnedRoot } = options;
  const first = await readFirstRoot(metadataReader(present));
  const known = keeper.record();
  if (known.metadata === undefined) {
    // Anybody on the network may call itself a neighbour: no person is asked about such a root.
    const { kind, label } = present.source;
    if ((kind === 'neighbour' || kind === 'swarm-peer') && pinnedRoot === undefined) {
      const code = kind === 'neighbour' ? 'NEIGHBOUR_NO_TRUST' : 'SWARM_NO_TRUST';
      return { kind: 'refused', message: { code, parameters: { label } } };
    }
    if (first === undefined) {
      return {
        kind: 'refused',
        message: { code: 'METADATA_MISSING', parameters: { name: '1.root.json' } },
      };
    }
    if (isTrustError(first)) return { kind: 'refused', message: asMessage(first) };
    if (pinnedRoot === undefined) {
      const isConfirmed = options.isRootConfirmed?.(first.fingerprint) ?? false;
      if (!isConfirmed) return { kind: 'root-offered', root: first };
    } else if (first.fingerprint !== pinnedRoot) {
      return otherRoot(present);
    }
    await trustFirstRoot(options, first);
  } else if (
    first !== undefined &&
    !isTrustError(first) &&
    first.fingerprint !== known.firstRootFingerprint
  ) {
    return otherRoot(present);
  }
  const stored = keeper.record().metadata;
  if (stored === undefined) throw new Error('a root was trusted and is not in the record');
  try {
    const { result, isOlder } = await refreshFrom(present, options, stored);
    const { releases, isIncomplete, problem } = await readReleases(present, followed, result);
    const [refused] = Object.values(result.refused);
    const why = problem ?? (refused === undefined ? undefined : asMessage(refused));
    return {
      kind: 'verified',
      releases,
      isOlder,
      isIncomplete: isIncomplete && !isOlder,
      age: await ageOf(options, result),
      ...(why === undefined ? {} : { problem: why }),
    };
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return { kind: 'refused', message: asMessage(error) };
  }
};

const otherRoot = ({ source: { label } }: PresentSource): Examination => ({
  kind: 'refused',
  message: asMessage(new DaemonError('SOURCE_OTHER_ROOT', { parameters: { label } })),
});
