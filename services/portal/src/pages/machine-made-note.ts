import { html, type Html } from '../html/html.ts';
import type { Words } from '../language/words.ts';

/** Says of a language that nobody has reviewed that this is so. */
export const machineMadeNote = (words: Words): Html | false =>
  words.language.isMachineMade === true &&
  html`<p class="soft">${words.say('PAGE_MACHINE_MADE')}</p>`;
