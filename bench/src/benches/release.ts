import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  highestPeak,
  takeTurns,
  wallTimes,
  type Benchmark,
  type BenchContext,
  type Contender,
} from '../benchmark.ts';
import { applyBundle, offerAgain, startEmptyBox } from '../box-run.ts';
import { createCollection, type Collection } from '../collection.ts';
import { planDataSet, totalBytes } from '../data-set.ts';
import { writeDataSet } from '../data-set-writer.ts';
import { tools } from '../machine.ts';
import { measureShell, type Measure } from '../measure.ts';
import {
  megabytes,
  memoryVerdict,
  ratioVerdict,
  secondsVerdict,
  type Report,
  type Series,
} from '../report.ts';
import { quoted } from '../shell.ts';
import { pairedRatio, spread } from '../statistics.ts';

const seed = 'd1';
const ours = 'P2P Hotspot';
/** No side compresses. */
const plainWords = ['--no-compression'];
const memoryLimitBytes = 150_000_000;

/** A peer that is a line of shell. It ends with `sync -f`, as ours ends durable. */
const shellPeer = (
  context: BenchContext,
  name: string,
  output: string,
  script: string,
): Contender => ({
  name,
  prepare: () => rm(output, { recursive: true, force: true }),
  run: async () => (await measureShell(script, { scratch: context.folder })).measure,
});

const measureCreate = (context: BenchContext, collection: Collection, bundle: string) => {
  const archive = path.join(context.folder, 'v1.tar');
  const pack = `tar -cf ${quoted(archive)} -C ${quoted(collection.data)} .`;
  const durable = `sync -f ${quoted(archive)}`;
  return takeTurns(context, 'create v1', [
    {
      name: ours,
      prepare: async () => {
        await rm(bundle, { force: true });
        await collection.forgetReleases();
      },
      run: () => collection.createBundle(bundle, plainWords),
    },
    shellPeer(
      context,
      'tar + sha256sum',
      archive,
      `${pack}; sha256sum ${quoted(archive)}; ${durable}`,
    ),
    shellPeer(
      context,
      'tar + openssl sha256',
      archive,
      `${pack}; openssl dgst -sha256 ${quoted(archive)}; ${durable}`,
    ),
  ]);
};

/**
 * Each run writes into a folder of its own, and nothing is removed between runs: for minutes after many
 * files were removed, ext4 looks for a free inode past each of them and makes new files 20 times slower.
 */
const measureApply = async (context: BenchContext, collection: Collection, bundle: string) => {
  const archive = path.join(context.folder, 'v1.tar');
  const again: Measure[] = [];
  let present: Awaited<ReturnType<typeof startEmptyBox>> | undefined;
  let boxes = 0;
  let extractions = 0;
  const extracted = () => path.join(context.folder, `extracted-${extractions}`);
  const first = await takeTurns(context, 'first apply', [
    {
      name: ours,
      prepare: async () => {
        await present?.box.stop();
        boxes += 1;
        present = await startEmptyBox(
          path.join(context.folder, `box-${boxes}`),
          collection.rootFingerprint,
        );
      },
      run: async () => {
        if (present === undefined) throw new Error('the box is not running');
        const measure = await applyBundle(present.box, bundle, 1);
        again.push(await offerAgain(present.box, bundle));
        return measure;
      },
    },
    {
      name: 'tar -x + sync',
      prepare: async () => {
        extractions += 1;
        await mkdir(extracted());
      },
      run: async () => {
        const script = `tar -xf ${quoted(archive)} -C ${quoted(extracted())}; sync -f ${quoted(extracted())}`;
        return (await measureShell(script, { scratch: context.folder })).measure;
      },
    },
  ]);
  const noChange: Series = { step: 'apply again, no change', contender: ours, measures: again };
  return { first, noChange, extracted: extracted(), box: present };
};

/** `Literal data: 102,600,000 bytes` of `rsync --stats`. */
const literalBytes = (stats: string): number =>
  Number(/^Literal data: ([\d,]+) bytes$/m.exec(stats)?.[1]?.replaceAll(',', '') ?? Number.NaN);

