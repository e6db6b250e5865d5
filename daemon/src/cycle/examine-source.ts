import { limits, manifestPath, metadataPath } from '@p2p-hotspot/bundle-format';
import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import {
  advanceTimeFloor,
  findTarget,
  hotspot1,
  isTrustError,
  manifestTarget,
  parseEnvelope,
  refresh,
  rootFingerprint,
  startTrust,
  storedReader,
  type MetadataReader,
  type RefreshResult,
  type StoredMetadata,
  type TrustError,
} from '@p2p-hotspot/signing-keys';
import { DaemonError } from '../ports/daemon-error.ts';
import type { Store, StoredRelease } from '../ports/store.ts';
import { openManifest } from './known-releases.ts';
import type { PresentSource } from './source-pool.ts';
import type { TrustKeeper } from './trust-keeper.ts';

/** A root that waits for somebody to say that it is the right one. */
export interface OfferedRoot {
  readonly fingerprint: string;
  readonly bytes: Uint8Array;
}

export type Examination =
  | {
      readonly kind: 'verified';
      /** Manifests found here of releases that the trusted metadata names today. */
      readonly releases: readonly StoredRelease[];
      /** True when its metadata are older than what is trusted: a source of chunks only. */
      readonly isOlder: boolean;
      /** True when a manifest that belongs to its metadata is not here, or not yet. */
      readonly isIncomplete: boolean;
      /** Why something here was passed over, if something was. */
      readonly problem?: CodedMessage;
      /** Metadata that had expired and was taken all the same. */
      readonly expired: readonly string[];
    }
  | { readonly kind: 'root-offered'; readonly root: OfferedRoot }
  | { readonly kind: 'refused'; readonly message: CodedMessage };

export interface ExaminationOptions {
  readonly keeper: TrustKeeper;
  readonly store: Store;
  readonly followed: readonly string[];
  /** Fingerprint of the root to trust first, where the environment tells it. */
  readonly pinnedRoot?: string;
}

const asMessage = ({ code, parameters }: CodedMessage): CodedMessage => ({ code, parameters });

/** Metadata in a source, by TUF's names. A source that fails says so by itself. */
const metadataReader = (present: PresentSource): MetadataReader => ({
  read: (name, maxBytes) => present.read(metadataPath(name), maxBytes),
});

/** Version of a metadata file that was verified. */
export const metadataVersion = (bytes: Uint8Array): number =>
  parseEnvelope(bytes).signed['version'] as number;

const fileNameOf = (role: string, bytes: Uint8Array): string =>
  role === 'timestamp' ? 'timestamp.json' : `${metadataVersion(bytes)}.${role}.json`;

const withRole = (
  { delegated, ...stored }: StoredMetadata,
  role: string,
  bytes: Uint8Array,
): StoredMetadata =>
  role === 'root' || role === 'timestamp' || role === 'snapshot' || role === 'targets'
    ? { ...stored, delegated, [role]: bytes }
    : { ...stored, delegated: { ...delegated, [role]: bytes } };

/** Begins to trust a root. Whoever calls has checked that it is the right one. */
export const trustFirstRoot = async (
  { keeper, store }: Pick<ExaminationOptions, 'keeper' | 'store'>,
  { bytes, fingerprint }: OfferedRoot,
): Promise<void> => {
  startTrust(hotspot1, bytes);
  await keeper.update((record) => ({
    ...record,
    firstRootFingerprint: fingerprint,
    metadata: { root: bytes, delegated: {} },
  }));
  await store.keepMetadata(fileNameOf('root', bytes), bytes);
};

/**
 * When the state folder is gone, the first root is still beside the store's content, which only this
 * daemon writes. A pinned root has to agree.
 */
