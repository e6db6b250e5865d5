import type { MirrorStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../html/html.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { pullPath } from './pull-page.ts';

const mirrorCard = (
  { words }: PageContext,
  { message, nextLook, receivedBytes }: MirrorStatus,
): Html => {
  const { text, hint } = words.told(message);
  return html`<li class="card">
    <p>${text}</p>
    ${hint !== undefined && html`<p class="soft">${hint}</p>`}
    <p class="soft">
      ${words.say('PAGE_MIRROR_RECEIVED', { receivedBytes })}
      ${nextLook !== undefined && words.say('PAGE_MIRROR_NEXT', { nextLook })}
    </p>
  </li>`;
};

/** The mirrors that the settings name, and the way to "pull now". */
export const mirrorPanel = (
  context: PageContext,
  mirrors: readonly MirrorStatus[],
  isAsked: boolean,
): Html => {
  const { words } = context;
  return html`<h2>${words.say('PAGE_STATUS_MIRRORS')}</h2>
    ${isAsked && html`<p class="card" role="status">${words.say('PAGE_PULL_ASKED')}</p>`}
    <ul class="list">
      ${mirrors.map((mirror) => mirrorCard(context, mirror))}
    </ul>
    <p class="links">
      <a class="button" href="${linkTo(context, pullPath)}">${words.say('PAGE_PULL')}</a>
    </p>`;
};
