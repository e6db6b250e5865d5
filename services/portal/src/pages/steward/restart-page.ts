import type { CodedMessage, MessageCode } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import { notice } from '../notice.ts';
import { linkTo } from '../page-context.ts';
import type { Confirmation } from './confirm-page.ts';
import { stewardPath } from './steward-sections.ts';
import { stewardForm, type StewardPage, type StewardView } from './steward-page.ts';

export const restartPath = '/steward/restart';

/** Field of the form that says which part. */
export const partField = 'part';

export const parts = ['portal', 'daemon'] as const;
export type RestartedPart = (typeof parts)[number];

const wordsOf: Readonly<
  Record<RestartedPart, Readonly<Record<'title' | 'what' | 'button' | 'sure', MessageCode>>>
> = {
  portal: {
    title: 'PAGE_RESTART_PORTAL',
    what: 'PAGE_RESTART_PORTAL_WHAT',
    button: 'PAGE_RESTART_PORTAL_DO',
    sure: 'PAGE_RESTART_PORTAL_SURE',
  },
  daemon: {
    title: 'PAGE_RESTART_DAEMON',
    what: 'PAGE_RESTART_DAEMON_WHAT',
    button: 'PAGE_RESTART_DAEMON_DO',
    sure: 'PAGE_RESTART_DAEMON_SURE',
  },
};

/**
 * Which part may be started anew.
 *
 * @param isPortalKept whether somebody starts the portal again when it ends
 */
export const restartPage = (view: StewardView, isPortalKept: boolean): StewardPage => {
  const { words } = view.context;
  const offer = (part: RestartedPart): Html => {
    const { title, what, button } = wordsOf[part];
    return html`<h2>${words.say(title)}</h2>
      ${stewardForm(
        view,
        restartPath,
        html`<p>${words.say(what)}</p>
          <p class="links">
            <button class="button quiet">${icon('working')}${words.say(button)}</button>
          </p>`,
        [[partField, part]],
      )}`;
  };
  return {
    title: words.say('PAGE_RESTART'),
    lead: words.say('PAGE_RESTART_LEAD'),
    main: html`${
      isPortalKept
        ? offer('portal')
        : html`<h2>${words.say('PAGE_RESTART_PORTAL')}</h2>
            <p>${words.say('PAGE_RESTART_ALONE')}</p>`
    }
    ${offer('daemon')}`,
  };
};

export const confirmRestart = (
  { context: { words } }: StewardView,
  part: RestartedPart,
): Confirmation => {
  const { sure, what, button } = wordsOf[part];
  return {
    title: words.say(sure),
    text: html`<p>${words.say(what)}</p>`,
    button: words.say(button),
  };
};

/** Shown while nobody may be there to answer: it needs nothing more, and goes on by itself. */
export const restartingPage = (view: StewardView, seconds: number): StewardPage => {
  const { words } = view.context;
  const wait: CodedMessage = { code: 'PAGE_RESTART_WAIT', parameters: { seconds } };
  return {
    title: words.say('PAGE_RESTART_UNDER_WAY'),
    main: html`${notice(words, wait)}
      <p>
        <a class="button quiet" href="${linkTo(view.context, stewardPath)}"
          >${words.say('PAGE_STEWARD')}</a
        >
      </p>`,
  };
};

/** Where a part leads to when it is there again. */
export const afterRestart = ({ context }: StewardView, part: RestartedPart): string =>
  part === 'portal'
    ? linkTo(context, restartPath, { done: 'PAGE_STEWARD_DONE_RESTART_PORTAL' })
    : linkTo(context, stewardPath);
