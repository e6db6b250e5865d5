import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import type { PageContext } from './page-context.ts';

/** A field to type in: a plain form, so that it works on any phone. */
export const searchForm = ({ words, chosenLanguage, linkBase }: PageContext, text = ''): Html =>
  html`<form class="card" method="get" action="${linkBase}/search" role="search">
    <p>
      <label
        >${words.say('PAGE_SEARCH_FIELD')}
        <input
          name="q"
          type="search"
          dir="auto"
          maxlength="200"
          autocomplete="off"
          value="${text}"
          required
      /></label>
    </p>
    ${
      chosenLanguage !== undefined &&
      html`<input type="hidden" name="lang" value="${chosenLanguage}" />`
    }
    <p class="links">
      <button class="button">${icon('search')}${words.say('PAGE_SEARCH')}</button>
    </p>
  </form>`;
