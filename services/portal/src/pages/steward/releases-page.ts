import type { ChannelStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import { actCard } from './act-card.ts';
import type { Confirmation } from './confirm-page.ts';
import { historyPath } from './history-page.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const releasesPath = '/steward/releases';
/** Names of the fields with a channel and the number of a release. */
export const channelField = 'channel';
export const counterField = 'counter';

const choiceText = ({ context: { words } }: StewardView, { choice, counter }: ChannelStatus) => {
  if (choice?.kind === 'pin') {
    return words.say('PAGE_STEWARD_IS_PINNED', { counter: choice.counter });
  }
  if (choice?.kind === 'hold') {
    return counter === undefined
      ? words.say('PAGE_STEWARD_IS_HELD_EMPTY')
      : words.say('PAGE_STEWARD_IS_HELD', { counter });
  }
  return words.say('PAGE_STEWARD_IS_FOLLOWED');
};

const channelActs = (view: StewardView, status: ChannelStatus): Html => {
  const { words } = view.context;
  const { channel, choice, counter, message } = status;
  const fields = { [channelField]: channel };
  return html`<h2><bdi>${channel}</bdi></h2>
    <p>
      ${counter !== undefined && words.say('PAGE_STEWARD_IN_FORCE', { counter })}
      ${choiceText(view, status)}
    </p>
    ${message !== undefined && notice(words, message)}
    ${
      choice !== undefined &&
      actCard(view, releasesPath, {
        act: 'follow',
        isPart: true,
        title: 'PAGE_STEWARD_FOLLOW',
        text: 'PAGE_STEWARD_FOLLOW_WHAT',
        fields,
        isMain: true,
      })
    }
    ${
      choice?.kind !== 'hold' &&
      actCard(view, releasesPath, {
        act: 'hold',
        isPart: true,
        title: 'PAGE_STEWARD_HOLD',
        text: 'PAGE_STEWARD_HOLD_WHAT',
        fields,
      })
    }
    ${actCard(view, releasesPath, {
      act: 'pin',
      isPart: true,
      title: 'PAGE_STEWARD_PIN_RELEASE',
      text: 'PAGE_STEWARD_PIN_WHAT',
      fields,
      inputs: html`<p>
        <label
          >${words.say('PAGE_STEWARD_COUNTER')}
          <input
            name="${counterField}"
            inputmode="numeric"
            autocomplete="off"
            maxlength="10"
            required
        /></label>
      </p>`,
    })}`;
};

/** Which release the box keeps, takes or goes back from. */
export const releasesPage = (view: StewardView): StewardPage => {
  const { context } = view;
  const { words, status } = context;
  return {
    title: words.say('PAGE_STEWARD_RELEASES'),
    lead: words.say('PAGE_STEWARD_RELEASES_LEAD'),
    main: html`<p class="links">
        <a class="button quiet" href="${linkTo(context, historyPath)}"
          >${words.say('PAGE_STATUS_HISTORY')}</a
        >
      </p>
      ${(status?.channels ?? []).map((channel) => channelActs(view, channel))}
      ${
        status?.previous !== undefined &&
        html`<h2>${words.say('PAGE_STEWARD_BEFORE')}</h2>
          ${actCard(view, releasesPath, {
            act: 'rollback',
            isPart: true,
            title: 'PAGE_STEWARD_ROLLBACK',
            text: 'PAGE_STEWARD_ROLLBACK_WHAT',
          })}`
      }`,
  };
};

/** What is asked before the box goes back. */
export const rollbackQuestion = ({ context: { words, status } }: StewardView): Confirmation => ({
  title: words.say('PAGE_STEWARD_ROLLBACK_SURE'),
  text: html`<p>${words.say('PAGE_STEWARD_ROLLBACK_SURE_WHAT')}</p>
    <ul class="plain">
      ${(status?.previous?.releases ?? []).map(
        ({ channel, counter, label }) =>
          html`<li>
            ${words.localizedText(label) === '' ? channel : words.localized(label)}
            (${words.count(counter)})
          </li>`,
      )}
    </ul>`,
  button: words.say('PAGE_STEWARD_ROLLBACK'),
});
