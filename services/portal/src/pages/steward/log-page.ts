import type { CodedMessage, MessageCode, StewardLogEntry } from '@p2p-hotspot/contract';
import type { Answered } from '../../daemon/steward-client.ts';
import { html, type Html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import { actTitles } from './act-titles.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const logPath = '/steward/log';
export const logFilePath = `${logPath}/log.json`;

const places: Readonly<Record<StewardLogEntry['place'], MessageCode>> = {
  screen: 'PAGE_STEWARD_PLACE_SCREEN',
  visitor: 'PAGE_STEWARD_PLACE_VISITOR',
  afar: 'PAGE_STEWARD_PLACE_AFAR',
  box: 'PAGE_STEWARD_PLACE_BOX',
};

const outcomeOf = ({ outcome }: StewardLogEntry): CodedMessage => {
  if (typeof outcome !== 'string') return outcome;
  const code = outcome === 'accepted' ? 'PAGE_STEWARD_ACCEPTED' : 'PAGE_STEWARD_BEGUN';
  return { code, parameters: {} };
};

const entryItem = ({ context: { words } }: StewardView, entry: StewardLogEntry): Html => {
  const { act, place, parameters, time, count = 1, outcome } = entry;
  const { channel, counter, label, who, hours } = parameters;
  const about = [
    ...[channel, counter, label, who].filter((one) => one !== undefined).map(String),
    ...(hours === undefined ? [] : [words.say('PAGE_REMOTE_HELP_FOR_HOURS', { hours })]),
  ];
  return html`<li class="card notice ${outcome === 'accepted' && 'good'}">
    ${icon(outcome === 'accepted' ? 'good' : 'warning')}
    <div>
      <p>
        <strong>${words.say(actTitles[act])}</strong>
        ${about.length > 0 && html`<bdi>${about.join(' ')}</bdi>`}
      </p>
      <p>
        ${words.told(outcomeOf(entry)).text}
        ${count > 1 && words.say('PAGE_STEWARD_TIMES', { count })}
      </p>
      <p class="soft">${words.time(time)} · ${words.say(places[place])}</p>
    </div>
  </li>`;
};

/** What stewards asked the box for, and what came of it. */
export const logPage = (
  view: StewardView,
  log: Answered<readonly StewardLogEntry[]>,
): StewardPage => {
  const { words } = view.context;
  const known = log.kind === 'answered' ? log.value.filter(({ act }) => act in actTitles) : [];
  return {
    title: words.say('PAGE_STEWARD_LOG'),
    lead: words.say('PAGE_STEWARD_LOG_LEAD'),
    main: html`${log.kind === 'refused' && notice(words, log.message)}
    ${
      known.length > 0
        ? html`<p class="links">
              <a class="button quiet" href="${linkTo(view.context, logFilePath)}"
                >${icon('download')}${words.say('PAGE_STEWARD_LOG_SAVE')}</a
              >
            </p>
            <ul class="list">
              ${known.map((entry) => entryItem(view, entry))}
            </ul>`
        : html`<p>${words.say('PAGE_STEWARD_LOG_EMPTY')}</p>`
    }`,
  };
};
