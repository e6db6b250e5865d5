import { createHash } from 'node:crypto';
import { decodeManifest, limits, manifestPath, metadataPath } from '@p2p-hotspot/bundle-format';
import type { Manifest } from '@p2p-hotspot/contract';
import {
  findTarget,
  formatTime,
  hotspot1,
  manifestTarget,
  refresh,
  rootFingerprint,
  type RefreshResult,
  type Target,
} from '@p2p-hotspot/signing-keys';
import { OperatorError } from '../errors.ts';
import type { RepositoryReader } from './reader.ts';

/** A release whose manifest hangs off verified metadata. */
export interface TrustedRelease {
  readonly channel: string;
  readonly manifest: Manifest;
  /** The manifest as it was read. */
  readonly bytes: Uint8Array;
}

/** What a box would make of a repository's metadata. */
export interface TrustedRepository {
  /** Of the first root. */
  readonly fingerprint: string;
  readonly refreshed: RefreshResult;
  readonly releases: readonly TrustedRelease[];
  readonly expired: readonly string[];
}

const firstRoot = '1.root.json';

/** A part of a repository that is not what it must be. */
export const contentDamaged = (
  reader: Pick<RepositoryReader, 'location'>,
  name: string,
  reason: string,
  cause?: unknown,
) =>
  new OperatorError('CONTENT_DAMAGED', {
    parameters: { path: reader.location, name, reason },
    cause,
  });

const fileMissing = (reader: RepositoryReader, name: string) =>
  new OperatorError('REPOSITORY_INCOMPLETE', { parameters: { path: reader.location, name } });

/** @throws OperatorError REPOSITORY_INCOMPLETE */
export const firstRootOf = async (reader: RepositoryReader): Promise<Uint8Array> => {
  const root = await reader.read(metadataPath(firstRoot), limits.metadataBytes);
  if (root === undefined) throw fileMissing(reader, metadataPath(firstRoot));
  return root;
};

/**
 * Goes through the workflow of a box: root, timestamp, snapshot, targets, channels, manifests. Expiry
 * is told, not enforced, as from a stick.
 *
 * @param expected fingerprint of the first root; absent to take the root that is there
 * @param seenRoot a root that the box has trusted before; absent for a box that has seen none
 * @throws OperatorError ROOT_MISMATCH, NOT_PUBLISHED, REPOSITORY_INCOMPLETE, CONTENT_DAMAGED; TrustError; BundleError
 */
export const trustRepository = async (
  reader: RepositoryReader,
  {
    expected,
    seenRoot,
    nowMs,
  }: {
    readonly expected?: string | undefined;
    readonly seenRoot?: Uint8Array | undefined;
    readonly nowMs: number;
  },
): Promise<TrustedRepository> => {
  const root = await firstRootOf(reader);
  const fingerprint = rootFingerprint(root);
  if (expected !== undefined && expected !== fingerprint) {
    throw new OperatorError('ROOT_MISMATCH', {
      parameters: { path: reader.location, expected, found: fingerprint },
    });
  }
  if (!reader.files.has(metadataPath('timestamp.json'))) {
    throw new OperatorError('NOT_PUBLISHED', { parameters: { path: reader.location } });
  }
  const options = {
    profile: hotspot1,
    stored: { root: seenRoot ?? root, delegated: {} },
    reader: {
      read: (name: string, maxBytes: number) => reader.read(metadataPath(name), maxBytes),
    },
    time: { now: formatTime(nowMs), expiry: 'report' },
  } as const;
  const refreshed = await refresh({ ...options, channels: channelNames(reader) });
  return {
    fingerprint,
    refreshed,
    releases: await trustedReleases(reader, refreshed),
    expired: refreshed.expired,
  };
};

/**
 * The releases that a repository's metadata lists.
 *
 * @throws why a channel was refused; OperatorError REPOSITORY_INCOMPLETE, CONTENT_DAMAGED; BundleError
 */
export const trustedReleases = async (
  reader: RepositoryReader,
  refreshed: RefreshResult,
): Promise<TrustedRelease[]> => {
  const releases: TrustedRelease[] = [];
  for (const channel of listedChannels(refreshed)) {
    const refusal = refreshed.refused[channel];
    if (refusal !== undefined) throw refusal;
    if (!refreshed.trusted.delegated.has(channel)) {
      throw fileMissing(reader, metadataPath(`${channel}.json`));
    }
    const target = findTarget(refreshed.trusted, manifestTarget(channel));
    if (target === undefined) continue;
    releases.push(await readManifest(reader, channel, target));
  }
  return releases;
};

/**
 * Reads the manifest that trusted metadata names.
 *
 * @throws OperatorError REPOSITORY_INCOMPLETE, CONTENT_DAMAGED; BundleError MANIFEST_INVALID
 */
export const readManifest = async (
  reader: RepositoryReader,
  channel: string,
  target: Pick<Target, 'length' | 'sha256'>,
): Promise<TrustedRelease> => {
  const name = manifestPath(channel, target.sha256);
  const bytes = await reader.read(name, target.length);
  if (bytes === undefined) throw fileMissing(reader, name);
  if (
    bytes.length !== target.length ||
    createHash('sha256').update(bytes).digest('hex') !== target.sha256
  ) {
    throw contentDamaged(reader, name, 'sha256');
  }
  const manifest = decodeManifest(bytes);
  if (manifest.channel !== channel) throw contentDamaged(reader, name, 'channel');
  return { channel, manifest, bytes };
};

/** Channels that the files are named after: what may be asked for. */
export const channelNames = (reader: RepositoryReader): string[] => {
  const names = new Set<string>();
  const top = ['root', 'targets', 'snapshot'];
  for (const name of reader.files.keys()) {
    const role = /^metadata\/\d+\.(.+)\.json$/.exec(name)?.[1];
    if (role !== undefined && !top.includes(role)) names.add(role);
  }
  return [...names].sort();
};

/** Channels that the snapshot says exist. */
export const listedChannels = ({ trusted }: RefreshResult): string[] =>
  Object.keys(trusted.snapshot.signed.meta)
    .map((name) => name.replace(/\.json$/, ''))
    .filter((role) => role !== 'targets')
    .sort();

/** When a role expires, for messages. */
export const expiryOf = ({ trusted }: RefreshResult, role: string): string => {
  switch (role) {
    case 'root':
      return trusted.root.signed.expires;
    case 'timestamp':
    case 'snapshot':
    case 'targets':
      return trusted[role].signed.expires;
    default:
      return trusted.delegated.get(role)?.signed.expires ?? '';
  }
};
