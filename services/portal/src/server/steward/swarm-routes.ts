import type { CodedMessage, MessageCode, SwarmChoices, SwarmStatus } from '@p2p-hotspot/contract';
import type { ServiceFacts } from '../../daemon/service-client.ts';
import { actField } from '../../pages/steward/act-card.ts';
import {
  joinSwarmQuestion,
  swarmActs,
  swarmLimits,
  swarmStewardPage,
} from '../../pages/steward/swarm-page.ts';
import { swarmStewardPath } from '../../pages/swarm/swarm-panel.ts';
import type { Words } from '../../language/words.ts';
import { fieldsIn } from '../form-body.ts';
import { notUnderstood } from '../refusals.ts';
import type { StewardFrame, StewardOutcome, StewardVisit } from './steward-frame.ts';

/** As the daemon takes them. */
const mostOf = 10_000_000;

/** What the form asks for, or why it cannot be. */
const limitsIn = (
  fields: URLSearchParams,
  before: Required<SwarmChoices>,
  words: Words,
): SwarmChoices | CodedMessage => {
  const changed = new Map<string, number>();
  for (const [name, title] of swarmLimits) {
    const text = (fields.get(name) ?? '').trim();
    const value = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value <= mostOf)) {
      const parameters = { limit: words.say(title), most: mostOf };
      return { code: 'PAGE_SWARM_LIMIT_UNFIT', parameters };
    }
    if (value !== before[name]) changed.set(name, value);
  }
  return changed.size === 0
    ? { code: 'PAGE_SWARM_NOTHING', parameters: {} }
    : Object.fromEntries(changed);
};

/** The swarm, for the steward: the daemon keeps what was chosen, and the service follows it. */
export const swarmStewardRoutes = (frame: StewardFrame, facts: ServiceFacts<SwarmStatus>): void => {
  const change = async (
    { session }: StewardVisit,
    choices: SwarmChoices,
    done: MessageCode,
  ): Promise<StewardOutcome> => {
    const refused = await session.act('changeSwarm', choices);
    return refused === undefined ? { done } : { refused };
  };
  frame.form({
    path: swarmStewardPath,
    page: (visit, refusal) => {
      const fields = refusal === undefined ? undefined : fieldsIn(visit.request.body);
      const typed = fields?.get(actField) === swarmActs.limits ? fields : undefined;
      return swarmStewardPage(visit, facts.status(), typed);
    },
    confirm: (visit, fields) =>
      fields.get(actField) === swarmActs.on ? joinSwarmQuestion(visit, facts.status()) : undefined,
    act: async (visit, fields) => {
      switch (fields.get(actField) ?? '') {
        case swarmActs.on:
          return change(visit, { isOn: true }, 'PAGE_STEWARD_DONE_SWARM_ON');
        case swarmActs.off:
          return change(visit, { isOn: false }, 'PAGE_STEWARD_DONE_SWARM_OFF');
        case swarmActs.limits: {
          const { words, status } = visit.context;
          const rules = status?.swarm;
          if (rules === undefined)
            return { refused: { code: 'PAGE_SWARM_ABSENT', parameters: {} } };
          const asked = limitsIn(fields, rules, words);
          return 'code' in asked
            ? { refused: asked }
            : change(visit, asked, 'PAGE_STEWARD_DONE_SWARM_LIMITS');
        }
        default:
          return { refused: notUnderstood };
      }
    },
  });
};
