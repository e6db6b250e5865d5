import { generationName, storeNames } from '@p2p-hotspot/contract';

/** Paths inside the store's folder (docs/spec/store-v1.md §2). */
export interface StorePaths {
  readonly root: string;
  readonly current: string;
  readonly previous: string;
  readonly generations: string;
  readonly files: string;
  readonly trees: string;
  readonly lists: string;
  readonly metadata: string;
  readonly quarantine: string;
  readonly jobs: string;
  /** What is being removed: renamed here first, so that half of it is never taken for whole. */
  readonly trash: string;
  generation(generation: number): string;
  /** @param name see `objectName` */
  object(name: string): string;
  tree(digest: string): string;
  treeIndex(digest: string): string;
  list(sha256: string): string;
}

export const storePaths = (root: string): StorePaths => {
  const inside = (name: string) => `${root}/${name}`;
  const generations = inside(storeNames.generations);
  const files = inside(storeNames.files);
  const trees = inside(storeNames.trees);
  const lists = inside(storeNames.lists);
  return {
    root,
    current: inside(storeNames.current),
    previous: inside(storeNames.previous),
    generations,
    files,
    trees,
    lists,
    metadata: inside(storeNames.metadata),
    quarantine: inside(storeNames.quarantine),
    jobs: inside('tmp'),
    trash: inside('trash'),
    generation: (generation) => `${generations}/${generationName(generation)}`,
    object: (name) => `${files}/${name.slice(0, 2)}/${name}`,
    tree: (digest) => `${trees}/${digest}`,
    treeIndex: (digest) => `${trees}/${digest}.files`,
    list: (sha256) => `${lists}/${sha256}`,
  };
};

/** Paths inside a job's folder. */
export interface JobPaths {
  readonly root: string;
  readonly manifests: string;
  readonly lists: string;
  readonly objects: string;
  readonly trees: string;
  readonly generation: string;
}

export const jobPaths = (paths: StorePaths, id: string): JobPaths => {
  const root = `${paths.jobs}/${id}`;
  return {
    root,
    manifests: `${root}/manifests`,
    lists: `${root}/lists`,
    objects: `${root}/objects`,
    trees: `${root}/trees`,
    generation: `${root}/generation`,
  };
};

/** Reading is for everybody, writing for nobody: a file has many names in many generations. */
export const objectMode = (executable: boolean): number => (executable ? 0o555 : 0o444);
export const documentMode = 0o644;
