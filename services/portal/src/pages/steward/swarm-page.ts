import type { MessageCode, SwarmChoices, SwarmRules, SwarmStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import {
  swarmDetails,
  swarmNotices,
  swarmReveals,
  swarmStewardPath,
} from '../swarm/swarm-panel.ts';
import { actCard, actField } from './act-card.ts';
import type { Confirmation } from './confirm-page.ts';
import { stewardForm, type StewardPage, type StewardView } from './steward-page.ts';

/** Values of `actField` on this page. */
export const swarmActs = { on: 'on', off: 'off', limits: 'limits' } as const;

type LimitName = Exclude<keyof SwarmChoices, 'isOn'>;

/** Names of the fields, in this order, with what they are called. */
export const swarmLimits: readonly (readonly [LimitName, MessageCode])[] = [
  ['uploadKbit', 'PAGE_SWARM_UPLOAD'],
  ['downloadKbit', 'PAGE_SWARM_DOWNLOAD'],
  ['uploadMonthlyMegabytes', 'PAGE_SWARM_UPLOAD_MONTH'],
];

const limitForm = (
  view: StewardView,
  rules: SwarmRules,
  typed: URLSearchParams | undefined,
): Html => {
  const { words } = view.context;
  return stewardForm(
    view,
    swarmStewardPath,
    html`<h2>${words.say('PAGE_SWARM_LIMITS')}</h2>
      <p>${words.say('PAGE_SWARM_LIMITS_HOW')}</p>
      ${swarmLimits.map(
        ([name, title]) =>
          html`<p>
            <label
              >${words.say(title)}
              <input
                name="${name}"
                value="${typed?.get(name) ?? String(rules[name])}"
                maxlength="8"
                inputmode="numeric"
                autocomplete="off"
                dir="ltr"
                required
            /></label>
          </p>`,
      )}
      <p class="soft">${words.say('PAGE_SWARM_DOWNLOAD_MONTH')}</p>
      <p class="links">
        <button class="button quiet">${words.say('PAGE_SWARM_LIMITS_SAVE')}</button>
      </p>`,
    [[actField, swarmActs.limits]],
  );
};

const originWords: Readonly<Record<SwarmRules['origin'], MessageCode | undefined>> = {
  environment: 'PAGE_SWARM_FROM_SETTING',
  steward: 'PAGE_SWARM_FROM_STEWARD',
  default: undefined,
};

/**
 * Whether the box takes part in the swarm, and how much it may give and take.
 *
 * @param swarm undefined where nobody tells of it
 * @param typed the limits as they were typed, where they were refused
 */
export const swarmStewardPage = (
  view: StewardView,
  swarm: SwarmStatus | undefined,
  typed?: URLSearchParams,
): StewardPage => {
  const { context } = view;
  const { words, status } = context;
  const rules = status?.swarm;
  const frame = {
    title: words.say('PAGE_SWARM_STEWARD'),
    lead: words.say('PAGE_SWARM_STEWARD_LEAD'),
  };
  if (status === undefined || rules === undefined) {
    const code = status === undefined ? 'PAGE_STEWARD_AWAY' : 'PAGE_SWARM_ABSENT';
    return { ...frame, main: notice(words, { code, parameters: {} }) };
  }
  const origin = originWords[rules.origin];
  return {
    ...frame,
    main: html`${swarmNotices(words, rules, swarm)} ${swarmDetails(words, swarm)}
      ${
        rules.isOn &&
        rules.held !== undefined &&
        rules.held.code !== swarm?.message.code &&
        notice(words, rules.held, 'help')
      }
      ${origin !== undefined && html`<p class="soft">${words.say(origin)}</p>`}
      <p>${swarmReveals(words, swarm)}</p>
      <p class="links">
        <a class="button quiet" href="${linkTo(context, swarmStewardPath)}"
          >${icon('working')}${words.say('PAGE_PUB_LOOK_AGAIN')}</a
        >
      </p>
      ${
        rules.isOn
          ? actCard(view, swarmStewardPath, {
              act: swarmActs.off,
              title: 'PAGE_SWARM_OFF',
              text: 'PAGE_SWARM_OFF_WHAT',
            })
          : actCard(view, swarmStewardPath, {
              act: swarmActs.on,
              title: 'PAGE_SWARM_ON',
              text: 'PAGE_SWARM_ON_WHAT',
            })
      }
      ${limitForm(view, rules, typed)}`,
  };
};

/** Asked before the box can be found by others. */
export const joinSwarmQuestion = (
  { context: { words } }: StewardView,
  swarm: SwarmStatus | undefined,
): Confirmation => ({
  title: words.say('PAGE_SWARM_ON_SURE'),
  text: html`<p>
      <strong>${swarmReveals(words, swarm)}</strong>
    </p>
    <p>${words.say('PAGE_SWARM_ON_WHAT')}</p>`,
  button: words.say('PAGE_SWARM_ON'),
});
