import { html, type Html } from '../html/html.ts';
import type { Page } from './document.ts';
import { trustPanel } from './fingerprint.ts';
import { giveLink } from './give-link.ts';
import { liveRegion, refreshSeconds } from './live-region.ts';
import type { PageContext } from './page-context.ts';
import { isActive } from './status-panel.ts';

/** The home page of a box that has no content yet: what to do next, and what it is doing. */
export const emptyBoxPage = (context: PageContext): Page => {
  const { words, status, siteName } = context;
  const step = (title: string, how: string): Html =>
    html`<li>
      <div>
        <h3>${title}</h3>
        <p class="soft">${how}</p>
      </div>
    </li>`;
  const busy = status !== undefined && isActive(status);
  return {
    title: siteName,
    live: true,
    refreshSeconds: busy ? refreshSeconds.busy : refreshSeconds.idle,
    main: html`<h1>${words.say('PAGE_EMPTY_TITLE')}</h1>
      <p class="lead">${words.say('PAGE_EMPTY_LEAD')}</p>
      ${status?.trust.kind === 'offered' && trustPanel(words, status.trust)}
      <h2>${words.say('PAGE_EMPTY_NOW')}</h2>
      ${liveRegion(context, true)}
      <h2>${words.say('PAGE_EMPTY_STEPS')}</h2>
      <ol class="steps">
        ${step(words.say('PAGE_EMPTY_STEP_BUNDLE'), words.say('PAGE_EMPTY_STEP_BUNDLE_HOW'))}
        ${step(words.say('PAGE_EMPTY_STEP_PLUG'), words.say('PAGE_EMPTY_STEP_PLUG_HOW'))}
        ${step(words.say('PAGE_EMPTY_STEP_WAIT'), words.say('PAGE_EMPTY_STEP_WAIT_HOW'))}
      </ol>
      ${giveLink(context)}
      ${
        status !== undefined &&
        status.trust.kind !== 'offered' &&
        html`<h2>${words.say('PAGE_STATUS_TRUST')}</h2>
          ${trustPanel(words, status.trust)}`
      }`,
  };
};
