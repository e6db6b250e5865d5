import type { PubPeer, PubStatus } from '@p2p-hotspot/contract';
import { html, type Html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import type { Page } from '../document.ts';
import { notice } from '../notice.ts';
import { linkTo, type PageContext } from '../page-context.ts';
import { qrPicture } from '../qr-picture.ts';
import { manyverseSteps } from '../welcome/welcome-walk.ts';
import {
  isPubOffered,
  personName,
  pubFacts,
  pubNotices,
  pubPagePath,
  roomNotice,
  shownName,
} from './pub-panel.ts';

const steps = (context: PageContext, { name }: PubStatus): Html => {
  const { words } = context;
  return html`<h2>${words.say('PAGE_PUB_HOW')}</h2>
    <ol class="steps">
      <li>
        <p>
          <a class="inline-link" href="${linkTo(context, manyverseSteps.install.path)}"
            >${words.say('PAGE_PUB_HOW_GET')}</a
          >
        </p>
      </li>
      <li><p>${words.say('PAGE_PUB_HOW_OPEN')}</p></li>
      <li><p>${words.say('PAGE_PUB_HOW_TAP', { name: shownName(name) })}</p></li>
      <li><p>${words.say('PAGE_PUB_HOW_WAIT')}</p></li>
      <li><p>${words.say('PAGE_PUB_HOW_AGAIN')}</p></li>
    </ol>`;
};

const peerItem = ({ words }: PageContext, { feed, name, way }: PubPeer): Html =>
  html`<li>
    ${personName(words, feed, name)}
    ${way === 'room' && html`<span class="soft">· ${words.say('PAGE_PUB_HERE_ROOM')}</span>`}
  </li>`;

const here = (context: PageContext, pub: PubStatus): Html => {
  const { words } = context;
  const { peers, peersTotal } = pub;
  const count = peersTotal - peers.length;
  const who =
    peersTotal === 0
      ? words.say('PAGE_PUB_HERE_NOBODY')
      : words.say('PAGE_PUB_HERE_COUNT', { count: peersTotal });
  return html`<h2>${words.say('PAGE_PUB_HERE')}</h2>
    <ul class="plain">
      ${[who, ...pubFacts(words, pub)].map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${
      peers.length > 0 &&
      html`<ul class="plain">
          ${peers.map((peer) => peerItem(context, peer))}
          ${count > 0 && html`<li class="soft">${words.say('PAGE_PUB_HERE_MORE', { count })}</li>`}
        </ul>
        <p class="soft">${words.say('PAGE_PUB_HERE_NAMES')}</p>`
    }
    <p class="links">
      <a class="button quiet" href="${linkTo(context, pubPagePath)}"
        >${icon('working')}${words.say('PAGE_PUB_LOOK_AGAIN')}</a
      >
    </p>`;
};

const box = ({ words }: PageContext, pub: PubStatus, qrSvg: string | undefined): Html => {
  const { name, id, address } = pub;
  return html`<h2>${words.say('PAGE_PUB_BOX')}</h2>
    <p class="big"><bdi>${shownName(name)}</bdi></p>
    ${
      id !== undefined &&
      html`<h3>${words.say('PAGE_PUB_ID')}</h3>
        <code class="code" dir="ltr">${id}</code>
        <p class="soft">${words.say('PAGE_PUB_ID_WHY')}</p>`
    }
    ${
      address !== undefined &&
      html`<h3>${words.say('PAGE_PUB_ADDRESS')}</h3>
        <code class="code" dir="ltr">${address}</code>
        ${qrSvg !== undefined && qrPicture(qrSvg, words.say('PAGE_PUB_QR'))}
        <p class="soft">${words.say('PAGE_PUB_ADDRESS_HOW')}</p>`
    }`;
};

/**
 * How people write with each other through the box, and who is here.
 *
 * @param pub undefined where nobody tells of it
 * @param qrSvg of its address
 */
export const pubPage = (
  context: PageContext,
  pub: PubStatus | undefined,
  qrSvg: string | undefined,
): Page => {
  const { words } = context;
  const title = words.say('PAGE_PUB');
  const isOn = isPubOffered(pub);
  return {
    title,
    main: html`<h1>${title}</h1>
      <p class="lead">${words.say('PAGE_PUB_LEAD')}</p>
      ${pubNotices(words, pub)} ${isOn && steps(context, pub)}
      ${notice(words, { code: 'PAGE_PUB_PUBLIC', parameters: {} })}
      ${
        isOn
          ? html`${here(context, pub)} ${box(context, pub, qrSvg)}
            ${
              pub.room !== undefined &&
              html`<h2>${words.say('PAGE_PUB_WORLD')}</h2>
                <p>${words.say('PAGE_PUB_WORLD_HOW')}</p>
                ${roomNotice(words, pub.room)}`
            }`
          : html`<p>
              <a class="inline-link" href="${linkTo(context, manyverseSteps.install.path)}"
                >${words.say('PAGE_MANYVERSE')}</a
              >
            </p>`
      }`,
  };
};

/** In the walk-through of Manyverse: that the box takes part, and how it is called. */
export const pubInWalk = (context: PageContext, pub: PubStatus | undefined): Html => {
  if (!isPubOffered(pub)) return html``;
  const { words } = context;
  const told = { code: 'PAGE_PUB_IN_WALK', parameters: { name: shownName(pub.name) } };
  return html`${notice(words, told, 'messages')}
    <p>
      <a class="inline-link" href="${linkTo(context, pubPagePath)}"
        >${words.say('PAGE_PUB_WALK_MORE')}</a
      >
    </p>`;
};
