import { parseArgs } from 'node:util';
import { inScratch } from '../lab/scratch.ts';
import { cutPower } from './power-cut.ts';

const { values } = parseArgs({
  options: { cuts: { type: 'string', default: '300' }, seed: { type: 'string', default: 'power' } },
});
const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

await inScratch(async (directory) => {
  const { cuts, violations, found } = await cutPower(directory, {
    cuts: Number(values.cuts),
    seed: values.seed,
    log,
  });
  for (const [what, count] of Object.entries(found)) log(`found ${what}: ${count}`);
  log(`cuts ${cuts}, violations ${violations.length}`);
  process.exitCode = violations.length === 0 ? 0 : 1;
});
