import { readdirSync } from 'node:fs';
import path from 'node:path';
import test from 'ava';
import { runScenario } from './fixtures/scenario.ts';

const folder = path.resolve(import.meta.dirname, '../../test/scenarios');

// One after another: all at once, on two cores, none would end before ava takes them for stuck.
for (const name of readdirSync(folder).sort()) {
  test.serial(`transcript ${path.parse(name).name}`, async (t) => {
    await runScenario(t, path.join(folder, name));
  });
}
