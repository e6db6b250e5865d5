import type { CodedMessage } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import { icon, type IconName } from '../html/icons.ts';
import type { Words } from '../language/words.ts';

/** A message of any part of the box, in words, with what to do next. */
export const notice = (
  words: Words,
  message: CodedMessage,
  iconName: IconName = 'warning',
): Html => {
  const { text, hint } = words.told(message);
  return html`<div class="card notice">
    ${icon(iconName)}
    <div>
      <p><strong>${text}</strong></p>
      ${hint !== undefined && html`<p class="soft">${hint}</p>`}
    </div>
  </div>`;
};
