import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readRootPolicy } from '@p2p-hotspot/signing-keys';
import type { Collection } from '../collection/configuration.ts';
import { withCollectionLock } from '../collection/lock.ts';
import { compressorOf, loadCache, saveCache } from '../collection/scan-cache.ts';
import {
  channelOf,
  commitState,
  findDraftState,
  loadState,
  statePaths,
  writeDraftState,
  type CollectionState,
  removeOldBuilderStates,
} from '../collection/state.ts';
import { OperatorError } from '../errors.ts';
import { exists, writeDurably } from '../files/durable.ts';
import { noPatches, releasePatches, type ReleasePatches } from '../patches/release-patches.ts';
import { emptyKeyring, type Keyring, type OpenRepositoryKey } from '../keys/key-folder.ts';
import type { OpenMinisignKey } from '../keys/minisign-key.ts';
import { contentBytes, repositoryContent, type CarriedContent } from '../repository/content.ts';
import { silentWork, type Work } from '../ui/progress.ts';
import { chunksOfRelease, publishedManifest } from './base-chunks.ts';
import { handOverOf, isCommunityChannel } from './community.ts';
import { draftMetadata } from './draft-metadata.ts';
import { carriedContent } from './held-content.ts';
import { loadMetadata, namedMetadata, removeDraft, saveMetadata } from './metadata-files.ts';
import { newestRoot, type MetadataSet } from './metadata-set.ts';
import { lookAtOutput, writeOutput, type Output } from './output.ts';
import type { PlannedPack } from './pack-plan.ts';
import { isSameRelease, planRelease, type IsHeld, type ReleasePlan } from './plan.ts';
import { rememberPacks, resolvePacks } from './resolve-packs.ts';
import { signStages, type SigningResult } from './signing.ts';
import { checkNoTrustDraft } from './trust-draft.ts';
import { updateCosts, type UpdateCost } from './update-costs.ts';

export interface CreateOptions {
  readonly collection: Collection;
  /** Absent: nothing but the draft is kept. */
  readonly output?: Output;
  /** Leave out chunks that this release has. */
  readonly since?: number;
  /** Leave out chunks that all boxes of a route have. */
  readonly isHeld?: IsHeld;
  /** Compress chunks where that saves something: for every reader of version 1 from 2026-11-29 on. */
  readonly compress: boolean;
  /** Make patches from earlier releases, where the output holds what these consist of. */
  readonly patches: boolean;
  readonly dryRun: boolean;
  /** Stop before signing: keep a draft for those who have the keys. */
  readonly draftOnly: boolean;
  /** Publish what waits, and never make a new release. */
  readonly onlyFinalize: boolean;
  /** Throw a draft away that does not fit the collection any more. */
  readonly discardDraft: boolean;
  readonly keyring: Keyring;
  readonly openRepositoryKey: OpenRepositoryKey;
  readonly openMinisignKey: OpenMinisignKey;
  /** Release time in milliseconds since 1970. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly reading: Work;
  readonly patching: () => Work;
  readonly writing: () => Work;
}

export interface CreateResult {
  readonly plan: ReleasePlan;
  /**
   * `published`: written; `signed`: written for an operator, who must list it; `unchanged`: the newest
   * release written again; `draft`: signatures lack.
   */
  readonly outcome: 'published' | 'signed' | 'unchanged' | 'draft';
  /** The channel is a community's, which an operator lists. */
  readonly isCommunity: boolean;
  /** False where checksums were written that nobody signed. */
  readonly isSumSigned: boolean;
  readonly signing: SigningResult;
  readonly packs: readonly PlannedPack[];
  readonly contentBytes: number;
  /** For boxes that have the release before, the one before that, and an empty one. */
  readonly costs: readonly UpdateCost[];
}

const nothingCarried: CarriedContent = { documents: [], packs: [] };

/** Works in a folder that is gone afterwards. */
const withScratch = async <T>(act: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'hotspot-'));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** A release is never older than the one before: phones and boxes would not take it. */
const checkClock = (state: CollectionState, channel: string, nowMs: number): void => {
  const last = channelOf(state, channel).releases.at(-1);
  if (last !== undefined && nowMs < Date.parse(last.issued)) {
    throw new OperatorError('CLOCK_BEHIND', {
      parameters: { issued: last.issued, now: new Date(nowMs).toISOString() },
    });
  }
};