export const recallFirstRoot = async (options: ExaminationOptions): Promise<void> => {
  const bytes = await options.store.readMetadata('1.root.json');
  if (bytes === undefined) return;
  try {
    const fingerprint = rootFingerprint(bytes);
    if (options.pinnedRoot !== undefined && options.pinnedRoot !== fingerprint) return;
    await trustFirstRoot(options, { bytes, fingerprint });
  } catch (error) {
    if (!isTrustError(error)) throw error;
  }
};

/**
 * The first root of a source.
 *
 * @returns undefined when there is none, or none that speaks for itself
 */
const readFirstRoot = async (
  present: PresentSource,
): Promise<OfferedRoot | TrustError | undefined> => {
  const bytes = await metadataReader(present).read('1.root.json', hotspot1.maxBytes.root);
  if (bytes === undefined) return undefined;
  try {
    startTrust(hotspot1, bytes);
    return { bytes, fingerprint: rootFingerprint(bytes) };
  } catch (error) {
    if (isTrustError(error)) return error;
    throw error;
  }
};

const refreshFrom = async (
  { keeper, store, followed }: ExaminationOptions,
  stored: StoredMetadata,
  reader: MetadataReader,
): Promise<RefreshResult> => {
  let saved = stored;
  const result = await refresh({
    profile: hotspot1,
    stored,
    reader,
    // The clock of a box proves nothing, and a missed re-signing must not brick it: from a medium
    // that somebody carried, what has expired is taken and reported (metadata-v1 §8).
    time: { now: keeper.record().timeFloor, expiry: 'report' },
    channels: followed,
    onVerified: async (role, bytes) => {
      saved = withRole(saved, role, bytes);
      const metadata = saved;
      await keeper.update((record) => ({ ...record, metadata }));
      await store.keepMetadata(fileNameOf(role, bytes), bytes);
    },
  });
  await keeper.update((record) => {
    const timeFloor = advanceTimeFloor(record.timeFloor, result.trusted);
    return timeFloor === record.timeFloor ? record : { ...record, timeFloor };
  });
  return result;
};

/** What is trusted already, taken up again without any source. */
const recallTrusted = (options: ExaminationOptions, stored: StoredMetadata) =>
  refreshFrom(options, stored, storedReader(stored));

const readReleases = async (
  present: PresentSource,
  followed: readonly string[],
  { trusted }: RefreshResult,
): Promise<{ releases: StoredRelease[]; isIncomplete: boolean; problem?: CodedMessage }> => {
  const releases: StoredRelease[] = [];
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

/**
 * Finds out what a source has for us: takes its metadata if they are newer than ours, each role saved
 * as soon as it is verified, and the manifests of the releases that are current now.
 */
export const examineSource = async (
  present: PresentSource,
  options: ExaminationOptions,
): Promise<Examination> => {
  const { keeper, followed, pinnedRoot } = options;
  const first = await readFirstRoot(present);
  const known = keeper.record();
  if (known.metadata === undefined) {
    if (first === undefined) {
      return {
        kind: 'refused',
        message: { code: 'METADATA_MISSING', parameters: { name: '1.root.json' } },
      };
    }
    if (isTrustError(first)) return { kind: 'refused', message: asMessage(first) };
    if (pinnedRoot === undefined) return { kind: 'root-offered', root: first };
    if (first.fingerprint !== pinnedRoot) return otherRoot(present);
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
    let isOlder = false;
    let result: RefreshResult;
    try {
      result = await refreshFrom(options, stored, metadataReader(present));
    } catch (error) {
      if (!isTrustError(error) || error.code !== 'METADATA_ROLLBACK') throw error;
      isOlder = true;
      result = await recallTrusted(options, keeper.record().metadata ?? stored);
    }
    const { releases, isIncomplete, problem } = await readReleases(present, followed, result);
    const [refused] = Object.values(result.refused);
    const why = problem ?? (refused === undefined ? undefined : asMessage(refused));
    return {
      kind: 'verified',
      releases,
      isOlder,
      isIncomplete: isIncomplete && !isOlder,
      expired: result.expired,
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
