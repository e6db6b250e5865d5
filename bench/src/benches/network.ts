import path from 'node:path';
import { execa } from 'execa';
import type { Benchmark, BenchContext } from '../benchmark.ts';
import { tools } from '../machine.ts';
import { gateway, withVisitors } from '../network/visitors.ts';
import { table, type Report, type Verdict } from '../report.ts';
import type { Computer } from '../transfer/link/namespace.ts';

/** Of the issue: no foreign name takes a visitor longer. */
const limitMs = 20;
const questions = 3000;
const floodOf = 5000;
const floodPauseMs = 200;
/** A visitor that keeps to what the firewall allows, as a phone does. */
const pacedQuestions = 500;
const pauseMs = 15;

type Times = readonly (number | null)[];

const programOf = (name: string): string =>
  path.join(import.meta.dirname, `../programs/${name}.js`);

const namePort = 53;
const echoPort = 5300;

interface Asking {
  readonly port?: number;
  readonly pause?: number;
}

const start = (
  { enter }: Computer,
  count: number,
  way: 'wait' | 'flood',
  { port = namePort, pause = 0 }: Asking = {},
) => {
  const [first = '', ...rest] = enter;
  const words = [programOf('ask-names'), gateway, port, count, way, pause].map(String);
  return execa(first, [...rest, process.execPath, ...words]);
};

const ask = async (visitor: Computer, count: number, asking: Asking = {}): Promise<Times> =>
  JSON.parse((await start(visitor, count, 'wait', asking)).stdout) as Times;

/** One visitor asks while another floods. */
const inFlood = async (other: Computer, asking: () => Promise<Times>): Promise<Times> => {
  const flood = start(other, floodOf, 'flood', { pause: floodPauseMs });
  const ended = flood.then(undefined, () => undefined);
  try {
    return await asking();
  } finally {
    flood.kill('SIGTERM');
    await ended;
  }
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;

interface Figures {
  readonly asked: number;
  readonly unanswered: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly slow: number;
}

const figuresOf = (times: Times): Figures => {
  const sorted = times.filter((time) => time !== null).toSorted((a, b) => a - b);
  return {
    asked: times.length,
    unanswered: times.length - sorted.length,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    max: sorted.at(-1) ?? Number.NaN,
    slow: sorted.filter((time) => time > limitMs).length,
  };
};

const row = (name: string, { asked, unanswered, p50, p99, max, slow }: Figures): string[] => [
  name,
  String(asked),
  String(unanswered),
  ...[p50, p99, max].map((time) => time.toFixed(2)),
  String(slow),
];

const verdict = (name: string, { max, slow, unanswered, asked }: Figures): Verdict => ({
  target: `every foreign name within ${limitMs} ms, ${name}`,
  result: `${asked - slow - unanswered} of ${asked}; the slowest ${max.toFixed(1)} ms`,
  reached: slow === 0 && unanswered === 0,
});

const run = (context: BenchContext): Promise<Report> =>
  withVisitors(context.folder, async ([visitor, other], box) => {
    const count = Math.ceil(questions * context.scale);
    const paced = Math.ceil(pacedQuestions * context.scale);
    const echoed: (number | null)[] = [];
    const alone: (number | null)[] = [];
    const flooded: (number | null)[] = [];
    const guarded: (number | null)[] = [];
    // The first answers of a process that has just begun are of no visitor.
    await ask(visitor, 100);
    for (let turn = 1; turn <= context.runs; turn += 1) {
      const echo = [gateway, String(echoPort)];
      const port = echoPort;
      echoed.push(
        ...(await box.during(programOf('echo-datagrams'), echo, () =>
          ask(visitor, count, { port }),
        )),
      );
      alone.push(...(await ask(visitor, count)));
      flooded.push(...(await inFlood(other, () => ask(visitor, count))));
      context.note(`run ${turn}: ${2 * count} names without a firewall`);
    }
    await box.raiseFirewall();
    for (let turn = 1; turn <= context.runs; turn += 1) {
      guarded.push(...(await inFlood(other, () => ask(visitor, paced, { pause: pauseMs }))));
      context.note(`run ${turn}: ${paced} names behind the firewall`);
    }
    const rows = [
      { name: 'alone', figures: figuresOf(alone) },
      { name: 'beside a flood, behind the firewall', figures: figuresOf(guarded) },
      { name: 'beside a flood, without the firewall', figures: figuresOf(flooded) },
      { name: 'alone, of a program that only sends the question back', figures: figuresOf(echoed) },
    ];
    return {
      verdicts: rows.slice(0, 2).map(({ name, figures }) => verdict(name, figures)),
      series: [],
      tables: [
        table(
          [
            'Visitor',
            'Questions',
            'Unanswered',
            'p50 ms',
            'p99 ms',
            'Max ms',
            `Over ${limitMs} ms`,
          ],
          rows.map(({ name, figures }) => row(name, figures)),
        ),
      ],
      runs: context.runs,
      data: `A box's dnsmasq, run as its Wi-Fi service runs it, while it captures; visitors in network namespaces. Foreign names one after another, each another one: IPv4, IPv6 and HTTPS in turns. The flood: another visitor sends ${floodOf} questions at once, and again ${floodPauseMs} ms later, for as long as the first asks.`,
      notes: [
        'Times are from sending to having read the answer in Node. What Node and the scheduler of this machine take of them is in the last row; there is no radio, which adds some milliseconds.',
        `The firewall answers at most 100 questions a second of one visitor, so there the visitor waits ${pauseMs} ms between its own. Without it the flood comes through whole; what is unanswered was lost in the queue of the socket, and a phone would ask again.`,
      ],
    };
  });

/** How long a visitor waits for a foreign name. */
export const network: Benchmark = {
  name: 'network',
  isLong: false,
  tools: [tools.ip, tools.dnsmasq, tools.nft],
  run,
};
