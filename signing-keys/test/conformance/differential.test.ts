import test from 'ava';
import { hotspot1, tuf10 } from '../../src/index.ts';
import { createSimulator } from '../repository-simulator.ts';
import { differences } from './differences.ts';
import { mutableRoles, ourVerdict, secondRelease, tufJsVerdict } from './differential.ts';
import { createRandom, mutate } from './mutations.ts';

const runs = 10_000;
const seed = 20261122;

test(`${runs} changed files: tuf-js answers as we do, but for the listed differences`, (t) => {
  const repository = createSimulator(hotspot1);
  const files = secondRelease(repository);
  const ours = ourVerdict(tuf10, files);
  const strict = ourVerdict(hotspot1, files);
  const theirs = tufJsVerdict(files);
  const random = createRandom(seed);
  const seen = new Set<string>();
  const counts = { accepted: 0, refused: 0, differing: 0 };
  for (const role of mutableRoles) {
    t.is(ours(role, files[role]), undefined, role);
    t.is(strict(role, files[role]), undefined, role);
    t.is(theirs(role, files[role]), undefined, role);
  }
  for (let run = 0; run < runs; run += 1) {
    const role = random.pick(mutableRoles);
    const { what, bytes } = mutate(random, files[role], repository.role(role).signers);
    const answers = { bytes, ours: ours(role, bytes), theirs: theirs(role, bytes) };
    const about = `run ${run} of seed ${seed}, ${role}: ${what}`;
    // What boxes take, any TUF client of ours takes: the profile only ever asks for more.
    if (answers.ours !== undefined) t.truthy(strict(role, bytes), about);
    if ((answers.ours === undefined) === (answers.theirs === undefined)) {
      counts[answers.ours === undefined ? 'accepted' : 'refused'] += 1;
      continue;
    }
    counts.differing += 1;
    const meant = differences.filter(({ isMeant }) => isMeant(answers));
    for (const { name } of meant) seen.add(name);
    if (meant.length === 0) {
      const { ours: we, theirs: they } = answers;
      t.fail(`${about}; we: ${we?.message ?? 'accept'}; tuf-js: ${they?.message ?? 'accepts'}`);
    }
  }
  t.log(counts);
  // The changes are of every kind, not only such as anybody refuses.
  t.true(counts.accepted > runs / 10 && counts.refused > runs / 10);
  // A difference that never shows is none, and leaves the list.
  t.deepEqual(
    differences.map(({ name }) => name).filter((name) => !seen.has(name)),
    [],
  );
});
