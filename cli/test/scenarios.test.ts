import { readdirSync } from 'node:fs';
import path from 'node:path';
import test from 'ava';
import { runCommand, runProgram } from './fixtures/run-command.ts';
import { runScenario } from './fixtures/scenario.ts';

const folder = path.resolve(import.meta.dirname, '../../test/scenarios');

/** Through the program as it is installed: its start, its pipes, its exit codes. */
const asProgram = 'first-release';

// One after another: all at once, on two cores, none would end before ava takes them for stuck.
for (const name of readdirSync(folder).sort()) {
  const { name: scenario } = path.parse(name);
  test.serial(`transcript ${scenario}`, async (t) => {
    t.timeout(600_000, 'its keys cost what they cost in truth');
    const run = scenario === asProgram ? runProgram : runCommand;
    await runScenario(t, path.join(folder, name), run);
  });
}
