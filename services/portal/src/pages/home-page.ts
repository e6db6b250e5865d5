import type {
  BoxStatus,
  ComponentKind,
  PubStatus,
  ReleaseSummary,
  StickStatus,
} from '@p2p-hotspot/contract';
import type { ContentItem } from '../holdings/content.ts';
import type { FileIndex } from '../store/file-index.ts';
import { html, type Html } from '../html/html.ts';
import { icon } from '../html/icons.ts';
import { componentLabel, noveltyBadge } from './component-parts.ts';
import { contentRow } from './content-page.ts';
import { communityWelcome } from './community-texts.ts';
import type { Page } from './document.ts';
import { extraApps } from './extra-apps.ts';
import { liveRegion } from './live-region.ts';
import { noveltyOf } from './news.ts';
import { isSearchIndex } from '../holdings/portal-components.ts';
import { notice } from './notice.ts';
import { isPubOffered, pubPagePath } from './pub/pub-panel.ts';
import { linkTo, type PageContext } from './page-context.ts';
import { searchForm } from './search-form.ts';
import { driveRow } from './drive-row.ts';
import { releaseAge } from './provenance.ts';
import { sectionBytes, sections, type Section } from './sections.ts';
import { isBusy } from './status-panel.ts';
import { welcomePath } from './welcome/welcome-walk.ts';

/** What nobody opens: programs of the box itself. */
const ofTheBox: ReadonlySet<ComponentKind> = new Set(['image', 'software']);

/** Content items that the home page shows before it says "See all". */
const fewItems = 5;

const sectionTile = (context: PageContext, section: Section): Html => {
  const { words } = context;
  const sizeBytes = sectionBytes(context, section);
  if (sizeBytes === undefined) return html``;
  return html`<li>
    <a class="row" href="${linkTo(context, section.path)}">
      <span class="badge-icon">${icon(section.icon)}</span>
      <div class="grow">
        <strong class="name">${words.say(section.title)}</strong>
        <p class="soft">${words.say(section.lead)} · ${words.size(sizeBytes)}</p>
      </div>
    </a>
  </li>`;
};

const releaseNews = (context: PageContext, release: ReleaseSummary): Html => {
  const { words, store } = context;
  const label = words.localizedText(release.label);
  const fresh = (store.current?.components ?? []).filter(
    (served) =>
      served.channel === release.channel &&
      !ofTheBox.has(served.component.kind) &&
      noveltyOf(store, served) !== undefined,
  );
  return html`<div class="card">
    <h3>${label === '' ? release.channel : words.localized(release.label)}</h3>
    <p class="soft">${words.say('PAGE_HOME_SINCE', { issued: words.date(release.issued) })}</p>
    ${releaseAge(context, release)}
    ${words.localizedText(release.notes) !== '' && html`<p>${words.localized(release.notes)}</p>`}
    ${
      fresh.length > 0 &&
      html`<ul>
        ${fresh.map(
          (served) =>
            html`<li>${componentLabel(words, served)} ${noveltyBadge(context, served)}</li>`,
        )}
      </ul>`
    }
  </div>`;
};

/** A stick that concerns people: a disk that is always there and has nothing for us does not. */
const isNews = ({ message }: StickStatus): boolean => message.code !== 'STICK_NOTHING_HERE';

const isWorthTelling = (status: BoxStatus | undefined): boolean =>
  status !== undefined && (isBusy(status.phase) || status.sticks?.some(isNews) === true);

const now = (context: PageContext): Html =>
  html`${liveRegion(context, true)}
    <p>
      <a class="inline-link" href="${linkTo(context, '/status')}"
        >${context.words.say('PAGE_STATUS_DETAILS')}</a
      >
    </p>`;

/** What is here besides releases. */
export interface BesidesReleases {
  /** Undefined where nobody tells of it. */
  readonly pub: PubStatus | undefined;
  /** Files of the community's own drive. */
  readonly drive: FileIndex | undefined;
}

/** The first page: what is here, what is new. */
export const homePage = (
  context: PageContext,
  items: readonly ContentItem[],
  { pub, drive }: BesidesReleases,
): Page => {
  const { words, store, siteName } = context;
  const releases = store.current?.releases ?? [];
  const tellsNow = isWorthTelling(context.status);
  const isEmpty = sections.every((section) => sectionBytes(context, section) === undefined);
  return {
    title: siteName,
    live: tellsNow,
    main: html`<h1>${words.say('PAGE_HOME_WELCOME')}</h1>
      ${communityWelcome(context)}
      <p class="links">
        <a class="button quiet" href="${linkTo(context, welcomePath)}"
          >${icon('friends')}${words.say('PAGE_WELCOME_HOME')}</a
        >
        ${
          isPubOffered(pub) &&
          html`<a class="button quiet" href="${linkTo(context, pubPagePath)}"
            >${icon('messages')}${words.say('PAGE_PUB_HOME')}</a
          >`
        }
      </p>
      ${store.damagedChannels.map((channel) =>
        notice(words, { code: 'PAGE_HOME_CHANNEL_DAMAGED', parameters: { channel } }),
      )}
      ${tellsNow && now(context)}
      ${store.current?.components.some(isSearchIndex) === true && searchForm(context)}
      <h2>${words.say('PAGE_HOME_HERE')}</h2>
      ${isEmpty && html`<p>${words.say('PAGE_HOME_NOTHING_HERE')}</p>`}
      <ul class="list tiles">
        ${sections.map((section) => sectionTile(context, section))}
      </ul>
      ${extraApps(context)}
      ${
        items.length > 0 &&
        html`<h2>${words.say('PAGE_CONTENT')}</h2>
          <ul class="list">
            ${items.slice(0, fewItems).map((item) => contentRow(context, item))}
          </ul>
          ${
            items.length > fewItems &&
            html`<p>
              <a class="inline-link" href="${linkTo(context, '/content')}"
                >${words.say('PAGE_MORE')}</a
              >
            </p>`
          }`
      }
      ${driveRow(context, drive)}
      ${
        releases.length > 0 &&
        html`<h2>${words.say('PAGE_HOME_NEWS')}</h2>
          ${releases.map((release) => releaseNews(context, release))}`
      }`,
  };
};
