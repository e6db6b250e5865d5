import { html } from '../../html/html.ts';
import { notice } from '../notice.ts';
import { actCard } from './act-card.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const presencePath = '/steward/presence';
/** Name of the field with the code of the screen. */
export const codeField = 'code';

/** How a steward shows that they stand before the box. */
export const presencePage = (view: StewardView): StewardPage => {
  const { context, standing } = view;
  const { words } = context;
  const isCodeShown = standing.codeSeconds > 0;
  return {
    title: words.say('PAGE_STEWARD_PRESENCE'),
    lead: words.say('PAGE_STEWARD_PRESENCE_LEAD'),
    main: html`${
        standing.isPresent &&
        notice(words, { code: 'PAGE_STEWARD_IS_PRESENT', parameters: {} }, 'good')
      }
      <div class="card">
        <h2>${words.say('PAGE_STEWARD_BY_STICK')}</h2>
        <p>${words.say('PAGE_STEWARD_BY_STICK_HOW')}</p>
      </div>
      ${actCard(view, presencePath, {
        act: 'begin',
        title: 'PAGE_STEWARD_PRESENCE_CODE',
        text: 'PAGE_STEWARD_CODE_HOW',
        isMain: !isCodeShown,
      })}
      ${
        isCodeShown &&
        actCard(view, presencePath, {
          act: 'prove',
          title: 'PAGE_STEWARD_TYPE_CODE',
          text: 'PAGE_STEWARD_TYPE_CODE_HOW',
          button: 'PAGE_STEWARD_CHECK_CODE',
          isMain: true,
          inputs: html`<p>
            <label
              >${words.say('PAGE_STEWARD_CODE')}
              <input
                name="${codeField}"
                inputmode="numeric"
                autocomplete="off"
                maxlength="16"
                required
            /></label>
          </p>`,
        })
      }`,
  };
};
