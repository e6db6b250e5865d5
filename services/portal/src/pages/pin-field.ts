import { html, type Html } from '../html/html.ts';
import type { Words } from '../language/words.ts';

/** Name of the field in a form. */
export const pinFieldName = 'pin';

/** The steward's PIN, typed on the number keys of a phone and kept by no browser. */
export const pinField = (words: Words): Html =>
  html`<p>
    <label
      >${words.say('PAGE_STEWARD_PIN')}
      <input
        name="${pinFieldName}"
        type="password"
        inputmode="numeric"
        autocomplete="off"
        maxlength="64"
        required
    /></label>
  </p>`;
