import { decodeList, nameLimitBytes, packHintPath, type Chunk } from '@p2p-hotspot/bundle-format';
import type { Hasher } from '../ports/hasher.ts';
import type { Recipe, Store, StoreJob, StoredRelease } from '../ports/store.ts';
import { createBlockPool } from './block-pool.ts';
import { createChunkFinder } from './chunk-finder.ts';
import { gather } from './gather.ts';
import { seedLists } from './seed-lists.ts';
import { missingRecipes, type NewComponent, type UpdatePlan } from './survey-update.ts';
import type { SourcePool } from './source-pool.ts';
import { hasFilesOf } from './whole-files.ts';

export interface FetchOptions {
  readonly store: Store;
  readonly pool: SourcePool;
  readonly hasher: Hasher;
  readonly folder: StoreJob;
  /** Releases in force: their files are seeds. */
  readonly inForce: readonly StoredRelease[];
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number, files: number) => void;
}

/** @param recipes and how many of the chunks of each are there */
const remainingChunks = function* (recipes: ReadonlyMap<Recipe, number>): Generator<Chunk> {
  for (const [{ chunks }, done] of recipes) {
    for (let index = done; index < chunks.length; index += 1) {
      const chunk = chunks[index];
      if (chunk !== undefined) yield chunk;
    }
  }
};

/** Finds out early who has anything of this, so that nobody is told to pull out what is needed later. */
const noteUseful = async (pool: SourcePool, components: readonly NewComponent[]): Promise<void> => {
  for (const present of pool.present()) {
    for (const { component } of components) {
      const { sha256 } = component.list;
      const name = packHintPath(sha256);
      const isHere = present.hasWholeFiles
        ? await hasFilesOf(present, sha256)
        : (await present.read(name, nameLimitBytes['pack-hint'])) !== undefined;
      if (!isHere) continue;
      present.noteUseful();
      break;
    }
  }
};

/**
 * Brings what the plan says is missing, one component after the other.
 *
 * @returns bytes of files that nobody can complete now; zero when all is there
 * @throws DaemonError of the store; the signal's reason
 */
export const fetchUpdate = async (
  { components }: UpdatePlan,
  { store, pool, hasher, folder, inForce, signal, onProgress }: FetchOptions,
): Promise<number> => {
  await noteUseful(pool, components);
  const stored = await store.storedObjects();
  const blocks = createBlockPool(hasher);
  const claimed = new Set<string>();
  let missing = 0;
  for (const entry of components) {
    const { list } = entry.component;
    const bytes = await folder.readList(list.sha256);
    if (bytes === undefined) {
      missing += entry.component.size;
      continue;
    }
    const recipes = [];
    for (const recipe of missingRecipes(decodeList(bytes).files, stored, claimed)) {
      if (!folder.isComplete(recipe.object)) recipes.push(recipe);
    }
    if (recipes.length === 0) continue;
    const wanted = new Map<Recipe, number>();
    for (const recipe of recipes) wanted.set(recipe, await folder.chunksDone(recipe));
    const finder = createChunkFinder(
      store,
      pool,
      [{ sha256: list.sha256, read: () => Promise.resolve(bytes) }],
      seedLists(inForce, entry),
      remainingChunks(wanted),
      true,
    );
    try {
      await finder.cover();
      const { missingBytes } = await gather(recipes, {
        job: folder,
        finder,
        hasher,
        blocks,
        signal,
        onProgress,
      });
      missing += missingBytes;
    } finally {
      await finder.close();
    }
  }
  return missing;
};
