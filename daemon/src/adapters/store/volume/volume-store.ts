import { createHash } from 'node:crypto';
import type { DurableFileSystem } from '../../../ports/durable-file-system.ts';
import type { Store, StoreJob } from '../../../ports/store.ts';
import { createStoreCare, publishRepairs } from './care.ts';
import { collectGarbage, filesInTrees } from './garbage.ts';
import {
  listGenerations,
  readGeneration,
  readGenerationLink,
  replaceGenerationLink,
} from './generation-folders.ts';
import { openObjectFolder } from './job-folder.ts';
import { documentMode, jobPaths, storePaths, type StorePaths } from './layout.ts';
import { listObjects, openObject } from './object-files.ts';
import { layOutGeneration, stageGeneration } from './staging.ts';
import { hasTree } from './trees.ts';

type ReadList = (sha256: string) => Promise<Uint8Array | undefined>;

/** Bytes whose name is their hash; anything else is as good as absent. */
const readNamed = async (
  fs: DurableFileSystem,
  path: string,
  sha256: string,
): Promise<Uint8Array | undefined> => {
  const bytes = await fs.readFile(path);
  if (bytes === undefined) return undefined;
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined;
};

const openJob = async (
  fs: DurableFileSystem,
  paths: StorePaths,
  id: string,
  readKeptList: ReadList,
): Promise<StoreJob> => {
  const job = jobPaths(paths, id);
  for (const folder of [job.root, job.manifests, job.lists, job.objects, job.trees]) {
    await fs.makeDirectory(folder);
  }
  const objects = await openObjectFolder(fs, job);
  const readList: ReadList = async (sha256) =>
    (await readKeptList(sha256)) ?? readNamed(fs, `${job.lists}/${sha256}`, sha256);
  return {
    keepManifest: ({ reference, bytes }) =>
      fs.writeFile(`${job.manifests}/${reference.manifestSha256}`, bytes, documentMode),
    readManifest: (sha256) => readNamed(fs, `${job.manifests}/${sha256}`, sha256),
    keepList: (sha256, bytes) => fs.writeFile(`${job.lists}/${sha256}`, bytes, documentMode),
    readList,
    chunksDone: (recipe) => objects.chunksDone(recipe),
    isComplete: (object) => objects.isComplete(object),
    writeWhole: (object, bytes) => objects.writeWhole(object, bytes),
    append: (recipe, bytes, chunkCount) => objects.append(recipe, bytes, chunkCount),
    pause: () => objects.pause(),
    stage: async (generation, releases) => {
      await objects.pause();
      await stageGeneration(fs, paths, job, objects, generation, releases, readList);
    },
    layOut: (generation, releases) => layOutGeneration(fs, paths, job, generation, releases),
    publishRepairs: async (repairs) => {
      await objects.pause();
      await publishRepairs(fs, paths, job.root, objects, repairs);
    },
  };
};

/**
 * The store in one folder on one file system (docs/spec/store-v1.md).
 *
 * @param root absolute path of an existing folder
 */
export const createVolumeStore = (fs: DurableFileSystem, root: string): Store => {
  const paths = storePaths(root);
  const readList: ReadList = (sha256) => readNamed(fs, paths.list(sha256), sha256);
  // What a job has verified is known to this process only, so it is opened once.
  const jobs = new Map<string, Promise<StoreJob>>();
  return {
    directory: root,
    open: async () => {
      const folders = [
        paths.generations,
        paths.files,
        paths.trees,
        paths.lists,
        paths.metadata,
        paths.quarantine,
        paths.jobs,
      ];
      for (const folder of folders) await fs.makeDirectory(folder);
      await fs.removeTree(paths.trash);
      await fs.makeDirectory(paths.trash);
      await fs.unlink(`${paths.current}.new`);
      await fs.unlink(`${paths.previous}.new`);
      await fs.syncDirectory(root);
    },
    space: () => fs.space(root),

    generations: () => listGenerations(fs, paths),
    current: () => readGenerationLink(fs, paths, paths.current),
    readGeneration: (generation) => readGeneration(fs, paths, generation),
    switchTo: (generation) => replaceGenerationLink(fs, paths, paths.current, generation),
    linkPrevious: (generation) => replaceGenerationLink(fs, paths, paths.previous, generation),

    hasTree: (digest) => hasTree(fs, paths, digest),
    readList,
    keepMetadata: async (name, bytes) => {
      const temporary = `${paths.jobs}/${name}`;
      const file = await fs.createFile(temporary, documentMode);
      try {
        await file.write(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await fs.rename(temporary, `${paths.metadata}/${name}`);
      await fs.syncDirectory(paths.metadata);
    },
    readMetadata: (name) => fs.readFile(`${paths.metadata}/${name}`),
    storedObjects: () => listObjects(fs, paths.files),
    objectSizes: async () => {
      const sizes = new Map<string, number>();
      for (const name of await listObjects(fs, paths.files)) {
        sizes.set(name, (await fs.stat(paths.object(name)))?.sizeBytes ?? 0);
      }
      return sizes;
    },
    filesOf: (components) =>
      filesInTrees(
        fs,
        paths,
        components.map(({ tree }) => tree),
      ),
    openObject: (sha256) => openObject(fs, paths, sha256),

    openJob: (id) => {
      const opened = jobs.get(id) ?? openJob(fs, paths, id, readList);
      jobs.set(id, opened);
      return opened;
    },
    discardJob: async (id) => {
      const opened = jobs.get(id);
      jobs.delete(id);
      await (await opened)?.pause();
      await fs.removeTree(`${paths.jobs}/${id}`);
    },
    jobs: () => fs.readDirectory(paths.jobs),
    collectGarbage: (kept) => collectGarbage(fs, paths, kept),
    care: createStoreCare(fs, paths, readList),
  };
};
