import type { AppListing, RepositoryLinks } from '@p2p-hotspot/fdroid/routes';
import { html, trustedMarkup, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { encodePath, type PageContext } from './page-context.ts';

/** The app store's own package: offered first, since everything else is easier with it. */
const storeApplication = 'org.fdroid.fdroid';

interface RepositoryContents {
  readonly apps: readonly AppListing[];
  readonly links: RepositoryLinks;
  /** QR code of the address and fingerprint. */
  readonly qrSvg: string;
}

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

/**
 * How a phone adds a repository to its F-Droid app, step by step.
 *
 * @param basePath where the repository's files are on the portal, without a slash at the end
 */
export const addRepository = (
  { words }: PageContext,
  basePath: string,
  { apps, links, qrSvg }: RepositoryContents,
): Html => {
  const store = apps.find(({ applicationId }) => applicationId === storeApplication);
  return html`<h2>${words.say('PAGE_APPS_STORE')}</h2>
    <p class="soft">${words.say('PAGE_APPS_STORE_WHY')}</p>
    <ol class="steps">
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
          ${qrPicture(qrSvg, words.say('PAGE_APPS_STORE_QR'))}
          <p class="soft">${words.say('PAGE_APPS_STORE_TAP')}</p>
          <p class="links">
            <a class="button quiet" href="${links.intent}"
              >${words.say('PAGE_APPS_STORE_TAP_NEW')}</a
            >
            <a class="button quiet" href="${links.legacy}"
              >${words.say('PAGE_APPS_STORE_TAP_OLD')}</a
            >
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
