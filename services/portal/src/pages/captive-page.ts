import type { CodedMessage, MessageCode } from '@p2p-hotspot/contract';
import type { StayOffer } from '../captive/captive-portal.ts';
import { isMiniBrowser } from '../holdings/mini-browser.ts';
import { visitorSystemOf } from '../holdings/visitor-system.ts';
import { captiveStylesheet } from '../html/captive-stylesheet.ts';
import { html, renderHtml, trustedMarkup, type Html } from '../html/html.ts';
import { machineMadeNote } from './machine-made-note.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { isRemoteHelpOn } from './remote-help-notice.ts';
import { qrPicture } from './qr-picture.ts';

export const captivePath = '/captive';

export const captiveFields = { token: 'token', act: 'act' } as const;

/** What the page is about, for one visitor. */
export interface CaptiveView {
  readonly offer: StayOffer;
  /** 0: they did not ask to stay. */
  readonly leftMs: number;
  readonly token: string;
  /** As in "http://library.lan"; the same as in numbers where the box has no name. */
  readonly named: string;
  /** As in "http://192.168.44.1". */
  readonly numeric: string;
  /** QR code of the address in numbers. */
  readonly qrSvg: string;
  readonly refusal?: CodedMessage | undefined;
}

const minuteMs = 60_000;

type Family = 'android' | 'apple' | 'computer';

/** What differs between systems: where their buttons are, and what those are called. */
const familyWords: Readonly<Record<Family, Readonly<Record<'next' | 'names', MessageCode>>>> = {
  android: { next: 'PAGE_CAPTIVE_NEXT_ANDROID', names: 'PAGE_CAPTIVE_NAMES_ANDROID' },
  apple: { next: 'PAGE_CAPTIVE_NEXT_APPLE', names: 'PAGE_CAPTIVE_NAMES_APPLE' },
  computer: { next: 'PAGE_CAPTIVE_NEXT_COMPUTER', names: 'PAGE_CAPTIVE_NAMES_COMPUTER' },
};

const familyOf = (userAgent: string): Family => {
  const { platform } = visitorSystemOf(userAgent);
  if (platform === 'android') return 'android';
  return platform === 'ios' || platform === 'macos' ? 'apple' : 'computer';
};

const styleElement = trustedMarkup(`<style>${captiveStylesheet}</style>`);

const remoteHelpLine = ({ words, remoteHelp }: PageContext): Html | false =>
  remoteHelp !== undefined &&
  isRemoteHelpOn(remoteHelp) &&
  html`<p><strong>${words.told(remoteHelp.message).text}</strong></p>`;

const address = (url: string): Html => html`<p><code dir="ltr">${url}</code></p>`;

/** Out of a small window that closes by itself, into a browser: each system has its own way. */
const wayOut = ({ words }: PageContext, family: Family, view: CaptiveView): Html => {
  const { named, numeric } = view;
  return html`<p>${words.say('PAGE_CAPTIVE_LOOK_ADDRESS')}</p>
    ${address(named)}
    ${
      family === 'apple'
        ? html`<a class="button" href="${named}/" target="_system"
              >${words.say('PAGE_CAPTIVE_LOOK_SAFARI')}</a
            >
            <p class="soft">${words.say('PAGE_CAPTIVE_LOOK_APPLE')}</p>`
        : html`<p class="soft">${words.say('PAGE_CAPTIVE_LOOK_ANDROID')}</p>`
    }
    ${
      named !== numeric &&
      html`<p class="soft">${words.say('PAGE_CAPTIVE_NUMBERS')}</p>
        ${address(numeric)}`
    }`;
};

const look = (context: PageContext, family: Family, view: CaptiveView): Html => {
  const { words, userAgent } = context;
  const { named, numeric, qrSvg } = view;
  const open = (isQuiet: boolean): Html =>
    html`<a class="button${isQuiet && ' quiet'}" href="${linkTo(context, '/')}"
      >${words.say('PAGE_CAPTIVE_LOOK_OPEN')}</a
    >`;
  return html`<section>
    <h2>${words.say('PAGE_CAPTIVE_LOOK')}</h2>
    ${
      isMiniBrowser(userAgent)
        ? html`${wayOut(context, family, view)} ${open(true)}`
        : html`${open(false)} ${address(named)} ${named !== numeric && address(numeric)}`
    }
    ${family === 'computer' && qrPicture(qrSvg, words.say('PAGE_CAPTIVE_QR', { address: numeric }))}
    <p class="soft">${words.say('PAGE_CAPTIVE_DATA')}</p>
  </section>`;
};

