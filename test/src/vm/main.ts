import { parseArgs } from 'node:util';
import { inLab } from './lab.ts';
import { cutMachines } from './power-cuts.ts';

const { values } = parseArgs({
  options: { cuts: { type: 'string', default: '20' }, seed: { type: 'string', default: 'power' } },
});
const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

await inLab(log, async (lab) => {
  const { cuts, violations, found } = await cutMachines(lab, {
    cuts: Number(values.cuts),
    seed: values.seed,
    log,
  });
  for (const [what, count] of Object.entries(found)) log(`found release ${what}: ${count}`);
  for (const violation of violations) log(violation);
  log(`cuts ${cuts}, violations ${violations.length}`);
  process.exitCode = violations.length === 0 ? 0 : 1;
});
