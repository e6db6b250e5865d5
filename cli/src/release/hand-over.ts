import { limits, metadataPath } from '@p2p-hotspot/bundle-format';
import type { Manifest } from '@p2p-hotspot/contract';
import {
  delegatedRoleKeys,
  formatTime,
  hotspot1,
  manifestTarget,
  parseEnvelope,
  rootFingerprint,
  signatureStatus,
  type TargetsSigned,
} from '@p2p-hotspot/signing-keys';
import { OperatorError } from '../errors.ts';
import type { RepositoryReader } from '../repository/reader.ts';
import {
  channelNames,
  firstRootOf,
  readManifest,
  type TrustedRelease,
} from '../repository/trust.ts';
import { verifyContent } from '../repository/verify.ts';
import type { Work } from '../ui/progress.ts';
import { checkNoFork } from './fork.ts';
import { heldChunks, heldRelease } from './held-content.ts';
import { signersOf } from './holders.ts';
import { signedPart, type MetadataSet } from './metadata-set.ts';

/** A release that somebody else signed, verified and newer than the one that is listed. */
export interface HandedOver extends TrustedRelease {
  /** The channel's metadata file. */
  readonly file: Uint8Array;
  readonly version: number;
  /** Who signed it. */
  readonly signers: string;
}

export interface HandOverOptions {
  readonly folder: string;
  /** The collection's own channel, which is never taken from elsewhere. */
  readonly ownChannel: string;
  /** The newest metadata of the collection. */
  readonly metadata: MetadataSet;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly work: Work;
}

const metadataFile = /^metadata\/(\d+)\.(.+)\.json$/;

/** Version of the newest file of a channel. */
const newestVersion = (reader: RepositoryReader, channel: string): number =>
  Math.max(
    ...[...reader.files.keys()].flatMap((name) => {
      const [, version, role] = metadataFile.exec(name) ?? [];
      return role === channel ? [Number(version)] : [];
    }),
  );

const checkRoot = async (reader: RepositoryReader, metadata: MetadataSet): Promise<void> => {
  const [first] = metadata.roots;
  const expected = first === undefined ? '' : rootFingerprint(first);
  const found = rootFingerprint(await firstRootOf(reader));
  if (expected === found) return;
  throw new OperatorError('ROOT_MISMATCH', {
    parameters: { path: reader.location, expected, found },
  });
};

/** The channel's file must be signed by the keys of its delegation, and speak for its folder alone. */
const openChannel = (
  reader: RepositoryReader,
  metadata: MetadataSet,
  delegations: TargetsSigned,
  channel: string,
  file: Uint8Array,
): TargetsSigned => {
  const path = reader.location;
  parseEnvelope(file, hotspot1.encoding);
  const signed = signedPart('targets', file);
  const keys = delegatedRoleKeys(delegations, channel);
  const status = signatureStatus(file, keys);
  if (!status.complete) {
    throw new OperatorError('HANDOVER_UNSIGNED', {
      parameters: {
        path,
        channel,
        signed: status.signed.length,
        threshold: status.threshold,
        signers: signersOf(metadata, file),
      },
    });
  }
  const covered = manifestTarget(channel);
  const stranger = Object.keys(signed.targets).find((name) => name !== covered);
  if (stranger !== undefined || signed.delegations !== undefined) {
    throw new OperatorError('HANDOVER_UNCOVERED', {
      parameters: { path, channel, target: stranger ?? 'delegations' },
    });
  }
  return signed;
};

/** A release and its components only ever count up. */
const checkCounters = (path: string, before: Manifest | undefined, after: Manifest): void => {
  if (before === undefined) return;
  const older = (name: string, known: number, offered: number) =>
    new OperatorError('HANDOVER_OLDER', { parameters: { path, name, known, offered } });
  if (after.counter <= before.counter) {
    throw older(after.channel, before.counter, after.counter);
  }
  for (const { name, counter, tree } of after.components) {
    const known = before.components.find((component) => component.name === name);
    if (known === undefined || (known.tree === tree && known.counter === counter)) continue;
    if (counter <= known.counter) {
      throw older(`${after.channel}/${name}`, known.counter, counter);
    }
  }
};

