import { setTimeout as sleep } from 'node:timers/promises';
import type { Benchmark, BenchContext } from '../benchmark.ts';
import { withIdleBox } from '../idle/idle-box.ts';
import { readScheduler } from '../idle/scheduler-figures.ts';
import { tools } from '../machine.ts';
import { readUsage } from '../measure.ts';
import { megabytes, table, type Report } from '../report.ts';

/** After the start: what is done once is over. */
const settlingSeconds = 90;
const measuredSeconds = 60;
/** Of one core, all services together. */
const limitPercent = 1;

const run = (context: BenchContext): Promise<Report> =>
  withIdleBox(context.folder, async (services) => {
    context.note(`settling for ${settlingSeconds} s`);
    await sleep(settlingSeconds * 1000);
    const names = [...services];
    const readAll = () => Promise.all(names.map(([, pid]) => readScheduler(pid)));
    const begun = performance.now();
    const before = await readAll();
    await sleep(measuredSeconds * 1000);
    const after = await readAll();
    const seconds = (performance.now() - begun) / 1000;
    const figures = await Promise.all(
      names.map(async ([name, pid], index) => {
        const [first, last] = [before[index], after[index]];
        if (first === undefined || last === undefined) throw new Error(`${name} has no figures`);
        const own = (100 * (last.runSeconds - first.runSeconds)) / seconds;
        const children = (100 * (last.childSeconds - first.childSeconds)) / seconds;
        const turns = (last.turns - first.turns) / seconds;
        return { name, own, children, turns, peakBytes: (await readUsage(pid)).peakBytes };
      }),
    );
    const total = figures.reduce((sum, { own, children }) => sum + own + children, 0);
    return {
      verdicts: [
        {
          target: `idle: all services together ≤ ${limitPercent} % of one core`,
          result: `${total.toFixed(2)} %`,
          reached: total <= limitPercent,
        },
      ],
      series: [],
      tables: [
        table(
          ['Service', '% of a core', 'programs it starts, %', 'wake-ups a second', 'peak RSS MB'],
          figures.map(({ name, own, children, turns, peakBytes }) => [
            name,
            own.toFixed(2),
            children.toFixed(2),
            turns.toFixed(1),
            megabytes(peakBytes),
          ]),
        ),
      ],
      runs: 1,
      data: `A box without a release that nobody visits: daemon, portal, Wi-Fi service (\`wired\`) and usb helper as processes, ${settlingSeconds} s after their start, for ${measuredSeconds} s. The launcher and the container engine are not in it.`,
      notes: [
        'Time on a processor and turns on one are of all threads (`/proc/PID/task/*/schedstat`), with those of programs that a service keeps running, such as dnsmasq. Programs that it starts and that end are counted by the kernel in steps of 10 ms.',
        'The processors here are several times as fast as those of a Raspberry Pi; wake-ups are the same there.',
      ],
    };
  });

/** What a box takes while nobody is there. */
export const idle: Benchmark = {
  name: 'idle',
  isLong: false,
  tools: [tools.ip, tools.dnsmasq, tools.nft],
  run,
};
