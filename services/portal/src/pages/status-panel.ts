import type { BoxStatus, Phase, Progress, SourceStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import { icon, type IconName } from '../html/icons.ts';
import type { Words } from '../language/words.ts';
import { isGivenName } from '../upload/given-name.ts';
import { notice } from './notice.ts';
import { progressBar, timeLeft } from './progress-bar.ts';
import { isCopying, stickPanel } from './stick-panel.ts';

/** Whether the box is at work, so that a page should be renewed soon. */
export const isBusy = (phase: Phase): boolean => {
  switch (phase) {
    case 'VERIFIED':
    case 'PLANNED':
    case 'FETCHING':
    case 'STAGED':
    case 'ACTIVATING':
    case 'PROBATION':
    case 'WAITING_SOURCE':
      return true;
    case 'IDLE':
    case 'COMMITTED':
    case 'ROLLED_BACK':
    case 'FAILED':
      return false;
  }
};

/** Whether something goes on, in the box or with a stick. */
export const isActive = ({ phase, sticks = [] }: BoxStatus): boolean =>
  isBusy(phase) ||
  sticks.some(({ activity }) => activity !== 'removable' && activity !== 'problem');

/** The drawing of what the box does, or of how it ended. */
export const phaseIcon = (phase: Phase): IconName => {
  if (isBusy(phase)) return 'working';
  return phase === 'FAILED' || phase === 'ROLLED_BACK' ? 'warning' : 'good';
};

const progressFacts = (words: Words, progress: Progress): Html => {
  const { doneBytes, totalBytes, doneFiles, totalFiles, secondsLeft } = progress;
  const facts = [
    words.say('PAGE_STATUS_PROGRESS', {
      done: words.size(doneBytes),
      total: words.size(totalBytes),
    }),
    words.say('PAGE_STATUS_FILES', { done: doneFiles, total: totalFiles }),
    ...(secondsLeft === undefined ? [] : [timeLeft(words, secondsLeft)]),
  ];
  return html`${progressBar(words, progress)}
    <p class="soft">${facts.join(' · ')}</p>`;
};

const sourceItem = (words: Words, { label, message, inUse }: SourceStatus): Html =>
  html`<li class="card notice">
    ${icon('stick')}
    <div>
      <strong class="name" dir="auto">${label}</strong>
      <p>${words.told(message).text}</p>
      ${
        !isGivenName(label) &&
        html`<p>
          <strong>${words.say(inUse ? 'PAGE_STATUS_KEEP' : 'PAGE_STATUS_MAY_PULL')}</strong>
        </p>`
      }
    </div>
  </li>`;

/**
 * What the box is doing, in parts that are replaced one by one as the status changes
 * (live-script.ts). Each part is always there, even when it is empty.
 */
export const statusPanel = (words: Words, status: BoxStatus | undefined): Html => {
  const now =
    status === undefined
      ? notice(words, { code: 'PORTAL_STATUS_UNKNOWN', parameters: {} }, 'help')
      : notice(words, status.message, phaseIcon(status.phase));
  // What lies on a stick is told with the stick.
  const sources = (status?.sources ?? []).filter(
    ({ stick }) => !status?.sticks?.some(({ id }) => id === stick),
  );
  return html`<div data-part="message" role="status">${now}</div>
    <div data-part="sticks" role="status">${status !== undefined && stickPanel(words, status)}</div>
    <div data-part="progress">
      ${
        status?.progress !== undefined &&
        !isCopying(status) &&
        progressFacts(words, status.progress)
      }
    </div>
    <div data-part="sources">
      ${
        sources.length > 0 &&
        html`<ul class="list">
          ${sources.map((source) => sourceItem(words, source))}
        </ul>`
      }
    </div>`;
};
