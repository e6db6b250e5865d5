import path from 'node:path';
import type { Benchmark, BenchContext } from '../benchmark.ts';
import { requireTools, tools } from '../machine.ts';
import type { Report, Verdict } from '../report.ts';
import { onShapedLink } from '../transfer/link/shaped-link.ts';
import { measureJobs } from '../transfer/measure-pairs.ts';
import { oneAtATime } from '../transfer/turns.ts';
import { minutesOf } from '../transfer/run-transfer.ts';
import { makePairs } from '../transfer/pairs/make-pairs.ts';
import { neededTools } from '../transfer/needed-tools.ts';
import {
  failureNotes,
  groupResults,
  keptNote,
  timesTable,
  type Results,
} from '../transfer/tables.ts';
import { allTools, ourTools } from '../transfer/tools/all-tools.ts';

const shape = { rate: '1mbit', delayMs: 300, lossPercent: 2, queuePackets: 100 };
const cuts = { everyMs: 30_000, forMs: 2000 };
const longestMs = 10 * 60_000;
/** Largest first. The link carries 7.5 MB a minute at best. */
const pairNames = ['shifted', 'APK', 'HTML site with few changes'];
/** Side by side. */
const linkCount = 8;

const needed = [...neededTools, tools.qemu, tools.busybox];

/** Ours is ahead when no other tool is as fast, for each pair. */
const verdict = (results: Results, isCompressing: boolean): Verdict => {
  const winners = [...results].map(([pair, byTool]) => {
    const [first] = allTools
      .filter((tool) => tool.isCompressing === isCompressing && tool.isPatching !== true)
      .flatMap(({ name }) => byTool.get(name) ?? [])
      .filter(({ isFinished }) => isFinished)
      .sort((left, right) => left.seconds - right.seconds);
    return { pair, tool: first?.tool };
  });
  return {
    target: `time ahead of all, ${isCompressing ? 'all compress' : 'none compresses'}`,
    result: winners.map(({ pair, tool }) => `${pair}: ${tool ?? 'none'}`).join('; '),
    reached: winners.every(({ tool }) => ourTools.some(({ name }) => name === tool)),
  };
};

const notes = [
  'Shaped by `tc netem` of a Debian kernel in a virtual machine that stands between the network namespaces of server and box, since kernels of containers may lack it: each way 1 Mbit/s, 300 ms, 2 % of packets lost at random, a queue of 100 packets. TCP with CUBIC, plain HTTP.',
  `A cut, every 30 s, the first after 28 s: the interface of the box goes down for 2 s and every connection ends with an error. A tool that ends, or that made something else, is begun again after 1 s, as often as it takes, for ${minutesOf(longestMs)} at most; “begun” says how often.`,
  'Time runs from the start of the tool to the whole newer version; for ours from the start of the daemon to the committed release. Bytes as above.',
  `${linkCount} such links side by side, each with a machine of its own; one tool after the other publishes beside. Run once each: losses are at random, so times of one tool differ from run to run.`,
  '† needs a server of its own.',
];

const run = async ({ folder, note }: BenchContext): Promise<Report> => {
  const versions = await requireTools(needed);
  const made = await makePairs(note);
  const pairs = pairNames.flatMap((name) => made.find((pair) => pair.name === name) ?? []);
  // Those that move whole files, the last of all tools, begin first.
  const jobs = allTools.toReversed().flatMap((tool) => pairs.map((pair) => ({ pair, tool })));
  const queue = jobs.values();
  const inTurn = oneAtATime();
  const measured = await Promise.all(
    Array.from({ length: linkCount }, (_, lane) =>
      onShapedLink(folder, lane, shape, (link) =>
        measureJobs(link, queue, {
          folder: path.join(folder, `lane-${lane}`),
          note,
          limits: { longestMs, cuts },
          linkShape: JSON.stringify([shape, ...versions.slice(neededTools.length)]),
          versions: versions.slice(0, neededTools.length),
          inTurn,
        }),
      ),
    ),
  );
  const results = groupResults(measured.flat(), pairs);
  return {
    verdicts: [verdict(results, false), verdict(results, true)],
    series: [],
    tables: [timesTable(results, allTools)],
    runs: 1,
    data: `From one version to the next over a bad link: ${pairs.map(({ name }) => name).join(', ')}, as above.`,
    notes: [keptNote(results), ...notes, ...failureNotes(results)],
  };
};

/** Time from one version to the next over a link as there are many. Needs root. */
export const transferLink: Benchmark = { name: 'transfer-link', isLong: true, tools: needed, run };
