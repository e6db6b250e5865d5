import type { CodedMessage } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import { carryPath } from './carry-page.ts';
import type { Page } from './document.ts';
import { givePath } from './give-link.ts';
import { liveRegion, refreshSeconds } from './live-region.ts';
import { notice } from './notice.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { pinField } from './pin-field.ts';

/** Where the script of this page sends a release, and the script. */
export const uploadsPath = '/carry/give/uploads';
export const giveScriptPath = '/carry/give/script.js';

/** Where an upload stands. */
export interface GiveState {
  /** A file was handed over just now. */
  readonly isGiven: boolean;
  /** What became of the last file. */
  readonly outcome: CodedMessage | undefined;
  /** Why a file was not taken. */
  readonly refusal: CodedMessage | undefined;
}

const arrived = (context: PageContext, outcome: CodedMessage | undefined): Page => {
  const { words } = context;
  const title = words.say('PAGE_GIVE');
  return {
    title,
    live: true,
    refreshSeconds: outcome === undefined ? refreshSeconds.busy : undefined,
    main: html`<h1>${title}</h1>
      ${
        outcome === undefined
          ? notice(words, { code: 'PAGE_GIVE_ARRIVED', parameters: {} }, 'good')
          : notice(words, outcome, 'help')
      }
      <h2>${words.say('PAGE_STATUS_NOW')}</h2>
      ${liveRegion(context, false)}
      <p class="links">
        <a class="button quiet" href="${linkTo(context, '/status')}">${words.say('PAGE_STATUS')}</a>
        <a class="button quiet" href="${linkTo(context, givePath)}"
          >${words.say('PAGE_GIVE_ANOTHER')}</a
        >
      </p>`,
  };
};

/** What the script shows instead of the form; without scripts it stays hidden. */
const sendingPanel = ({ words }: PageContext): Html =>
  html`<div
    id="sending"
    class="card"
    hidden
    data-sending="${words.say('PAGE_GIVE_SENDING')}"
    data-waiting="${words.say('PAGE_GIVE_WAITING')}"
    data-cut="${words.say('PAGE_GIVE_CUT')}"
    data-stopped="${words.say('PAGE_GIVE_STOPPED')}"
  >
    <p class="told" role="status"></p>
    <progress value="0" aria-label="${words.say('PAGE_STATUS_PROGRESS_LABEL')}"></progress>
    <p class="soft" data-far=""></p>
    <p class="links">
      <button class="button quiet" type="button">${words.say('PAGE_GIVE_STOP')}</button>
    </p>
  </div>`;

/** Takes a release from a phone or a laptop: a form, and a script that makes it go on after a cut. */
export const givePage = (context: PageContext, state: GiveState): Page => {
  const { words } = context;
  if (state.isGiven) return arrived(context, state.outcome);
  const title = words.say('PAGE_GIVE');
  return {
    title,
    script: giveScriptPath,
    main: html`<h1>${title}</h1>
      <p class="lead">${words.say('PAGE_GIVE_LEAD')}</p>
      ${state.refusal !== undefined && notice(words, state.refusal)} ${sendingPanel(context)}
      <form
        id="give"
        class="card"
        method="post"
        enctype="multipart/form-data"
        action="${linkTo(context, givePath)}"
        data-uploads="${uploadsPath}"
        data-given="${linkTo(context, givePath, { given: 'yes' })}"
      >
        ${pinField(words)}
        <p>
          <label>${words.say('PAGE_GIVE_FILE')} <input name="file" type="file" required /></label>
        </p>
        <p class="links">
          <button class="button">${words.say('PAGE_GIVE_SEND')}</button>
          <a class="button quiet" href="${linkTo(context, carryPath)}"
            >${words.say('PAGE_CARRY')}</a
          >
        </p>
        <p class="soft">${words.say('PAGE_GIVE_STAY')}</p>
        <noscript><p class="soft">${words.say('PAGE_GIVE_PLAIN')}</p></noscript>
      </form>`,
  };
};
