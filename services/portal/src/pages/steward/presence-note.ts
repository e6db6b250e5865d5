import { html, type Html } from '../../html/html.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import { presencePath } from './presence-page.ts';
import type { StewardView } from './steward-page.ts';

/** For pages with acts that need somebody who stands before the box: whether that is known now. */
export const presenceNote = ({ context, standing }: StewardView): Html => {
  const { words } = context;
  if (standing.isPresent) {
    return notice(words, { code: 'PAGE_STEWARD_IS_PRESENT', parameters: {} }, 'good');
  }
  return html`${notice(words, { code: 'PAGE_STEWARD_NOT_PRESENT', parameters: {} }, 'key')}
    <p class="links">
      <a class="button" href="${linkTo(context, presencePath)}"
        >${words.say('PAGE_STEWARD_PRESENCE')}</a
      >
    </p>`;
};
