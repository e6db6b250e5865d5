import type { Correction } from '@p2p-hotspot/contract';
import { messagesIn } from '@p2p-hotspot/contract/languages';
import { html } from '../../html/html.ts';
import { stewardForm, type StewardPage, type StewardView } from './steward-page.ts';
import { stewardPath } from './steward-sections.ts';

export const correctionsPath = `${stewardPath}/corrections`;

/** What visitors wrote in place of translations, for the steward. */
export const correctionsPage = (
  view: StewardView,
  corrections: readonly Correction[],
): StewardPage => {
  const { words } = view.context;
  return {
    title: words.say('PAGE_CORRECTIONS'),
    main: html`${corrections.length === 0 && html`<p>${words.say('PAGE_CORRECTIONS_NONE')}</p>`}
    ${corrections.map((correction) => {
      const { language, code, text } = correction;
      return stewardForm(
        view,
        correctionsPath,
        html`<p class="soft" lang="en" dir="ltr">${messagesIn('en')[code]?.text ?? code}</p>
          <p><strong lang="${language}" dir="auto">${text}</strong></p>
          <p class="soft" dir="ltr"><code>${language} ${code}</code></p>
          <p class="links">
            <button class="button quiet">${words.say('PAGE_CORRECTIONS_DELETE')}</button>
          </p>`,
        [
          ['language', language],
          ['code', code],
          ['text', text],
        ],
      );
    })}`,
  };
};
