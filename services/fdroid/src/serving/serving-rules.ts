import { fault } from './fault.ts';
import { servingRuleIds, type ServingRule } from './rule.ts';
import { addressRules } from './rules/addresses.ts';
import { bodyRules } from './rules/bodies.ts';
import { fileRules } from './rules/files.ts';
import { frontPageRules } from './rules/front-page.ts';
import { rangeRules } from './rules/ranges.ts';

/** The last: when the list has changed by then, all is looked at again (check-serving.ts). */
const steadyRule: ServingRule = {
  id: 'steady',
  demands: 'SERVING_RULE_STEADY',
  weight: 'must',
  concerns: 'server',
  source:
    'one list at a time: servers that take turns with two lists break every update (Neo-Store#877)',
  after: ['entry'],
  check: async ({ ask, entryJar }) => {
    const bytes = await entryJar();
    // Twice: of two servers that take turns, one shows the other list.
    for (let times = 0; times < 2; times += 1) {
      const again = await ask('entry.jar', { maxBytes: bytes.length });
      const isSame = again.status === 200 && Buffer.compare(again.bytes, bytes) === 0;
      if (!isSame) throw fault('SERVING_NEVER_STEADY');
    }
  },
};

/** All that F-Droid clients need of a server, in the order in which it is told. */
export const servingRules: readonly ServingRule[] = [
  ...frontPageRules,
  ...fileRules,
  ...rangeRules,
  ...bodyRules,
  ...addressRules,
  steadyRule,
].sort((a, b) => servingRuleIds.indexOf(a.id) - servingRuleIds.indexOf(b.id));
