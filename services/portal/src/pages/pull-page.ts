import type { CodedMessage } from '@p2p-hotspot/contract';
import { html } from '../html/html.ts';
import type { Page } from './document.ts';
import { notice } from './notice.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { pinField } from './pin-field.ts';

/** Where "pull now" is asked for. */
export const pullPath = '/status/pull';

/**
 * Asks for the PIN, and says what "pull now" does. A page of its own: the status page renews itself,
 * and whoever types would lose what they typed.
 *
 * @param refusal what the box answered to the PIN
 */
export const pullPage = (context: PageContext, refusal?: CodedMessage): Page => {
  const { words } = context;
  const title = words.say('PAGE_PULL');
  return {
    title,
    form: true,
    main: html`<h1>${title}</h1>
      <p class="lead">${words.say('PAGE_PULL_LEAD')}</p>
      ${refusal !== undefined && notice(words, refusal)}
      <form class="card" method="post" action="${linkTo(context, pullPath)}">
        ${pinField(words)}
        <p class="links">
          <button class="button">${title}</button>
          <a class="button quiet" href="${linkTo(context, '/status')}"
            >${words.say('PAGE_STATUS')}</a
          >
        </p>
      </form>`,
  };
};
