import type { CodedMessage } from '@p2p-hotspot/contract';
import { html } from '../../html/html.ts';
import type { Page } from '../document.ts';
import { notice } from '../notice.ts';
import { linkTo, type PageContext } from '../page-context.ts';
import { pinField } from '../pin-field.ts';

/** Where the PIN is sent. */
export const signInPath = '/steward/sign-in';
/** Where the steward wanted to go. */
export const wantedField = 'to';

/**
 * Asks for the PIN.
 *
 * @param wanted page to go to afterwards
 * @param told why it is asked for again
 */
export const signInPage = (context: PageContext, wanted: string, told?: CodedMessage): Page => {
  const { words } = context;
  const title = words.say('PAGE_STEWARD');
  return {
    title,
    form: true,
    main: html`<h1>${title}</h1>
      <p class="lead">${words.say('PAGE_STEWARD_LEAD')}</p>
      ${told !== undefined && notice(words, told)}
      <form class="card" method="post" action="${linkTo(context, signInPath)}">
        <input type="hidden" name="${wantedField}" value="${wanted}" />
        ${pinField(words)}
        <p class="links">
          <button class="button">${words.say('PAGE_STEWARD_SIGN_IN')}</button>
        </p>
        <p class="soft">${words.say('PAGE_STEWARD_OVERHEARD')}</p>
      </form>`,
  };
};
