import type { BoxStatus, CodedMessage, MapStatus, MirrorStatus } from '@p2p-hotspot/contract';
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

const mapCard = (
  { words }: PageContext,
  { message, receivedBytes, sizeBytes }: MapStatus,
): Html => {
  const { text, hint } = words.told(message);
  const isUnderWay = sizeBytes !== undefined && receivedBytes > 0 && receivedBytes < sizeBytes;
  return html`<li class="card">
    <p>${text}</p>
    ${hint !== undefined && html`<p class="soft">${hint}</p>`}
    ${
      isUnderWay &&
      html`<p class="soft">${words.say('PAGE_MAP_RECEIVED', { receivedBytes, sizeBytes })}</p>`
    }
  </li>`;
};

const messageCard = ({ words }: PageContext, message: CodedMessage): Html => {
  const { text, hint } = words.told(message);
  return html`<li class="card">
    <p>${text}</p>
    ${hint !== undefined && html`<p class="soft">${hint}</p>`}
  </li>`;
};

/**
 * What the box takes from the Internet: mirrors and maps that the settings name, programs that it brings
 * itself, and "pull now".
 */
export const internetPanel = (
  context: PageContext,
  { mirrors = [], maps = [], installers }: BoxStatus,
  isAsked: boolean,
): Html => {
  const { words } = context;
  if (mirrors.length + maps.length === 0 && installers === undefined) return html``;
  return html`${
      mirrors.length > 0 &&
      html`<h2>${words.say('PAGE_STATUS_MIRRORS')}</h2>
        <ul class="list">
          ${mirrors.map((mirror) => mirrorCard(context, mirror))}
        </ul>`
    }
    ${
      maps.length > 0 &&
      html`<h2>${words.say('PAGE_STATUS_MAPS')}</h2>
        <ul class="list">
          ${maps.map((map) => mapCard(context, map))}
        </ul>`
    }
    ${
      installers !== undefined &&
      html`<h2>${words.say('PAGE_STATUS_INSTALLERS')}</h2>
        <ul class="list">
          ${[installers.message, ...installers.apps].map((message) => messageCard(context, message))}
        </ul>`
    }
    ${isAsked && html`<p class="card" role="status">${words.say('PAGE_PULL_ASKED')}</p>`}
    <p class="links">
      <a class="button" href="${linkTo(context, pullPath)}">${words.say('PAGE_PULL')}</a>
    </p>`;
};
