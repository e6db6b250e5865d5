import type * as CutEverywhere from '../../daemon/test/fixtures/power-cuts/cut-everywhere.js';
import type * as CutInProbation from '../../daemon/test/fixtures/power-cuts/cut-in-probation.js';
import type * as Scenarios from '../../daemon/test/fixtures/power-cuts/scenarios.js';
import { importBuilt } from './lab/import-built.ts';
import type { SystemTest } from './system-test.ts';

const built = 'daemon/dist/test/fixtures/power-cuts';
const seed = process.env['CRASH_STATES_SEED'] ?? 'power';
/** Of an update; the other scenarios lose and keep each change alone. */
const randomSubsets = 10_000;
const probations = 200;
const cutsPerProbation = 5;

/** Stricter than any real file system: whatever was not synced may be there or not. */
export const crashStatesTest: SystemTest = {
  name: 'crash-states',
  proves: `on a disk in memory, a cut of power before any single event, whether none, all, all but one, one or a random choice of the unsynced changes got through, leaves the old release or the new one and needs nobody`,
  needs: [],
  run: async (log) => {
    const { makeScenarios } = (await importBuilt(`${built}/scenarios.js`)) as typeof Scenarios;
    const { cutEverywhere } = (await importBuilt(
      `${built}/cut-everywhere.js`,
    )) as typeof CutEverywhere;
    const { cutInProbation } = (await importBuilt(
      `${built}/cut-in-probation.js`,
    )) as typeof CutInProbation;
    log(`seed ${seed} (CRASH_STATES_SEED)`);
    const violations: string[] = [];
    for (const [name, scenario] of Object.entries(await makeScenarios())) {
      const result = await cutEverywhere(scenario, {
        // Each cut of this one costs several tries of the release.
        alone: name === 'a release that fails' ? 'one' : 'each',
        randomSubsets: name === 'update' ? randomSubsets : 0,
        seed,
      });
      const { events, cuts, disks } = result;
      log(
        `${name}: ${events} events, ${cuts} cuts, ${disks} different disks, ${result.violations.length} violations`,
      );
      violations.push(...result.violations.map((violation) => `${name}: ${violation}`));
    }
    for (let chain = 0; chain < probations; chain += 1) {
      const problem = await cutInProbation(`${seed} ${chain}`, cutsPerProbation);
      if (problem !== undefined) violations.push(`probation ${chain}: ${problem}`);
    }
    log(`probation: ${probations} with ${cutsPerProbation} cuts each`);
    log(`${(process.cpuUsage().user / 1e6).toFixed(0)} s of processor time`);
    if (violations.length > 0) throw new Error(violations.slice(0, 20).join('\n'));
  },
};