interface Draft {
  readonly state: CollectionState;
  readonly metadata: MetadataSet;
  readonly issuedMs: number;
  readonly manifestSha256: string;
}

const loadDraft = async (folder: string, channel: string): Promise<Draft | undefined> => {
  const state = await findDraftState(folder);
  const release = state === undefined ? undefined : channelOf(state, channel).releases.at(-1);
  if (state === undefined || release === undefined) return undefined;
  return {
    state,
    metadata: await loadMetadata(folder, state, true),
    issuedMs: Date.parse(release.issued),
    manifestSha256: release.manifest,
  };
};

/** The newest published release, if there is one. */
const lastRelease = async (folder: string, state: CollectionState, channel: string) => {
  const sha256 = channelOf(state, channel).releases.at(-1)?.manifest;
  return sha256 === undefined
    ? undefined
    : { sha256, ...(await publishedManifest(folder, channel, sha256)) };
};

/** Writes what a state will name: found by hash, so harmless before it is named. */
const keepParts = async (
  folder: string,
  { manifest, manifestBytes, manifestSha256, components, builderStates }: ReleasePlan,
): Promise<void> => {
  const paths = statePaths(folder);
  for (const { component, list } of components) {
    const file = paths.list(component.list.sha256);
    if (!(await exists(file))) await writeDurably(file, list);
  }
  for (const { sha256, bytes } of builderStates) await writeDurably(paths.fdroid(sha256), bytes);
  await writeDurably(paths.manifest(manifest.channel, manifestSha256), manifestBytes);
};

/** Patches go where the content of earlier releases is: into a repository that has grown with them. */
const makePatches = async (
  { collection, output, compress, patches, patching, signal }: CreateOptions,
  plan: ReleasePlan,
  state: CollectionState,
  scratchFolder: string,
): Promise<ReleasePatches> => {
  if (!patches || output?.kind !== 'repository') return noPatches;
  const work = patching();
  try {
    return await releasePatches(plan, {
      collectionFolder: collection.folder,
      state,
      repositoryFolder: output.folder,
      scratchFolder,
      compress,
      signal,
      work,
    });
  } finally {
    work.end();
  }
};

