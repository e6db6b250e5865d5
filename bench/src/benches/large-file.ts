import path from 'node:path';
import { highestPeak, takeTurns, type Benchmark, type BenchContext } from '../benchmark.ts';
import { applyBundle, startEmptyBox } from '../box-run.ts';
import { createCollection } from '../collection.ts';
import { planLargeFile } from '../data-set.ts';
import { writeDataSet } from '../data-set-writer.ts';
import { megabytes, memoryVerdict, type Report } from '../report.ts';

const wholeSizeBytes = 10_000_000_000;
const memoryLimitBytes = 150_000_000;
const ours = 'P2P Hotspot';

const run = async (context: BenchContext): Promise<Report> => {
  const { folder, scale, note } = context;
  const sizeBytes = Math.round(wholeSizeBytes * scale);
  const collection = await createCollection(folder);
  const bundle = path.join(folder, 'large.hotspot');
  note(`writing a file of ${megabytes(sizeBytes)} MB`);
  writeDataSet(collection.data, planLargeFile('large', sizeBytes));
  // Memory is what is asked here, and it does not need repeating at this size.
  const once: BenchContext = { ...context, runs: 1 };
  const create = await takeTurns(once, 'create', [
    { name: ours, run: () => collection.createBundle(bundle) },
  ]);
  const { box, remove } = await startEmptyBox(path.join(folder, 'box'), collection.rootFingerprint);
  try {
    const apply = await takeTurns(once, 'first apply', [
      { name: ours, run: () => applyBundle(box, bundle, 1) },
    ]);
    return {
      verdicts: [
        memoryVerdict('create: memory ≤ 150 MB', highestPeak(create, ours), memoryLimitBytes),
        memoryVerdict('apply: memory ≤ 150 MB', highestPeak(apply, ours), memoryLimitBytes),
      ],
      series: [...create, ...apply],
      runs: once.runs,
      data: `One incompressible file of ${megabytes(sizeBytes)} MB.`,
      notes: ['The peak of apply is that of the daemon since its start.'],
    };
  } finally {
    await remove();
  }
};

/** Memory with one file far larger than memory should be. */
export const largeFile: Benchmark = { name: 'large-file', isLong: true, tools: [], run };
