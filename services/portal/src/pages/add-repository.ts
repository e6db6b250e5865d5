import type { MessageCode } from '@p2p-hotspot/contract';
import {
  clientWays,
  storeApplication,
  storeClientOf,
  storeSigner,
  type AppListing,
  type ClientWays,
  type RepositoryLinks,
  type StoreClient,
  type TappedLink,
} from '@p2p-hotspot/fdroid/routes';
import { html, trustedMarkup, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import type { Words } from '../language/words.ts';
import { versionFacts } from './app-versions.ts';
import { notice } from './notice.ts';
import { encodePath, linkTo, type PageContext } from './page-context.ts';
import { qrPicture } from './qr-picture.ts';
import { sourcesPath } from './sources-page.ts';
import { fdroidSteps } from './welcome/welcome-walk.ts';

export interface RepositoryContents {
  readonly apps: readonly AppListing[];
  readonly links: RepositoryLinks;
  /** QR code of the address and fingerprint. */
  readonly qrSvg: string;
  /** When the list was made, milliseconds since 1970. */
  readonly timestamp?: number;
}

const step = (title: string, body: Html): Html =>
  html`<li>
    <div>
      <h3>${title}</h3>
      ${body}
    </div>
  </li>`;

/** The app store itself, and whether its own makers signed it. */
const storeRow = (context: PageContext, basePath: string, store: AppListing): Html => {
  const { words } = context;
  const { signer } = store;
  return html`<p class="soft">${versionFacts(words, store)}</p>
    <p class="links">
      <a class="button" href="${basePath}/${encodePath(store.apkPath)}"
        >${icon('download')}${words.say('PAGE_STORE_GET')}</a
      >
    </p>
    <p class="soft">
      ${words.say('PAGE_STORE_GET_HOW')}
      <a class="inline-link" href="${linkTo(context, sourcesPath)}"
        >${words.say('PAGE_STORE_PICTURES')}</a
      >
    </p>
    ${
      signer !== undefined &&
      html`<details>
        <summary>
          ${words.say(signer === storeSigner ? 'PAGE_STORE_SIGNED' : 'PAGE_STORE_SIGNED_OTHER')}
        </summary>
        <code class="code" dir="ltr">${signer}</code>
      </details>`
    }`;
};

/** The address as text: selected as a whole at a touch, copied by a button where scripts can do that. */
const addressField = (words: Words, id: string, scan: string): Html =>
  html`<code class="code" dir="ltr" id="${id}">${scan}</code>
    <p class="links">
      <button class="button quiet" type="button" data-copies="${id}" hidden>
        ${words.say('PAGE_STORE_COPY')}
      </button>
      <span role="status" id="${id}-said" data-done="${words.say('PAGE_STORE_COPIED')}"></span>
    </p>`;

const clientNames: Readonly<Record<StoreClient, MessageCode>> = {
  'full-1': 'PAGE_STORE_CLIENT_1',
  'full-2': 'PAGE_STORE_CLIENT_2',
  'basic-2': 'PAGE_STORE_CLIENT_BASIC',
};

const tapNames: Readonly<Record<TappedLink, MessageCode>> = {
  intent: 'PAGE_STORE_TAP_INTENT',
  legacy: 'PAGE_STORE_TAP_LEGACY',
  appLink: 'PAGE_STORE_TAP_LINK',
};

/** How one version of F-Droid takes the address; the first is open. */
const clientSteps = (
  words: Words,
  links: RepositoryLinks,
  { client, canAdd, taps }: ClientWays,
  isFirst: boolean,
): Html =>
  html`<details ${isFirst && trustedMarkup('open')}>
    <summary>${words.say(clientNames[client])}</summary>
    ${
      canAdd
        ? html`<p class="soft">${words.say('PAGE_STORE_TAP')}</p>
            <p class="links">
              ${taps.map(
                (tap) =>
                  html`<a class="button quiet" href="${links[tap]}"
                    >${words.say(tapNames[tap])}</a
                  >`,
              )}
            </p>
            <p class="soft">${words.say('PAGE_STORE_BY_HAND')}</p>`
        : html`<p>${words.say('PAGE_STORE_BASIC_REFUSES')}</p>`
    }
  </details>`;

/** A phone that was at a box with a newer list keeps that one, and looks here for what it names. */
const newerList = (words: Words, timestamp: number | undefined): Html | false =>
  timestamp !== undefined &&
  html`<p class="soft">
    ${words.say('PAGE_STORE_NEWER', { date: words.date(new Date(timestamp).toISOString()) })}
  </p>`;

/** The app store itself, where it is among the apps. */
export const storeOf = (apps: readonly AppListing[]): AppListing | undefined =>
  apps.find(({ applicationId }) => applicationId === storeApplication);

/** The app store, to be downloaded; where it is not here, what to do without. */
export const getStore = (
  context: PageContext,
  basePath: string,
  { apps }: Pick<RepositoryContents, 'apps'>,
): Html => {
  const store = storeOf(apps);
  return store === undefined
    ? html`<p class="soft">${context.words.say('PAGE_STORE_ABSENT')}</p>`
    : storeRow(context, basePath, store);
};

const clientsIn = (apps: readonly AppListing[]): readonly StoreClient[] =>
  apps.flatMap((app) => storeClientOf(app) ?? []);

/** That one of the store apps that are here takes nothing from here. */
export const refusingStoreNote = (
  words: Words,
  { apps, links }: Pick<RepositoryContents, 'apps' | 'links'>,
): Html | false => {
  const served = clientsIn(apps);
  const isRefusing = clientWays(links, served).some(
    ({ client, canAdd }) => served.includes(client) && !canAdd,
  );
  return isRefusing && notice(words, { code: 'PAGE_STORE_BASIC_HERE', parameters: {} });
};

/** How the store app takes the address, whichever version it is: browsers do not tell. */
export const addToStore = (
  words: Words,
  basePath: string,
  { apps, links, qrSvg }: RepositoryContents,
): Html =>
  html`<p class="soft">${words.say('PAGE_STORE_SCAN')}</p>
    ${qrPicture(qrSvg, words.say('PAGE_STORE_QR'))}
    <p class="soft">${words.say('PAGE_STORE_SAME_PHONE')}</p>
    ${addressField(words, `address${basePath.replaceAll('/', '-')}`, links.scan)}
    ${clientWays(links, clientsIn(apps)).map((ways, index) =>
      clientSteps(words, links, ways, index === 0),
    )}`;

/** What to know once it has taken it. */
export const installFromStore = (
  words: Words,
  { timestamp }: Pick<RepositoryContents, 'timestamp'>,
): Html =>
  html`<p class="soft">${words.say('PAGE_STORE_INSTALL_HOW')}</p>
    ${newerList(words, timestamp)}`;

/**
 * How a phone adds a repository to its F-Droid app, step by step. That which the box itself hands out
 * comes first.
 *
 * @param basePath where the repository's files are on the portal, without a slash at the end
 */
export const addRepository = (
  context: PageContext,
  basePath: string,
  contents: RepositoryContents,
): Html => {
  const { words } = context;
  return html`<h2>${words.say('PAGE_STORE')}</h2>
    <p class="soft">${words.say('PAGE_STORE_WHY')}</p>
    <p>
      <a class="inline-link" href="${linkTo(context, fdroidSteps.get.path)}"
        >${words.say('PAGE_FDROID')}</a
      >
    </p>
    ${refusingStoreNote(words, contents)}
    <ol class="steps">
      ${step(words.say('PAGE_STORE_GET'), getStore(context, basePath, contents))}
      ${step(words.say('PAGE_STORE_ADD'), addToStore(words, basePath, contents))}
      ${step(words.say('PAGE_STORE_INSTALL'), installFromStore(words, contents))}
    </ol>`;
};
