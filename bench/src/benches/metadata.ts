import path from 'node:path';
import {
  takeTurns,
  wallTimes,
  type Benchmark,
  type BenchContext,
  type Contender,
} from '../benchmark.ts';
import { writeLargeMetadata, type LargeMetadata } from '../large-metadata.ts';
import { measureCommand } from '../measure.ts';
import { secondsVerdict, type Report } from '../report.ts';
import { spread } from '../statistics.ts';

const program = path.join(import.meta.dirname, '../programs/verify-metadata.js');
const size: LargeMetadata = { rootVersions: 5, components: 2000 };

const run = async (context: BenchContext): Promise<Report> => {
  const repository = path.join(context.folder, 'repository');
  await writeLargeMetadata(repository, size);
  const node = (name: string, words: readonly string[]): Contender => ({
    name,
    run: async () =>
      (await measureCommand(process.execPath, words, { scratch: context.folder })).measure,
  });
  const series = await takeTurns(context, 'verify metadata', [
    node('P2P Hotspot', [program, repository]),
    node('Node that does nothing', ['-e', '0']),
  ]);
  return {
    verdicts: [secondsVerdict('metadata verify < 150 ms', spread(wallTimes(series[0])), 0.15)],
    series,
    data: `A chain of ${size.rootVersions} roots, two of three keys for every role, one channel whose manifest names ${size.components} components.`,
    notes: ['A whole process: Node’s own start, in the second row, is part of the first.'],
  };
};

/** All that is verified before the first byte of content. */
export const metadata: Benchmark = { name: 'metadata', isLong: false, tools: [], run };
