import type { MessageCode } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { aboutPath } from './community-texts.ts';
import type { Page } from './document.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { sourcesPath } from './sources-page.ts';
import { stewardPath } from './steward/steward-sections.ts';
import { welcomePath } from './welcome/welcome-walk.ts';

/** A question that people ask, and what there is to say. */
interface Question {
  readonly title: MessageCode;
  readonly answer: MessageCode;
  readonly more?: (context: PageContext) => Html;
}

const address = ({ origin }: PageContext): Html =>
  html`<code class="code" dir="ltr">${origin}</code>`;

const link =
  (path: string, title: MessageCode) =>
  (context: PageContext): Html =>
    html`<a class="inline-link" href="${linkTo(context, path)}">${context.words.say(title)}</a>`;

/** What people ask first comes first. */
const questions: readonly Question[] = [
  { title: 'PAGE_HELP_WHAT', answer: 'PAGE_HELP_WHAT_ANSWER' },
  { title: 'PAGE_HELP_NO_INTERNET', answer: 'PAGE_HELP_NO_INTERNET_ANSWER' },
  { title: 'PAGE_HELP_STAY', answer: 'PAGE_HELP_STAY_ANSWER' },
  { title: 'PAGE_HELP_PAGE', answer: 'PAGE_HELP_PAGE_ANSWER', more: address },
  { title: 'PAGE_HELP_DOWNLOAD', answer: 'PAGE_HELP_DOWNLOAD_ANSWER', more: address },
  {
    title: 'PAGE_HELP_INSTALL',
    answer: 'PAGE_HELP_INSTALL_ANSWER',
    more: link(sourcesPath, 'PAGE_APP_HOW'),
  },
  { title: 'PAGE_HELP_FULL', answer: 'PAGE_HELP_FULL_ANSWER' },
  { title: 'PAGE_HELP_FREE', answer: 'PAGE_HELP_FREE_ANSWER' },
  { title: 'PAGE_HELP_WHO_SEES', answer: 'PAGE_HELP_WHO_SEES_ANSWER' },
  { title: 'PAGE_HELP_SAFE', answer: 'PAGE_HELP_SAFE_ANSWER' },
  {
    title: 'PAGE_HELP_WHO',
    answer: 'PAGE_HELP_WHO_ANSWER',
    more: (context) =>
      html`<p class="crumbs">
        ${link(aboutPath, 'PAGE_ABOUT')(context)} ${link(stewardPath, 'PAGE_STEWARD')(context)}
      </p>`,
  },
];

/** Answers to what people ask, and the way to the first steps. */
export const helpPage = (context: PageContext): Page => {
  const { words } = context;
  const title = words.say('PAGE_HELP');
  return {
    title,
    main: html`<h1>${title}</h1>
      <p class="links">
        <a class="button quiet" href="${linkTo(context, welcomePath)}"
          >${icon('friends')}${words.say('PAGE_WELCOME_HOME')}</a
        >
      </p>
      ${questions.map(
        ({ title: asked, answer, more }) =>
          html`<div class="card">
            <h2>${words.say(asked)}</h2>
            <p>${words.say(answer)}</p>
            ${more?.(context)}
          </div>`,
      )}`,
  };
};
