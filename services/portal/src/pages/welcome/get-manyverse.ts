import { versionFacts } from '../app-versions.ts';
import { appIcon } from '../app-picture.ts';
import type { Manyverse, ManyverseApp } from '../../holdings/manyverse.ts';
import type { InstallerGroup } from '../../holdings/installer-groups.ts';
import { visitorSystemOf, type VisitorSystem } from '../../holdings/visitor-system.ts';
import { html, type Html } from '../../html/html.ts';
import { icon } from '../../html/icons.ts';
import { installerGroup } from '../installer-group.ts';
import { notice } from '../notice.ts';
import {
  componentPath,
  componentsOf,
  encodePath,
  linkTo,
  type PageContext,
} from '../page-context.ts';
import { sourcesPath } from '../sources-page.ts';
import { systemNames } from '../system-names.ts';

const appRow = (
  context: PageContext,
  { repository, app, version }: ManyverseApp,
  isBest: boolean,
): Html => {
  const { words } = context;
  const { served, basePath } = repository;
  const name = words.localizedText(app.name) || app.applicationId;
  return html`<ul class="list">
    <li class="row">
      ${appIcon(basePath, app)}
      <div class="grow">
        <a
          class="name"
          dir="auto"
          href="${linkTo(context, `/apps${componentPath(served, app.applicationId)}`)}"
          >${name}</a
        >
        <p class="soft">${versionFacts(words, version)}</p>
      </div>
      <a
        class="${isBest ? 'button' : 'button quiet'}"
        href="${basePath}/${encodePath(version.apkPath)}"
        aria-label="${words.say('PAGE_DOWNLOAD_NAMED', { name })}"
        >${icon('download')}${words.say('PAGE_DOWNLOAD')}</a
      >
    </li>
  </ul>`;
};

/** A Chromebook takes the file for Linux: apps from elsewhere than its store need more than a tap there. */
const takesApps = ({ platform }: VisitorSystem): boolean =>
  platform === 'android' || platform === 'unknown';

const howToInstall = (context: PageContext): Html =>
  html`<p>
    <a class="inline-link" href="${linkTo(context, sourcesPath)}"
      >${context.words.say('PAGE_APP_HOW')}</a
    >
  </p>`;

const allApps = (context: PageContext): Html | false =>
  componentsOf(context, 'apps').length > 0 &&
  html`<p>
    <a class="inline-link" href="${linkTo(context, '/apps')}"
      >${context.words.say('PAGE_WELCOME_APP_ALL')}</a
    >
  </p>`;

/** Why nothing is recommended; the store of Apple alone decides on iPhones. */
const nothingNote = (
  { words }: PageContext,
  { platform }: VisitorSystem,
  hasOthers: boolean,
): Html => {
  if (platform === 'ios') return notice(words, { code: 'PAGE_WELCOME_APP_IPHONE', parameters: {} });
  return hasOthers
    ? notice(words, {
        code: 'PAGE_WELCOME_APP_NOT_FOR_YOU',
        parameters: { system: words.say(systemNames[platform]) },
      })
    : notice(words, { code: 'PAGE_WELCOME_APP_ABSENT', parameters: {} });
};

/** Manyverse for the visitor's device; where there is none, what there is instead. */
export const getManyverse = (context: PageContext, { app, programs }: Manyverse): Html => {
  const { words, userAgent } = context;
  const visitor = visitorSystemOf(userAgent);
  const isAppForVisitor = app?.isFitting === true && takesApps(visitor);
  const { fitting, others } = programs;
  // All of them are the same app: the page has its name.
  const group = ({ offers }: InstallerGroup, isForVisitor: boolean): Html =>
    installerGroup(context, { offers }, isForVisitor);
  const rest = isAppForVisitor ? [...fitting, ...others] : others;
  const hasOthers = rest.length > 0 || (app !== undefined && !isAppForVisitor);
  const hasOwn = isAppForVisitor || fitting.length > 0;
  return html`${app !== undefined && isAppForVisitor && appRow(context, app, true)}
  ${!isAppForVisitor && fitting.map((one) => group(one, true))}
  ${hasOwn ? takesApps(visitor) && howToInstall(context) : nothingNote(context, visitor, hasOthers)}
  ${
    hasOthers &&
    html`<details>
      <summary>${words.say('PAGE_WELCOME_APP_FILES')}</summary>
      ${app !== undefined && !isAppForVisitor && appRow(context, app, false)}
      ${rest.map((one) => group(one, false))}
    </details>`
  }
  ${visitor.platform === 'macos' && html`<p class="soft">${words.say('PAGE_INSTALLERS_IPAD')}</p>`}
  ${!hasOwn && allApps(context)}`;
};
