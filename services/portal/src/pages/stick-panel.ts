import type { BoxStatus, Progress, StickActivity, StickStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import { icon, type IconName } from '../html/icons.ts';
import type { Words } from '../language/words.ts';
import { progressBar, progressPercent, timeLeft } from './progress-bar.ts';

const icons: Readonly<Record<StickActivity, IconName>> = {
  reading: 'stickReading',
  checking: 'stickChecking',
  copying: 'stickCopying',
  waiting: 'stickWaiting',
  writing: 'stickWriting',
  removable: 'stickRemovable',
  problem: 'stickProblem',
};

/** The drawing of an activity; one that a newer daemon knows looks like any stick. */
export const stickIcon = (activity: StickActivity): IconName =>
  Object.hasOwn(icons, activity) ? icons[activity] : 'stick';

/** How far a copy is, in the few words that fit beside a drawing: `43 % · about 12 min left`. */
export const copyFacts = (words: Words, progress: Progress): string =>
  [
    progressPercent(words, progress),
    ...(progress.secondsLeft === undefined ? [] : [timeLeft(words, progress.secondsLeft)]),
  ].join(' · ');

const stickCard = (
  words: Words,
  { activity, message }: StickStatus,
  progress: Progress | undefined,
): Html => {
  const { text, hint } = words.told(message);
  return html`<li class="card notice stick ${activity === 'removable' && 'good'}">
    ${icon(stickIcon(activity))}
    <div>
      <p class="big">${text}</p>
      ${
        activity === 'copying' &&
        progress !== undefined &&
        html`<p class="big">${copyFacts(words, progress)}</p>
          ${progressBar(words, progress)}`
      }
      ${hint !== undefined && html`<p class="soft">${hint}</p>`}
    </div>
  </li>`;
};

/** What is done with each stick and whether it may be pulled out, in large words with a drawing. */
export const stickPanel = (words: Words, { sticks = [], progress }: BoxStatus): Html | false =>
  sticks.length > 0 &&
  html`<ul class="list">
    ${sticks.map((stick) => stickCard(words, stick, progress))}
  </ul>`;

/** Whether a stick takes part in the copy, so that its card shows how far that is. */
export const isCopying = ({ sticks = [] }: BoxStatus): boolean =>
  sticks.some(({ activity }) => activity === 'copying');
