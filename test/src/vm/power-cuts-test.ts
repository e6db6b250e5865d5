import type { SystemTest } from '../system-test.ts';
import { inLab, labNeeds } from './lab.ts';
import { cutMachines } from './power-cuts.ts';

const cuts = 20;

/** The whole box, with a real kernel, and the stick still in when the power comes back. */
export const vmPowerCutsTest: SystemTest = {
  name: 'vm-power-cuts',
  proves: `after each of ${cuts} cuts of power to a whole machine it serves the old release or the new one, loses nothing that it told, and ends with the new one by itself`,
  needs: labNeeds,
  isHeavy: true,
  run: (log) =>
    inLab(log, async (lab) => {
      const { violations, found } = await cutMachines(lab, { cuts, seed: 'power', log });
      for (const [what, count] of Object.entries(found)) log(`found release ${what}: ${count}`);
      if (violations.length > 0) throw new Error(violations.join('\n'));
    }),
};
