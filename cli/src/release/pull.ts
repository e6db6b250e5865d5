import { createHash } from 'node:crypto';
import { limits, metadataPath } from '@p2p-hotspot/bundle-format';
import {
  formatTime,
  hotspot1,
  isTrustError,
  refresh,
  rootFingerprint,
  type RefreshResult,
  type StoredMetadata,
} from '@p2p-hotspot/signing-keys';
import {
  channelOf,
  commitState,
  findDraftState,
  findState,
  initialState,
  statePaths,
  type ChannelRecord,
  type CollectionState,
} from '../collection/state.ts';
import { OperatorError } from '../errors.ts';
import type { RepositoryReader } from '../repository/reader.ts';
import {
  channelNames,
  firstRootOf,
  trustedReleases,
  type TrustedRelease,
} from '../repository/trust.ts';
import type { Work } from '../ui/progress.ts';
import { isCommunityChannel } from './community.ts';
import { checkNoFork } from './fork.ts';
import { holdRelease } from './held-content.ts';
import { loadMetadata, namedMetadata, removeDraft, saveMetadata } from './metadata-files.ts';
import { signedPart, type MetadataSet } from './metadata-set.ts';

export interface PullOptions {
  readonly folder: string;
  /** The collection's own channel. */
  readonly channel: string;
  readonly reader: RepositoryReader;
  /** Fingerprint of the first root: needed where the collection has no trust root yet. */
  readonly expected: string | undefined;
  /** Take the content of other channels along, not only what is known of it. */
  readonly withPacks: boolean;
  /** Where both sides published on their own, forget what this one did. */
  readonly takeTheirs: boolean;
  readonly discardDraft: boolean;
  readonly dryRun: boolean;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly work: Work;
}

/** A role whose file is another one now. */
export interface PulledRole {
  readonly role: string;
  /** Absent where there was none. */
  readonly before?: number;
  readonly after: number;
}

export interface PullResult {
  /** `older`: the other side knows less than the collection does. */
  readonly outcome: 'pulled' | 'current' | 'older';
  readonly fingerprint: string;
  readonly roles: readonly PulledRole[];
  readonly releases: readonly TrustedRelease[];
  /** Channels that somebody was given keys for. */
  readonly channels: readonly string[];
  /** The collection's own channel is a community's. */
  readonly isCommunity: boolean;
}

/** What the collection has published, or the bare first root of its first pull. */
interface Known {
  readonly state: CollectionState;
  readonly metadata: MetadataSet;
  readonly isNew: boolean;
}

const knownOf = async ({ folder, reader, expected }: PullOptions): Promise<Known> => {
  const state = await findState(folder);
  const root = await firstRootOf(reader);
  const found = rootFingerprint(root);
  if (state === undefined) {
    if (expected === undefined) {
      throw new OperatorError('ROOT_NEEDED', { parameters: { path: reader.location, found } });
    }
    checkRoot(reader, expected, found);
    return { state: initialState([]), metadata: { roots: [root], channels: {} }, isNew: true };
  }
  const metadata = await loadMetadata(folder, state);
  const [first] = metadata.roots;
  if (first !== undefined) checkRoot(reader, rootFingerprint(first), found);
  if (expected !== undefined) checkRoot(reader, expected, found);
  return { state, metadata, isNew: false };
};

const checkRoot = (reader: RepositoryReader, expected: string, found: string): void => {
  if (expected === found) return;
  throw new OperatorError('ROOT_MISMATCH', {
    parameters: { path: reader.location, expected, found },
  });
};

/** Channels whose newest file the snapshot lists: the others wait for an operator to list them. */
const listedOf = ({ snapshot, channels }: MetadataSet): Record<string, Uint8Array> => {
  const meta = snapshot === undefined ? {} : signedPart('snapshot', snapshot).meta;
  return Object.fromEntries(
    Object.entries(channels).filter(
      ([channel, bytes]) =>
        meta[`${channel}.json`]?.version === signedPart('targets', bytes).version,
    ),
  );
};

const storedOf = (metadata: MetadataSet, takeTheirs: boolean): StoredMetadata => {
  const root = metadata.roots.at(-1);
  if (root === undefined) throw new Error('a metadata set without a root');
  if (takeTheirs) return { root, delegated: {} };
  const { targets, snapshot, timestamp } = metadata;
  return {
    root,
    delegated: listedOf(metadata),
    ...(targets === undefined ? {} : { targets }),
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(timestamp === undefined ? {} : { timestamp }),
  };
};

/** What both sides know together: theirs, and what the community of this collection has not handed over. */
const joined = (
  { metadata }: Known,
  { trusted }: RefreshResult,
  newRoots: readonly Uint8Array[],
): MetadataSet => {
  const channels: Record<string, Uint8Array> = Object.fromEntries(
    [...trusted.delegated].map(([channel, { bytes }]) => [channel, bytes]),
  );
  const listed = listedOf(metadata);
  for (const [channel, bytes] of Object.entries(metadata.channels)) {
    if (Object.hasOwn(listed, channel)) continue;
    const theirs = trusted.delegated.get(channel)?.signed.version ?? 0;
    if (signedPart('targets', bytes).version > theirs) channels[channel] = bytes;
  }
  return {
    roots: [...metadata.roots, ...newRoots],
    targets: trusted.targets.bytes,
    channels,
    snapshot: trusted.snapshot.bytes,
    timestamp: trusted.timestamp.bytes,
  };
};

