import { createHash } from 'node:crypto';
import {
  decodeList,
  limits,
  listPath,
  openList,
  type FileEntry,
  type List,
} from '@p2p-hotspot/bundle-format';
import { isCodedError, type CodedMessage, type Component } from '@p2p-hotspot/contract';
import { selectComponents, type Traits } from '../core/match-components.ts';
import { waitingMessage } from '../core/messages.ts';
import {
  needOfGeneration,
  needOfObjects,
  needOfTree,
  sumOfNeeds,
  type Burden,
  type LackingObject,
  type Need,
} from '../core/space-plan.ts';
import type { Job } from '../ports/journal.ts';
import {
  objectName,
  recipeOf,
  type Recipe,
  type Store,
  type StoreJob,
  type StoredRelease,
  type Wanted,
} from '../ports/store.ts';
import type { ReleaseReference } from '../ports/trust-store.ts';
import type { KnownReleases } from './known-releases.ts';
import { makeList, openPatch } from './patches/open-patch.ts';
import { seedLists } from './seed-lists.ts';
import type { SourcePool } from './source-pool.ts';

/** A component whose tree the store does not have yet. */
export interface NewComponent {
  readonly channel: string;
  readonly component: Component;
}

/** What an update has to bring. */
export interface UpdatePlan {
  readonly releases: readonly StoredRelease[];
  readonly components: readonly NewComponent[];
  /** Bytes and files that are not in the store; each object counts once. */
  readonly totalBytes: number;
  readonly totalFiles: number;
  /** How much of that an earlier attempt brought. */
  readonly doneBytes: number;
  readonly doneFiles: number;
}

/** An update as it would be done now, and what that takes. */
export interface Survey {
  readonly plan: UpdatePlan;
  readonly need: Need;
  readonly burdens: readonly Burden[];
  /** What the store has and the update needs. */
  readonly wanted: Wanted;
}

export type SurveyResult =
  | { readonly kind: 'surveyed'; readonly survey: Survey }
  | { readonly kind: 'source-missing'; readonly message: CodedMessage }
  | {
      readonly kind: 'failed';
      readonly message: CodedMessage;
      readonly blamed: readonly ReleaseReference[];
    };

export interface SurveyOptions {
  readonly store: Store;
  readonly pool: SourcePool;
  readonly known: KnownReleases;
  readonly traits: Traits;
  /** Releases in force. */
  readonly inForce: readonly StoredRelease[];
}

/** Recipes of files that neither the store has nor `claimed`; they are claimed thereby. */
export const missingRecipes = function* (
  files: readonly FileEntry[],
  stored: ReadonlySet<string>,
  claimed: Set<string>,
): Generator<Recipe> {
  for (const file of files) {
    const name = objectName(file);
    if (stored.has(name) || claimed.has(name)) continue;
    claimed.add(name);
    yield recipeOf(file);
  }
};

/** Components of these releases whose trees are not there, each tree once. */
const findNewComponents = async (
  store: Store,
  releases: readonly StoredRelease[],
): Promise<NewComponent[]> => {
  const found = new Map<string, NewComponent>();
  for (const { reference, components } of releases) {
    for (const component of components) {
      if (found.has(component.tree) || (await store.hasTree(component.tree))) continue;
      found.set(component.tree, { channel: reference.channel, component });
    }
  }
  return [...found.values()];
};

/**
 * The list of a component, from where it is kept or from any source, kept thereafter.
 *
 * @throws BundleError when the signed-for list is itself wrong: the release is at fault
 */
const obtainList = async (
  { store, pool, inForce }: SurveyOptions,
  job: StoreJob,
  { channel, component }: NewComponent,
): Promise<List | undefined> => {
  const { sha256, length } = component.list;
  const kept = (await store.readList(sha256)) ?? (await job.readList(sha256));
  if (kept !== undefined) return decodeList(kept);
  const seeds = seedLists(inForce, { channel, component });
  for (const present of pool.present()) {
    const patch = await openPatch(present, store, sha256, seeds);
    const bytes =
      (patch && (await makeList(patch, component.list))) ??
      (await present.read(listPath(sha256), Math.min(length, limits.listBytes)));
    if (bytes === undefined) continue;
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      present.reportDamage(listPath(sha256));
      continue;
    }
    const list = openList(component, bytes);
    await job.keepList(sha256, bytes);
    return list;
  }
  return undefined;
};

