import { html } from '../../html/html.ts';
import { notice } from '../notice.ts';
import { pinFieldName } from '../pin-field.ts';
import { actCard } from './act-card.ts';
import { presenceNote } from './presence-note.ts';
import type { StewardPage, StewardView } from './steward-page.ts';

export const pinPath = '/steward/pin';
/** Name of the field with the same PIN once more. */
export const pinAgainField = 'again';

/** Another PIN, typed twice. */
export const pinPage = (view: StewardView): StewardPage => {
  const { context, standing } = view;
  const { words } = context;
  const title = words.say('PAGE_STEWARD_CHANGE_PIN');
  if (standing.pinOrigin === 'environment') {
    return { title, main: notice(words, { code: 'PIN_FIXED', parameters: {} }) };
  }
  const field = (name: string, label: string) =>
    html`<p>
      <label
        >${label}
        <input
          name="${name}"
          type="password"
          inputmode="numeric"
          autocomplete="off"
          maxlength="12"
          required
      /></label>
    </p>`;
  return {
    title,
    lead: words.say('PAGE_STEWARD_CHANGE_PIN_LEAD'),
    main: html`${presenceNote(view)}
    ${actCard(view, pinPath, {
      act: 'change',
      title: 'PAGE_STEWARD_CHANGE_PIN',
      text: 'PAGE_STEWARD_CHANGE_PIN_WHAT',
      isMain: standing.isPresent,
      inputs: html`${field(pinFieldName, words.say('PAGE_STEWARD_NEW_PIN'))}
      ${field(pinAgainField, words.say('PAGE_STEWARD_NEW_PIN_AGAIN'))}`,
    })}`,
  };
};