const versionsOf = (metadata: MetadataSet): Map<string, { version: number; bytes: Uint8Array }> =>
  new Map(
    namedMetadata(metadata).map(({ name, bytes }) => [
      name.replace(/^\d+\./, '').replace(/\.json$/, ''),
      { version: Number.parseInt(name, 10), bytes },
    ]),
  );

const changesBetween = (before: Known, after: MetadataSet): PulledRole[] => {
  const old = versionsOf(before.metadata);
  return [...versionsOf(after)].flatMap(([role, { version, bytes }]) => {
    const known = before.isNew ? undefined : old.get(role);
    if (known !== undefined && Buffer.compare(known.bytes, bytes) === 0) return [];
    return [{ role, after: version, ...(known === undefined ? {} : { before: known.version }) }];
  });
};

/**
 * Carries counters on from a release that another copy of the collection made. None ever falls: boxes
 * may have seen the releases of both copies.
 */
const recordAfter = (record: ChannelRecord, { manifest, bytes }: TrustedRelease): ChannelRecord => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (record.releases.at(-1)?.manifest === sha256) return record;
  const { counter, issued, components } = manifest;
  return {
    counter: Math.max(record.counter, counter),
    components: {
      ...record.components,
      ...Object.fromEntries(
        components.map(({ name, counter: theirs, tree }) => [
          name,
          { tree, counter: Math.max(theirs, record.components[name]?.counter ?? 0) },
        ]),
      ),
    },
    releases: [
      ...record.releases.filter((release) => release.counter < counter),
      { counter, issued, manifest: sha256 },
    ],
  };
};

/** Goes the way of a box, from what the collection knows; undefined where the other side is older. */
const refreshFrom = async (options: PullOptions, { metadata }: Known) => {
  const { reader, nowMs, takeTheirs } = options;
  const newRoots: Uint8Array[] = [];
  const read = (name: string, maxBytes: number) => reader.read(metadataPath(name), maxBytes);
  if (!takeTheirs) {
    await checkNoFork(reader.location, metadata, (name) => read(name, limits.metadataBytes));
  }
  try {
    const refreshed = await refresh({
      profile: hotspot1,
      stored: storedOf(metadata, takeTheirs),
      reader: { read },
      time: { now: formatTime(nowMs), expiry: 'report' },
      channels: channelNames(reader),
      onVerified: (role, bytes) => {
        if (role === 'root') newRoots.push(bytes);
        return Promise.resolve();
      },
    });
    return { refreshed, newRoots };
  } catch (error) {
    const isOlder =
      isTrustError(error) &&
      error.code === 'METADATA_ROLLBACK' &&
      error.parameters['role'] === 'timestamp';
    if (isOlder) return undefined;
    throw error;
  }
};

/**
 * Takes what is newer in a repository into the collection: metadata, and what is known of the releases
 * that it lists. All of it is verified first, as a box would; the collection's state changes last.
 *
 * @throws OperatorError ROOT_NEEDED, ROOT_MISMATCH, REPOSITORY_FORKED, DRAFT_BEHIND,
 *   REPOSITORY_INCOMPLETE, CONTENT_DAMAGED; TrustError; BundleError
 */
export const pullRepository = async (options: PullOptions): Promise<PullResult> => {
  const { folder, channel, reader, signal, work } = options;
  const known = await knownOf(options);
  const [first] = known.metadata.roots;
  const fingerprint = first === undefined ? '' : rootFingerprint(first);
  const pulled = await refreshFrom(options, known);
  if (pulled === undefined) {
    const nothing = { roles: [], releases: [], channels: [], isCommunity: false };
    return { outcome: 'older', fingerprint, ...nothing };
  }
  const releases = await trustedReleases(reader, pulled.refreshed);
  const metadata = joined(known, pulled.refreshed, pulled.newRoots);
  const roles = changesBetween(known, metadata);
  const outcome = roles.length === 0 ? 'current' : 'pulled';
  const others = releases.filter((release) => release.channel !== channel);
  if (outcome === 'pulled' && !options.discardDraft && (await findDraftState(folder))) {
    throw new OperatorError('DRAFT_BEHIND', { parameters: { path: reader.location } });
  }
  const { delegations } = pulled.refreshed.trusted.targets.signed;
  const result: PullResult = {
    outcome,
    fingerprint,
    roles,
    releases,
    channels: delegations?.roles.map(({ name }) => name) ?? [],
    isCommunity: isCommunityChannel(metadata, channel),
  };
  if (options.dryRun) return result;

  const own = releases.find((release) => release.channel === channel);
  const copying = { signal, work, withPacks: options.withPacks };
  for (const release of others) await holdRelease(folder, reader, release, copying);
  if (own !== undefined) {
    await holdRelease(folder, reader, own, { ...copying, withPacks: false });
  }
  signal.throwIfAborted();
  if (outcome === 'current') return result;
  await commitState(folder, {
    ...known.state,
    metadata: await saveMetadata(statePaths(folder).metadata, metadata),
    channels:
      own === undefined
        ? known.state.channels
        : { ...known.state.channels, [channel]: recordAfter(channelOf(known.state, channel), own) },
  });
  await removeDraft(folder);
  return result;
};
