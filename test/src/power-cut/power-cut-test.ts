import type { SystemTest } from '../system-test.ts';
import { cutPowerInLanes } from './lanes.ts';

const cuts = 300;

/** Bad power is the rule where boxes stand. */
export const powerCutTest: SystemTest = {
  name: 'power-cut',
  proves: `after each of ${cuts} cuts of power in updates, going back and repairs, a real ext4 holds the old release or the new one, and the box goes on by itself`,
  needs: [
    { tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' },
    { tool: 'mkfs.xfs', debianPackage: 'xfsprogs' },
  ],
  isHeavy: true,
  run: async (log) => {
    const { violations, found } = await cutPowerInLanes({ cuts, seed: 'power', log });
    for (const [what, count] of [...found].sort()) log(`found ${what}: ${count}`);
    if (violations.length > 0) throw new Error(violations.join('\n'));
  },
};