const readChannel = async (
  reader: RepositoryReader,
  options: HandOverOptions,
  delegations: TargetsSigned,
  channel: string,
): Promise<HandedOver | undefined> => {
  const { folder, metadata, nowMs } = options;
  const path = reader.location;
  const version = newestVersion(reader, channel);
  const name = metadataPath(`${version}.${channel}.json`);
  const file = await reader.read(name, hotspot1.maxBytes.targets);
  if (file === undefined || file.length > hotspot1.maxBytes.targets) {
    throw new OperatorError('REPOSITORY_INCOMPLETE', { parameters: { path, name } });
  }
  const signed = openChannel(reader, metadata, delegations, channel, file);
  const before = metadata.channels[channel];
  const known = before === undefined ? 0 : signedPart('targets', before).version;
  if (signed.version < known) {
    throw new OperatorError('HANDOVER_OLDER', {
      parameters: { path, name: channel, known, offered: signed.version },
    });
  }
  if (signed.version === known) return undefined;
  if (signed.expires <= formatTime(nowMs)) {
    throw new OperatorError('BUNDLE_EXPIRED', {
      parameters: { path, roles: channel, expires: signed.expires },
    });
  }
  const target = signed.targets[manifestTarget(channel)];
  const sha256 = target?.hashes['sha256'];
  if (target === undefined || sha256 === undefined) {
    throw new OperatorError('REPOSITORY_INCOMPLETE', {
      parameters: { path, name: manifestTarget(channel) },
    });
  }
  const release = await readManifest(reader, channel, { length: target.length, sha256 });
  const listed = await heldRelease(folder, metadata, channel);
  // Signed anew, to hold for longer: the release itself is the one that is listed.
  if (listed?.sha256 !== sha256) checkCounters(path, listed?.manifest, release.manifest);
  return { ...release, file, version, signers: signersOf(metadata, file) };
};

const checkWhole = async (
  reader: RepositoryReader,
  taken: readonly TrustedRelease[],
  { folder, signal, work }: HandOverOptions,
): Promise<void> => {
  const coverage = await verifyContent(reader, taken, {
    signal,
    work,
    elsewhere: await heldChunks(folder),
  });
  const gap = coverage.find(({ missingChunks }) => missingChunks > 0);
  if (gap === undefined) return;
  const { component, missingChunks: missing, totalChunks: total } = gap;
  throw new OperatorError('CHUNKS_MISSING', {
    parameters: { path: reader.location, component: component.name, missing, total },
  });
};

/**
 * Reads what somebody who signs a channel of their own handed over, and checks all of it: the trust
 * root, that the channel is delegated, its threshold, its folder, that nothing counts down, that no
 * version exists twice, and every byte of the content.
 *
 * @returns what is newer than the collection knows; empty where nothing is
 * @throws OperatorError ROOT_MISMATCH, HANDOVER_EMPTY, HANDOVER_NOT_DELEGATED, HANDOVER_UNSIGNED,
 *   HANDOVER_UNCOVERED, HANDOVER_OLDER, REPOSITORY_FORKED, BUNDLE_EXPIRED, CHUNKS_MISSING,
 *   CONTENT_DAMAGED; TrustError; BundleError
 */
export const readHandOver = async (
  reader: RepositoryReader,
  options: HandOverOptions,
): Promise<HandedOver[]> => {
  const { metadata, ownChannel } = options;
  const path = reader.location;
  await checkRoot(reader, metadata);
  const delegations =
    metadata.targets === undefined ? undefined : signedPart('targets', metadata.targets);
  const delegated = delegations?.delegations?.roles.map(({ name }) => name) ?? [];
  const offered = channelNames(reader).filter((channel) => channel !== ownChannel);
  const covered = offered.filter((channel) => delegated.includes(channel));
  const [stranger] = offered;
  if (delegations === undefined || covered.length === 0) {
    throw stranger === undefined
      ? new OperatorError('HANDOVER_EMPTY', { parameters: { path } })
      : new OperatorError('HANDOVER_NOT_DELEGATED', { parameters: { path, channel: stranger } });
  }
  await checkNoFork(path, metadata, (name) =>
    reader.read(metadataPath(name), limits.metadataBytes),
  );
  const taken: HandedOver[] = [];
  for (const channel of covered) {
    const release = await readChannel(reader, options, delegations, channel);
    if (release !== undefined) taken.push(release);
  }
  if (taken.length > 0) await checkWhole(reader, taken, options);
  return taken;
};
