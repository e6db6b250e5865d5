import test from 'ava';
import { cutEverywhere } from '../fixtures/power-cuts/cut-everywhere.ts';
import { cutInProbation } from '../fixtures/power-cuts/cut-in-probation.ts';
import { makeScenarios, type ScenarioName } from '../fixtures/power-cuts/scenarios.ts';

/** The system test `crash-states` loses and keeps each change alone, and many more subsets. */
const options = { alone: 'one', randomSubsets: 50, seed: 'power' } as const;
const scenarios = makeScenarios();

const survives = test.macro(async (t, name: ScenarioName) => {
  t.timeout(600_000);
  const { [name]: scenario } = await scenarios;
  const { events, cuts, disks, violations } = await cutEverywhere(scenario, options);
  t.log(`${events} events, ${cuts} cuts, ${disks} different disks, seed ${options.seed}`);
  t.deepEqual(violations.slice(0, 20), []);
});

test(
  'the first release survives every cut of power, whatever the disk kept, lost or reordered',
  survives,
  'first apply',
);

test(
  'an update of twelve files survives every cut of power, and so does what it removes',
  survives,
  'update',
);

test('going back survives every cut of power', survives, 'going back');

test('a repair survives every cut of power', survives, 'repair');

test(
  'a release that does not work is gone back from and quarantined after its second failure, whenever the power was cut',
  survives,
  'a release that fails',
);

test('five cuts of power inside one probation count nothing: the release comes into force', async (t) => {
  for (let chain = 0; chain < 20; chain += 1) {
    t.is(await cutInProbation(`probation ${chain}`, 5), undefined, `chain ${chain}`);
  }
});
