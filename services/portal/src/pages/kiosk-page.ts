import type { BoxStatus, CodedMessage, Progress, StickActivity } from '@p2p-hotspot/contract';
import { html, renderHtml, trustedMarkup, type Html } from '../html/html.ts';
import { icon, type IconName } from '../html/icons.ts';
import { kioskStylesheet } from '../html/kiosk-stylesheet.ts';
import type { Words } from '../language/words.ts';
import { machineMadeNote } from './machine-made-note.ts';
import { progressBar } from './progress-bar.ts';
import { phaseIcon } from './status-panel.ts';
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

/**
 * A whole document for a television beside the box: what it does and whether a stick may be pulled out.
 *
 * @param minute of the clock, however wrong it is: it only moves the words
 */
export const renderKiosk = (
  words: Words,
  siteName: string,
  status: BoxStatus | undefined,
  minute: number,
): string => {
  const { tag, direction } = words.language;
  const [first, ...others] = tellAll(status);
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
        <body class="at-${minute % placeCount}">
          <main>
            ${large(words, first)}
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
            <p class="soft">${siteName}</p>
            ${machineMadeNote(words)}
          </main>
        </body>
      </html>`,
  ).trim();
};
