import type { LocalizedText } from '@p2p-hotspot/contract';
import {
  arrangeVersions,
  descriptionParagraphs,
  type AppListing,
  type AppPicture,
} from '@p2p-hotspot/fdroid/routes';
import { visitorAndroid } from '../holdings/android-release.ts';
import { visitorPhone } from '../holdings/visitor-phone.ts';
import { visitorSystemOf, type VisitorSystem } from '../holdings/visitor-system.ts';
import { html, type Html } from '../html/html.ts';
import type { Words } from '../language/words.ts';
import { appIcon } from './app-picture.ts';
import { permissionsSection, traitsSection } from './app-traits.ts';
import { versionRow } from './app-versions.ts';
import { checksumHelp } from './checksum.ts';
import type { Page } from './document.ts';
import { notice } from './notice.ts';
import { encodePath, linkTo, type PageContext } from './page-context.ts';
import { sourcesPath } from './sources-page.ts';

/** An app with where its repository is; what is not there is not in it. */
export interface ShownApp {
  readonly app: AppListing;
  /** Where its files are on the portal, without a slash at the end. */
  readonly basePath: string;
}

/** Characters of a description, pictures and versions that one page shows. */
const most = { description: 6_000, news: 2_000, pictures: 6, versions: 20 } as const;

const paragraphsOf = (words: Words, text: LocalizedText | undefined, longest: number): Html => {
  const picked = text && words.pick(text);
  if (picked === undefined) return html``;
  return html`<div class="told" lang="${picked.tag}" dir="auto">
    ${descriptionParagraphs(picked.value, longest).map(
      (paragraph) => html`<p dir="auto">${paragraph}</p>`,
    )}
  </div>`;
};

const section = (title: string, body: Html): Html =>
  html`<h2>${title}</h2>
    ${body}`;

const hasText = (words: Words, text: LocalizedText | undefined): boolean =>
  text !== undefined && words.localizedText(text).trim() !== '';

const picturesSection = ({ words }: PageContext, { app, basePath }: ShownApp): Html | false => {
  const pictures: readonly AppPicture[] = words.pick(app.screenshots)?.value ?? [];
  const name = words.localizedText(app.name);
  return (
    pictures.length > 0 &&
    section(
      words.say('PAGE_APP_PICTURES'),
      html`<ul class="shots">
        ${pictures.slice(0, most.pictures).map(({ path }, index) => {
          const address = `${basePath}/${encodePath(path)}`;
          const alt = words.say('PAGE_APP_PICTURE', { number: index + 1, name });
          return html`<li>
            <a href="${address}"
              ><img src="${address}" alt="${alt}" height="320" loading="lazy"
            /></a>
          </li>`;
        })}
      </ul>`,
    )
  );
};

/** What to know on a device that is no Android phone. */
const deviceNote = ({ words }: PageContext, { platform }: VisitorSystem): Html | false => {
  if (platform === 'ios') return notice(words, { code: 'PAGE_INSTALLERS_IPHONE', parameters: {} });
  return (
    (platform === 'windows' || platform === 'macos' || platform === 'linux') &&
    html`<p class="soft">${words.say('PAGE_APP_COMPUTER')}</p>`
  );
};

/** All about one app, with the version for the visitor's phone first. */
export const appPage = (context: PageContext, shown: ShownApp): Page => {
  const { words, userAgent, origin } = context;
  const { app, basePath } = shown;
  const android = visitorAndroid(userAgent);
  const visitor = visitorSystemOf(userAgent);
  const { offers, others } = arrangeVersions(app.versions, visitorPhone(userAgent));
  const version = offers[0]?.version ?? app;
  const name = words.localizedText(app.name) || app.applicationId;
  return {
    title: name,
    main: html`<p class="crumbs">
        <a href="${linkTo(context, '/apps')}">${words.say('PAGE_APP_BACK')}</a>
      </p>
      <div class="head">
        ${appIcon(basePath, app)}
        <h1 dir="auto">${name}</h1>
      </div>
      ${app.summary !== undefined && html`<p class="lead">${words.localized(app.summary)}</p>`}
      ${deviceNote(context, visitor)}
      ${
        android !== undefined &&
        offers.length === 0 &&
        notice(words, { code: 'PAGE_APP_NOT_FOR_YOU', parameters: { version: android.release } })
      }
      <ul class="list">
        ${offers.map((offer, index) => versionRow(context, app, basePath, offer, index === 0))}
      </ul>
      ${offers.length > 1 && html`<p class="soft">${words.say('PAGE_APP_WHICH')}</p>`}
      <p>
        <a class="inline-link" href="${linkTo(context, sourcesPath)}"
          >${words.say('PAGE_APP_HOW')}</a
        >
      </p>
      <p class="soft">${words.say('PAGE_APPS_BROWSER', { address: origin })}</p>
      ${picturesSection(context, shown)}
      ${
        hasText(words, app.description) &&
        section(words.say('PAGE_APP_ABOUT'), paragraphsOf(words, app.description, most.description))
      }
      ${
        hasText(words, version.whatsNew) &&
        section(
          words.say('PAGE_APP_NEWS', { version: version.versionName }),
          paragraphsOf(words, version.whatsNew, most.news),
        )
      }
      ${permissionsSection(words, version, android?.apiLevel)} ${traitsSection(words, version)}
      ${
        others.length > 0 &&
        section(
          words.say('PAGE_APP_OTHERS'),
          html`<ul class="list">
            ${others
              .slice(0, most.versions)
              .map((offer) => versionRow(context, app, basePath, offer, false))}
          </ul>`,
        )
      }
      ${checksumHelp(words, visitor)}`,
  };
};
