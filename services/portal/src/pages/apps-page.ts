import type { AppListing } from '@p2p-hotspot/fdroid/routes';
import type { AppRepository } from '../holdings/app-repositories.ts';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { addRepository } from './add-repository.ts';
import { androidRelease } from './android-release.ts';
import { componentLabel, noveltyBadge } from './component-parts.ts';
import type { Page } from './document.ts';
import { notice } from './notice.ts';
import { encodePath, type PageContext } from './page-context.ts';

const appRow = (context: PageContext, basePath: string, app: AppListing): Html => {
  const { words } = context;
  const name = words.localizedText(app.name);
  const facts = [
    words.say('PAGE_APPS_VERSION', { version: app.versionName }),
    words.size(app.sizeBytes),
    ...(app.minSdkVersion === undefined
      ? []
      : [words.say('PAGE_APPS_ANDROID', { version: androidRelease(app.minSdkVersion) })]),
  ];
  const picture =
    app.iconPath === undefined
      ? html`<span class="badge-icon">${icon('apps')}</span>`
      : html`<img
          class="badge-icon"
          src="${basePath}/${encodePath(app.iconPath)}"
          alt=""
          width="48"
          height="48"
          loading="lazy"
        />`;
  return html`<li class="row">
    ${picture}
    <div class="grow">
      <strong class="name">${words.localized(app.name)}</strong>
      ${app.summary !== undefined && html`<p class="soft">${words.localized(app.summary)}</p>`}
      <p class="soft">${facts.join(' · ')}</p>
    </div>
    <a
      class="button"
      href="${basePath}/${encodePath(app.apkPath)}"
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
  const { apps } = contents.value;
  return html`${heading}
    <ul class="list">
      ${apps.map((app) => appRow(context, basePath, app))}
    </ul>
    ${addRepository(context, basePath, contents.value)}`;
};

/** All apps of all repositories, each with a download, and how to get them through F-Droid. */
export const appsPage = (context: PageContext, repositories: readonly AppRepository[]): Page => {
  const { words, origin } = context;
  const title = words.say('PAGE_APPS');
  return {
    title,
    main: html`<h1>${title}</h1>
      <p class="lead">
        ${words.say(repositories.length === 0 ? 'PAGE_APPS_NONE' : 'PAGE_APPS_LEAD')}
      </p>
      ${
        repositories.length > 0 &&
        html`<p class="soft">${words.say('PAGE_APPS_BROWSER', { address: origin })}</p>`
      }
      ${repositories.map((one) => repositorySection(context, one, repositories.length === 1))}`,
  };
};