const form = (context: PageContext, token: string, act: 'stay' | 'forget', button: Html): Html =>
  html`<form method="post" action="${linkTo(context, captivePath)}">
    <input type="hidden" name="${captiveFields.token}" value="${token}" />
    <input type="hidden" name="${captiveFields.act}" value="${act}" />
    ${button}
  </form>`;

const stay = (context: PageContext, family: Family, { offer, token }: CaptiveView): Html => {
  const { words } = context;
  const next = html`<p class="soft">${words.say(familyWords[family].next)}</p>`;
  const button = (code: MessageCode): Html =>
    form(context, token, 'stay', html`<button class="button">${words.say(code)}</button>`);
  return offer.kind === 'shared'
    ? html`<section>
        <h2>${words.say('PAGE_CAPTIVE_SHARE')}</h2>
        <p>${words.say('PAGE_CAPTIVE_SHARE_MINUTES', { minutes: offer.minutes })}</p>
        ${button('PAGE_CAPTIVE_SHARE_DO')}
      </section>`
    : html`<section>
        <h2>${words.say('PAGE_CAPTIVE_STAY')}</h2>
        <p>${words.say('PAGE_CAPTIVE_STAY_TRUTH')}</p>
        <p class="soft">${words.say('PAGE_CAPTIVE_STAY_HOURS', { hours: offer.hours })}</p>
        ${next} ${button('PAGE_CAPTIVE_STAY_DO')}
      </section>`;
};

const staying = (context: PageContext, family: Family, view: CaptiveView): Html => {
  const { words } = context;
  const { offer, leftMs, token } = view;
  const { text, hint } = words.told(
    offer.kind === 'shared'
      ? {
          code: 'PAGE_CAPTIVE_SHARING',
          parameters: { minutes: Math.ceil(leftMs / minuteMs) },
        }
      : { code: 'PAGE_CAPTIVE_STAYING', parameters: {} },
  );
  return html`<section>
    <h2>${text}</h2>
    <p>${hint}</p>
    ${offer.kind === 'offline' && html`<p class="soft">${words.say(familyWords[family].next)}</p>`}
    ${form(
      context,
      token,
      'forget',
      html`<button class="button quiet">${words.say('PAGE_CAPTIVE_FORGET')}</button>`,
    )}
    <p class="soft">${words.say('PAGE_CAPTIVE_FORGET_WHAT')}</p>
  </section>`;
};

const languageLinks = (context: PageContext): Html =>
  html`<nav aria-label="${context.words.say('PAGE_LANGUAGES')}">
    ${context.community.languages.map(
      ({ tag, ownName }) =>
        html`<a
          href="${linkTo({ ...context, chosenLanguage: tag }, captivePath)}"
          lang="${tag}"
          hreflang="${tag}"
          >${ownName}</a
        > `,
    )}
  </nav>`;

const refused = ({ words }: PageContext, refusal: CodedMessage): Html => {
  const { text, hint } = words.told(refusal);
  return html`<section role="alert">
    <h2>${text}</h2>
    <p>${hint}</p>
  </section>`;
};

/**
 * The whole document that a phone shows when it joins: no script, no second request, nothing kept. Who
 * chose nothing yet is asked; who stays can take it back.
 */
export const renderCaptivePage = (context: PageContext, view: CaptiveView): string => {
  const { words, siteName, userAgent } = context;
  const { tag, direction } = words.language;
  const { leftMs, offer, refusal } = view;
  const family = familyOf(userAgent);
  const lead: MessageCode =
    offer.kind === 'shared' ? 'PAGE_CAPTIVE_LEAD_SHARED' : 'PAGE_CAPTIVE_LEAD';
  return renderHtml(
    html`<!doctype html>
      <html lang="${tag}" dir="${direction}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${siteName}</title>
          ${styleElement}
        </head>
        <body>
          <main>
            <h1>${siteName}</h1>
            ${remoteHelpLine(context)}
            <p>${words.say(lead)}</p>
            ${refusal !== undefined && refused(context, refusal)}
            ${leftMs > 0 && staying(context, family, view)} ${look(context, family, view)}
            ${leftMs === 0 && stay(context, family, view)}
            <details>
              <summary>${words.say('PAGE_CAPTIVE_NAMES')}</summary>
              <p>${words.say(familyWords[family].names)}</p>
              ${address(view.numeric)}
            </details>
          </main>
          <footer>${machineMadeNote(words)} ${languageLinks(context)}</footer>
        </body>
      </html>`,
  ).trim();
};
