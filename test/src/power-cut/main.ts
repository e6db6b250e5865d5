import { parseArgs } from 'node:util';
import { cutPowerInLanes } from './lanes.ts';

const { values } = parseArgs({
  options: { cuts: { type: 'string', default: '300' }, seed: { type: 'string', default: 'power' } },
});
const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { cuts, violations, found } = await cutPowerInLanes({
  cuts: Number(values.cuts),
  seed: values.seed,
  log,
});
for (const [what, count] of [...found].sort()) log(`found ${what}: ${count}`);
log(`cuts ${cuts}, violations ${violations.length}`);
process.exitCode = violations.length === 0 ? 0 : 1;
