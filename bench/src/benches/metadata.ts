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
import { pairedDifference } from '../statistics.ts';

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
  // A run takes a third of a second and the answer lies in a difference: more of them, so.
  const many: BenchContext = { ...context, runs: context.runs * 5 };
  const series = await takeTurns(many, 'verify metadata', [
    node('P2P Hotspot', [program, repository]),
    node('the same, only loading its modules', [program]),
    node('Node that does nothing', ['-e', '0']),
  ]);
  return {
    verdicts: [
      secondsVerdict(
        'metadata verify < 150 ms',
        pairedDifference(wallTimes(series[0]), wallTimes(series[1])),
        0.15,
      ),
    ],
    series,
    runs: many.runs,
    data: `A chain of ${size.rootVersions} roots, two of three keys for every role, one channel whose manifest names ${size.components} components.`,
    notes: [
      'The target is about what a running daemon does for a release, so the result is the first row less the second, run by run.',
    ],
  };
};

/** All that is verified before the first byte of content. */
export const metadata: Benchmark = { name: 'metadata', isLong: false, tools: [], run };
