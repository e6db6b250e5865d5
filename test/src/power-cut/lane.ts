import { inScratch } from '../lab/scratch.ts';
import { cutPower } from './power-cut.ts';
import type { LaneReport } from './lanes.ts';

/** One lane as a process: how many cuts and which seed as parameters, reports as JSON lines. */
const [cuts = '', seed = ''] = process.argv.slice(2);
const say = (report: LaneReport): void => {
  process.stdout.write(`${JSON.stringify(report)}\n`);
};

await inScratch(async (directory) => {
  await cutPower(directory, {
    cuts: Number(cuts),
    seed,
    onVerdict: (verdict) => {
      say(verdict);
    },
  });
});
