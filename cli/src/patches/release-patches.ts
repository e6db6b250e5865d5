import path from 'node:path';
import {
  encodePatchHint,
  patchHintPath,
  patchPath,
  type NamedPatch,
} from '@p2p-hotspot/bundle-format';
import type { Component } from '@p2p-hotspot/contract';
import { channelOf, readStateFile, statePaths, type CollectionState } from '../collection/state.ts';
import { publishedManifest } from '../release/base-chunks.ts';
import type { PlannedComponent, ReleasePlan } from '../release/plan.ts';
import type { RepositoryDocument, RepositoryPack } from '../repository/content.ts';
import { openFolderReader } from '../repository/folder-reader.ts';
import type { Work } from '../ui/progress.ts';
import { openChunkSource, type ChunkSource } from './chunk-source.ts';
import { makePatch } from './make-patch.ts';

/** What a patch spares a box that has an older list. */
export interface PatchCost {
  readonly lengthBytes: number;
  /** Chunks that must be had from packs all the same. */
  readonly leftOut: readonly string[];
}

/** Patches to the lists of a release, from those of the releases before it. */
export interface ReleasePatches {
  readonly hints: readonly RepositoryDocument[];
  readonly files: readonly RepositoryPack[];
  /** By newer list, then by older list. */
  readonly costs: ReadonlyMap<string, ReadonlyMap<string, PatchCost>>;
}

export const noPatches: ReleasePatches = { hints: [], files: [], costs: new Map() };

export interface PatchOptions {
  readonly collectionFolder: string;
  readonly state: CollectionState;
  /** Holds what the earlier releases consist of, as far as it is there. */
  readonly repositoryFolder: string;
  readonly scratchFolder: string;
  readonly compress: boolean;
  readonly signal: AbortSignal;
  readonly work: Work;
}

/** Boxes that see a mirror now and then have one of these. */
const releasesBack = 2;

/** The newest releases before this one, the latest first: their components by name. */
const earlierComponents = async (
  { collectionFolder, state }: PatchOptions,
  { manifest: { channel, counter } }: ReleasePlan,
): Promise<ReadonlyMap<string, Component>[]> => {
  const earlier = channelOf(state, channel)
    .releases.filter((release) => release.counter < counter)
    .slice(-releasesBack)
    .reverse();
  const found: Map<string, Component>[] = [];
  for (const { manifest: sha256 } of earlier) {
    const { manifest } = await publishedManifest(collectionFolder, channel, sha256);
    found.push(new Map(manifest.components.map((component) => [component.name, component])));
  }
  return found;
};

const makePatches = async (
  plan: ReleasePlan,
  source: ChunkSource,
  options: PatchOptions,
): Promise<ReleasePatches> => {
  const { collectionFolder, scratchFolder } = options;
  const earlier = await earlierComponents(options, plan);
  const hints: RepositoryDocument[] = [];
  const files = new Map<string, RepositoryPack>();
  const costs = new Map<string, Map<string, PatchCost>>();
  let count = 0;
  const make = async (
    { component, list }: PlannedComponent,
    from: string,
  ): Promise<NamedPatch | undefined> => {
    count += 1;
    const made = await makePatch({
      ...options,
      source,
      older: await readStateFile(statePaths(collectionFolder).list(from)),
      newer: list,
      scratchFile: path.join(scratchFolder, `patch-${count}`),
    });
    if (made === undefined) return undefined;
    const { sha256, headBytes, lengthBytes, leftOut } = made;
    const byOlder = costs.get(component.list.sha256) ?? new Map<string, PatchCost>();
    costs.set(component.list.sha256, byOlder.set(from, { lengthBytes, leftOut }));
    files.set(sha256, {
      name: patchPath(sha256),
      sha256,
      sizeBytes: lengthBytes,
      copy: ({ work }) => counted(made.read(), work),
    });
    return { from, sha256, headBytes, lengthBytes };
  };
  const done = new Set<string>();
  for (const planned of plan.components) {
    const { name, list } = planned.component;
    if (done.size === done.add(list.sha256).size) continue;
    const olderLists = new Set(earlier.flatMap((byName) => byName.get(name)?.list.sha256 ?? []));
    olderLists.delete(list.sha256);
    const patches: NamedPatch[] = [];
    for (const from of olderLists) {
      const patch = await make(planned, from);
      if (patch !== undefined) patches.push(patch);
    }
    if (patches.length === 0) continue;
    hints.push({ name: patchHintPath(list.sha256), bytes: encodePatchHint(patches) });
  }
  return { hints, files: [...files.values()], costs };
};

const counted = async function* (
  blocks: AsyncIterable<Uint8Array>,
  work: Work,
): AsyncGenerator<Uint8Array, void, void> {
  for await (const block of blocks) {
    // Whoever writes holds some blocks at once.
    yield Uint8Array.from(block);
    work.advance(block.length);
  }
};

/**
 * Makes patches to each list of a release from the lists that boxes with one of the two releases before
 * it have.
 *
 * @throws OperatorError INPUT_CHANGED, COLLECTION_STATE_DAMAGED and those of reading
 */
export const releasePatches = async (
  plan: ReleasePlan,
  options: PatchOptions,
): Promise<ReleasePatches> => {
  const reader = await openFolderReader(options.repositoryFolder);
  const source = await openChunkSource(reader, plan.packs);
  try {
    return await makePatches(plan, source, options);
  } finally {
    source.close();
    await reader.close();
  }
};
