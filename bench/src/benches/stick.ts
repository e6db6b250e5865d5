import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startBox, waitFor } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import {
  highestPeak,
  takeTurns,
  wallTimes,
  type Benchmark,
  type BenchContext,
  type Contender,
} from '../benchmark.ts';
import { createCollection } from '../collection.ts';
import { planDataSet, totalBytes } from '../data-set.ts';
import { writeDataSet } from '../data-set-writer.ts';
import { tools } from '../machine.ts';
import { measureShell, readUsage } from '../measure.ts';
import { megabytes, memoryVerdict, ratioVerdict, type Report } from '../report.ts';
import { quoted } from '../shell.ts';
import { pairedRatio } from '../statistics.ts';

const seed = 'd1';
const ours = 'P2P Hotspot';
const memoryLimitBytes = 150_000_000;
/** A USB 2 stick and a memory card, as people have them. */
const stickBytesPerSecond = 25_000_000;
const cardBytesPerSecond = 15_000_000;

/** A folder seen through FUSE, as slow as the option says. */
const mountSlow = async (folder: string, place: string, option: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await mkdir(place, { recursive: true });
  // A FUSE file system that goes to the background would hold a pipe for ever.
  await execa('bindfs', [option, folder, place], { stdio: 'ignore' });
};

interface Media {
  readonly stick: string;
  readonly card: string;
}

const onSlowMedia = async <T>(folder: string, work: (media: Media) => Promise<T>): Promise<T> => {
  const [stick, card] = [path.join(folder, 'stick'), path.join(folder, 'card')];
  await mountSlow(path.join(folder, 'on-stick'), stick, `--read-rate=${stickBytesPerSecond}`);
  try {
    await mountSlow(path.join(folder, 'on-card'), card, `--write-rate=${cardBytesPerSecond}`);
    try {
      return await work({ stick, card });
    } finally {
      await execa('umount', [card]);
    }
  } finally {
    await execa('umount', [stick]);
  }
};

const applying = (trustRoot: string, { stick, card }: Media): Contender => {
  let boxes = 0;
  return {
    name: ours,
    run: async () => {
      boxes += 1;
      const start = performance.now();
      const box = await startBox({
        directory: path.join(card, `box-${boxes}`),
        trustRoot,
        portalPort: 0,
        environment: { HOTSPOT_REPOSITORY_DIRS: stick },
      });
      try {
        await waitFor(box, ({ phase, message }) => {
          if (phase === 'FAILED') throw new Error(JSON.stringify(message));
          return phase === 'COMMITTED';
        });
        const wallSeconds = (performance.now() - start) / 1000;
        return { wallSeconds, ...(await readUsage(box.daemonPid)) };
      } finally {
        await box.stop();
      }
    },
  };
};

const extracting = (folder: string, { stick, card }: Media): Contender => {
  let extractions = 0;
  return {
    name: 'tar -x + sync',
    run: async () => {
      extractions += 1;
      const target = path.join(card, `extracted-${extractions}`);
      await mkdir(target);
      const script = `tar -xf ${quoted(path.join(stick, 'v1.tar'))} -C ${quoted(target)}; sync -f ${quoted(target)}`;
      return (await measureShell(script, { scratch: folder })).measure;
    },
  };
};

const run = async (context: BenchContext): Promise<Report> => {
  const { folder, scale, note } = context;
  const { v1 } = planDataSet(seed, scale);
  const collection = await createCollection(folder);
  note('writing the data and the stick');
  writeDataSet(collection.data, v1);
  const onStick = path.join(folder, 'on-stick');
  await mkdir(onStick);
  // No side compresses.
  await collection.createBundle(onStick, ['--no-compression']);
  await execa('tar', ['-cf', path.join(onStick, 'v1.tar'), '-C', collection.data, '.']);
  return onSlowMedia(folder, async (media) => {
    const series = await takeTurns(context, 'first apply', [
      applying(collection.rootFingerprint, media),
      extracting(folder, media),
    ]);
    return {
      verdicts: [
        ratioVerdict(
          'first apply ≤ 1.3 × (`tar -x` + `sync`)',
          pairedRatio(wallTimes(series[0]), wallTimes(series[1])),
          1.3,
        ),
        memoryVerdict('memory ≤ 150 MB', highestPeak(series, ours), memoryLimitBytes),
      ],
      series,
      runs: context.runs,
      data: `_Simulated media_: a USB 2 stick read at ${megabytes(stickBytesPerSecond)} MB/s and a memory card written at ${megabytes(cardBytesPerSecond)} MB/s, by \`bindfs\`. Data set D1, seed \`${seed}\`, scale ${scale}: ${v1.length} files and ${megabytes(totalBytes(v1))} MB; the card alone needs ${(totalBytes(v1) / cardBytesPerSecond).toFixed(1)} s.`,
      notes: [
        'Rates are limited in a FUSE file system: no real stick or card, no seek times, no slow erasing of blocks, and a `sync` costs what it costs the disk below. State and store of the box lie on the card.',
        'Our time runs from the start of the daemon to the committed generation.',
      ],
    };
  });
};

/** Applying from a slow stick to a slow card. */
export const stick: Benchmark = {
  name: 'stick',
  isLong: true,
  tools: [tools.tar, tools.bindfs],
  run,
};
