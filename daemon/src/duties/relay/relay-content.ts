import { manifestPath, metadataPath, openList } from '@p2p-hotspot/bundle-format';
import type { Component } from '@p2p-hotspot/contract';
import {
  hotspot1,
  isTrustError,
  rootFingerprint,
  startTrust,
  updateRoot,
  type StoredMetadata,
} from '@p2p-hotspot/signing-keys';
import { metadataFileName, metadataVersion, type TrustPlaces } from '../../cycle/first-root.ts';
import { namedReleases } from '../../cycle/named-releases.ts';
import type { StoredRelease } from '../../ports/store.ts';
import type { NamedList } from './cut-packs.ts';

/** A file of a repository that is small, or read whole anyway. */
export interface SmallFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a box can pass on: what it has in force and trusted metadata name today. */
export interface RelayContent {
  readonly timestamp: Uint8Array;
  readonly releases: readonly StoredRelease[];
  /** Components to pass on, each list once. */
  readonly components: readonly Component[];
  readonly manifests: readonly SmallFile[];
  /** The timestamp is the last one. */
  readonly metadata: readonly SmallFile[];
}

/**
 * All roots from the first one to the one in force. Copies beside the content are checked like those
 * of a stick.
 *
 * @returns undefined when one of them is missing or damaged
 */
const readRoots = async (
  { store, keeper }: TrustPlaces,
  inForce: Uint8Array,
): Promise<Uint8Array[] | undefined> => {
  const { firstRootFingerprint } = keeper.record();
  const roots: Uint8Array[] = [];
  try {
    let trusted: ReturnType<typeof startTrust> | undefined;
    for (let version = 1; version < metadataVersion(inForce); version += 1) {
      const bytes = await store.readMetadata(`${version}.root.json`);
      if (bytes === undefined) return undefined;
      trusted = trusted === undefined ? startTrust(hotspot1, bytes) : updateRoot(trusted, bytes);
      roots.push(bytes);
    }
    if (trusted !== undefined) updateRoot(trusted, inForce);
  } catch (error) {
    if (isTrustError(error)) return undefined;
    throw error;
  }
  const all = [...roots, inForce];
  const [first = inForce] = all;
  return rootFingerprint(first) === firstRootFingerprint ? all : undefined;
};

const releaseMetadata = (
  { snapshot, targets, delegated }: StoredMetadata,
  channels: readonly string[],
): SmallFile[] =>
  [
    ...channels.map((channel) => [channel, delegated[channel]] as const),
    ['targets', targets] as const,
    ['snapshot', snapshot] as const,
  ].flatMap(([role, bytes]) =>
    bytes === undefined ? [] : [{ name: metadataPath(metadataFileName(role, bytes)), bytes }],
  );

/**
 * What there is to pass on.
 *
 * @returns undefined when nothing is in force that trusted metadata name: an older release cannot be
 *   passed on, since its signatures were replaced by those of a newer one
 */
export const readRelayContent = async (
  places: TrustPlaces,
  followed: readonly string[],
): Promise<RelayContent | undefined> => {
  const { keeper, store } = places;
  const { committed } = keeper.record();
  if (committed === undefined) return undefined;
  const named = await namedReleases(places, followed);
  const inForce = (await store.readGeneration(committed.generation)) ?? [];
  const releases = inForce.filter(
    ({ reference: { channel, manifestSha256 } }) => named.get(channel) === manifestSha256,
  );
  const { metadata } = keeper.record();
  const roots = metadata && (await readRoots(places, metadata.root));
  const timestamp = metadata?.timestamp;
  if (
    releases.length === 0 ||
    metadata === undefined ||
    roots === undefined ||
    timestamp === undefined
  ) {
    return undefined;
  }
  const components = new Map(
    releases.flatMap((release) => release.components).map((one) => [one.list.sha256, one]),
  );
  return {
    timestamp,
    releases,
    components: [...components.values()],
    manifests: releases.map(({ reference: { channel, manifestSha256 }, bytes }) => ({
      name: manifestPath(channel, manifestSha256),
      bytes,
    })),
    metadata: [
      ...roots.map((bytes) => ({ name: metadataPath(metadataFileName('root', bytes)), bytes })),
      ...releaseMetadata(
        metadata,
        releases.map(({ reference }) => reference.channel),
      ),
      { name: metadataPath('timestamp.json'), bytes: timestamp },
    ],
  };
};

/**
 * The lists of the content, one at a time in memory.
 *
 * @throws BundleError when a list is not what its manifest says
 */
export async function* readLists(
  { store }: TrustPlaces,
  { components }: RelayContent,
): AsyncGenerator<NamedList> {
  for (const component of components) {
    const { sha256 } = component.list;
    const bytes = await store.readList(sha256);
    // Without its list nothing of it can be found; the release says so by itself.
    if (bytes !== undefined) yield { sha256, list: openList(component, bytes) };
  }
}
