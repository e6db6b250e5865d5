import path from 'node:path';
import type { Benchmark, BenchContext } from '../benchmark.ts';
import { requireTools } from '../machine.ts';
import { ratioVerdict, type Report, type Verdict } from '../report.ts';
import { spread } from '../statistics.ts';
import { minutesOf } from '../transfer/run-transfer.ts';
import { onPlainLink } from '../transfer/link/plain-link.ts';
import { measureJobs } from '../transfer/measure-pairs.ts';
import { makePairs } from '../transfer/pairs/make-pairs.ts';
import type { Pair } from '../transfer/pairs/pair.ts';
import { neededTools } from '../transfer/needed-tools.ts';
import {
  bytesTable,
  failureNotes,
  groupResults,
  keptNote,
  payload,
  type Results,
} from '../transfer/tables.ts';
import { allTools, ourTools } from '../transfer/tools/all-tools.ts';
import type { TransferTool } from '../transfer/tools/transfer-tool.ts';

const longestMs = 5 * 60_000;
/** Side by side, one a core of a small machine: bytes are counted here, not time. */
const linkCount = 2;

const bytesOf = (results: Results, pair: string, tool: string): number => {
  const result = results.get(pair)?.get(tool);
  return result?.isFinished === true ? result.bytes : Number.NaN;
};

const sumOf = (results: Results, { name }: TransferTool): number =>
  [...results.keys()].reduce((sum, pair) => sum + bytesOf(results, pair, name), 0);

/** Ours against the best of those that need files behind a web server only, as ours does. */
const fewestVerdict = (results: Results, target: string, isCompressing: boolean): Verdict => {
  const rivals = allTools.filter(
    (tool) =>
      tool.isCompressing === isCompressing && tool.isServed !== true && tool.isPatching !== true,
  );
  const sums = rivals
    .map((tool) => ({ name: tool.name, sum: sumOf(results, tool) }))
    .filter(({ sum }) => !Number.isNaN(sum))
    .sort((left, right) => left.sum - right.sum);
  const [first] = sums;
  const shown = sums.slice(0, 3).map(({ name, sum }) => `${name} ${(sum / 1e6).toFixed(1)} MB`);
  return {
    target,
    result: shown.join(', '),
    reached: ourTools.some(({ name }) => name === first?.name),
  };
};

const grouped = (value: number): string => value.toLocaleString('en');

/** What ours takes of content and descriptions of it, against what rsync counts as content. */
const payloadVerdict = (results: Results, pair: string): Verdict => {
  const byTool = results.get(pair);
  const [ours, theirs] = [byTool?.get(ourTools[0]?.name ?? ''), byTool?.get('rsync')];
  const target = `${pair}: payload ≤ 1.05 × rsync’s literal data, none compressed`;
  const literal = theirs?.literalBytes;
  if (ours?.isFinished !== true || literal === undefined) {
    return { target, result: 'not measured', reached: false };
  }
  const { result, reached } = ratioVerdict(target, spread([ours.payloadBytes / literal]), 1.05);
  const [sent, wire] = [grouped(ours.payloadBytes), grouped(ours.bytes)];
  return {
    target,
    result: `${result}: ${sent} B to ${grouped(literal)} B; ${wire} B on the wire`,
    reached,
  };
};

const verdicts = (results: Results): Verdict[] => {
  const [plainOurs, compressedOurs] = ourTools;
  const ratio = (pair: string, ours: string, theirs: number) =>
    spread([bytesOf(results, pair, ours) / theirs]);
  const both = [
    ...['shifted', 'PMTiles map'].map((pair) => payloadVerdict(results, pair)),
    ...['HTML site', 'HTML site with few changes'].flatMap((pair) => [
      ratioVerdict(
        `${pair}: ≤ 1.5 × rsync, none compressed`,
        ratio(pair, plainOurs?.name ?? '', bytesOf(results, pair, 'rsync')),
        1.5,
      ),
      ratioVerdict(
        `${pair}: ≤ 1.5 × rsync -z, both compressed`,
        ratio(pair, compressedOurs?.name ?? '', bytesOf(results, pair, 'rsync -z')),
        1.5,
      ),
    ]),
  ];
  return [
    ...both,
    fewestVerdict(
      results,
      'fewest bytes of all without a server of their own, none compressed',
      false,
    ),
    fewestVerdict(results, 'fewest bytes of all without a server of their own, compressed', true),
  ];
};

const about = (pairs: readonly Pair[]): string =>
  [
    'Bytes that bring a receiver from the older version of a pair to the newer one.',
    ...pairs.map((pair) => `- **${pair.name}**: ${pair.about}`),
  ].join('\n');

const tablesOf = (results: Results): string[] => {
  const select = (isWanted: (tool: TransferTool) => boolean): string =>
    bytesTable(results, allTools.filter(isWanted));
  return [
    'Nobody compresses:',
    select(({ isCompressing }) => !isCompressing),
    'Everybody compresses:',
    select(({ isCompressing, isPatching }) => isCompressing && isPatching !== true),
    'Apart, as it makes binary patches (bsdiff) for just these two versions:',
    select(({ isPatching }) => isPatching === true),
    'Payload: bodies of the web server’s answers, without any headers, and for rsync its literal data:',
    bytesTable(
      results,
      allTools.filter((tool) => !tool.isCompressing || ourTools.includes(tool)),
      payload,
    ),
  ];
};

const notes = [
  'Counted at the network interface of the box, both ways, with all headers: the same for every tool. The server is nginx with the tool’s files, at the other end of a cable between two network namespaces, at the speed of the machine; what came is compared with the newer version, byte by byte.',
  '† needs a server of its own (`rsync --daemon`); all others, and ours, need a web server with files.',
  'rsync: `-r --checksum --no-whole-file`, and its literal data from `--stats`. zsync: with the block size that `zsyncmake` chooses. casync and ostree have no way without compression; ostree’s static delta is made with `--min-fallback-size=0 --inline`. `.zst` is made with `zstd -9`. zsync, casync, zchunk and plain download get a `tar` of a tree, all others the tree.',
  'Ours makes patches of copies and new bytes from the release before, as ostree’s static delta without bsdiff does, and stands where that stands. What a box gets to which no patch leads is the row `--no-patches`.',
  'Ours is everything the daemon does, from its start to the committed release: looking, metadata, lists, tables and chunks, each verified.',
  `Each step of each tool (publishing, making the receiver ready, fetching) has ${minutesOf(longestMs)}; what other tools published in an earlier run is published again.`,
];

const run = async ({ folder, note }: BenchContext): Promise<Report> => {
  const versions = await requireTools(neededTools);
  const pairs = await makePairs(note);
  // The largest first, so that both links have work to the end.
  const queue = pairs
    .toReversed()
    .flatMap((pair) => allTools.map((tool) => ({ pair, tool })))
    .values();
  const measured = await Promise.all(
    Array.from({ length: linkCount }, (_, lane) =>
      onPlainLink(lane, (link) =>
        measureJobs(link, queue, {
          folder: path.join(folder, `lane-${lane}`),
          note,
          limits: { longestMs },
          linkShape: 'plain',
          versions,
        }),
      ),
    ),
  );
  const results = groupResults(measured.flat(), pairs);
  return {
    verdicts: verdicts(results),
    series: [],
    tables: tablesOf(results),
    runs: 1,
    data: about(pairs),
    notes: [keptNote(results), ...notes, ...failureNotes(results)],
  };
};

/** Bytes from one version to the next, beside the tools that people use for that. Needs root. */
export const transfer: Benchmark = { name: 'transfer', isLong: true, tools: neededTools, run };
