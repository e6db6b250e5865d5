import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCampaign, type CampaignResult } from './campaign.ts';
import { replayFiles } from './run-lot.ts';
import { targets } from './targets/index.ts';

const usage = `npm run fuzz -- --runs N [--seed S] [--only NAME]... [--jobs J]
npm run fuzz -- --only NAME --replay FILE

Decoders: ${Object.keys(targets).join(' ')}
`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true, default: [] },
    jobs: { type: 'string', default: String(availableParallelism()) },
    crashes: { type: 'string', default: path.join(tmpdir(), 'p2p-hotspot-crashes') },
    replay: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const mebibytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

const sayTable = ({ byTarget }: CampaignResult): void => {
  say('| decoder | runs | accepted | refused | crashes | slowest (ms) | growth (MiB) |');
  say('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, { accepted, refused, crashes, slowestMs, growthBytes }] of byTarget) {
    const runs = accepted + refused + crashes.length;
    const figures = [runs, accepted, refused, crashes.length, slowestMs.toFixed(1)];
    say(`| ${[name, ...figures, mebibytes(growthBytes)].join(' | ')} |`);
  }
};

const replay = async (file: string): Promise<number> => {
  const [target] = values.only;
  if (target === undefined) throw new Error('--replay needs --only NAME');
  const { accepted, crashes } = await replayFiles(target, [path.resolve(file)]);
  for (const { kind, detail } of crashes) say(`${kind}: ${detail}`);
  if (crashes.length === 0) say(accepted > 0 ? 'accepted' : 'refused');
  return crashes.length;
};

const campaign = async (): Promise<number> => {
  const [runs, jobs] = [Number(values.runs), Number(values.jobs)];
  if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(jobs) || jobs < 1) {
    throw new Error('--runs and --jobs take whole numbers');
  }
  const { seed, only, crashes: crashFolder } = values;
  const start = performance.now();
  const result = await runCampaign({ runs, seed, only, jobs, crashFolder });
  sayTable(result);
  for (const { target, kind, detail, file } of result.crashes) {
    say(`\n${target}: ${kind}: ${detail}`);
    say(`again with: npm run fuzz -- --only ${target} --replay ${file}`);
  }
  say(`seed ${seed}, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  say(`runs ${result.runs}, crashes ${result.crashes.length}`);
  return result.crashes.length;
};

if (values.help) say(usage);
else {
  const crashes = await (values.replay === undefined ? campaign() : replay(values.replay));
  process.exitCode = crashes === 0 ? 0 : 1;
}
