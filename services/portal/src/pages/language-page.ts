import type { CodedMessage } from '@p2p-hotspot/contract';
import { boxTopics, messagesIn } from '@p2p-hotspot/contract/languages';
import { correctionLimits, wordIn } from '../community/corrections.ts';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { languagePath } from './correction-link.ts';
import type { Page } from './document.ts';
import { notice } from './notice.ts';
import { linkTo, type PageContext } from './page-context.ts';

export const correctionFields = { language: 'language', word: 'word', text: 'text' } as const;

/** Sentences on one page. */
const partLength = 40;

const boxCodes = Object.values(boxTopics).flatMap((topic) => Object.keys(topic));

export interface LanguageQuery {
  /** Message code of the sentence that was picked. */
  readonly word: string | undefined;
  /** From 1. */
  readonly part: number;
  readonly isSent: boolean;
  readonly refusal?: CodedMessage | undefined;
  readonly typed?: string | undefined;
}

const sentences = (context: PageContext, asked: number): Html => {
  const { words } = context;
  const { language } = words;
  const known = boxCodes.filter((code) => wordIn(language, code) !== undefined);
  const parts = Math.max(1, Math.ceil(known.length / partLength));
  const part = Math.min(Math.max(1, asked), parts);
  const turn = (to: number, code: 'PAGE_CONTENT_BEFORE' | 'PAGE_CONTENT_NEXT'): Html | false =>
    to >= 1 &&
    to <= parts &&
    html`<a class="inline-link" href="${linkTo(context, languagePath, { part: String(to) })}"
      >${words.say(code)}</a
    >`;
  return html`<ul class="list">
      ${known.slice((part - 1) * partLength, part * partLength).map(
        (code) =>
          html`<li>
            <a class="row" href="${linkTo(context, languagePath, { word: code })}"
              >${wordIn(language, code)?.text ?? ''}</a
            >
          </li>`,
      )}
    </ul>
    <p class="crumbs">
      ${turn(part - 1, 'PAGE_CONTENT_BEFORE')}
      <span>${words.say('PAGE_CONTENT_PAGE', { page: part, pages: parts })}</span>
      ${turn(part + 1, 'PAGE_CONTENT_NEXT')}
    </p>`;
};

const wordForm = (context: PageContext, code: string, typed: string | undefined): Html => {
  const { words } = context;
  const { tag } = words.language;
  const now = wordIn(words.language, code)?.text ?? '';
  const english = messagesIn('en')[code]?.text ?? '';
  const rest = html`maxlength="${correctionLimits.text}" lang="${tag}" dir="auto" required`;
  return html`<form class="card" method="post" action="${linkTo(context, languagePath)}">
      <input type="hidden" name="${correctionFields.language}" value="${tag}" />
      <input type="hidden" name="${correctionFields.word}" value="${code}" />
      <p class="soft">${words.say('PAGE_CORRECT_IN_ENGLISH')}</p>
      <p lang="en" dir="ltr">${english}</p>
      <p class="soft">${words.say('PAGE_CORRECT_NOW')}</p>
      <p>${now}</p>
      <p>
        <label
          >${words.say('PAGE_CORRECT_BETTER')}
          ${html`<textarea name="${correctionFields.text}" ${rest}>${typed ?? now}</textarea>`}</label
        >
      </p>
      ${english.includes('{') && html`<p class="soft">${words.say('PAGE_CORRECT_PLACES')}</p>`}
      <p class="links"><button class="button">${words.say('PAGE_CORRECT_SEND')}</button></p>
    </form>
    <p>
      <a class="inline-link" href="${linkTo(context, languagePath)}"
        >${words.say('PAGE_CORRECT_OTHERS')}</a
      >
    </p>`;
};

/** Says what a machine-made language is, and takes better words for it. */
export const languagePage = (
  context: PageContext,
  { word, part, isSent, refusal, typed }: LanguageQuery,
): Page => {
  const { words } = context;
  const { language } = words;
  const isPicked = word !== undefined && wordIn(language, word) !== undefined;
  const title = words.say('PAGE_CORRECT');
  return {
    title,
    form: true,
    main: html`<h1>${icon('content')} ${title}</h1>
      ${isSent && notice(words, { code: 'PAGE_CORRECT_SENT', parameters: {} }, 'good')}
      ${refusal !== undefined && notice(words, refusal)}
      ${
        language.isMachineMade === true
          ? html`<p class="lead">${words.say('PAGE_CORRECT_WHY')}</p>
              <p class="soft">${words.say('PAGE_CORRECT_TOLD')}</p>
              ${isPicked ? wordForm(context, word, typed) : sentences(context, part)}`
          : html`<p class="lead">${words.say('PAGE_CORRECT_REVIEWED')}</p>`
      }`,
  };
};
