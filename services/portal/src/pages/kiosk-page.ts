import type {
  BoxStatus,
  CodedMessage,
  MessageCode,
  NetworkStatus,
  Progress,
  RemoteHelpStatus,
  StewardScreen,
  StickActivity,
} from '@p2p-hotspot/contract';
import { html, renderHtml, trustedMarkup, type Html } from '../html/html.ts';
import { icon, type IconName } from '../html/icons.ts';
import { kioskStylesheet } from '../html/kiosk-stylesheet.ts';
import type { Words } from '../language/words.ts';
import { kioskJoin, type KioskJoin } from './kiosk-join.ts';
import { machineMadeNote } from './machine-made-note.ts';
import { findingsForAll, networkFacts, networkIcon } from './network-panel.ts';
import { progressBar, timeLeft } from './progress-bar.ts';
import { phaseIcon } from './status-panel.ts';
import { isRemoteHelpOn } from './remote-help-notice.ts';
import { copyFacts, stickIcon } from './stick-panel.ts';

/** Seconds after which the page loads itself again: a television needs no script. */
const refreshSeconds = 5;
/** Places on the screen that the words take in turn, a minute each; the stylesheet has as many. */
const placeCount = 9;

// Byte for byte what the policy's hash was made of (content-security.ts).
const styleElement = trustedMarkup(`<style>${kioskStylesheet}</style>`);

/** One thing that the screen tells. */
interface Told {
  readonly icon: IconName;
  readonly message: CodedMessage;
  readonly tone: 'plain' | 'good' | 'warning';
  readonly progress?: Progress | undefined;
}

/** What matters most to whoever stands before the box comes first. */
const urgency: readonly StickActivity[] = [
  'writing',
  'problem',
  'copying',
  'checking',
  'reading',
  'waiting',
  'removable',
];

const tellSticks = ({ sticks = [], progress }: BoxStatus): Told[] =>
  [...sticks]
    .sort((left, right) => urgency.indexOf(left.activity) - urgency.indexOf(right.activity))
    .map(({ activity, message }) => ({
      icon: stickIcon(activity),
      message,
      tone: activity === 'removable' ? 'good' : activity === 'problem' ? 'warning' : 'plain',
      progress: activity === 'copying' ? progress : undefined,
    }));

const tellBox = ({ phase, message, progress }: BoxStatus): Told => {
  const drawing = phaseIcon(phase);
  return {
    icon: drawing,
    message,
    tone: drawing === 'warning' ? 'warning' : 'plain',
    progress,
  };
};

const tellAll = (status: BoxStatus | undefined): readonly [Told, ...Told[]] => {
  if (status === undefined) {
    const message = { code: 'PORTAL_STATUS_UNKNOWN', parameters: {} };
    return [{ icon: 'help', message, tone: 'plain' }];
  }
  const [first, ...others] = tellSticks(status);
  const box = tellBox(status);
  return first === undefined ? [box] : [first, ...others, { ...box, progress: undefined }];
};

const large = (words: Words, { icon: drawing, message, tone, progress }: Told): Html => {
  const { text, hint } = words.told(message);
  return html`<div class="now ${tone}">
      ${icon(drawing)}
      <h1>${text}</h1>
    </div>
    ${
      progress !== undefined &&
      html`<p>${copyFacts(words, progress)}</p>
        ${progressBar(words, progress)}`
    }
    ${hint !== undefined && html`<p class="soft">${hint}</p>`}`;
};

/** Read aloud and typed, it is easier in two halves. */
const digits = (text: string): Html => {
  const half = Math.ceil(text.length / 2);
  return html`<p class="digits" dir="ltr">
    <span>${text.slice(0, half)}</span><span>${text.slice(half)}</span>
  </p>`;
};

