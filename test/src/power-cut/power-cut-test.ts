import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { cutPower } from './power-cut.ts';

const cuts = 300;

/** Bad power is the rule where boxes stand. */
export const powerCutTest: SystemTest = {
  name: 'power-cut',
  proves: `after each of ${cuts} cuts of power a real ext4 holds the old release or the new one, and the box goes on by itself`,
  needs: [
    { tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' },
    { tool: 'mkfs.xfs', debianPackage: 'xfsprogs' },
  ],
  isLong: true,
  run: async (log) => {
    await inScratch(async (directory) => {
      const { violations } = await cutPower(directory, { cuts, seed: 'power', log });
      if (violations.length > 0) throw new Error(violations.join('\n'));
    });
  },
};
