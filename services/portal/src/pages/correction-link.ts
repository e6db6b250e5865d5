import { html, type Html } from '../html/html.ts';
import { linkTo, type PageContext } from './page-context.ts';

/** Where visitors send better words. */
export const languagePath = '/language';

/** Below pages in a language that nobody has reviewed. */
export const correctionLink = (context: PageContext): Html | false =>
  context.words.language.isMachineMade === true &&
  html`<p>
    <a href="${linkTo(context, languagePath)}">${context.words.say('PAGE_CORRECT')}</a>
  </p>`;
