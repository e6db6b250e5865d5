import type { CodedMessage } from '@p2p-hotspot/contract';
import { html } from '../html/html.ts';
import type { Page } from './document.ts';
import { linkTo, type PageContext } from './page-context.ts';

/** Why a page cannot be shown, and where to go from here. */
export const errorPage = (context: PageContext, message: CodedMessage): Page => {
  const { words } = context;
  const { text, hint } = words.told(message);
  return {
    title: words.message(message).text,
    main: html`<h1>${text}</h1>
      ${hint !== undefined && html`<p class="lead">${hint}</p>`}
      <p>
        <a class="button" href="${linkTo(context, '/')}">${words.say('PAGE_ERROR_HOME')}</a>
      </p>`,
  };
};
