import { rm } from 'node:fs/promises';
import path from 'node:path';
import { highestPeak, takeTurns, type Benchmark, type BenchContext } from '../benchmark.ts';
import { applyBundle, startEmptyBox } from '../box-run.ts';
import { createCollection } from '../collection.ts';
import { planDataSet, totalBytes } from '../data-set.ts';
import { writeDataSet } from '../data-set-writer.ts';
import { megabytes, memoryVerdict, type Report } from '../report.ts';

const seed = 'd1';
const memoryLimitBytes = 150_000_000;

const ways = [
  { name: 'compressed', words: [] },
  { name: 'as it is', words: ['--no-compression'] },
] as const;

const run = async (context: BenchContext): Promise<Report> => {
  const { folder, scale, note } = context;
  const { v1 } = planDataSet(seed, scale);
  const collection = await createCollection(folder);
  note('writing the data');
  writeDataSet(collection.data, v1);
  const bundleOf = (name: string) => path.join(folder, `${name.replaceAll(' ', '-')}.hotspot`);
  const create = await takeTurns(
    context,
    'create',
    ways.map(({ name, words }) => ({
      name,
      prepare: async () => {
        await rm(bundleOf(name), { force: true });
        await collection.forgetReleases();
      },
      run: () => collection.createBundle(bundleOf(name), words),
    })),
  );
  let boxes = 0;
  const apply = await takeTurns(
    context,
    'first apply',
    ways.map(({ name }) => ({
      name,
      run: async () => {
        boxes += 1;
        const place = path.join(folder, `box-${boxes}`);
        const { box } = await startEmptyBox(place, collection.rootFingerprint);
        try {
          return await applyBundle(box, bundleOf(name), 1);
        } finally {
          await box.stop();
        }
      },
    })),
  );
  const series = [...create, ...apply];
  return {
    verdicts: [
      memoryVerdict(
        'compressed: memory ≤ 150 MB, create and apply',
        highestPeak(series, ways[0].name),
        memoryLimitBytes,
      ),
    ],
    series,
    runs: context.runs,
    data: `Data set D1, seed \`${seed}\`, scale ${scale}: ${v1.length} files and ${megabytes(totalBytes(v1))} MB.`,
    notes: [
      'The text of the data set is made of random words, so it shrinks less than real text; the rest of it not at all.',
    ],
  };
};

/** What compression costs who creates a release, and a box that applies it. */
export const compressedRelease: Benchmark = {
  name: 'compressed-release',
  isLong: true,
  tools: [],
  run,
};
