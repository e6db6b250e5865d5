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
} from '@p2p-hotspot/signing-keys';
import { OperatorError } from '../errors.ts';
import type { RepositoryReader } from './reader.ts';

/** A release whose manifest hangs off verified metadata. */
export interface TrustedRelease {
  readonly channel: string;
  readonly manifest: Manifest;
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
  reader: RepositoryReader,
  name: string,
  reason: string,
  cause?: unknown,
) =>
  new OperatorError('CONTENT_DAMAGED', {
    parameters: { path: reader.location, name, reason },
    cause,
  });

/**
 * Goes through the workflow of a box: root, timestamp, snapshot, targets, channels, manifests. Expiry
 * is told, not enforced, as from a stick.
 *
 * @param expected fingerprint of the first root; absent to take the root that is there
 * @throws OperatorError ROOT_MISMATCH, REPOSITORY_INCOMPLETE, CONTENT_DAMAGED; TrustError; BundleError
 */
export const trustRepository = async (
  reader: RepositoryReader,
  { expected, nowMs }: { readonly expected?: string | undefined; readonly nowMs: number },
): Promise<TrustedRepository> => {
  const missing = (name: string) =>
    new OperatorError('REPOSITORY_INCOMPLETE', { parameters: { path: reader.location, name } });
  const root = await reader.read(metadataPath(firstRoot), limits.metadataBytes);
  if (root === undefined) throw missing(metadataPath(firstRoot));
  const fingerprint = rootFingerprint(root);
  if (expected !== undefined && expected !== fingerprint) {
    throw new OperatorError('ROOT_MISMATCH', {
      parameters: { path: reader.location, expected, found: fingerprint },
    });
  }
  const options = {
    profile: hotspot1,
    stored: { root, delegated: {} },
    reader: {
      read: (name: string, maxBytes: number) => reader.read(metadataPath(name), maxBytes),
    },
    time: { now: formatTime(nowMs), expiry: 'report' },
  } as const;
  const channels = channelNames(reader);
  const refreshed = await refresh({ ...options, channels });
  const releases: TrustedRelease[] = [];
  for (const channel of listedChannels(refreshed)) {
    const refusal = refreshed.refused[channel];
    if (refusal !== undefined) throw refusal;
    if (!refreshed.trusted.delegated.has(channel)) throw missing(metadataPath(`${channel}.json`));
    const target = findTarget(refreshed.trusted, manifestTarget(channel));
    if (target === undefined) continue;
    const name = manifestPath(channel, target.sha256);
    const bytes = await reader.read(name, target.length);
    if (bytes === undefined) throw missing(name);
    if (
      bytes.length !== target.length ||
      createHash('sha256').update(bytes).digest('hex') !== target.sha256
    ) {
      throw contentDamaged(reader, name, 'sha256');
    }
    const manifest = decodeManifest(bytes);
    if (manifest.channel !== channel) throw contentDamaged(reader, name, 'channel');
    releases.push({ channel, manifest });
  }
  return { fingerprint, refreshed, releases, expired: refreshed.expired };
};

/** Channels that the files are named after: what may be asked for. */
const channelNames = (reader: RepositoryReader): string[] => {
  const names = new Set<string>();
  const top = ['root', 'targets', 'snapshot'];
  for (const name of reader.files.keys()) {
    const role = /^metadata\/\d+\.(.+)\.json$/.exec(name)?.[1];
    if (role !== undefined && !top.includes(role)) names.add(role);
  }
  return [...names].sort();
};

/** Channels that the snapshot says exist. */
const listedChannels = ({ trusted }: RefreshResult): string[] =>
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
