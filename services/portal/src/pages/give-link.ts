import { html, type Html } from '../html/html.ts';
import { linkTo, type PageContext } from './page-context.ts';

/** Where a release is given to this box. */
export const givePath = '/carry/give';

/** The way to that page, where the box takes files. */
export const giveLink = (context: PageContext): Html | false =>
  context.takesFiles &&
  html`<p class="links">
    <a class="button quiet" href="${linkTo(context, givePath)}"
      >${context.words.say('PAGE_GIVE')}</a
    >
  </p>`;