const secret = (words: Words, code: MessageCode, text: string, left?: string): Html => {
  const told = words.told({ code, parameters: {} });
  return html`<div class="secret">
    <p>${told.text}</p>
    ${digits(text)} ${left !== undefined && html`<p>${left}</p>`}
    ${told.hint !== undefined && html`<p class="small">${told.hint}</p>`}
  </div>`;
};

/** What only the steward who stands here is to see. */
const secretWords = (words: Words, { firstPin, presenceCode }: StewardScreen): Html =>
  html`${
    presenceCode !== undefined &&
    secret(words, 'PAGE_SCREEN_CODE', presenceCode.code, timeLeft(words, presenceCode.secondsLeft))
  }
  ${firstPin !== undefined && secret(words, 'PAGE_SCREEN_FIRST_PIN', firstPin)}`;

/** Whether the Wi-Fi is there, how many use it, and what keeps others out. */
const networkWords = (words: Words, network: NetworkStatus, status: BoxStatus | undefined): Html =>
  html`<ul class="others">
    <li class="${networkIcon(network) === 'warning' ? 'warning' : 'plain'}">
      ${icon(networkIcon(network))}<span
        >${words.told(network.message).text} · ${networkFacts(words, network, status)}</span
      >
    </li>
    ${findingsForAll(network).map(
      (finding) =>
        html`<li class="warning">${icon('warning')}<span>${words.told(finding).text}</span></li>`,
    )}
  </ul>`;

/** Whether somebody is let in from far away: always told, so that nobody has to ask. */
const remoteHelpWords = (words: Words, help: RemoteHelpStatus): Html =>
  html`<ul class="others">
    <li class="${isRemoteHelpOn(help) ? 'warning' : 'plain'}">
      ${icon(isRemoteHelpOn(help) ? 'warning' : 'good')}<span
        >${words.told(help.message).text}</span
      >
    </li>
  </ul>`;

/** All that a television shows. */
export interface KioskView {
  readonly words: Words;
  readonly siteName: string;
  /** Undefined when the daemon is away. */
  readonly status: BoxStatus | undefined;
  /** Undefined where nobody tells of the network. */
  readonly network?: NetworkStatus | undefined;
  readonly join: KioskJoin;
  /** Empty for every screen but the one on the box. */
  readonly secrets: StewardScreen;
  /** Minute of the clock, however wrong it is: it only moves what is shown. */
  readonly minute: number;
}

const placeOf = (minute: number, isJoined: boolean): string => {
  const place = `at-${minute % placeCount}`;
  if (!isJoined) return place;
  return minute % 2 === 0 ? `${place} joined` : `${place} joined turned`;
};

/**
 * A whole document for a television beside the box: what it does, whether a stick may be pulled out, and
 * how people join.
 */
export const renderKiosk = ({
  words,
  siteName,
  status,
  network,
  join,
  secrets,
  minute,
}: KioskView): string => {
  const { tag, direction } = words.language;
  const [first, ...others] = tellAll(status);
  const joining = kioskJoin(words, join);
  return renderHtml(
    html`<!doctype html>
      <html lang="${tag}" dir="${direction}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta http-equiv="refresh" content="${refreshSeconds}" />
          <title>${siteName}</title>
          ${styleElement}
        </head>
        <body class="${placeOf(minute, joining !== undefined)}">
          <main>
            <p class="name">${siteName}</p>
            ${large(words, first)} ${secretWords(words, secrets)}
            ${
              others.length > 0 &&
              html`<ul class="others">
                ${others.map(
                  ({ icon: drawing, message, tone }) =>
                    html`<li class="${tone}">
                      ${icon(drawing)}<span>${words.told(message).text}</span>
                    </li>`,
                )}
              </ul>`
            }
            ${network !== undefined && networkWords(words, network, status)}
            ${status?.remoteHelp !== undefined && remoteHelpWords(words, status.remoteHelp)}
            ${machineMadeNote(words)}
          </main>
          ${joining}
        </body>
      </html>`,
  ).trim();
};