const create = async (options: CreateOptions, buildFolder: string): Promise<CreateResult> => {
  const { collection, output, keyring, signal, dryRun } = options;
  const { folder, configuration } = collection;
  const { channel } = configuration;
  await checkNoTrustDraft(folder);
  const state = await loadState(folder);
  const known = await loadMetadata(folder, state);
  const isCommunity = isCommunityChannel(known, channel);
  const present = await lookAtOutput(output, known);
  const draft = options.discardDraft ? undefined : await loadDraft(folder, channel);
  const nowMs = draft?.issuedMs ?? Math.floor(options.nowMs / 1000) * 1000;
  const base =
    options.since === undefined
      ? new Set<string>()
      : (await chunksOfRelease(folder, state, channel, options.since)).chunks;
  const cache = await loadCache(folder, compressorOf(options.compress));
  const { minCounters } = readRootPolicy(newestRoot(known));
  const planned = await planRelease({
    collectionFolder: folder,
    configuration,
    state,
    nowMs,
    signal,
    buildFolder,
    dryRun,
    openRepositoryKey: options.openRepositoryKey,
    cache,
    compress: options.compress,
    minCounters,
    isHeld: options.isHeld,
    isPresent: (sha256) => base.has(sha256) || present.packOf.has(sha256),
    packOf: (sha256) => present.packOf.get(sha256),
    work: options.reading,
  });
  options.reading.end();

  const last = await lastRelease(folder, state, channel);
  const isUnchanged =
    draft === undefined &&
    last !== undefined &&
    last.manifest.counter >= (minCounters.get(channel) ?? 1) &&
    isSameRelease(planned.manifest, last.manifest);
  if (!isUnchanged && draft === undefined && options.onlyFinalize) {
    throw new OperatorError('COLLECTION_CHANGED', {
      parameters: { counter: last?.manifest.counter ?? 0 },
    });
  }
  if (!isUnchanged) checkClock(state, channel, nowMs);
  const plan: ReleasePlan = isUnchanged
    ? {
        ...planned,
        manifest: last.manifest,
        manifestBytes: last.bytes,
        manifestSha256: last.sha256,
        nextState: state,
      }
    : planned;
  if (draft !== undefined && draft.manifestSha256 !== plan.manifestSha256) {
    throw new OperatorError('DRAFT_OUTDATED', { parameters: { counter: plan.manifest.counter } });
  }
  const { manifestBytes, manifestSha256, manifest } = plan;
  const unsigned = isUnchanged
    ? known
    : (draft?.metadata ??
      draftMetadata(known, manifest, { length: manifestBytes.length, sha256: manifestSha256 }));
  const isKeyless = isUnchanged || dryRun || options.draftOnly;
  const signing = await signStages(unsigned, isKeyless ? emptyKeyring : keyring, {
    onlyChannel: isCommunity ? channel : undefined,
  });

  const packs = dryRun
    ? []
    : await resolvePacks(plan.packs, cache.packs, { signal, work: silentWork });
  const { metadata } = signing;
  const others = Object.keys(metadata.channels).filter((name) => name !== channel);
  const carried = isCommunity
    ? nothingCarried
    : await carriedContent(folder, metadata, others, present);
  const isComplete = signing.complete && !options.draftOnly;
  // A folder that is new holds nothing of earlier releases to make them from.
  const isGrown = present.packs.size > 0;
  const isPatched = isGrown && !dryRun && isComplete && !isUnchanged && !isCommunity;
  const patches = isPatched ? await makePatches(options, plan, state, buildFolder) : noPatches;
  const content = repositoryContent(
    plan,
    packs,
    namedMetadata(isCommunity ? handOverOf(metadata, channel) : metadata),
    {
      documents: [...carried.documents, ...patches.hints],
      packs: [...carried.packs, ...patches.files],
    },
  );
  const costs = await updateCosts(folder, state, plan, patches.costs);
  let isSumSigned = true;
  const result = (outcome: CreateResult['outcome']): CreateResult => ({
    plan,
    outcome,
    isCommunity,
    isSumSigned,
    signing,
    packs: plan.packs,
    costs,
    contentBytes:
      contentBytes(content) +
      (dryRun ? plan.packs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) : 0),
  });
  if (dryRun) return result(isUnchanged ? 'unchanged' : 'published');

  if (!isComplete && !isUnchanged) {
    if (output !== undefined && options.draftOnly) {
      await writeOutput(output, content, { ...options, commit: () => Promise.resolve() });
    }
    await keepParts(folder, plan);
    await removeDraft(folder);
    const names = await saveMetadata(statePaths(folder).draftMetadata, signing.metadata);
    await writeDraftState(folder, { ...plan.nextState, metadata: names });
    return result('draft');
  }
  const commit = async () => {
    await keepParts(folder, plan);
    const names = await saveMetadata(statePaths(folder).metadata, signing.metadata);
    await commitState(folder, { ...plan.nextState, metadata: names });
    await removeDraft(folder);
    await removeOldBuilderStates(folder, plan.nextState);
  };
  if (output !== undefined) {
    // Before anything is written: whoever is asked for a passphrase need not wait for it.
    const key = output.kind === 'repository' ? await options.openMinisignKey() : undefined;
    isSumSigned = output.kind !== 'repository' || isCommunity || key !== undefined;
    const comment = `${channel} release ${manifest.counter}, issued ${manifest.issued}`;
    await writeOutput(output, content, {
      ...options,
      commit: isUnchanged ? () => Promise.resolve() : commit,
      ...(isCommunity ? {} : { checksums: { key, comment } }),
    });
  }
  await saveCache(folder, { ...plan.nextCache(), packs: rememberPacks(cache.packs, packs) });
  if (isUnchanged) return result('unchanged');
  return result(isCommunity ? 'signed' : 'published');
};

/**
 * Makes the next release of a collection, signs it as far as the keys at hand go, and writes it. The
 * collection's state changes only when all of that went well; a collection that did not change since
 * its newest release gets that release written again.
 *
 * @throws OperatorError and the libraries' errors; the collection is as it was then
 */
export const createRelease = async (options: CreateOptions): Promise<CreateResult> => {
  const act = () => withScratch((buildFolder) => create(options, buildFolder));
  return options.dryRun ? act() : withCollectionLock(options.collection.folder, act);
};
