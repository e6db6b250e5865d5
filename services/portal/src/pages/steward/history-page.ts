import { html } from '../../html/html.ts';
import { historyItem } from '../status-page.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const historyPath = '/steward/history';

/** What the box did by itself, and why. */
export const historyPage = ({ context }: StewardView): StewardPage => {
  const { words, status } = context;
  const history = status?.history ?? [];
  return {
    title: words.say('PAGE_STATUS_HISTORY'),
    lead: words.say('PAGE_STEWARD_HISTORY_LEAD'),
    main:
      history.length === 0
        ? html`<p>${words.say('PAGE_STEWARD_LOG_EMPTY')}</p>`
        : html`<ul class="list">
            ${history.map((entry) => historyItem(context, entry))}
          </ul>`,
  };
};
