import type { MessageCode } from '@p2p-hotspot/contract';
import { arrangeInstallers } from '../holdings/installer-groups.ts';
import type { InstallerSet } from '../holdings/installers.ts';
import { visitorSystemOf, type VisitorSystem } from '../holdings/visitor-system.ts';
import { html, type Html } from '../html/html.ts';
import type { Words } from '../language/words.ts';
import { checksumHelp } from './checksum.ts';
import type { Page } from './document.ts';
import { installerGroup } from './installer-group.ts';
import { notice } from './notice.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { sourcesPath } from './sources-page.ts';
import { systemNames } from './system-names.ts';

/** How to tell which processor a device has; browsers do not always know, or do not say. */
const howToTell: Readonly<Partial<Record<VisitorSystem['platform'], MessageCode>>> = {
  windows: 'PAGE_WHICH_WINDOWS',
  macos: 'PAGE_WHICH_MACOS',
  linux: 'PAGE_WHICH_LINUX',
  android: 'PAGE_WHICH_ANDROID',
};

/** What else to know on a system. */
const systemNotes: Readonly<Partial<Record<VisitorSystem['platform'], MessageCode>>> = {
  macos: 'PAGE_INSTALLERS_IPAD',
  chromeos: 'PAGE_INSTALLERS_CHROMEOS',
};

const note = (words: Words, code: MessageCode | undefined): Html | false =>
  code !== undefined && html`<p class="soft">${words.say(code)}</p>`;

const othersTitle = (
  words: Words,
  { platform }: VisitorSystem,
  hasFitting: boolean,
): string | undefined => {
  if (platform === 'unknown') return undefined;
  if (hasFitting) return words.say('PAGE_INSTALLERS_OTHERS');
  return words.say('PAGE_INSTALLERS_NOT_FOR_YOU', { system: words.say(systemNames[platform]) });
};

/** All installers, app by app, those for the visitor's device first. */
export const installersPage = (context: PageContext, sets: readonly InstallerSet[]): Page => {
  const { words, userAgent } = context;
  const visitor = visitorSystemOf(userAgent);
  const { platform } = visitor;
  const { fitting, others, isChoice } = arrangeInstallers(sets, visitor);
  const othersHeading = othersTitle(words, visitor, fitting.length > 0);
  const title = words.say('PAGE_INSTALLERS');
  return {
    title,
    main: html`<h1>${title}</h1>
      <p class="lead">
        ${words.say(sets.length === 0 ? 'PAGE_INSTALLERS_NONE' : 'PAGE_INSTALLERS_LEAD')}
      </p>
      ${sets.map(
        ({ installers }) => installers.kind === 'damaged' && notice(words, installers.message),
      )}
      ${platform === 'ios' && notice(words, { code: 'PAGE_INSTALLERS_IPHONE', parameters: {} })}
      ${
        fitting.length > 0 &&
        html`<h2>
            ${words.say('PAGE_INSTALLERS_FOR_YOU', { system: words.say(systemNames[platform]) })}
          </h2>
          ${isChoice && note(words, howToTell[platform])} ${note(words, systemNotes[platform])}
          ${
            platform === 'android' &&
            html`<p>
              <a class="inline-link" href="${linkTo(context, sourcesPath)}"
                >${words.say('PAGE_APP_HOW')}</a
              >
            </p>`
          }
          ${fitting.map((group) => installerGroup(context, group, true))}`
      }
      ${
        others.length > 0 &&
        html`${othersHeading !== undefined && html`<h2>${othersHeading}</h2>`}
        ${others.map((group) => installerGroup(context, group, false))}`
      }
      ${sets.length > 0 && checksumHelp(words, visitor)}`,
  };
};
