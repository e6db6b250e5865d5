import { arrangeVersions, type AppListing } from '@p2p-hotspot/fdroid/routes';
import type { AppRepository } from '../holdings/app-repositories.ts';
import { visitorPhone } from '../holdings/visitor-phone.ts';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { addRepository } from './add-repository.ts';
import { appIcon } from './app-picture.ts';
import { versionFacts } from './app-versions.ts';
import { componentLabel, noveltyBadge } from './component-parts.ts';
import type { Page } from './document.ts';
import { notice } from './notice.ts';
import { componentPath, encodePath, linkTo, type PageContext } from './page-context.ts';
import { sourcesPath } from './sources-page.ts';

/** The page of one app. */
const appPath = ({ served }: AppRepository, { applicationId }: AppListing): string =>
  `/apps${componentPath(served, applicationId)}`;

const appRow = (context: PageContext, repository: AppRepository, app: AppListing): Html => {
  const { words, userAgent } = context;
  const { basePath } = repository;
  const [best] = arrangeVersions(app.versions, visitorPhone(userAgent)).offers;
  const version = best?.version ?? app;
  const name = words.localizedText(app.name);
  return html`<li class="row">
    ${appIcon(basePath, app)}
    <div class="grow">
      <a class="name" href="${linkTo(context, appPath(repository, app))}"
        >${words.localized(app.name)}</a
      >
      ${app.summary !== undefined && html`<p class="soft">${words.localized(app.summary)}</p>`}
      <p class="soft">${versionFacts(words, version)}</p>
    </div>
    <a
      class="${best === undefined ? 'button quiet' : 'button'}"
      href="${basePath}/${encodePath(version.apkPath)}"
      aria-label="${words.say('PAGE_DOWNLOAD_NAMED', { name })}"
      >${icon('download')}${words.say('PAGE_DOWNLOAD')}</a
    >
  </li>`;
};

const repositorySection = (
  context: PageContext,
  repository: AppRepository,
  isOnly: boolean,
): Html => {
  const { words } = context;
  const { served, contents, basePath } = repository;
  const heading =
    !isOnly && html`<h2>${componentLabel(words, served)} ${noveltyBadge(context, served)}</h2>`;
  if (contents.kind === 'damaged') return html`${heading} ${notice(words, contents.message)}`;
  const { apps, damagedApps } = contents.value;
  return html`${heading}
    ${
      damagedApps > 0 &&
      notice(words, { code: 'PAGE_APPS_DAMAGED', parameters: { count: damagedApps } })
    }
    <ul class="list">
      ${apps.map((app) => appRow(context, repository, app))}
    </ul>
    ${addRepository(context, basePath, contents.value)}`;
};

/** All apps of all repositories, each with a download, and how to get them through F-Droid. */
export const appsPage = (context: PageContext, repositories: readonly AppRepository[]): Page => {
  const { words, origin } = context;
  const title = words.say('PAGE_APPS');
  return {
    title,
    copies: true,
    main: html`<h1>${title}</h1>
      <p class="lead">
        ${words.say(repositories.length === 0 ? 'PAGE_APPS_NONE' : 'PAGE_APPS_LEAD')}
      </p>
      ${
        repositories.length > 0 &&
        html`<p class="soft">${words.say('PAGE_APPS_BROWSER', { address: origin })}</p>
          <p>
            <a class="inline-link" href="${linkTo(context, sourcesPath)}"
              >${words.say('PAGE_SOURCES')}</a
            >
          </p>`
      }
      ${repositories.map((one) => repositorySection(context, one, repositories.length === 1))}`,
  };
};
