import type { AppListing, RepositoryLinks } from '@p2p-hotspot/fdroid/routes';
import type { AppRepository } from '../holdings/app-repositories.ts';
import { html, trustedMarkup, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { androidRelease } from './android-release.ts';
import { componentLabel, noveltyBadge } from './component-parts.ts';
import type { Page } from './document.ts';
import { notice } from './notice.ts';
import { encodePath, type PageContext } from './page-context.ts';

/** The app store's own package: offered first, since everything else is easier with it. */
const storeApplication = 'org.fdroid.fdroid';

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

const step = (title: string, body: Html): Html =>
  html`<li>
    <div>
      <h3>${title}</h3>
      ${body}
    </div>
  </li>`;

/** The picture comes from a generator of our own choice, which writes digits and path commands. */
const qrPicture = (svg: string, label: string): Html =>
  html`${trustedMarkup(svg.trim().slice(0, '<svg'.length))} class="qr" role="img"
  aria-label="${label}"${trustedMarkup(svg.trim().slice('<svg'.length))}`;

const storeSteps = (
  context: PageContext,
  { basePath }: AppRepository,
  apps: readonly AppListing[],
  links: RepositoryLinks,
  qr: string,
): Html => {
  const { words } = context;
  const store = apps.find(({ applicationId }) => applicationId === storeApplication);
  return html`<ol class="steps">
    ${
      store !== undefined &&
      step(
        words.say('PAGE_APPS_STORE_GET'),
        html`<p class="soft">${words.say('PAGE_APPS_STORE_GET_HOW')}</p>
          <p>
            <a class="button" href="${basePath}/${encodePath(store.apkPath)}"
              >${icon('download')}${words.say('PAGE_APPS_STORE_GET')}</a
            >
          </p>`,
      )
    }
    ${step(
      words.say('PAGE_APPS_STORE_ADD'),
      html`<p class="soft">${words.say('PAGE_APPS_STORE_SCAN')}</p>
        ${qrPicture(qr, words.say('PAGE_APPS_STORE_QR'))}
        <p class="soft">${words.say('PAGE_APPS_STORE_TAP')}</p>
        <p class="links">
          <a class="button quiet" href="${links.intent}">${words.say('PAGE_APPS_STORE_TAP_NEW')}</a>
          <a class="button quiet" href="${links.legacy}">${words.say('PAGE_APPS_STORE_TAP_OLD')}</a>
        </p>
        <p class="soft">${words.say('PAGE_APPS_STORE_COPY')}</p>
        <code class="code" dir="ltr">${links.scan}</code>`,
    )}
    ${step(
      words.say('PAGE_APPS_STORE_INSTALL'),
      html`<p class="soft">${words.say('PAGE_APPS_STORE_INSTALL_HOW')}</p>`,
    )}
  </ol>`;
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
  const { apps, links, qrSvg } = contents.value;
  return html`${heading}
    <ul class="list">
      ${apps.map((app) => appRow(context, basePath, app))}
    </ul>
    <h2>${words.say('PAGE_APPS_STORE')}</h2>
    <p class="soft">${words.say('PAGE_APPS_STORE_WHY')}</p>
    ${storeSteps(context, repository, apps, links, qrSvg)}`;
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
