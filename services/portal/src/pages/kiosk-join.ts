import { html, type Html } from '../html/html.ts';
import type { Words } from '../language/words.ts';
import { qrPicture } from './qr-picture.ts';

/** How a phone gets to the portal, as far as this screen may tell. */
export interface KioskJoin {
  readonly wifi?: {
    readonly name: string;
    /** `secret`: there is one, but it is not for this screen. */
    readonly password: 'open' | 'secret' | { readonly text: string };
    /** QR code that joins; absent where the password is not told. */
    readonly qrSvg?: string;
  };
  /** Origin that people type. */
  readonly portalUrl?: string | undefined;
}

/** People type no scheme, and browsers need none. */
const typed = (origin: string): string => origin.replace(/^http:\/\//, '');

const wifiWords = (words: Words, { name, password, qrSvg }: NonNullable<KioskJoin['wifi']>): Html =>
  html`${qrSvg !== undefined && qrPicture(qrSvg, words.say('PAGE_SCREEN_QR', { name }))}
    <p class="soft">${words.say('PAGE_SCREEN_JOIN')}</p>
    <p class="large"><bdi>${name}</bdi></p>
    ${
      typeof password === 'object' &&
      html`<p class="soft">${words.say('PAGE_SCREEN_PASSWORD')}</p>
        <p class="large"><code dir="ltr">${password.text}</code></p>`
    }
    ${password === 'secret' && html`<p>${words.say('PAGE_SCREEN_ASK')}</p>`}`;

/** The part of the screen that brings people in; nothing where nothing is known. */
export const kioskJoin = (words: Words, { wifi, portalUrl }: KioskJoin): Html | undefined => {
  if (wifi === undefined && portalUrl === undefined) return undefined;
  return html`<aside>
    ${wifi !== undefined && wifiWords(words, wifi)}
    ${
      portalUrl !== undefined &&
      html`<p class="soft">${words.say('PAGE_SCREEN_OPEN')}</p>
        <p class="large"><bdi dir="ltr">${typed(portalUrl)}</bdi></p>`
    }
    ${wifi?.qrSvg !== undefined && html`<p class="small">${words.say('PAGE_SCREEN_SCAN')}</p>`}
  </aside>`;
};
