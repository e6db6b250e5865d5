import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { welcomePath } from './welcome/welcome-walk.ts';

/** For who sees a page in the small window of a phone that joins a Wi-Fi: how to get out of it. */
export const miniBrowserNote = (context: PageContext): Html => {
  const { words, origin } = context;
  const { text, hint } = words.told({
    code: 'PAGE_MINI_BROWSER',
    parameters: { address: origin },
  });
  return html`<div class="card notice">
    ${icon('warning')}
    <div>
      <p><strong>${text}</strong></p>
      <p>${hint}</p>
      <p>
        <a class="inline-link" href="${linkTo(context, welcomePath)}"
          >${words.say('PAGE_MINI_BROWSER_HOW')}</a
        >
      </p>
    </div>
  </div>`;
};
