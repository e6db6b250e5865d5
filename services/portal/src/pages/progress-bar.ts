import type { Progress } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import type { Words } from '../language/words.ts';

export const timeLeft = (words: Words, seconds: number): string =>
  seconds < 60
    ? words.say('PAGE_STATUS_LEFT_MOMENT')
    : words.say('PAGE_STATUS_LEFT_MINUTES', { minutes: Math.ceil(seconds / 60) });

/** Rounded down: 100 % is said when all is there. */
export const progressPercent = (words: Words, { doneBytes, totalBytes }: Progress): string =>
  words.percent(Math.floor((100 * doneBytes) / Math.max(totalBytes, 1)) / 100);

/** The bar alone, with its name for screen readers. */
export const progressBar = (words: Words, { doneBytes, totalBytes }: Progress): Html =>
  html`<progress
    max="${Math.max(totalBytes, 1)}"
    value="${doneBytes}"
    aria-label="${words.say('PAGE_STATUS_PROGRESS_LABEL')}"
  ></progress>`;
