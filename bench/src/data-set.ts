import { createRandom, type Random } from './random.ts';

/** A run of bytes that its key, kind and length determine completely. */
export interface Segment {
  readonly kind: 'text' | 'random';
  /** Seed of the bytes: another key, other bytes. */
  readonly key: string;
  readonly lengthBytes: number;
}

export interface PlannedFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly segments: readonly Segment[];
}

/** Two versions of one collection, as plans: no byte exists until they are written. */
export interface DataSet {
  readonly v1: readonly PlannedFile[];
  readonly v2: readonly PlannedFile[];
}

const mebibyte = 1024 * 1024;
const smallFiles = 10_000;
const medianSizeBytes = 42 * 1024;
/** Spread of the logarithm of sizes: gives a mean of about 79 KB, as in a collection of web pages. */
const logSpread = 1.1;
const archiveSizes = { library: 300 * mebibyte, encyclopedia: 150 * mebibyte } as const;

/** A number of mean 0 and spread 1: twelve even ones added up, so no platform's trigonometry counts. */
const normal = (random: Random): number => {
  let sum = -6;
  for (let index = 0; index < 12; index += 1) sum += random.unit();
  return sum;
};

/** All numbers below `count`, in an order that the seed decides. */
const shuffled = (random: Random, count: number): number[] => {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let end = count - 1; end > 0; end -= 1) {
    const other = random.below(end + 1);
    [order[end], order[other]] = [order[other] ?? other, order[end] ?? end];
  }
  return order;
};

const share = (count: number, percent: number): number => Math.round((count * percent) / 100);

const smallFile = (seed: string, index: number, edition: string): PlannedFile => {
  const key = `${seed}/small/${index}/${edition}`;
  const isText = index % 2 === 0;
  const folder = String(Math.floor(index / 100)).padStart(3, '0');
  const name = String(index).padStart(6, '0');
  const lengthBytes = Math.round(
    medianSizeBytes * Math.exp(logSpread * normal(createRandom(`${key}/size`))),
  );
  return {
    path: `pages/${folder}/${name}.${isText ? 'html' : 'webp'}`,
    segments: [{ kind: isText ? 'text' : 'random', key, lengthBytes }],
  };
};

const clusterLength = (random: Random): number =>
  Math.round((0.7 + 0.6 * random.unit()) * mebibyte);

/** Like a ZIM file: clusters of 0.7 to 1.3 MiB that were compressed once and do not compress again. */
const archiveClusters = (seed: string, name: string, sizeBytes: number): Segment[] => {
  const random = createRandom(`${seed}/archive/${name}`);
  const clusters: Segment[] = [];
  for (let left = sizeBytes; left > 0;) {
    const lengthBytes = Math.min(left, clusterLength(random));
    const key = `${seed}/archive/${name}/${clusters.length}/v1`;
    clusters.push({ kind: 'random', key, lengthBytes });
    left -= lengthBytes;
  }
  return clusters;
};

/** The same archive a month later: 15 % of its clusters are others, of other lengths. */
const revisedClusters = (clusters: readonly Segment[]): Segment[] => {
  const random = createRandom(clusters.map(({ key }) => key).join());
  const replaced = new Set(shuffled(random, clusters.length).slice(0, share(clusters.length, 15)));
  return clusters.map((cluster, index) =>
    replaced.has(index)
      ? { ...cluster, key: `${cluster.key}/v2`, lengthBytes: clusterLength(random) }
      : cluster,
  );
};

/**
 * Data set D1. Version 1 has 10,000 files with sizes of log-normal distribution (median 42 KiB),
 * half text and half incompressible, and two archives of 300 and 150 MiB. In version 2, 5 % of the
 * small files have wholly other content, 2 % are gone, 2 % are new, and 15 % of the larger archive's
 * clusters are replaced.
 *
 * @param scale 1 for the whole (1.3 GB); 0.1 for a tenth of the files and of the archives' sizes
 */
export const planDataSet = (seed: string, scale: number): DataSet => {
  const count = Math.max(1, Math.round(smallFiles * scale));
  const order = shuffled(createRandom(`${seed}/changes`), count);
  const changed = new Set(order.slice(0, share(count, 5)));
  const removed = new Set(order.slice(share(count, 5), share(count, 5) + share(count, 2)));
  const range = Array.from({ length: count }, (_, index) => index);
  const added = Array.from({ length: share(count, 2) }, (_, index) => count + index);

  const clusters = (name: keyof typeof archiveSizes): Segment[] =>
    archiveClusters(seed, name, Math.max(1, Math.round(archiveSizes[name] * scale)));
  const archive = (name: string, segments: readonly Segment[]): PlannedFile => ({
    path: `archives/${name}.zim`,
    segments,
  });
  const library = clusters('library');
  const encyclopedia = archive('encyclopedia', clusters('encyclopedia'));

  return {
    v1: [
      ...range.map((index) => smallFile(seed, index, 'v1')),
      archive('library', library),
      encyclopedia,
    ],
    v2: [
      ...range
        .filter((index) => !removed.has(index))
        .map((index) => smallFile(seed, index, changed.has(index) ? 'v2' : 'v1')),
      ...added.map((index) => smallFile(seed, index, 'v2')),
      archive('library', revisedClusters(library)),
      encyclopedia,
    ],
  };
};

/** One file of incompressible bytes. */
export const planLargeFile = (seed: string, sizeBytes: number): readonly PlannedFile[] => [
  {
    path: 'large.bin',
    segments: [{ kind: 'random', key: `${seed}/large`, lengthBytes: sizeBytes }],
  },
];

/** Sum of the files' sizes in bytes. */
export const totalBytes = (files: readonly PlannedFile[]): number =>
  files.reduce(
    (sum, { segments }) => segments.reduce((part, { lengthBytes }) => part + lengthBytes, sum),
    0,
  );
