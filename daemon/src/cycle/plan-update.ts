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
import { waitingMessage } from '../core/messages.ts';
import { selectComponents, type Traits } from '../core/match-components.ts';
import { objectToSpace, roundUpToBlocks, type Need, type Reserve } from '../core/space-plan.ts';
import type { Job } from '../ports/journal.ts';
import {
  objectName,
  recipeOf,
  type Recipe,
  type Store,
  type StoreJob,
  type StoredRelease,
} from '../ports/store.ts';
import type { ReleaseReference } from '../ports/trust-store.ts';
import type { KnownReleases } from './known-releases.ts';
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

export type PlanResult =
  | { readonly kind: 'planned'; readonly plan: UpdatePlan }
  | { readonly kind: 'source-missing'; readonly message: CodedMessage }
  | {
      readonly kind: 'failed';
      readonly message: CodedMessage;
      readonly blamed: readonly ReleaseReference[];
    };

export interface PlanOptions {
  readonly store: Store;
  readonly pool: SourcePool;
  readonly known: KnownReleases;
  readonly reserve: Reserve;
  readonly traits: Traits;
  /** Called when room has to be made. */
  readonly collectGarbage: () => Promise<void>;
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

const countFolders = (files: readonly FileEntry[]): number =>
  new Set(files.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))))).size;

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
  { store, pool }: PlanOptions,
  job: StoreJob,
  component: Component,
): Promise<List | undefined> => {
  const { sha256, length } = component.list;
  const kept = (await store.readList(sha256)) ?? (await job.readList(sha256));
  if (kept !== undefined) return decodeList(kept);
  for (const present of pool.present()) {
    const bytes = await present.read(listPath(sha256), Math.min(length, limits.listBytes));
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
  { known, traits }: PlanOptions,
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

/**
 * Finds out what an update has to bring and whether there is room for it. Changes nothing that is
 * served; keeps manifests and lists with the job, so that it can go on without this source.
 */
export const planUpdate = async (job: Job, options: PlanOptions): Promise<PlanResult> => {
  const { store, pool, reserve, collectGarbage } = options;
  const releases = await loadReleases(options, job);
  if (releases === undefined) {
    return { kind: 'source-missing', message: missingMessage(pool, job.releases, 0) };
  }
  const folder = await store.openJob(job.id);
  for (const release of releases) await folder.keepManifest(release);
  const components = await findNewComponents(store, releases);
  const stored = await store.storedObjects();
  const claimed = new Set<string>();
  const { blockBytes } = await store.space();
  let totalBytes = 0;
  let totalFiles = 0;
  let doneBytes = 0;
  let doneFiles = 0;
  let need: Need = { bytes: 0, files: 0 };
  for (const { channel, component } of components) {
    let list: List | undefined;
    try {
      list = await obtainList(options, folder, component);
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
    const { files } = list;
    const folders = countFolders(files);
    // The index beside a tree is at most about as long as its list. Links need no inodes.
    need = {
      bytes: need.bytes + 2 * component.list.length + folders * blockBytes,
      files: need.files + folders + 2,
    };
    for (const recipe of missingRecipes(files, stored, claimed)) {
      const { sizeBytes } = recipe.object;
      totalBytes += sizeBytes;
      totalFiles += 1;
      const chunksDone = await folder.chunksDone(recipe);
      const done = recipe.chunks
        .slice(0, chunksDone)
        .reduce((sum, { lengthBytes }) => sum + lengthBytes, 0);
      doneBytes += done;
      if (folder.isComplete(recipe.object)) doneFiles += 1;
      need = {
        bytes: need.bytes + roundUpToBlocks(sizeBytes - done, blockBytes),
        files: need.files + 1,
      };
    }
  }
  let objection = objectToSpace(need, await store.space(), reserve);
  if (objection !== undefined) {
    await collectGarbage();
    objection = objectToSpace(need, await store.space(), reserve);
  }
  if (objection !== undefined) return { kind: 'failed', message: objection, blamed: [] };
  return {
    kind: 'planned',
    plan: { releases, components, totalBytes, totalFiles, doneBytes, doneFiles },
  };
};
