import test from 'ava';
import { hotspot1, tuf10 } from '../../src/index.ts';
import { scenarios } from './scenarios.ts';
import { createWorld, inMemory } from './world.ts';

for (const profile of [tuf10, hotspot1]) {
  for (const { name, profiles = [profile.name], run } of scenarios) {
    if (!profiles.includes(profile.name)) continue;
    test(`${profile.name}: ${name}`, async (t) => {
      const world = createWorld(profile, inMemory);
      world.client.init();
      await run(t, world);
    });
  }
}
