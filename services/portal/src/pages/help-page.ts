import { html, type Html } from '../html/html.ts';
import type { Page } from './document.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { sourcesPath } from './sources-page.ts';

/** Answers to what people ask first. */
export const helpPage = (context: PageContext): Page => {
  const { words, origin } = context;
  const question = (title: string, answer: string, more?: Html): Html =>
    html`<div class="card">
      <h2>${title}</h2>
      <p>${answer}</p>
      ${more}
    </div>`;
  const title = words.say('PAGE_HELP');
  return {
    title,
    main: html`<h1>${title}</h1>
      ${question(words.say('PAGE_HELP_WHAT'), words.say('PAGE_HELP_WHAT_ANSWER'))}
      ${question(
        words.say('PAGE_HELP_DOWNLOAD'),
        words.say('PAGE_HELP_DOWNLOAD_ANSWER'),
        html`<code class="code" dir="ltr">${origin}</code>`,
      )}
      ${question(words.say('PAGE_HELP_STAY'), words.say('PAGE_HELP_STAY_ANSWER'))}
      ${question(
        words.say('PAGE_HELP_INSTALL'),
        words.say('PAGE_HELP_INSTALL_ANSWER'),
        html`<a class="inline-link" href="${linkTo(context, sourcesPath)}"
          >${words.say('PAGE_APP_HOW')}</a
        >`,
      )}
      ${question(words.say('PAGE_HELP_SAFE'), words.say('PAGE_HELP_SAFE_ANSWER'))}`,
  };
};
