import type { UsageChoice } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import type { Words } from '../language/words.ts';

/** Tells everybody whether the box counts what is taken, and who gets to know. */
export const usageNote = (words: Words, { isCounting, isInReceipts }: UsageChoice): Html => {
  const counted = isInReceipts ? 'PAGE_USAGE_TOLD' : 'PAGE_USAGE_COUNTED';
  return html`<p class="soft">${words.say(isCounting ? counted : 'PAGE_USAGE_OFF')}</p>`;
};