const run = async (context: BenchContext): Promise<Report> => {
  const { folder, scale, note } = context;
  const { v1, v2 } = planDataSet(seed, scale);
  const collection = await createCollection(folder);
  note('writing version 1 of the data');
  writeDataSet(collection.data, v1);
  const [bundle1, bundle2] = [path.join(folder, 'v1.hotspot'), path.join(folder, 'v2.hotspot')];

  const create = await measureCreate(context, collection, bundle1);
  const applied = await measureApply(context, collection, bundle1);
  try {
    note('writing version 2 of the data');
    writeDataSet(collection.data, v2, v1);
    // What is carried does not vary from run to run, so one run tells it.
    const once: BenchContext = { ...context, runs: 1 };
    const createNext = await takeTurns(once, 'create v2 since v1', [
      { name: ours, run: () => collection.createBundle(bundle2, [...plainWords, '--since', '1']) },
    ]);
    const applyNext = await takeTurns(once, 'apply v2', [
      {
        name: ours,
        run: async () => {
          if (applied.box === undefined) throw new Error('the box is not running');
          const measure = await applyBundle(applied.box.box, bundle2, 2);
          return { ...measure, carriedBytes: (await stat(bundle2)).size };
        },
      },
      {
        name: 'rsync --no-whole-file + sync',
        run: async () => {
          const [from, to] = [quoted(`${collection.data}/`), quoted(`${applied.extracted}/`)];
          const { measure, stdout } = await measureShell(
            `rsync -a --delete --no-whole-file --stats ${from} ${to}; sync -f ${to}`,
            { scratch: folder },
          );
          return { ...measure, carriedBytes: literalBytes(stdout) };
        },
      },
    ]);
    const all = [...create, ...applied.first, applied.noChange, ...createNext, ...applyNext];
    return {
      verdicts: verdicts({
        create,
        first: applied.first,
        noChange: applied.noChange,
        applyNext,
        all,
      }),
      series: all,
      runs: context.runs,
      data: `Data set D1, seed \`${seed}\`, scale ${scale}: version 1 has ${v1.length} files and ${megabytes(totalBytes(v1))} MB, version 2 has ${v2.length} files and ${megabytes(totalBytes(v2))} MB.`,
      notes,
    };
  } finally {
    await applied.box?.remove();
  }
};

const notes = [
  'Every contender ends durable: peers by `sync -f` at the end, ours by itself.',
  'Ours hashes, chunks and signs when it creates, and verifies every chunk when it applies; `tar -x` and `rsync` verify nothing against a signature.',
  'The wall time of our apply runs from the drop of the bundle file to the committed generation; CPU time and peak are those of the daemon.',
  'Carried: for ours the size of the whole bundle file made with `--since 1`, signatures and lists included; for rsync only its literal data. No side compresses. The steps to version 2 are run once: what is carried does not vary.',
  '`sha256sum` of Debian 12 does not use the SHA instructions of the processor, `openssl` and Node do.',
];

interface Measured {
  readonly create: readonly Series[];
  readonly first: readonly Series[];
  readonly noChange: Series;
  readonly applyNext: readonly Series[];
  readonly all: readonly Series[];
}

const verdicts = ({ create, first, noChange, applyNext, all }: Measured) => {
  const carried = applyNext.map(({ measures }) =>
    measures.flatMap(({ carriedBytes }) => carriedBytes ?? []),
  );
  return [
    ratioVerdict(
      'create ≤ 1.2 × (`tar` + `sha256sum`)',
      pairedRatio(wallTimes(create[0]), wallTimes(create[1])),
      1.2,
    ),
    ratioVerdict(
      'first apply incl. durability ≤ 1.3 × (`tar -x` + `sync`)',
      pairedRatio(wallTimes(first[0]), wallTimes(first[1])),
      1.3,
    ),
    secondsVerdict('no-op apply ≤ 0.3 s', spread(wallTimes(noChange)), 0.3),
    ratioVerdict(
      'carried for v2 ≤ 1.05 × rsync’s literal data',
      pairedRatio(carried[0] ?? [], carried[1] ?? []),
      1.05,
    ),
    memoryVerdict('memory ≤ 150 MB, create and apply', highestPeak(all, ours), memoryLimitBytes),
  ];
};

/** Create, apply, apply again, and the way from one version to the next. */
export const release: Benchmark = {
  name: 'release',
  isLong: false,
  tools: [tools.tar, tools.sha256sum, tools.openssl, tools.rsync],
  run,
};
