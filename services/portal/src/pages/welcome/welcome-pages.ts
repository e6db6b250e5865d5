import type { MessageCode, PubStatus } from '@p2p-hotspot/contract';
import type { Manyverse } from '../../holdings/manyverse.ts';
import { isMiniBrowser } from '../../holdings/mini-browser.ts';
import { visitorSystemOf, type VisitorSystem } from '../../holdings/visitor-system.ts';
import { html, type Html } from '../../html/html.ts';
import type { Page } from '../document.ts';
import { componentsOf, linkTo, type PageContext } from '../page-context.ts';
import { pubInWalk } from '../pub/pub-page.ts';
import { qrPicture } from '../qr-picture.ts';
import { walkPage } from '../walk-page.ts';
import { getManyverse } from './get-manyverse.ts';
import {
  fdroidSteps,
  manyverseSteps,
  welcomePath,
  welcomeSteps,
  welcomeWalk,
} from './welcome-walk.ts';

const link = (context: PageContext, path: string, title: MessageCode): Html =>
  html`<p>
    <a class="inline-link" href="${linkTo(context, path)}">${context.words.say(title)}</a>
  </p>`;

const stayWords = ({ platform }: VisitorSystem): readonly MessageCode[] => {
  switch (platform) {
    case 'ios':
      return ['PAGE_WELCOME_STAY_IPHONE'];
    case 'windows':
    case 'macos':
    case 'linux':
      return ['PAGE_WELCOME_STAY_COMPUTER'];
    case 'android':
    case 'chromeos':
      return ['PAGE_WELCOME_STAY_ANDROID'];
    case 'unknown':
      return ['PAGE_WELCOME_STAY_ANDROID', 'PAGE_WELCOME_STAY_IPHONE'];
  }
};

/** Where others find this box; the digits also serve phones that ask elsewhere for names. */
export interface BoxAddress {
  /** `http://host:port` in digits. */
  readonly numeric: string;
  /** QR code of that. */
  readonly qrSvg: string;
}

/** First step: the visitor is on the Wi-Fi; the address for a real browser and for others. */
export const joinPage = (context: PageContext, { numeric, qrSvg }: BoxAddress): Page => {
  const { words, userAgent, origin } = context;
  const isMini = isMiniBrowser(userAgent);
  const stay = stayWords(visitorSystemOf(userAgent));
  return {
    tellsBrowser: true,
    ...walkPage(
      context,
      welcomeWalk,
      welcomeSteps.join,
      html`<p class="lead">${words.say('PAGE_WELCOME_JOIN_HOW')}</p>
        ${isMini && html`<p><strong>${words.say('PAGE_MINI_BROWSER')}</strong></p>`}
        <h2>${words.say('PAGE_WELCOME_STAY')}</h2>
        ${stay.map((code) => html`<p>${words.say(code)}</p>`)}
        <h2>${words.say(isMini ? 'PAGE_WELCOME_BROWSER' : 'PAGE_WELCOME_FRIENDS_SHOW')}</h2>
        <p>${words.say('PAGE_WELCOME_BROWSER_HOW')}</p>
        <code class="code" dir="ltr">${origin}</code>
        ${
          numeric !== origin &&
          html`<p class="soft">${words.say('PAGE_WELCOME_DIGITS')}</p>
            <code class="code" dir="ltr">${numeric}</code>`
        }
        ${qrPicture(qrSvg, words.say('PAGE_WELCOME_QR'))}
        <p class="soft">${words.say('PAGE_WELCOME_QR_HOW')}</p>
        ${link(context, '/', 'PAGE_WELCOME_LOOK')}`,
    ),
  };
};

/** What each kind of device can do, the visitor's own first. */
const canWords = ({ platform }: VisitorSystem): readonly MessageCode[] => {
  const own: MessageCode =
    platform === 'ios'
      ? 'PAGE_WELCOME_CAN_IPHONE'
      : platform === 'windows' || platform === 'macos' || platform === 'linux'
        ? 'PAGE_WELCOME_CAN_COMPUTER'
        : 'PAGE_WELCOME_CAN_ANDROID';
  const all: readonly MessageCode[] = [
    'PAGE_WELCOME_CAN_ANDROID',
    'PAGE_WELCOME_CAN_IPHONE',
    'PAGE_WELCOME_CAN_COMPUTER',
    'PAGE_WELCOME_CAN_WITHOUT',
  ];
  return [own, ...all.filter((code) => code !== own)];
};

/** Second step: Manyverse for the visitor's device, or what there is instead. */
export const appStepPage = (context: PageContext, manyverse: Manyverse): Page => {
  const { words, userAgent } = context;
  return walkPage(
    context,
    welcomeWalk,
    welcomeSteps.app,
    html`<p class="lead">${words.say('PAGE_WELCOME_APP_WHY')}</p>
      ${getManyverse(context, manyverse)}
      ${link(context, manyverseSteps.install.path, 'PAGE_MANYVERSE')}
      ${
        componentsOf(context, 'apps').length > 0 &&
        link(context, fdroidSteps.get.path, 'PAGE_FDROID')
      }
      <details>
        <summary>${words.say('PAGE_WELCOME_CAN')}</summary>
        <ul class="plain">
          ${canWords(visitorSystemOf(userAgent)).map((code) => html`<li>${words.say(code)}</li>`)}
        </ul>
      </details>`,
  );
};

/** Third step: how two people find each other, and the box. */
export const friendsPage = (context: PageContext, pub: PubStatus | undefined): Page => {
  const { words } = context;
  return walkPage(
    context,
    welcomeWalk,
    welcomeSteps.friends,
    html`<p class="lead">${words.say('PAGE_WELCOME_FRIENDS_HOW')}</p>
      <p>${words.say('PAGE_WELCOME_FRIENDS_BOTH')}</p>
      ${pubInWalk(context, pub)} ${link(context, manyverseSteps.start.path, 'PAGE_MANYVERSE')}
      ${link(context, welcomePath, 'PAGE_WELCOME_FRIENDS_SHOW')}`,
  );
};
