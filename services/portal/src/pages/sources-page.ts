import type { MessageCode } from '@p2p-hotspot/contract';
import { visitorAndroid } from '../holdings/android-release.ts';
import { visitorSystemOf } from '../holdings/visitor-system.ts';
import { html, type Html } from '../html/html.ts';
import { phoneDrawing, phoneDrawings, type PhoneDrawing } from '../html/phone-drawings.ts';
import type { Words } from '../language/words.ts';
import { checksumHelp } from './checksum.ts';
import type { Page } from './document.ts';
import { notice } from './notice.ts';
import type { PageContext } from './page-context.ts';

/** Where it is told how to install what is not from a store. */
export const sourcesPath = '/help/install';

/** Releases of Android that ask in the same way. */
interface Way {
  readonly name: (words: Words) => string;
  /** API level of the first of them. */
  readonly since: number;
  readonly steps: readonly (readonly [PhoneDrawing, MessageCode])[];
  readonly notes: readonly MessageCode[];
}

const asked = [
  ['open', 'PAGE_SOURCES_OPEN'],
  ['asked', 'PAGE_SOURCES_ASKED'],
  ['allow', 'PAGE_SOURCES_ALLOW'],
  ['install', 'PAGE_SOURCES_INSTALL'],
] as const;

/** The newest first. */
const ways: readonly Way[] = [
  {
    name: (words) => words.say('PAGE_APPS_ANDROID', { version: '13' }),
    since: 33,
    steps: [...asked, ['protect', 'PAGE_SOURCES_SCAN'], ['switchOff', 'PAGE_SOURCES_OFF']],
    notes: ['PAGE_SOURCES_OLD_APP', 'PAGE_SOURCES_RESTRICTED'],
  },
  {
    name: (words) => words.say('PAGE_SOURCES_RANGE', { first: '8', last: '12' }),
    since: 26,
    steps: [...asked, ['protect', 'PAGE_SOURCES_PROTECT'], ['switchOff', 'PAGE_SOURCES_OFF']],
    notes: [],
  },
  {
    name: (words) => words.say('PAGE_SOURCES_RANGE', { first: '5', last: '7' }),
    since: 0,
    steps: [
      ['security', 'PAGE_SOURCES_SECURITY'],
      ['switchOn', 'PAGE_SOURCES_SWITCH'],
      ['open', 'PAGE_SOURCES_OPEN'],
      ['install', 'PAGE_SOURCES_INSTALL'],
      ['protect', 'PAGE_SOURCES_PROTECT'],
      ['switchOff', 'PAGE_SOURCES_OFF'],
    ],
    notes: [],
  },
];

const waySection = (words: Words, { name, steps, notes }: Way, isOwn: boolean): Html =>
  html`<h2>
      ${name(words)} ${isOwn && html`<span class="badge">${words.say('PAGE_SOURCES_YOURS')}</span>`}
    </h2>
    <ol class="steps">
      ${steps.map(
        ([drawing, code]) =>
          html`<li>
            <div class="pictured">
              ${phoneDrawing(drawing)}
              <p>${words.say(code)}</p>
            </div>
          </li>`,
      )}
    </ol>
    ${notes.map((code) => html`<p class="soft">${words.say(code)}</p>`)}`;

/** How to let Android install an app from here, the way of the visitor's own phone first. */
export const sourcesPage = (context: PageContext): Page => {
  const { words, userAgent, origin } = context;
  const visitor = visitorSystemOf(userAgent);
  const android = visitorAndroid(userAgent);
  const own = android && ways.find(({ since }) => android.apiLevel >= since);
  const title = words.say('PAGE_SOURCES');
  return {
    title,
    main: html`${phoneDrawings}
      <h1>${title}</h1>
      <p class="lead">${words.say('PAGE_SOURCES_LEAD')}</p>
      ${
        visitor.platform === 'ios' &&
        notice(words, { code: 'PAGE_INSTALLERS_IPHONE', parameters: {} })
      }
      ${own === undefined && html`<p>${words.say('PAGE_SOURCES_WHICH')}</p>`}
      <p class="soft">${words.say('PAGE_APPS_BROWSER', { address: origin })}</p>
      ${own !== undefined && waySection(words, own, true)}
      ${ways.filter((way) => way !== own).map((way) => waySection(words, way, false))}
      ${checksumHelp(words, visitor)}`,
  };
};