const loadReleases = async (
  { known, traits }: SurveyOptions,
  job: Job,
): Promise<StoredRelease[] | undefined> => {
  const releases: StoredRelease[] = [];
  for (const reference of job.releases) {
    const release = await known.find(reference, job.id);
    if (release === undefined) return undefined;
    releases.push({ ...release, ...selectComponents(release.manifest, traits) });
  }
  return releases;
};

/** What people are told when something is nowhere to be had: damage found names the file. */
export const missingMessage = (
  pool: SourcePool,
  releases: readonly ReleaseReference[],
  missingBytes: number,
): CodedMessage =>
  pool.status().find(({ message }) => message.code === 'SOURCE_DAMAGED')?.message ??
  waitingMessage(releases, missingBytes);

/** What of a component the store lacks, each object once. */
const findLacking = async (
  files: readonly FileEntry[],
  stored: ReadonlySet<string>,
  claimed: Set<string>,
  folder: StoreJob,
): Promise<(LackingObject & { readonly isComplete: boolean })[]> => {
  const lacking = [];
  for (const recipe of missingRecipes(files, stored, claimed)) {
    const chunksDone = await folder.chunksDone(recipe);
    const isComplete = folder.isComplete(recipe.object);
    lacking.push({
      sizeBytes: recipe.object.sizeBytes,
      doneBytes: recipe.chunks
        .slice(0, chunksDone)
        .reduce((sum, { lengthBytes }) => sum + lengthBytes, 0),
      isBegun: isComplete || chunksDone > 0,
      isComplete,
    });
  }
  return lacking;
};

/**
 * Finds out what an update has to bring and what room that takes. Changes nothing that is served;
 * keeps manifests and lists with the job, so that it can go on without this source.
 */
export const surveyUpdate = async (job: Job, options: SurveyOptions): Promise<SurveyResult> => {
  const { store, pool } = options;
  const releases = await loadReleases(options, job);
  if (releases === undefined) {
    return { kind: 'source-missing', message: missingMessage(pool, job.releases, 0) };
  }
  const folder = await store.openJob(job.id);
  for (const release of releases) await folder.keepManifest(release);
  const components = await findNewComponents(store, releases);
  const fresh = new Set(components.map(({ component }) => component.tree));
  const stored = await store.storedObjects();
  const claimed = new Set<string>();
  const { blockBytes } = await store.space();
  const files = new Set<string>();
  const needs: Need[] = [];
  const burdens: Burden[] = [];
  const all: (LackingObject & { readonly isComplete: boolean })[] = [];
  for (const { channel, component } of components) {
    let list: List | undefined;
    try {
      list = await obtainList(options, folder, { channel, component });
    } catch (error) {
      if (!isCodedError(error)) throw error;
      const { code, parameters } = error;
      const blamed = job.releases.filter((release) => release.channel === channel);
      return { kind: 'failed', message: { code, parameters }, blamed };
    }
    if (list === undefined) {
      return {
        kind: 'source-missing',
        message: missingMessage(pool, job.releases, component.size),
      };
    }
    for (const { sha256 } of list.files) files.add(sha256);
    const lacking = await findLacking(list.files, stored, claimed, folder);
    for (const object of lacking) all.push(object);
    needs.push(needOfTree(list.files, blockBytes));
    burdens.push({
      name: `${channel}/${component.name}`,
      bytes: lacking.reduce((sum, object) => sum + object.sizeBytes - object.doneBytes, 0),
    });
  }
  const generation = releases.map((release) => ({
    manifestBytes: release.bytes.length,
    components: release.components.length,
  }));
  return {
    kind: 'surveyed',
    survey: {
      plan: {
        releases,
        components,
        totalBytes: all.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        totalFiles: all.length,
        doneBytes: all.reduce((sum, { doneBytes }) => sum + doneBytes, 0),
        doneFiles: all.filter(({ isComplete }) => isComplete).length,
      },
      // What is only named anew takes what the reserve has for such things.
      need:
        components.length === 0
          ? { bytes: 0, files: 0 }
          : sumOfNeeds([
              needOfObjects(all, blockBytes),
              ...needs,
              needOfGeneration(generation, blockBytes),
            ]),
      burdens,
      wanted: {
        files,
        trees: releases.flatMap((release) =>
          release.components.filter(({ tree }) => !fresh.has(tree)),
        ),
      },
    },
  };
};
