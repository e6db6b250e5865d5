import { html } from '../../html/html.ts';
import { actCard } from './act-card.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const receiptsPath = '/steward/receipts';

/** Whether the box may tell its operator how it is. */
export const receiptsPage = (view: StewardView): StewardPage => {
  const { words, status } = view.context;
  const isAllowed = status?.consents?.receipts === true;
  return {
    title: words.say('PAGE_STEWARD_RECEIPTS'),
    lead: words.say('PAGE_STEWARD_RECEIPTS_LEAD'),
    main: html`<p>
        ${words.say(isAllowed ? 'PAGE_STATUS_RECEIPTS_ON' : 'PAGE_STATUS_RECEIPTS_OFF')}
      </p>
      ${
        isAllowed
          ? actCard(view, receiptsPath, {
              act: 'forbid',
              title: 'PAGE_STEWARD_RECEIPTS_FORBID',
              text: 'PAGE_STEWARD_RECEIPTS_FORBID_WHAT',
            })
          : actCard(view, receiptsPath, {
              act: 'allow',
              title: 'PAGE_STEWARD_RECEIPTS_ALLOW',
              text: 'PAGE_STEWARD_RECEIPTS_ALLOW_WHAT',
              isMain: true,
            })
      }`,
  };
};
