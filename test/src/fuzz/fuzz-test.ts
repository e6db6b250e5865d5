import { availableParallelism } from 'node:os';
import path from 'node:path';
import { runCampaign } from './campaign.ts';
import { plantedBugs } from './targets/index.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';

const runs = 50_000;

/** One input of four, more or less, meets the bug. */
const plantedRuns = 12;

/** A fuzzer that never reports anything proves nothing: first the bugs that were put there. */
export const fuzzTest: SystemTest = {
  name: 'fuzz',
  proves: 'no mutated input makes a decoder crash, hang, grow or accept two spellings of one thing',
  needs: [],
  isHeavy: true,
  run: async (log) => {
    await inScratch(async (directory) => {
      const jobs = availableParallelism();
      const common = { jobs, crashFolder: path.join(directory, 'crashes') };
      for (const bug of Object.keys(plantedBugs)) {
        const { crashes } = await runCampaign({
          ...common,
          ...{ runs: plantedRuns, seed: '3', only: [bug], timeoutMs: 2000 },
        });
        if (crashes.length === 0) throw new Error(`${bug} was not noticed`);
        const kinds = [...new Set(crashes.map(({ kind }) => kind))].join(', ');
        log(`${bug}: ${crashes.length} of ${plantedRuns} inputs, ${kinds}`);
      }
      // Another seed every day: what one day's inputs miss, another's may find, and the seed is told.
      const seed = new Date().toISOString().slice(0, 10);
      const result = await runCampaign({ ...common, runs, seed, only: [] });
      for (const { target, index, kind, detail } of result.crashes) {
        log(`${target} ${index}: ${kind}: ${detail}`);
        log(`again with: npm run fuzz -- --only ${target} --seed ${seed} --runs ${index + 1}`);
      }
      log(`seed ${seed}, runs ${result.runs}, crashes ${result.crashes.length}`);
      if (result.runs !== runs) throw new Error(`${result.runs} of ${runs} inputs were decoded`);
      if (result.crashes.length > 0) throw new Error('inputs crash decoders');
    });
  },
};
